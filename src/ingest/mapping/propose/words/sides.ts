/** Words that say which end of a tie a column is about, beside a word for what it says of it: `source_country`, `Land (Partner)`. */
export const sideWords: Readonly<Record<"one" | "other", ReadonlySet<string>>> = {
  one: new Set(
    "source from von origin origine origen own eigene eigener eigenes home heimat sender left local".split(
      " ",
    ),
  ),
  other: new Set(
    "target to nach partner partners partenaire partenaires socio socia parceiro partnera destination destino destinazione other counterpart twin sister jumelee jumele hermana hermanada gemellata gemellato foreign receiver right".split(
      " ",
    ),
  ),
};

/** Words of headers that say nothing by themselves. */
export const fillers: ReadonlySet<string> = new Set(
  "the of a an in der die das des dem den und im le la les de du des d l el los las del di da do dell della the actor node entity akteur nodo".split(
    " ",
  ),
);
