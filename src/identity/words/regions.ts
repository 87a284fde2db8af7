/**
 * Regions whose names, nouns or adjectives, lists add to the name of a town or an institution and leave out: by country, the
 * names of one region joined by a space, each in any script without spaces.
 */
export const regions: Readonly<Record<string, string>> = {
  DE: "bayern bayerisch bayerische bayerisches bayerischer bavaria bavarian bavière|hessen hessisch hessische hessisches hesse|sachsen sächsisch sächsische sächsisches saxony saxe|thüringen thüringer thuringia|niedersachsen niedersächsisch niedersächsische niedersächsisches|baden-württemberg|brandenburg brandenburgisch brandenburgische|rheinland-pfalz|nordrhein-westfalen nrw|schleswig-holstein|mecklenburg-vorpommern|sachsen-anhalt|saarland saarländisch saarländische|westfalen westfälisch westfälische westphalia|franken|schwaben|lausitz|taunus|harz|eifel|allgäu|oberlausitz|vogtland|holstein|pfalz",
  AT: "tirol tiroler tyrol|steiermark steirisch steirische styria|kärnten kärntner carinthia|oberösterreich oberösterreichische|niederösterreich niederösterreichische|vorarlberg vorarlberger|burgenland burgenländische",
  FR: "occitanie|bretagne brittany|normandie normandy|aquitaine|nouvelle-aquitaine|auvergne|rhône-alpes|auvergne-rhône-alpes|grand-est|alsace elsass|lorraine lothringen|bourgogne burgund burgundy|franche-comté|bourgogne-franche-comté|île-de-france|hauts-de-france|picardie|paca|provence|corse corsica korsika|réunion|guadeloupe|martinique|savoie|champagne|limousin|poitou|isère|finistère|vendée|moselle",
  IT: "toscana tuscany toskana|lombardia lombardy lombardei|piemonte piedmont piemont|veneto venetien|sicilia sicily sizilien|sardegna sardinia sardinien|puglia apulia apulien|calabria kalabrien|liguria ligurien|umbria umbrien|marche|lazio latium|campania kampanien|emilia-romagna|friuli|abruzzo abruzzen",
  ES: "andalucía andalusia andalusien|cataluña catalunya catalonia katalonien|galicia|asturias|aragón|navarra|extremadura|castilla-la-mancha|castilla-y-león|euskadi|cantabria|baleares|canarias",
  GB: "yorkshire|lancashire|kent|cornwall|devon|norfolk|suffolk|essex|sussex|surrey|hampshire|dorset|somerset|wiltshire|gloucestershire|oxfordshire|warwickshire|staffordshire|derbyshire|nottinghamshire|lincolnshire|northumberland|cumbria|cheshire|hertfordshire|shropshire|scotland|wales|merseyside",
  PL: "wielkopolski wielkopolska wlkp|mazowiecki mazowiecka maz|śląski śląska śl|małopolski małopolska|pomorski pomorska pom|lubelski lubelska lub|lubuski lubuska|świętokrzyski świętokrzyska|podlaski podlaska|podkarpacki podkarpackie|opolskie|trybunalski tryb|kujawski kuj|gdański gd",
  CZ: "moravě morava|čechách|královéhradecký|jihomoravský",
  US: "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|ohio|oklahoma|oregon|pennsylvania|tennessee|texas|utah|vermont|virginia|wisconsin|wyoming|newhampshire|newjersey|newmexico|northcarolina|northdakota|rhodeisland|southcarolina|southdakota|westvirginia",
  CA: "ontario|québec quebec|alberta|manitoba|saskatchewan|nova-scotia|new-brunswick|newfoundland|british-columbia",
  CH: "graubünden grisons|tessin ticino|wallis valais|aargau|thurgau|vaud waadt",
  RU: "татарстан|башкортостан|сибирь сибирский|урал уральский",
  JP: "hokkaido|kyushu|shikoku|honshu|okinawa",
  AU: "queensland|tasmania|victoria|new-south-wales|western-australia|south-australia",
};
