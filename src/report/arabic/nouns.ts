import type { Noun } from "./counted.js";

/** A feminine noun by its singular, its dual and its plural: the singular is the same after all numbers. */
function feminine(
  one: string,
  two: readonly [string, string],
  few: string,
  singular = one.split(" ")[0],
): Noun {
  return { one, two, few, many: singular, other: singular };
}

function masculine(one: string, two: readonly [string, string], few: string, many: string): Noun {
  return { one: `${one} واحد`, two, few, many, other: one };
}

/** What is counted in the report. */
export const nouns = {
  actor: feminine("جهة فاعلة واحدة", ["جهتان فاعلتان", "جهتين فاعلتين"], "جهات فاعلة", "جهة فاعلة"),
  tie: feminine("رابطة واحدة", ["رابطتان", "رابطتين"], "روابط"),
  organization: feminine("منظمة واحدة", ["منظمتان", "منظمتين"], "منظمات"),
  person: masculine("شخص", ["شخصان", "شخصين"], "أشخاص", "شخصًا"),
  country: masculine("بلد", ["بلدان", "بلدين"], "بلدان", "بلدًا"),
  pair: masculine("زوج", ["زوجان", "زوجين"], "أزواج", "زوجًا"),
  partner: masculine("شريك", ["شريكان", "شريكين"], "شركاء", "شريكًا"),
  time: feminine("مرة واحدة", ["مرتان", "مرتين"], "مرات"),
  row: masculine("صف", ["صفان", "صفين"], "صفوف", "صفًا"),
  entry: masculine("قيد", ["قيدان", "قيدين"], "قيود", "قيدًا"),
  value: feminine("قيمة واحدة", ["قيمتان", "قيمتين"], "قيم"),
  community: feminine("جماعة واحدة", ["جماعتان", "جماعتين"], "جماعات"),
  group: feminine("مجموعة واحدة", ["مجموعتان", "مجموعتين"], "مجموعات"),
  part: masculine("جزء", ["جزءان", "جزأين"], "أجزاء", "جزءًا"),
  island: feminine("جزيرة واحدة", ["جزيرتان", "جزيرتين"], "جزر"),
  line: masculine("خط", ["خطان", "خطين"], "خطوط", "خطًا"),
  step: feminine("خطوة واحدة", ["خطوتان", "خطوتين"], "خطوات"),
  year: feminine("سنة واحدة", ["سنتان", "سنتين"], "سنوات"),
  wave: feminine("موجة واحدة", ["موجتان", "موجتين"], "موجات"),
  network: feminine("شبكة واحدة", ["شبكتان", "شبكتين"], "شبكات"),
  map: feminine("خريطة واحدة", ["خريطتان", "خريطتين"], "خرائط"),
  sample: feminine("عيّنة واحدة", ["عيّنتان", "عيّنتين"], "عيّنات"),
  round: feminine("جولة واحدة", ["جولتان", "جولتين"], "جولات"),
  activity: masculine("نشاط", ["نشاطان", "نشاطين"], "أنشطة", "نشاطًا"),
  participation: feminine("مشاركة واحدة", ["مشاركتان", "مشاركتين"], "مشاركات"),
  suggestion: masculine("اقتراح", ["اقتراحان", "اقتراحين"], "اقتراحات", "اقتراحًا"),
  proposal: masculine("مقترح", ["مقترحان", "مقترحين"], "مقترحات", "مقترحًا"),
  kind: masculine("نوع", ["نوعان", "نوعين"], "أنواع", "نوعًا"),
  hub: masculine("محور", ["محوران", "محورين"], "محاور", "محورًا"),
} as const satisfies Readonly<Record<string, Noun>>;
