const names: Readonly<Record<string, string>> = {
  ...{ ar: "Arabic", az: "Azerbaijani", be: "Belarusian", bg: "Bulgarian", bn: "Bengali", bs: "Bosnian" },
  ...{ ca: "Catalan", cs: "Czech", cy: "Welsh", da: "Danish", de: "German", el: "Greek", en: "English" },
  ...{ es: "Spanish", et: "Estonian", eu: "Basque", fa: "Persian", fi: "Finnish", fr: "French", ga: "Irish" },
  ...{ gd: "Scottish Gaelic", gl: "Galician", he: "Hebrew", hi: "Hindi", hr: "Croatian", hu: "Hungarian" },
  ...{ hy: "Armenian", id: "Indonesian", is: "Icelandic", it: "Italian", ja: "Japanese", ka: "Georgian" },
  ...{ kk: "Kazakh", km: "Khmer", ko: "Korean", ku: "Kurdish", lt: "Lithuanian", lv: "Latvian", mi: "Māori" },
  ...{
    mk: "Macedonian",
    mn: "Mongolian",
    ms: "Malay",
    mt: "Maltese",
    my: "Burmese",
    ne: "Nepali",
    nl: "Dutch",
  },
  ...{ no: "Norwegian", nb: "Norwegian", pa: "Punjabi", pl: "Polish", ps: "Pashto", pt: "Portuguese" },
  ...{ qu: "Quechua", ro: "Romanian", ru: "Russian", rw: "Kinyarwanda", si: "Sinhala", sk: "Slovak" },
  ...{
    sl: "Slovenian",
    so: "Somali",
    sq: "Albanian",
    sr: "Serbian",
    sv: "Swedish",
    sw: "Swahili",
    ta: "Tamil",
  },
  ...{ th: "Thai", tr: "Turkish", uk: "Ukrainian", ur: "Urdu", uz: "Uzbek", vi: "Vietnamese", wo: "Wolof" },
  ...{ xh: "Xhosa", yo: "Yoruba", zh: "Chinese", zu: "Zulu", ti: "Tigrinya", am: "Amharic", ha: "Hausa" },
  ...{ ak: "Akan", ee: "Ewe", ig: "Igbo", nah: "Nahuatl", yue: "Cantonese", zgh: "Tamazight" },
};

/** The English name of a language by its BCP 47 tag, with what follows the language in brackets; the tag where it has none here. */
export function languageName(tag: string): string {
  const [language, ...rest] = tag.split("-");
  if (!Object.hasOwn(names, language)) return tag;
  return rest.length === 0 ? names[language] : `${names[language]} (${rest.join("-")})`;
}
