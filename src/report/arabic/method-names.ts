import type { Method } from "../../schema/vocabulary.js";

const known: Readonly<Record<Method, string>> = {
  "sister-city": "توأمة مدن",
  "friendship-city": "صداقة مدن",
  "project-partnership": "شراكة في مشروع",
  contact: "اتصال",
  "educational-exchange": "تبادل تعليمي",
  "cultural-exchange": "تبادل ثقافي",
  "volunteer-programme": "برنامج تطوع",
  "trade-mission": "بعثة تجارية",
  "virtual-exchange": "تبادل عبر الإنترنت",
  dialogue: "حوار",
  "policy-dialogue": "حوار سياسات",
  "joint-project": "مشروع مشترك",
  mentorship: "إرشاد",
  "youth-camp": "مخيم شبابي",
  festival: "مهرجان",
  sports: "رياضة",
  conference: "مؤتمر",
  "media-project": "مشروع إعلامي",
  "mutual-aid": "عون متبادل",
  "advisory-board": "مجلس استشاري",
  membership: "عضوية",
  funding: "تمويل",
};

/** The ways in which actors are tied. */
export const methodNames: Readonly<Record<string, string>> = known;
