/**
 * Further words for the concepts of `concepts.ts`, as each language writes them: they go through the same transliteration as
 * the names. Separated by commas.
 */
export const nativeConcepts: Readonly<Record<string, string>> = {
  university:
    "университет, университета, университете, універсытэт, університет, університету, универзитет, универзитета, πανεπιστήμιο, πανεπιστημίου, جامعة, الجامعة, جامعه, دانشگاه, یونیورسٹی, אוניברסיטה, אוניברסיטת, האוניברסיטה, विश्वविद्यालय, বিশ্ববিদ্যালয়, უნივერსიტეტი, համալսարան, มหาวิทยาลัย, đại học, trường đại học, universitas, universiti, háskóli, háskólinn, ülikooli, universitāte, universitetas, universitesi, universitetit, universiteti, unibertsitatea, prifysgol, ollscoil, università, universitat, universität, universitäten, università degli studi, egyetemi, yliopiston, universitetet, universitetets, univerzity, univerzitu, univerzita, uniwersytetu, universitatea, universității, universitato, daneshgah, jamia, jami'a, szkoła wyższa, wyższa szkoła, universitär, universitaire, universitario, universitaria",
  hochschule: "hochschule für, högskolan i, høgskolen, høyskole, høyskolen, hogeschool van",
  college:
    "колледж, коледж, מכללה, מכללת, המכללה, كلية, kolej, colegio universitario, főiskola, korkeakoulu, kolledž, koledža, kolegija, visoka škola",
  institute:
    "институт, института, інститут, інституту, ινστιτούτο, معهد, المعهد, מכון, המכון, institute of, institutul, instituti, institūts, institutas, intézet, intézete, instituutti, enstitüsü, enstitü, viện, institut teknologi, instytutu, ústavu, inštitút, inštitut, ინსტიტუტი, ինստիտուտ, संस्थान",
  academy:
    "академия, академія, академије, акадэмія, ακαδημία, أكاديمية, الأكاديمية, אקדמיה, האקדמיה, akademisi, akadémia, akadēmija, akatemia, akademiet, akademin, academia de, học viện, akademii, akademie ved",
  school:
    "школа, школы, школи, школе, училище, σχολείο, σχολή, مدرسة, المدرسة, בית ספר, בית הספר, iskola, általános iskola, okulu, koulu, mokykla, škola, školy, šola, osnovna šola, trường, sekolah, szkoły, szkole, grundskola, skoli, სკოლა, դպրոց",
  "high-school":
    "гимназия, гімназія, гимназија, лицей, ліцей, γυμνάσιο, λύκειο, ثانوية, תיכון, gimnázium, gimnazija, lukio, gymnasiet, gymnasieskola, lycée, liceo, liceul, liceu, gümnaasium, ģimnāzija, lisesi, anadolu lisesi, bachillerato, instituto de educación secundaria, ies, sixth form, grammar school, secondary high school, videregående skole, colegiul național, ii. liceum, gymnasium",
  elementary:
    "начальная школа, grundschule, основно училище, ابتدائية, יסודי, δημοτικό σχολείο, ilkokulu, peruskoulu",
  technology:
    "технический, техническая, технічний, техничен, технологический, технологічний, политехнический, політехнічний, политехника, политехніка, політехніка, τεχνολογικό, πολυτεχνείο, تقنية, التكنولوجية, التقنية, טכנולוגי, הטכנולוגי, műszaki, tehniline, tehniskā, technikos, technologijos, teknillinen, teknik, teknologi, teknologiska, tehnički, tehnică, tehnologică, technologie, tecnologia, tecnología, tecnológica, tecnológico, técnica, bách khoa, technologiczny, technologiczna, technologický, technická, technického, techniczne, technika, technischen, technologische, technologique, technologiques, polytechnical, politécnica, politécnico, politècnica, politechniki, ტექნიკური, տեխնիկական, प्रौद्योगिकी",
  applied:
    "applied science, angewandter wissenschaften, ciencias aplicadas, hautes écoles spécialisées, sciences appliquées, scienze applicate, fachhochschul, прикладных наук, prikladnih",
  medical:
    "медицинский, медицинская, медичний, медична, медицински, медицина, ιατρική, طب, الطبية, רפואי, orvosi, medicinos, meditsiiniülikool, medicīnas, medicală, medicine and pharmacy, médica, médicas, tıp, kedokteran, medicinska, medicínska, lékařská, lekárska, medyczne, médical, médicale, medisch, medische, zdravotnícka, სამედიცინო, բժշկական, चिकित्सा",
  veterinary:
    "ветеринарный, ветеринарна, állatorvosi, veterinární, weterynaryjny, eläinlääketieteellinen, veteriner",
  economics:
    "экономический, экономики, економічний, економіки, економически, економски, οικονομικό, οικονομικών, اقتصاد, الاقتصاد, כלכלה, gazdasági, közgazdasági, ekonomikos, majandus, ekonomikas, economică, economice, studii economice, económicas, económica, ekonomi, ekonomska, ekonomická, ekonomický, ekonomiczna, économique, économiques, economische, kauppakorkeakoulu, handelshögskolan, handelshøyskole, handelshøjskole, kinh tế",
  music:
    "музыки, музыкальная, музична, музыкальный, музикална, консерватория, консерваторія, μουσικής, موسيقى, מוסיקה, zeneművészeti, zeneakadémia, muzikos, muusika, mūzikas, muzică, música, müzik, muziek, hudební, múzických umění, muzyczny, conservatoire, conservatorio, conservatório, nhạc viện",
  arts: "искусств, искусства, мистецтв, изкуства, уметности, τεχνών, فنون, الفنون, אמנות, művészeti, dailės, kunstide, mākslas, arte, belle arti, bellas artes, beaux arts, güzel sanatlar, umění, umelecká, umetnost, sztuki, konst, kunsten, fine arts",
  agriculture:
    "сельскохозяйственный, аграрный, аграрний, сільськогосподарський, земеделски, пољопривредни, γεωπονικό, زراعة, الزراعية, חקלאות, agrár, mezőgazdasági, agricole, agrícola, agraire, ziraat, tarım, zemědělská, poľnohospodárska, przyrodniczy, lantbruks, maatalous, nông nghiệp, pertanian, agrarian, agronomie, agronomica",
  education:
    "педагогический, педагогічний, педагогически, педагошки, образования, образование, освіти, образовање, παιδείας, تربية, التربية, חינוך, pedagógiai, pedagogikos, pedagoogika, pedagoģiskā, pedagogice, pédagogique, eğitim, pedagógica, pedagogická, pedagogiczna, sư phạm, keguruan, onderwijs, uddannelse, utbildning, oktatási, educativa, éducation, enseignement, istruzione, kultus, unterricht",
  science:
    "наук, наука, науки, επιστημών, επιστήμης, علوم, العلوم, מדע, מדעים, tudományok, tudományos, mokslų, teaduste, zinātņu, științe, științelor, ciències, ciência, ciências, bilim, vědy, vied, nauka, vetenskap, khoa học, wetenschappen, tieteiden, videnskab, forskning",
  faculty:
    "факультет, факультету, факултет, σχολή θετικών, كلية, הפקולטה, teaduskond, fakultāte, fakultetas, facultatea, khoa, wydziału, fakulty, facultat, faculdade, faculteit, tiedekunta, fakulteten, fakultetet",
  department:
    "кафедра, відділ, отдел, управление, управління, департамент, отделение, قسم, מחלקה, מחלקת, osztály, osakond, nodaļa, skyrius, departamentul, katedra, katedry, lehrstuhl, chaire, cátedra, avdelning, afdeling, avdeling, osasto, müdürlüğü, referát, odbor",
  chapter:
    "отделение, відділення, филиал, філія, клон, подружница, τμήμα, παράρτημα, فرع, סניף, tagozat, osakond, skyrius, filiala, şubesi, sección, secció, delegación, podružnica, pobočka, oddział, odział, afdeling, avdeling, lokalavdeling, lokalförening, kreisgruppe, stadtverband, bezirksgruppe, bezirksverein, zweigverein, zweiggesellschaft, zweigstelle, landesverein, comité départemental, comité local, comitato locale, stammtisch, hochschulgruppe, regionalverband, regionalgesellschaft",
  ministry:
    "министерство, міністерство, министерството, υπουργείο, وزارة, משרד, minisztérium, minisztériuma, ministeerium, ministrija, ministerija, ministerul, ministério, bakanlığı, bakanlık, bộ, kementerian, ministarstvo, ministrstvo, ministeriö, departementet, ministeriet, staatsministerium, landesministerium, ministère",
  office:
    "офис, офіс, бюро, канцелярия, канцелярія, администрация, адміністрація, адміністрації, γραφείο, مكتب, משרד, hivatal, hivatala, amet, birojs, biuras, biroul, oficina, escritório, ufficio, ofisi, văn phòng, kantor, úřad, urad, uradu, toimisto, kontor, kantoor, verwaltung, rathaus, presidency, ombudsman",
  council:
    "совет, рада, съвет, савет, συμβούλιο, مجلس, מועצה, המועצה, מועצת, tanács, nõukogu, padome, taryba, consiliul, conselho, concell, consell, concilio, meclisi, hội đồng, dewan, svet, vijeće, veće, kaupunginvaltuusto, kommunfullmäktige, byråd, magistrat, magistrate, city hall, town hall, hôtel de ville, town council, county council",
  city: "город, города, горад, місто, міста, міська рада, городской округ, мэрия, мерия, община, општина, град, града, градска община, δήμος, δήμου, δημαρχείο, πόλη, بلدية, البلدية, مدينة, المدينة, محافظة, شهرداری, شهر, שהר, עיריית, עירייה, העיר, város, városa, polgármesteri hivatal, linna, pilsēta, pilsētas dome, savivaldybė, miesto savivaldybė, municipiului, primăria, câmara, câmara municipal de, prefeitura municipal, ajuntament de, udal, ayuntamiento de, alcaldía, intendencia, municipalité, municipalité de, città di, belediyesi, büyükşehir belediyesi, büyükşehir, thành phố, thị xã, kota, bandar, magistrat mesta, mesta, město, statutární město, mestská časť, magistrát, mestni, mestna, općina, opština, gmina miasto, urząd miasta, urząd miejski, stadens, kommunes, kaupungin, comhairle, cyngor, bashkia, municipalitat, municipalities, municipality of, city of, town of, commune de, mairie de, ville de, stadt der, große kreisstadt, kreisstadt, kreisfreie stadt, hansestadt, freie hansestadt, universitätsstadt, wissenschaftsstadt, klingenstadt, lutherstadt, bergstadt, seestadt, einheitsgemeinde, ortsgemeinde, marktgemeinde, stadtrat der stadt, city corporation, municipal corporation, მერია, ქალაქი, քաղաքապետարան, नगर निगम, नगर पालिका",
  borough:
    "район, районная, раён, δημοτική ενότητα, حي, kerület, kerületi, linnaosa, rajonas, sectorul, ilçesi, quận, kecamatan, městská část, obvod, mestská časť, dzielnicy, stadsdel, bydel, bydelen, kaupunginosa, stadsdeelraad, deelgemeente, bezirksamt, stadtteil, ortsteil, comuna, municipio de distrito",
  county:
    "область, области, області, обласна, край, округ, уезд, губерния, νομός, περιφέρεια, محافظة, ولاية, מחוז, megyei, vármegye, maakond, apskritis, novads, județul, judet, comarca, provincia de, ili, tỉnh, provinsi, kabupaten, kraj, kraje, okresní, županije, powiatowy, województwo, län, fylke, fylkeskommune, amt kreis, maakunta, departamento de, département, prefecture of, conseil départemental, conseil régional, regional council, regione, région, oblasť, samosprávny kraj",
  association:
    "общество, общества, ассоциация, ассоциации, асоціація, асоциация, товариство, товариства, союз, спілка, сдружение, удружење, съюз, фонд содействия, громадська організація, общественная организация, организация, організація, движение, рух, клуб, комитет, комітет, объединение, об'єднання, σύλλογος, συλλόγου, σωματείο, εταιρεία, ένωση, όμιλος, جمعية, الجمعية, اتحاد, نادي, رابطة, لجنة, انجمن, עמותה, עמותת, אגודה, אגודת, האגודה, ארגון, איגוד, התאחדות, egylet, egyesülete, egyesület, társasága, szövetség, szövetsége, klubja, ühing, selts, liit, biedrība, savienība, draugija, asociacija, sąjunga, asociația, societatea, uniunea, clubul, liga, comitetul, associació, agrupación, agrupació, colectivo, elkartea, federación, federació, federação, federazione, confederación, unión, asociación civil, asociación de, associação de, derneği, dernekleri, birliği, kulübü, hội, hội hữu nghị, liên hiệp, perhimpunan, persatuan, ikatan, yayasan perkumpulan, spolok, združenie, zväz, zväzu, svaz, sdružení, klub přátel, društvo, društva, udruga, udruženje, savez, zveza, stowarzyszenia, towarzystwa, związku, koło, förening, föreningen, förbund, förbundet, sällskapet, forbund, foreningen, forbundet, selskabet, selskapet, yhdistyksen, liitto, kerho, félag, genootschap, vereniging van, kring, initiativkreis, kuratorium, dachverband, fördergesellschaft, förderkreis, förderverein, amicale, collectif, réseau, mouvement, rete, movimento, lega, gruppo, coordinamento, consorzio, movimiento, liaison, societies, associations, საზოგადოება, ასოციაცია, կազմակերպություն, միություն, समिति, संघ, সমিতি",
  foundation:
    "фонд, фондация, фондації, благодійний фонд, благотворительный фонд, ίδρυμα, مؤسسة, المؤسسة, وقف, بنیاد, קרן, הקרן, alapítványa, alapítvány, sihtasutus, fonds, nodibinājums, fondas, fundația, fundació, fundación, fundação, fundazioa, vakfı, quỹ, yayasan, nadácia, nadační fond, ustanova, zaklada, fundacji, stiftelse, stiftelsen, fonden, säätiö, stichting, fondation de, fondation pour, stiftungsfonds, endowment, charities, philanthropic, ფონდი, հիմնադրամ",
  center:
    "центр, центра, центрът, центар, κέντρο, مركز, المركز, מרכז, המרכז, בית, központ, központja, keskus, centrs, centras, centrul, casa da, merkezi, trung tâm, pusat, centrum pro, środek, ośrodek, keskuksen, senter, senteret, centret, centrul cultural, дом, дім, будинок, къща, кућа, σπίτι, maison des, maison de, begegnungsstätte, begegnungszentrum, ცენტრი, կենտրոն, केंद्र",
  chamber:
    "палата, палати, камара, комора, επιμελητήριο, غرفة, לשכת, לשכה, kamara, kamarája, koda, rūmai, camera de, cambra, cámara, câmara de, odası, phòng, kamar dagang, zbornica, izba gospodarcza, gospodarcza, kauppakamari, handelskammaren, handelskammer, handelskammeret, kamer, კამარა",
  commerce:
    "торговая, торгово, торгівлі, търговска, трговинска, εμπορικό, εμπορίου, تجارة, التجارة, מסחר, kereskedelmi, kaubandus, tirdzniecības, prekybos, comerț, comerç, ticaret, thương mại, dagang, obchodná, obchodní, trgovinska, gospodarska, handlowo, handels, koophandel, commercial, commerciale, négoce, export, merchants",
  industry:
    "промышленная, промышленности, промислова, промишлена, индустријска, βιομηχανικό, صناعة, الصناعة, תעשייה, ipari, ipar, tööstus, rūpniecības, pramonės, industrie și, industrie, indústria, indústries, sanayi, công nghiệp, industri, priemyselná, průmyslová, industrijska, przemysłowo, přemyslu",
  crafts:
    "ремесленная, реміснича, занаятчийска, kézműves, craft, artisans, chambre de métiers, artesanía, obrtna, obrtnička, zanat, remeselná",
  friendship:
    "дружба, дружбы, дружби, дружества, друзья, друзей, друзі, друзів, приятели, приятелство, пријатељства, φιλίας, φιλία, φίλων, φίλοι, صداقة, الصداقة, أصدقاء, اصدقاء, דידידות, ידידות, ידידי, baráti, barátság, barátai, sõprus, sõprade, draudzība, draudzības, draugystės, draugų, prietenie, prietenia, prietenilor, prieteniei, amistat, amics, amigos de, amigos, amitiés, amicale, dostluk, dostları, dostluğu, hữu nghị, persahabatan, priateľstva, priatelia, přátelství, přátel, přátelé, prijateljstva, prijatelja, prijateljstvo, przyjaźni, przyjaciół, przyjaciele, vänskap, vänner, vänskaps, venskab, venner, vennskap, ystävyys, ystävät, vrienden, vriendschaps, vriendenkring, freunden, freundeskreises, amicizie, amistades, miqësi, მეგობრობის, բարեկամության, मैत्री",
  twinning:
    "побратим, побратимы, побратими, города побратимы, міста побратими, партнерство, партнерства, αδελφοποίηση, αδελφοποιημένων, توأمة, ערים תאומות, testvérváros, testvérvárosi, sõpruslinn, înfrățire, agermanament, geminação, hermandad, kardeş şehir, kardeş kent, partnerské město, partnerských miest, pobratimljenje, miast partnerskich, miasta partnerskie, vänort, vänorts, venskabsby, vennskapsby, ystävyyskaupunki, stedenband, jumelages, hermanamientos, partnerschaften, städtefreundschaft, städtepartnerschaften",
  youth:
    "молодежь, молодежи, молодёжь, молодёжи, молодежный, молодіжна, молодіжний, молоді, младеж, младежки, младих, омладина, νεολαία, νέων, شباب, الشباب, נוער, ifjúsági, ifjúság, noorte, noored, jaunatnes, jauniešu, jaunimo, tineret, tineri, tineretului, joves, jovem, jovens, juvenil, gençlik, thanh niên, pemuda, mládeže, mládež, mladih, mladinski, mladi, młodzieżowy, młodzieżowa, ungdom, ungdoms, unge, nuoriso, nuorten, jeugd, jongeren, jugendring, jugendverband, jugendwerk, giovanile, jeunesses, young, jugendzentrum",
  women:
    "женщин, женский, женская, жінок, жіноча, жени, жена, γυναικών, نساء, المرأة, נשים, nők, női, naiste, sieviešu, moterų, femei, femeilor, dones, mulheres, kadın, kadınlar, phụ nữ, wanita, perempuan, žen, žien, žena, kobiety, kvinnor, kvinner, kvinder, kvinde, naisten, vrouwen, femme, frau, frauenbund, frauenverband, donna, mujer, mujeres de",
  culture:
    "культура, культуры, культурный, культури, културен, културни, πολιτισμού, πολιτιστικός, πολιτιστικό, ثقافة, الثقافة, الثقافي, الثقافية, תרבות, kulturális, kultuuri, kultūras, kultūros, culturală, culturale, kültür, văn hóa, kebudayaan, kultúry, kulturní, kultúrny, kulturni, kulturno, kulturalne, kulturell, kulturforening, cultureel, culturelle, culturales, culturali, kulturverein, kulturkreis",
  sports:
    "спорт, спортивный, спортивна, спортен, αθλητικός, رياضة, الرياضي, ספורט, sportegyesület, sporto, deportivo, deportes, desportivo, esportiu, spor, thể thao, sportovní, športový, športni, sportowy, idrotts, idræts, urheilu, sportif, sportive, sportiva, turnverein, atlético",
  health:
    "здоровье, здоровья, здоров'я, здравеопазване, здравље, υγείας, صحة, الصحة, בריאות, egészségügyi, tervise, veselības, sveikatos, sănătate, sănătății, saúde, sağlık, sức khỏe, kesehatan, zdravotníctva, zdravotnictví, zdravlje, zdravja, hälso, sundhed, terveys, gezondheid",
  peace:
    "мир, мира, миру, миротворческий, ειρήνης, ειρήνη, سلام, السلام, béke, rahu, miera, taikos, pace, pacea, barış, hòa bình, perdamaian, mier, mieru, míru, mír, miru, pokoju, fred, freds, rauha, rauhan, vrede, friedens, friedensinitiative, paz y, peacebuilding",
  international:
    "международный, международная, международное, міжнародний, міжнародна, міжнародного, международен, међународни, διεθνής, διεθνές, دولي, الدولي, الدولية, בינלאומי, הבינלאומי, nemzetközi, rahvusvaheline, starptautiskā, tarptautinis, internațional, internațională, internacionais, uluslararası, quốc tế, internasional, medzinárodný, mezinárodní, međunarodni, mednarodni, międzynarodowa, międzynarodowe, internationell, internationella, kansainvälinen, internationaal, internazionali, internationaux, internationalen, int'l, intl",
  state:
    "государственный, государственная, державний, държавен, државни, κρατικό, حكومي, állami, riiklik, valsts, valstybinis, de stat, estatal, estadual, devlet, státní, štátny, državna, państwowe, statlig, statens, valtion, staats, staat",
  national:
    "национальный, национальная, національний, національна, національного, национален, национални, εθνικό, εθνική, وطني, الوطني, الوطنية, לאומי, לאומית, הלאומי, nemzeti, rahvuslik, nacionālā, nacionalinis, naționale, național, națională, nacionais, ulusal, milli, quốc gia, nasional, národný, národní, nacionalni, nacionalna, narodowa, narodowe, nationella, kansallinen, nationaal, nazionali, nationaux, nationales, kansallis, 국가",
  federal:
    "федеральный, федеральная, федерален, ομοσπονδιακό, اتحادية, szövetségi, federativa, federacija, federální, federalna, federaal, fédéral, fédérale, bundesverband, bundesvereinigung",
  autonomous: "автономный, автономна, αυτόνομο, autònoma, autonome, özerk",
  free: "свободный, свободна, вільний, слободни, ελεύθερο, حر, szabad, vaba, brīvā, laisvasis, liberă, lliure, livre, özgür, slobodná, svobodná, slobodan, svobodna, wolna, wolne, fria, fri, vapaa",
  catholic:
    "католический, католицький, католически, католички, καθολική, كاثوليكية, קתולית, katolikus, katoliku, katoļu, katalikų, catolică, católica, katolik, công giáo, katholisch, katolícka, katolická, katoličko, katolicka, katolisk, katolinen, katholiek",
  redcross:
    "красный крест, червоний хрест, червен кръст, црвени крст, ερυθρός σταυρός, الصليب الأحمر, vöröskereszt, punane rist, sarkanais krusts, raudonasis kryžius, crucea roșie, creu roja, cruz roja, cruz vermelha, gurutze gorria, chữ thập đỏ, červený kríž, červený kříž, crveni križ, rdeči križ, czerwony krzyż, röda korset, røde kors, punainen risti, rode kruis, croce rossa",
  redcrescent: "красный полумесяц, الهلال الأحمر, kızılay, medialuna roja, croissant rouge",
  embassy:
    "embassy, botschaft, ambassade, ambasciata, embajada, embaixada, ambasada, посольство, амбасада, πρεσβεία, سفارة, שגרירות, nagykövetség, saatkond, vēstniecība, ambasadoriaus, elçilik, büyükelçiliği, đại sứ quán, kedutaan, veľvyslanectvo, velvyslanectví, veleposlanstvo, ambassad, ambassaden, suurlähetystö",
  consulate:
    "consulate, konsulat, consulat, consolato, consulado, generalkonsulat, consulate general, consulat général, консульство, генеральное консульство, генеральне консульство, προξενείο, قنصلية, קונסוליה, konzulátus, konsulaat, konsulāts, konsulatas, konsolosluğu, başkonsolosluğu, konzulát, generální konzulát, konzulat, konsulaatti",
  library:
    "library, bibliothek, bücherei, bibliothèque, biblioteca, biblioteka, библиотека, бібліотека, βιβλιοθήκη, مكتبة, ספרייה, könyvtár, raamatukogu, bibliotēka, kütüphanesi, thư viện, perpustakaan, knižnica, knihovna, knjižnica, bibliotek, biblioteket, kirjasto, bibliotheek",
  museum:
    "museum, musée, museo, museu, muzeum, музей, музеј, μουσείο, متحف, מוזיאון, múzeum, muuseum, muzejs, muziejus, muzeul, müzesi, bảo tàng, muzej, museet, museot",
  church:
    "church, kirche, église, chiesa, iglesia, igreja, kościół, церковь, церква, εκκλησία, كنيسة, כנסייה, egyház, egyházközség, kirik, baznīca, bažnyčia, biserica, església, kilisesi, kostel, kostol, crkva, cerkev, kyrka, kirke, kirkko, kerk, kirchengemeinde, parish, pfarrei, paroisse, parrocchia, parroquia, paróquia, parafia, farnost, gemeente kerk",
  theater:
    "театр, театър, позориште, θέατρο, مسرح, תיאטרון, színház, teātris, teatras, teatrul, teatre, tiyatrosu, nhà hát, divadlo, kazalište, gledališče, teatern, teatret, teatteri, playhouse",
  student:
    "student, students, studenten, studierende, studierendenschaft, studentenwerk, studierendenwerk, étudiants, étudiant, studenti, studenteschi, estudiantes, estudiantil, estudantes, studentów, studentský, студент, студентов, студентів, студентский, φοιτητών, طلاب, الطلاب, סטודנטים, hallgatói, diákszövetség, üliõpilaste, studentu, studentų, studenților, estudiants, öğrenci, sinh viên, mahasiswa, študentov, studentů, studenata, študentska, studenter, studentene, opiskelija, ylioppilaskunta",
  exchange:
    "exchange, austausch, austauschdienst, échange, échanges, scambi, scambio, intercambio, intercâmbio, wymiany, wymiana, výměna, обмен, обміну, ανταλλαγών, تبادل, csere, vahetus, apmaiņa, mainų, schimb, intercanvi, değişim, trao đổi, pertukaran, výmena, razmjena, izmenjava, utbyte, udveksling, utveksling, vaihto, uitwisseling",
  hospital:
    "hospital, hôpital, krankenhaus, klinikum, clinic, clinique, clínica, ospedale, szpital, nemocnice, nemocnica, bolnica, больница, лікарня, болница, νοσοκομείο, مستشفى, בית חולים, kórház, haigla, slimnīca, ligoninė, spital, spitalul, hastanesi, bệnh viện, rumah sakit, sjukhus, sykehus, sygehus, sairaala, ziekenhuis",
};
