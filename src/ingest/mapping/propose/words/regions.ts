/** The states of countries whose lists often leave out the country because everybody knows it. */
export const statesOf: Readonly<Record<string, { readonly called: string; readonly states: string }>> = {
  DE: {
    called: "German Länder",
    states:
      "Baden-Württemberg; Bayern; Bavaria; Berlin; Brandenburg; Bremen; Hamburg; Hessen; Hesse; Mecklenburg-Vorpommern; Mecklenburg-Western Pomerania; Niedersachsen; Lower Saxony; Nordrhein-Westfalen; North Rhine-Westphalia; NRW; Rheinland-Pfalz; Rhineland-Palatinate; Saarland; Sachsen; Saxony; Sachsen-Anhalt; Saxony-Anhalt; Schleswig-Holstein; Thüringen; Thuringia",
  },
  AT: {
    called: "Austrian Länder",
    states:
      "Burgenland; Kärnten; Carinthia; Niederösterreich; Lower Austria; Oberösterreich; Upper Austria; Salzburg; Steiermark; Styria; Tirol; Tyrol; Vorarlberg; Wien; Vienna",
  },
  CH: {
    called: "Swiss cantons",
    states:
      "Zürich; Bern; Luzern; Uri; Schwyz; Obwalden; Nidwalden; Glarus; Zug; Freiburg; Fribourg; Solothurn; Basel-Stadt; Basel-Landschaft; Schaffhausen; Appenzell Ausserrhoden; Appenzell Innerrhoden; St. Gallen; Graubünden; Aargau; Thurgau; Tessin; Ticino; Waadt; Vaud; Wallis; Valais; Neuenburg; Neuchâtel; Genf; Genève; Jura",
  },
  FR: {
    called: "French regions",
    states:
      "Auvergne-Rhône-Alpes; Bourgogne-Franche-Comté; Bretagne; Centre-Val de Loire; Corse; Grand Est; Hauts-de-France; Île-de-France; Normandie; Nouvelle-Aquitaine; Occitanie; Pays de la Loire; Provence-Alpes-Côte d'Azur; Alsace; Lorraine; Bourgogne; Aquitaine",
  },
  ES: {
    called: "Spanish autonomous communities",
    states:
      "Andalucía; Aragón; Asturias; Islas Baleares; Illes Balears; Canarias; Cantabria; Castilla y León; Castilla-La Mancha; Cataluña; Catalunya; Comunidad Valenciana; Extremadura; Galicia; Comunidad de Madrid; Madrid; Región de Murcia; Murcia; Navarra; País Vasco; Euskadi; La Rioja",
  },
  IT: {
    called: "Italian regions",
    states:
      "Abruzzo; Basilicata; Calabria; Campania; Emilia-Romagna; Friuli-Venezia Giulia; Lazio; Liguria; Lombardia; Marche; Molise; Piemonte; Puglia; Sardegna; Sicilia; Toscana; Trentino-Alto Adige; Umbria; Valle d'Aosta; Veneto",
  },
  US: {
    called: "states of the United States",
    states:
      "Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware; Florida; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts; Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire; New Jersey; New Mexico; New York; North Carolina; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Rhode Island; South Carolina; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; Washington; West Virginia; Wisconsin; Wyoming; AL; AK; AZ; AR; CA; CO; CT; DE; FL; GA; HI; ID; IL; IN; IA; KS; KY; LA; ME; MD; MA; MI; MN; MS; MO; MT; NE; NV; NH; NJ; NM; NY; NC; ND; OH; OK; OR; PA; RI; SC; SD; TN; TX; UT; VT; VA; WA; WV; WI; WY",
  },
};
