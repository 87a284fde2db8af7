/** Words that say nothing about who it is: articles, prepositions and conjunctions of many languages. Folded. */
export const fillers = new Set(
  (
    "a an the of and vor bei for in at on to de du des la le les l d et en au aux der die das des dem den und fuer fur zu zum zur " +
    "von vom im am an bei e ed di del della delle dei degli dello da y el los las do dos das na no w z ze i we u v ve s pro " +
    "za kai tou tis ton i o van het te in bij en och og och ja es a az te op onder f an het ve ile im imeni imienia po na " +
    "aux sur sous upon under ob ta imja imie named after with nell nella nello nelle negli nei sul sulla dal dalla nr nro num numero numer para por com avec mit et ou or oder oraz with without dla dlia pri pre och samt sekä und af van de het och si din al"
  ).split(" "),
);

/** What a legal form looks like once folded; said at the end of a name or before it. */
export const legalForms: readonly string[] = [
  ...[
    "gmbh co kg",
    "gmbh",
    "ges m b h",
    "gesmbh",
    "ggmbh",
    "mbh",
    "ag",
    "kg",
    "ohg",
    "ug",
    "eg",
    "gbr",
    "se",
  ],
  ...["e v", "ev", "r v", "i g", "ltd", "limited", "plc", "llp", "llc", "inc", "incorporated", "corp"],
  ...["corporation", "co ltd", "co", "sarl", "sas", "sa", "s a", "s a r l", "s r l", "srl", "spa", "s p a"],
  ...["s l", "sl", "slu", "bv", "b v", "nv", "n v", "vzw", "asbl", "sp z o o", "sp zoo", "spolka z o o"],
  ...["s r o", "sro", "z s", "zs", "o p s", "ops", "kft", "zrt", "nyrt", "oy", "ab", "as", "aps", "asa"],
  ...["ooo", "oao", "zao", "pao", "tov", "prat", "pat", "ood", "ad", "doo", "d o o", "k k", "kk", "onlus"],
  ...["aisbl", "a s", "loi 1901", "asbl", "kabushiki kaisha", "pty", "pvt", "eood"],
];

/** Titles of persons. Folded. */
export const titles = new Set(
  "dr prof professor professorin mr mrs ms miss mme m herr frau sir dame lady lord rev pfarrer dipl ing mag phd md msc ma ba bsc mba don dona sra senor senora dott dottssa ingeniero".split(
    " ",
  ),
);

/** What tells a father from a son. Folded. */
export const generations: Readonly<Record<string, string>> = {
  jr: "junior",
  jun: "junior",
  junior: "junior",
  sr: "senior",
  sen: "senior",
  senior: "senior",
};
