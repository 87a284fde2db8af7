/**
 * Given names that are one name in several spellings, languages or short forms, a line each. A name that stands for
 * two is left out of one. Folded.
 */
const lines = `
alexander alexandre alessandro alejandro aleksandr aleksander oleksandr aliaksandr alexandros sandor alexandru aleksandar alex sasha sascha sandro alexandr
alexandra alessandra alejandra aleksandra oleksandra
alexei alexey aleksei aleksej alexis oleksii oleksiy alexej
andrew andreas andre andrei andrey andrij andriy andrii andrej andrzej andras anders antti andy andres andris ondrej
anne anna ana ann
anthony antonio antoine anton antonin antoni antal tony toni antonis antti
bartholomew bartolomeo bartlomiej bartolome barthelemy
benjamin ben benny beniamin benjamim
catherine katherine katharina katarina katerina kateryna ekaterina yekaterina jekaterina caterina catarina catalina katarzyna kate kathy katie katja katya katia kathrin katrin cathy kathryn
charles carlos carlo karl carl karel karol karoly charlie chuck
christian cristian kristian krystian
christina christine cristina kristina krystyna kristin kristine christiane tina
christopher christoph christophe cristobal cristoforo krzysztof kristof chris krystof kristoffer
claude claudio klaudio klaus claus nicolaus
daniel daniele danylo danilo danil daniil dan danny
david dawid davide davyd dave
dimitri dmitri dmitry dmitriy dmitrij dmytro dmitro dmitrii dimitrios dimitris dima zmitser dimitry
edward eduard eduardo edoardo edouard edvard ed eddie ted
elizabeth elisabeth elisabetta elzbieta elisaveta elizaveta erzsebet liz beth lisa alzbeta
emil emilio emile
eric erik erich eirik
eugene evgeny evgeni yevgeny yevhen jewgeni eugen evgeniy eugenio ievgen yevgeniy evgenij yevhenii eugeniusz
eugenia evgenia yevgenia yevheniia
felix feliks
ferdinand fernando ferdinando hernando nando
francis francisco francesco francois franz frantisek franciszek ferenc franc frank paco fran fco pancho
frances francesca francisca francoise franziska
frederick frederic friedrich federico fryderyk fritz fred bedrich frederik fredrik
gabriel gabriele gabor
george georg georges giorgio jorge jerzy jiri georgy georgi georgiy georgios giorgos jordi gyorgy heorhii heorhiy gheorghe jurgen juergen joerg jorg george
gerard gerhard gerardo gerd gert
gregory gregor grigory grigori grigoriy hryhorii hryhoriy gregorio gregoire grzegorz grigorij
henry heinrich henri enrico enrique henryk jindrich hendrik henrik heinz harry hank henrique heiner
helen helena helene elena olena jelena yelena hellen eleni
hugh hugo ugo
ignatius ignacio ignazio ignace nacho
igor ihor ihar
yuri yury yuriy yurii juri jurij yuryi iurii
ilya ilia illya elias elia eliasz
irina iryna irene irena irini irene
jacob jakob jacques giacomo jakub james jim jimmy diego santiago iago jaime tiago yakov yakiv jaakko jago jacobo jakov
joachim joaquin gioacchino joaquim
john johann johannes jean juan giovanni ivan jan joao ioannis yannis giannis janos hans johan ion jack johnny juhani ioan joan yiannis jens jon vanya
jonathan jon jonathon yonatan
joseph josef jose giuseppe jozef jozsef iosif yosef joe josep peppe pepe yosip josip josefus
josephine josefina giuseppina josefine
julia giulia yulia yuliya julie iuliia juliya yuliia
julius giulio julio jules juliusz
ladislaus vladislav wladyslaw ladislav laszlo vladyslav
laurence lawrence lorenzo lorenz laurent laurentius lorand wawrzyniec larry lars vavrinec
leo leon lev leonid
louis ludwig luigi luis lajos ludwik luiz ludvik lodovico lewis
luke lucas lukas luca lukasz luc
margaret margarita marguerite margarete margherita malgorzata marketa margareta greta peggy maggie margaretha
maria marie mary miriam marija mariya mariia marya ma mariam
mark marco marcus markus marek marc marcos marko
martha marta marthe
martin martino marcin marton
matthew matthias matthieu matteo mateo mateusz matej matyas mathias matias matt mathieu matvey matviy
max maximilian massimiliano maximiliano maksym maxim maksim maksymilian
michael michel michele miguel mikhail mykhailo mykhaylo michal mihai mihaly mihail mike mick mihajlo michail mikael mikko mikhael misha mihalis miquel mykhaylo
nathan nathaniel natan
natalia natalie nataliya natalya nathalie nataliia natasha nataliia
nicholas nicolas nikolaus nikolai nikolay mykola nicola niccolo mikolaj mikulas miklos nick nikolaos nikos nicolae nikola nils niels klaas mikalai nicolau nikolaj
olaf olav olof
oleg oleh aleh
oscar oskar
patrick patricio patrizio patryk paddy pat patrik
paul paolo pablo paulo pavel pavlo pawel pal pavol pavlos pau
peter pierre pedro pietro petr petro piotr pyotr petros peder pere peter petar petru pete pjotr
philip philipp philippe felipe filippo filip fulop phil filipp pylyp
rachel rahel rachele raquel
raymond raimund raimondo ramon raimundo ray
rebecca rebekka rebeca becky
richard riccardo ricardo ryszard dick rick rich
robert roberto rupert bob bobby rob
roger rogelio ruggero rudiger
samuel samuele sam shmuel sami
serge sergei sergey sergi sergio serguei serhii serhiy sergiy sergej siarhei sergii sergij serhij
sophia sophie sofia sofie sofiya zofia zsofia sofija sonja sonya sonia
stanislav stanislaw stanislas stanislao stanyslav
stephen steven stefan stephan stefano esteban etienne stepan istvan szczepan steve stefanos estevan stefanus
susan susanne susanna suzanne zuzana zuzanna zsuzsanna sue susana suse
theodore theodor teodoro fedor fyodor teodor fedir theo fjodor
theresa teresa therese tereza terez teresia
thomas tomas tommaso tomasz tamas tom thom tomek tommy tomaz foma
timothy timothee timoteo tim timofey tymofiy
veronica veronika veronique weronika
victor viktor vittorio wiktor viktar
victoria viktoria viktoriya wiktoria viktoriia vicky
vincent vincenzo vicente wincenty vinzenz
vitaly vitali vitaliy vitalii witali
vladimir wladimir volodymyr wolodymyr vlodymyr uladzimir wlodzimierz vladimiro volodimir vladymyr
walter gualtiero valter wolter
wenceslas vaclav waclaw wenzel
william wilhelm guillaume guglielmo guillermo willem bill billy will guilherme vilmos vilem willi willy wilhem gwilym
xavier javier saverio xaver francisco-javier
yaroslav jaroslav jaroslaw iaroslav
ahmed ahmad achmed ahmet ahmadu
ali aly
aisha aicha aischa ayse aysha
fatima fatma fatimah fatme fatouma
hassan hasan hasen
hussein husain hussain hussein husein hosein hossein houssein
ibrahim abraham abram avraham brahim ebrahim abrahim
ismail ismael esmail
jamal gamal djamal dschamal jamel djamel
khalid khaled halid
leila layla laila leyla lejla
mahmoud mahmud mehmood mahmut
mohamed mohammed muhammad mehmet mohammad muhammed muhamad mouhamed mohamad mamadou mohd
mustafa mostafa moustafa mustapha
omar umar omer oumar
osman othman usman uthman ousmane
said saeed  sayed
salim saleem selim
samir sameer
yasmin jasmin yasmine jasmine jasmina yasemin
youssef yusuf yousef yousuf joussef youssouf yusef joseph-yusuf
zainab zeynep zeinab zaynab
moshe moses moishe moise mose
shlomo solomon salomon salomo
yitzhak isaac isaak itzhak izak jitzchak
chaim haim hayim hayyim
`
  .trim()
  .split("\n");

const groups: ReadonlyMap<string, number> = new Map(
  lines.flatMap((line, group) => line.split(" ").map((name) => [name, group] as const)).reverse(),
);

/** The number of the group of a given name. */
export function givenNameGroup(name: string): number | undefined {
  return groups.get(name);
}

/** Given and family names of Arabic and Hebrew letters as they are usually spelled, since those leave vowels out. */
export const vowellessNames: readonly (readonly [string, string])[] = (
  "محمد muhammad|أحمد ahmad|احمد ahmad|محمود mahmoud|مصطفى mustafa|علي ali|حسن hassan|حسين hussein|حسني hosni|عمر omar|عثمان othman|خالد khaled|يوسف youssef|إبراهيم ibrahim|ابراهيم ibrahim|" +
  "إسماعيل ismail|سعيد said|سليم salim|سالم salem|سمير samir|سميرة samira|كريم karim|كريمة karima|جمال jamal|جميل jamil|جميلة jamila|رشيد rashid|طارق tarek|وليد walid|هشام hisham|ياسر yasser|ياسين yassin|" +
  "ليلى layla|فاطمة fatima|عائشة aisha|مريم mariam|زينب zainab|خديجة khadija|نادية nadia|ناديا nadia|سلمى salma|هدى huda|نور nour|رنا rana|ريم reem|دينا dina|منى mona|أمينة amina|سارة sara|هند hind|نجوى najwa|" +
  "عبدالله abdullah|عبد الله abdullah|عبد الرحمن abdurrahman|بلال bilal|أنور anwar|أمين amin|بشير bashir|فؤاد fouad|فريد farid|فيصل faisal|غسان ghassan|هاني hani|حمزة hamza|حميد hamid|مروان marwan|مراد murad|نبيل nabil|ناصر nasser|رامي rami|صلاح salah|سامي sami|شريف sharif|طه taha|زياد ziad|جورج george|الياس elias|إلياس elias|مارون maroun|طوني tony|بيار pierre|" +
  "منصور mansour|خوري khoury|حداد haddad|نصر nasr|درويش darwish|شاهين shahin|سليمان sulaiman|حبيب habib|عيسى issa|موسى musa|قاسم qassem|زيدان zidan|صالح saleh|راشد rashed|خليل khalil|" +
  "דוד david|משה moshe|יוסף yosef|אברהם avraham|יצחק yitzhak|יעקב yaakov|שמואל shmuel|דניאל daniel|מיכאל michael|אייל eyal|איתן eitan|אורי uri|אלון alon|אבי avi|עמית amit|עמוס amos|יונתן yonatan|רון ron|גיל gil|נועם noam|יואב yoav|אסף asaf|שלמה shlomo|חיים haim|" +
  "שרה sarah|רבקה rivka|רחל rachel|לאה leah|מרים miriam|רות ruth|נועה noa|מיכל michal|תמר tamar|יעל yael|דנה dana|שירה shira|ענת anat|אורלי orly|אסתר esther|חנה hannah|רונית ronit|עדי adi|הילה hila|מאיה maya|" +
  "כהן cohen|לוי levi|מזרחי mizrahi|פרץ peretz|ביטון biton|דהן dahan|פרידמן friedman|שפירא shapira|גולדברג goldberg|רוזנברג rosenberg|כץ katz|אזולאי azulay|גבאי gabay|חדד haddad|אדלר adler|ברק barak|בן ben|בר bar|עמר amar|סגל segal|שטרן stern|וייס weiss|קליין klein"
)
  .split("|")
  .map((line) => [line.slice(0, line.lastIndexOf(" ")), line.slice(line.lastIndexOf(" ") + 1)] as const);
