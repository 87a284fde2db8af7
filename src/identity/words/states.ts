/** The abbreviations of the states of the United States, with the states. Folded. */
export const states: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "al alabama|ak alaska|az arizona|ar arkansas|ca california|co colorado|ct connecticut|de delaware|fl florida|ga georgia|hi hawaii|" +
    "id idaho|il illinois|in indiana|ia iowa|ks kansas|ky kentucky|la louisiana|me maine|md maryland|ma massachusetts|mi michigan|" +
    "mn minnesota|ms mississippi|mo missouri|mt montana|ne nebraska|nv nevada|nh newhampshire|nj newjersey|nm newmexico|ny newyork|" +
    "nc northcarolina|nd northdakota|oh ohio|ok oklahoma|or oregon|pa pennsylvania|ri rhodeisland|sc southcarolina|sd southdakota|" +
    "tn tennessee|tx texas|ut utah|vt vermont|va virginia|wa washington|wv westvirginia|wi wisconsin|wy wyoming"
  )
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);
