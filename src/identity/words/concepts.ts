/**
 * Words that many names share, by what they mean in any language: "Universität", "université" and "университет" are one
 * concept. Words are written folded (lower case, ASCII); separated by commas.
 *
 * `group` names concepts that translators exchange freely (society, association, club). `weight` is how much it tells
 * against two names being the same that only one of them has the concept, in log-odds: a technical university is another
 * than a university, an "international" one may well be the same.
 */
export interface Concept {
  readonly group?: string;
  readonly weight: number;
  readonly words: string;
}

export const concepts: Readonly<Record<string, Concept>> = {
  university: {
    group: "academic",
    weight: 0.6,
    words:
      "universita degli studi, vysoke uceni, vysoka skola, szkola wyzsza, university, univ, uni, universitaet, universitat, universite, universita, universidad, universidade, universiteit, uniwersytet, univerzita, univerzitet, universitet, universitatea, universitas, universitesi, universitetas, universitate, egyetem, tudomanyegyetem, yliopisto, universiteti, panepistimio, ulikool, sveuciliste, univerza, univerzity",
  },
  hochschule: {
    group: "academic",
    weight: 1.5,
    words: "hochschule, hogeschool, hogskola, hogskolan, hojskole, hoegskola",
  },
  college: { group: "academic", weight: 2, words: "college, colleges, kolleg" },
  institute: {
    group: "academic",
    weight: 0.8,
    words:
      "institute, institut, instituto, istituto, instytut, institutet, instituut, institouto, ustav, inst",
  },
  academy: {
    group: "academic",
    weight: 1,
    words: "academy, akademie, akademia, academie, accademia, academia, akademija, akademiya, akademi",
  },
  school: {
    weight: 1.5,
    words:
      "school, schule, schulen, ecole, escuela, scuola, escola, szkola, skola, shkola, skolan, skole, okul, okulu, sch, sredniaya, serednia, serednya, secondary, sekundarschule, mittelschule",
  },
  "high-school": {
    weight: 2,
    words:
      "liceum ogolnoksztalcace, high school, hs, gymnasium, gymnazium, gimnazium, gimnazjum, gimnaziya, gimnazia, himnaziia, himnaziya, lycee, liceo, liceum, lyceum, licej, litsey, lo, liceu, lise, lisesi, oberschule, realschule, gesamtschule, gym",
  },
  elementary: {
    weight: 3,
    words: "elementary, primary, primaire, grundschule, primaria, elementaire, elementare, podstawowa",
  },
  technology: {
    weight: 3,
    words:
      "technology, technical, technische, technischer, technisches, technik, technique, tecnica, tecnico, politecnica, politecnico, politechnika, politehnica, polytechnic, polytechnique, politehniki, polytechnische, politekhnika, politekhnicheskiy, politechnic, politekhnichniy, politechnichnii, politikhnika, tekhnicheskiy, tekhnichniy, technicke, technicka, techniczna, techniczny, teknik, teknisk, tekniska, tehnichki, tekhnicheski, muszaki, eth, polytechneio, polytekhnio, tech, technological, tehnologii, poli",
  },
  applied: {
    weight: 3,
    words:
      "applied sciences, angewandte wissenschaften, angewandten wissenschaften, toegepaste wetenschappen, applied, uas, haw, ammattikorkeakoulu",
  },
  medical: {
    weight: 3.5,
    words:
      "medical, medicine, medizin, medizinische, medizinischen, med, medecine, medica, medicina, medyczny, medyczna, medicinski, meditsinskiy, medichniy, orvostudomanyi, tip, lekarska, lekarski",
  },
  veterinary: {
    weight: 3.5,
    words:
      "veterinary, veterinaermedizinische, veterinarmedizinische, tieraerztliche, tierarztliche, veterinaire, veterinaria",
  },
  economics: {
    weight: 3,
    words:
      "political science, economics, economic, business, wirtschaft, wirtschafts, wirtschaftswissenschaften, economie, economia, ekonomiczny, ekonomicka, oikonomiko, ekonomicheskiy, ekonomicky, gazdasagtudomanyi, handels, management",
  },
  music: {
    weight: 3,
    words:
      "darstellende kunst, music, musik, musique, musica, muzyczna, muzyki, muzik, performing, darstellende, konservatorium, conservatory, conservatoire",
  },
  arts: {
    weight: 3,
    words:
      "arts, art, kuenste, kunste, kunst, artes, arti, umjetnosti, umetnosti, sztuk, umeni, bildende, beaux",
  },
  agriculture: {
    weight: 3,
    words:
      "life sciences, natural resources, agriculture, agricultural, landwirtschaft, agraria, agronomique, rolniczy, zemedelska, bodenkultur",
  },
  education: {
    weight: 2,
    words:
      "education, educational, bildung, paedagogische, padagogische, paedagogik, educacion, educazione, osvita, osviti, osvity, obrazovaniya, edukacji, normal, pedagogical, pedagogiczny, pedagogicka, teachers",
  },
  foreign: { weight: 2, words: "foreign studies, foreign languages, foreign countries, foreign" },
  science: {
    weight: 1.5,
    words:
      "science, sciences, wissenschaft, wissenschaften, ciencias, scienze, nauki, nauk, forschung, research, recherche, informatics, informatik, computer",
  },
  faculty: {
    weight: 5,
    words: "faculty, fakultaet, fakultat, faculte, facolta, facultad, wydzial, fakulta, fakultet, fakultesi",
  },
  department: {
    weight: 4,
    words:
      "department, dept, departement, departamento, dipartimento, departament, fachbereich, abteilung, amt, referat, otdel, upravlenie, wydzial",
  },
  chapter: {
    weight: 4,
    words:
      "local group, chapter, section, sektion, kreisverband, ortsverband, landesverband, ortsgruppe, landesgruppe, regionalgruppe, ortsverein, bezirksverband, antenne, delegation, sezione, oddzial, filial, branch, kv",
  },
  ministry: {
    group: "office",
    weight: 2,
    words:
      "ministry, ministerium, bundesministerium, ministere, ministerio, ministero, ministerstwo, ministerstvo",
  },
  office: {
    group: "office",
    weight: 1.5,
    words: "office, buero, buro, bureau, urzad, uprava, agency, agentur, agence, behoerde",
  },
  prefecture: { group: "office", weight: 2, words: "prefecture, praefektur, prefettura, nomarchia" },
  council: {
    group: "city",
    weight: 0.6,
    words:
      "city council, borough council, council, stadtrat, gemeinderat, rada, ayuntamiento, consiglio, conseil, rat, raad",
  },
  city: {
    group: "city",
    weight: 0.3,
    words:
      "camara municipal, miasto stoleczne, hlavni mesto, hlavne mesto, statutarni mesto, megyei jogu varos, city government, mestna obcina, municipal government, city, town, stadt, landeshauptstadt, hauptstadt, stadtgemeinde, ville, municipality, municipalite, municipio, municipalidad, muncipal, municipal, comune, commune, citta, ciudad, cidade, prefeitura, miasto, mesto, obec, grad, obshtina, obshchina, opshtina, opstina, gorod, misto, gemeente, stad, stadsdeel, kommune, kommun, kommuun, kunta, kaupunki, linn, linnavalitsus, pilseta, pilsetas, miestas, miesto, savivaldybe, belediye, belediyesi, buyuksehir, dimos, demos, stads, gmina, urban, community, varos, onkormanyzat, gemeinde, marktgemeinde, markt, metropolis, metropolitan, gov, komunne, obcina, primaria, municipiul, orasul, concello, concejo, ajuntament, mairie, metropole, stadtverwaltung, greater",
  },
  borough: {
    group: "city",
    weight: 1.5,
    words:
      "royal borough, metropolitan borough, mestska cast, borough, district, bezirk, stadtbezirk, arrondissement, rayon, raion, dzielnica, distrito, distretto",
  },
  county: {
    group: "county",
    weight: 3,
    words:
      "county, landkreis, lkr, kreis, staedteregion, stadteregion, region, departement, powiat, okres, zupanija, voivodeship, wojewodztwo, wojewodztwa, wojewodzki, provincia, province, provinz, oblast, canton, kanton, diputacion, judet, megye",
  },
  association: {
    group: "society",
    weight: 0.5,
    words:
      "gromadska organizatsiia, hromadska orhanizatsiia, gromadska organizatsiya, association, assoc, assn, asn, ass, asoc, asociacion, associazione, associacao, associacio, asociatia, stowarzyszenie, stow, sdruzheniye, sdruzenie, sdruzeni, spolek, zdruzenie, zwiazek, soyuz, spilka, verein, vereinigung, vereniging, forening, foerening, yhdistys, egyesulet, dernegi, dernek, udruzenje, udruga, sillogos, syllogos, sullogos, obshchestvo, obshtestvo, towarzystwo, tovaristvo, tovarystvo, jamiyat, jamiyya, society, gesellschaft, ges, societe, societa, sociedad, sociedade, spolecnost, druzhestvo, selskab, sallskap, seura, tarsasag, foerderverein, forderverein, foerderkreis, forderkreis, freundeskreis, club, klub, clube, cercle, circolo, group, gruppe, groupe, committee, comite, comitato, komitee, komitet, ausschuss, organisation, organization, organizacja, organizaciya, organizatsiya, ngo, ong, npo, nro, go, union, federation, foederation, foderation, verband, verbund, bund, league, liga, network, netzwerk, initiative, arbeitskreis, vereint, derneyi, kyokai",
  },
  foundation: {
    group: "society",
    weight: 0.8,
    words:
      "foundation, fondation, stiftung, fundacion, fundacja, fundacio, fundacao, fondazione, fundatia, nadace, nadacia, alapitvany, fond, fund, fonds, vakfi, vakif, stichting, saatio, stiftelse, stiftelsen, fondatsiya, zaklada, charity, charitable, blagodiiniy, blahodiinyi, blagotvoritelniy, trust",
  },
  center: {
    group: "place-of",
    weight: 1.8,
    words: "center, centre, zentrum, centro, centrum, tsentr, house, haus, maison, casa, dom",
  },
  chamber: {
    group: "chamber",
    weight: 2,
    words:
      "economic chamber, chamber, kammer, chambre, camara, camera, izba, palata, komora, kamara, oda, odasi",
  },
  commerce: {
    weight: 0.6,
    words: "commerce, handels, handel, commercio, comercio, trade, torgovaya, torgovo, handlowa, obchodni",
  },
  industry: {
    weight: 0.4,
    words: "industry, industrie, industria, industrial, promyshlennaya, promislova, promyslova, przemyslowa",
  },
  crafts: { weight: 3, words: "crafts, handwerk, handwerks, artisanat, metiers, artigianato, rzemieslnicza" },
  friendship: {
    weight: 0.8,
    words:
      "friendship, freundschaft, freundschafts, amitie, amicizia, amistad, amizade, przyjazni, druzhby, druzhbi, pratelstvi, dostluk, filias, filia, baratsag, vriendschap, friends, freunde, amis, amici, amigos, przyjaciol, pratel, druzei",
  },
  twinning: {
    weight: 1,
    words:
      "sister city, sister cities, twin town, twinning, jumelage, gemellaggio, hermanamiento, partnerschaft, partnership, staedtepartnerschaft, partnerschafts, partnerstwo, partnerschaftsverein",
  },
  youth: {
    weight: 3,
    words:
      "youth, jugend, jeunesse, jeunes, giovani, juventud, jovenes, mlodziez, mlodziezy, mladez, molodi, molodizh",
  },
  women: { weight: 3, words: "women, womens, women's, frauen, femmes, donne, mujeres, kobiet, zhenshchin" },
  culture: { weight: 2, words: "culture, cultural, kultur, culturel, cultura, kultury, kulturny" },
  sports: { weight: 2, words: "sport, sports, sportverein, football, fussball" },
  health: { weight: 3, words: "health, gesundheit, sante, salud, sanita, zdrowia, zdorovya" },
  peace: { weight: 2, words: "peace, frieden, paix, pace, paz, pokoj, mir, myru" },
  international: {
    weight: 0.6,
    words:
      "international, internationale, internationaler, internationales, internacional, internazionale, mizhnarodniy, miedzynarodowy, mezinarodni",
  },
  state: {
    weight: 0.8,
    words:
      "state, staatliche, staatlich, gosudarstvenniy, gosudarstvennyy, derzhavniy, derzhavnyi, sakhelmtsipo, drzavni, panstwowa, panstwowy, etat",
  },
  national: {
    weight: 0.5,
    words:
      "national, natsionalniy, natsionalnyi, nacional, nazionale, nationale, narodowy, narodni, ethniko, natsionalen",
  },
  federal: {
    weight: 0.6,
    words: "federal, federale, federalniy, federalnyy, bundes, eidgenoessische, eidgenossische",
  },
  autonomous: { weight: 2.5, words: "autonomous, autonoma, autonome, autonom" },
  free: { weight: 2.5, words: "free, freie, libre, vrije, libera, wolny" },
  catholic: {
    weight: 2.5,
    words: "catholic, katholieke, katholische, catholique, cattolica, catolica, katolicki",
  },
  northeast: { weight: 4, words: "northeast, northeastern, nordost, nordest" },
  northwest: { weight: 4, words: "northwest, northwestern, nordwest" },
  southeast: { weight: 4, words: "southeast, southeastern, suedost, sudost, sudest" },
  southwest: { weight: 4, words: "southwest, southwestern, suedwest, sudwest" },
  north: { weight: 4, words: "north, nord, norte, northern, nort, polnoc, pivnich, severniy, kita" },
  south: { weight: 4, words: "south, sued, sud, southern, poludnie, pivden, yuzhniy, minami" },
  east: {
    weight: 4,
    words:
      "east, ost, est, este, oriental, eastern, wschod, vostok, vostochniy, vostochny, vostochnyj, skhid, higashi",
  },
  west: {
    weight: 4,
    words:
      "west, ouest, oeste, occidental, western, zachod, zapad, zapadniy, zapadny, zapadnyj, zakhid, nishi",
  },
  new: {
    weight: 4,
    words:
      "new, neu, neue, neuer, neues, nouveau, nouvelle, nuevo, nueva, nuova, nuovo, nowy, nowa, nowe, novi, nova, novy, nove, noviy, nea, neo, novo",
  },
  old: {
    weight: 4,
    words: "old, alt, alte, alter, altes, vieux, vecchio, viejo, stary, stara, stare, stari, starii",
  },
  great: {
    weight: 3,
    words:
      "great, gross, grosse, grosser, grand, grande, wielki, wielka, veliki, veliky, velikiy, velikii, veliko, velke, velky",
  },
  small: {
    weight: 3,
    words: "small, klein, kleine, kleiner, petit, petite, piccolo, mali, mala, maly, malyy, malye",
  },
  upper: { weight: 3, words: "upper, ober, oberer, haut, haute, alto, gorny, gorna, gornji, horni" },
  lower: {
    weight: 3,
    words:
      "lower, unter, unterer, niederer, bas, basse, basso, dolny, dolna, donji, dolni, nizhniy, nizhny, nischni, nizhnii",
  },
  inner: { weight: 3, words: "innenstadt, zentrum, mitte, downtown" },
  outer: { weight: 3, words: "aussenstadt" },
  saint: {
    weight: 0.5,
    words:
      "saint, st, sankt, sct, ste, sainte, san, santa, santo, sao, sant, szent, swiety, sveti, sv, svety, agios, agia",
  },
  redcross: { weight: 4, words: "red cross" },
  redcrescent: { weight: 4, words: "roter halbmond" },
  embassy: { weight: 4, words: "embassy, botschaft, ambassade" },
  consulate: { weight: 4, words: "consulate, konsulat, consulat" },
  library: { weight: 4, words: "library, bibliothek, bibliotheque" },
  museum: { weight: 4, words: "museum, musee, museo" },
  church: { weight: 3, words: "church, kirche, eglise" },
  theater: { group: "stage", weight: 3, words: "theatre, theater" },
  student: { weight: 3, words: "student, students, studenten" },
  exchange: { weight: 2, words: "exchange, austausch, echange" },
  hospital: { weight: 3, words: "hospital, krankenhaus, hopital" },
  promotion: {
    weight: 0.4,
    words:
      "promotion, foerderung, forderung, supporting, promozione, promocion, podpora, wspierania, sprzyjania",
  },
  royal: {
    weight: 0.7,
    words:
      "royal, kungliga, kungl, koninklijke, royale, reale, kongelige, kongelig, koenigliche, konigliche, real",
  },
  people: { weight: 1, words: "people, peoples, peuple, volk, popoli, pueblos, narodov, narodow" },
  "municipal-union": {
    weight: 2.5,
    words:
      "samtgemeinde, verbandsgemeinde, verwaltungsgemeinschaft, communaute de communes, communaute urbaine",
  },
  diocese: {
    weight: 0.8,
    words:
      "diocese, dioezese, diozese, bistum, erzbistum, archdiocese, erzdioezese, erzdiozese, diecezja, archidiecezja, diocesi",
  },
};
