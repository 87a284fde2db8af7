/**
 * Large towns in scripts that hide how they are read: without vowels, or in signs that each language reads in its own way.
 * Signs, then the name in Latin letters.
 */
export const nativeTowns: readonly (readonly [string, string])[] = (
  "القاهرة cairo|الإسكندرية alexandria|الاسكندرية alexandria|الأقصر luxor|أسوان aswan|الجيزة giza|بيروت beirut|طرابلس tripoli|صيدا sidon|" +
  "دمشق damascus|حلب aleppo|حمص homs|عمّان amman|عمان amman|إربد irbid|القدس jerusalem|رام الله ramallah|بيت لحم bethlehem|" +
  "الخليل hebron|نابلس nablus|غزة gaza|الناصرة nazareth|حيفا haifa|يافا jaffa|تونس tunis|صفاقس sfax|سوسة sousse|القيروان kairouan|" +
  "الجزائر algiers|وهران oran|قسنطينة constantine|الرباط rabat|فاس fes|مراكش marrakech|الدار البيضاء casablanca|طنجة tangier|" +
  "أكادير agadir|بغداد baghdad|البصرة basra|الموصل mosul|أربيل erbil|الخرطوم khartoum|صنعاء sanaa|عدن aden|الرياض riyadh|جدة jeddah|" +
  "مكة mecca|المدينة المنورة medina|دبي dubai|أبو ظبي abu dhabi|الدوحة doha|الكويت kuwait|المنامة manama|مسقط muscat|بنغازي benghazi|" +
  "ירושלים jerusalem|תל אביב-יפו tel aviv|תל אביב tel aviv|תל־אביב tel aviv|חיפה haifa|באר שבע beersheba|נצרת nazareth|נתניה netanya|" +
  "אשדוד ashdod|אשקלון ashkelon|עכו acre|אילת eilat|הרצליה herzliya|רמת גן ramat gan|פתח תקווה petah tikva|ראשון לציון rishon lezion|" +
  "חולון holon|טבריה tiberias|צפת safed|כפר סבא kfar saba|רעננה raanana|רחובות rehovot|" +
  "東京都 tokyo metropolis|東京 tokyo|京都 kyoto|大阪 osaka|横浜 yokohama|名古屋 nagoya|札幌 sapporo|神戸 kobe|福岡 fukuoka|北広島 kitahiroshima|広島 hiroshima|仙台 sendai|" +
  "長崎 nagasaki|川崎 kawasaki|千葉 chiba|新潟 niigata|金沢 kanazawa|奈良 nara|岡山 okayama|熊本 kumamoto|福島 fukushima|鹿児島 kagoshima|" +
  "静岡 shizuoka|浜松 hamamatsu|函館 hakodate|那覇 naha|大分 oita|高松 takamatsu|松山 matsuyama|宮崎 miyazaki|岐阜 gifu|秋田 akita|青森 aomori|" +
  "盛岡 morioka|山形 yamagata|富山 toyama|長野 nagano|甲府 kofu|姫路 himeji|北九州 kitakyushu|沖縄 okinawa|旭川 asahikawa|高知 kochi|" +
  "香港 hong kong|澳门 macau|台北 taipei|臺北 taipei|高雄 kaohsiung|台中 taichung|台南 tainan"
)
  .split("|")
  .map((line) => [line.slice(0, line.search(/ [a-z]/)), line.slice(line.search(/ [a-z]/) + 1)] as const);
