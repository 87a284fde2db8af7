/** What to do about a bad value, where many fields share the advice. */
export const fixes = {
  date: "Write it as 2011, 2011-05 or 2011-05-17.",
  text: "Remove control characters and keep it under 10,000 characters.",
  texts: "Separate items by semicolons, each in one line and under 1,000 characters.",
  languages: "Write language tags such as de, pt-BR or zh-Hant, separated by semicolons.",
  flag: "Write yes or no in a table, true or false in JSON.",
} as const;
