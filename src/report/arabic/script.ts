import { own } from "../say.js";
import type { Catalogue } from "../english/english.js";

/** What the script of the HTML report says; `{n}` and the like stand for numbers. */
export const scriptWords: Catalogue["script"] = {
  find: own("ابحث عن جهة في الصورة"),
  noneFound: own("لا توجد في الصورة جهة بهذا الاسم."),
  filter: own("ابحث في هذا الجدول"),
  rowsShown: own("الصفوف الظاهرة: {shown} من {all}"),
  moreRows: own("أظهر مزيدًا من الصفوف ({n})"),
  partners: own("عدد الشركاء في الصورة: {n}"),
  noPartners: own("لا شركاء في الصورة"),
  strength: own("القوة: {n}"),
  across: own("عبر الحدود"),
  showInPicture: own("أظهرها في الصورة"),
  close: own("إغلاق"),
};
