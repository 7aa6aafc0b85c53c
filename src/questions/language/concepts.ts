/**
 * What administrations talk about: one concept a line, many words for the same thing in both languages. Holds for any
 * plan; the names of one plan's bodies do not belong here.
 *
 * Entries stand between commas. `bericht*` begins with, `*bericht` ends with, `*bericht*` contains; an entry of several
 * words is a phrase. Case and umlauts do not matter. A word may stand for several concepts.
 */
export const concepts: Record<string, { de: string; en: string }> = {
  report: {
    de: "bericht*, *bericht, *berichte, *berichts, *berichten, rechenschaft*, sachstand*, abliefern, rückmelde*, rückmeldung*, statusmeldung, jahresmeldung, meldung*, zuarbeit*, einreich*, eingereicht*, vorleg*, vorgelegt*, vorzuleg*, legt vor, legen vor, zettel, stichpunkte, stichpunkten, zusammenschreib*, tätigkeitsbericht*, geliefert, liefern, liefert, abgeliefert*, antanzen, rede und antwort, rapport*, durchgeb*, durchgegeb*, ausfüll*, ausgefüllt*, nachweisen, auskunftspflicht*, berichtspflicht*, rechenschaftspflicht*, berichterstatt*, vortrag, vortragen, vorgetragen*, unterbreit*, darleg*, dargelegt*, jahresresümee*, jahresrückblick*, resümee*",
    en: "report*, account for, accountability, hand in, submit*, give an account, accounts for, handed in, hands in, turn in, fill in, fill out, write up, write-up, deliver*, presents, presented, rundown, put in writing, write-ups, file a, files a, returns, owe a, hand something in",
  },
  progress: {
    de: "umsetzungsstand, sachstand*, zwischenstand, fortschritt*, stand der umsetzung, stand der dinge, umsetzungsbericht*, wie weit wir, wie weit die, vorangeh*, vorankommen, wie weit alles, was draus geworden, was daraus geworden, was daraus wird, was aus dem, geht voran, vorangegangen, weitergekommen, weiterkommen, wie läufts, halbzeit, zwischenbilanz*, bilanz*, ergebnis*, wo wir stehen, stand der, aktueller stand, aktuellen stand, derzeitiger stand, derzeitigen stand, fortgang",
    en: "progress*, status, state of implementation, how far, so far, how things, how it is going, achieved, results, where we are, where we stand, where things stand, coming along, what has been done, what was done",
  },
  implement: {
    de: "umsetz*, umgesetzt*, durchführ*, verwirklich*, realisier*, in die tat, in angriff, anpack*, angepackt*, in die praxis, abarbeit*, abzuarbeit*, abgearbeitet*, durchzieh*, durchgezogen*, ausführ*, ausgeführt*, erledig*, auf die straße, taten folgen, mit leben füllen, in die gänge, gemacht werden, vollzug*, vollzieh*, vollzogen*, ins werk, bewerkstellig*, in die wirklichkeit, umsetzt",
    en: "implement*, carry out, carried out, put into practice, realise, execut*, put into action, get done, gets done, make it happen, follow through, roll out, rolled out, deliver on",
  },
  written: {
    de: "schriftlich*, schriftform, papier, formlos, mündlich*, schwarz auf weiß, auf papier, brief, briefe, textform, zu papier, schriftform*, schriftsatz*, verschriftlich*, per mail, per brief, anruft, telefonisch*, ruft an, aufschrieb*, notizzettel*, aktenvermerk*",
    en: "written, writing, on paper, orally, verbally, letter, in black and white, document, documents, paperwork",
  },
  meet: {
    de: "tag, tagen, tagt, tagung*, treffen, trifft, treffs, getroffen, zusammenkomm*, zusammentret*, zusammenkunft, kommen zusammen, kommt zusammen, tritt zusammen, sitzung*, *sitzung, *sitzungen, meeting*, beratungstermin*, zusammensetzen, hock*, zusammenhock*, zusammensitz*, an einem tisch, an einen tisch, getagt, termin, termine, terminen, konferenz*, *konferenz, *treffen, jour fixe, beisammen*, zusammenfinden, findet zusammen, sitzen zusammen, sitzt zusammen, zusammenhocken, zusammentreten, zusammentritt, beieinandersitz*, versammel*, versammlung*, dienstbesprechung*, besprechung*, teamrunde*, runde tagt",
    en: "meet, meets, meeting*, met, session*, gather*, get together, convene*, sit together, sittings, get-together, conference*, appointments, sit down together, catch up, assemble*, get-togethers, sit-down*, gets together, getting together",
  },
  frequency: {
    de: "wie oft, wie häufig, turnus*, takt*, rhythmus, mindestzahl, mindestens, abständ*, zyklus, wie viele male, wieviel mal, wie viele mal, alle wieviel, wie regelmäßig, alle paar, mal im jahr, mal pro jahr, mehrmals, wie viele sitzungen, wie viele treffen, wie viele termine, wie viel jahren, wie viele jahren, wie vielen jahren, wie viele jahre, nach wie viel, nach wie vielen, nach wie viele, höchstabstand, höchstabstände*, abstand, intervall*, zeitabstand*, zeitabständ*",
    en: "how often, how many times, frequency, frequently, interval*, at least, cycle, every how many, times a year, times per year, how regularly, rhythm, several times, after how many, how many years, how many months, how many sessions, number of meetings, how many meetings, at what interval",
  },
  yearly: {
    de: "jährlich*, alljährlich*, jahresbericht*, einmal im jahr, einmal pro jahr, einmal jährlich, jedes jahr, pro jahr, im jahr, jahreslauf, jahr für jahr, alle jahre, dies jahr, dieses jahr, kalenderjahr*, jahresende, jährl, 1 mal im jahr, ein mal im jahr, jahresresümee*, jahresrückblick*, jahresbilanz*, jahresmeldung*",
    en: "yearly, annual*, every year, once a year, each year, per year, a year, once per year, once each year, per annum, calendar year, every 12 months, year by year, this year",
  },
  regular: {
    de: "regelmäßig*, laufend*, fortlaufend*, ständig*, immer wieder, dauernd, kontinuierlich*, permanent*, stetig*, ab und zu, hin und wieder, von zeit zu zeit, auf dauer, dauerhaft*, die ganze zeit, durchgehend*",
    en: "regular*, ongoing, continuous*, constantly, continual*, all the time, permanent*, steady, steadily, from time to time, now and then, routinely",
  },
  twoYears: {
    de: "zwei jahre, zwei jahren, alle 2 jahre, zweijährig*, zweijahres*, 2 jahre, 2 jahren, alle zwei jahre, 2-jährig*",
    en: "two years, 2 years, two-year, biennial*, every other year, every 2 years, two-yearly, every second year",
  },
  fourYears: {
    de: "vier jahre, vier jahren, 4 jahre, 4 jahren, vierjährig*, vierjahres*, alle vier jahre, alle 4 jahre, 4-jährig*",
    en: "four years, 4 years, four-year, four-yearly, every 4 years",
  },
  update: {
    de: "aktualis*, fortschreib*, fortgeschrieben*, auf den neuesten stand, anpass*, angepasst*, erneuer*, nachsteuer*, auffrisch*, aufgefrischt*, nachzieh*, nachgezogen*, nachbesser*, nachgebessert*, nachjustier*, weiterschreib*, weitergeschrieb*, geupdat*, update*, modernisier*, veraltet*, überholt*, auf dem neuesten, auf den neuesten, auf den aktuellen, geflickt, nachführ*, nachgeführt*, aktualität, fortzuschreib*, novellier*, novelle, ergänz*, ergänzung*, nachpfleg*, auf stand, auf den stand, auf vordermann, politur, aufpolier*, entstaub*",
    en: "update*, updating, adapt*, adjust*, bring up to date, renew*, refresh*, tweak*, amend*, out of date, outdated, latest version, keep current, fine-tun*, freshen up, revisit*, stale, keep up to date, brought up to date",
  },
  revise: {
    de: "überarbeit*, grundlegend*, revision*, neufassung*, neu aufgestellt, neu aufgelegt, neu schreiben, neu geschrieben, neu gemacht, neuauflage, komplett neu, von grund auf, runderneuer*, umkrempel*, neu machen, neu gefasst, neue fassung, umschreib*, umgeschrieb*, umgekrempelt*, auf den kopf, generalüberhol*, ganz neu, von vorn, neu aufsetz*, neu aufgesetzt*, große überarbeitung, großen überarbeitung, rundum, nicht nur geflickt, novellier*, novelle, grundüberholung*, neukonzeption*, auseinandernehm*, auseinandergenommen*",
    en: "revis*, overhaul*, rewrit*, rewrote, fundamental*, from scratch, redo, redone, rework*, start over, ground up, new version, rebuild*, big revision, overhauled, completely new, brand new, new edition",
  },
  resolve: {
    de: "beschließ*, beschluss*, beschlüss*, beschlossen*, *beschluss, verabschied*, abstimm*, abgestimmt, segnet*, abgesegnet*, zustimm*, genehmig*, durchwink*, durchgewunken*, durchgewinkt*, winkt, winken, ja sagen, ja gesagt, sagt ja, abnick*, abgenickt*, nickt ab, grünes licht, freigeb*, freigegeben*, freigabe*, freizugeben, gibt frei, votum, votier*, entscheid*, entschied*, bewillig*, zugestimmt*, stimmt zu, stimmen zu, unter dach und fach, in trockenen tüchern, letzte wort, letztes wort, gebilligt*, absegn*, beschlussfass*, votiert, verabschiedung*, ratsentscheid*, billigung*, segen",
    en: "adopt*, resolution*, resolve*, approv*, vote*, voting, passed, decide*, decision*, sign off, signs off, signed off, green light, rubber-stamp*, say yes, says yes, ratif*, final say, last word, give the nod, ok it, pass a, pass the, passes the, pass it, sign it off, rubber stamp*, ratified, okayed",
  },
  inform: {
    de: "informier*, information*, info, infos, unterricht*, benachrichtig*, mitteil*, mitgeteilt*, bescheid, kenntnis, erfährt, erfahren, auf dem laufenden, in kenntnis, gesicht bekommen, auskunft, auskünfte, setzt in kenntnis, bescheid geb*, bescheid sag*, wissen lassen, auf dem schirm, mitkrieg*, mitgekriegt, mitbekomm*, lesen, eingeweiht*, ins bild, im bilde, gebrieft*, briefing*, erzähl*, durchgeb*, durchgegeb*, anschreiben, angeschrieben*, rundmail*, rundschreiben*, newsletter*, hinlegen, hingelegt*, auf den tisch, kundtun, kundgetan, unterbreit*, zur kenntnis, in kenntnis setz*, anzeigen, übermittel*, unterrichtungspflicht*, berichterstattung*",
    en: "inform*, notif*, tell, tells, told, learn about, learns about, kept posted, briefed, brief, know about, hear about, hears about, let know, keep informed, in the loop, heads-up, heads up, find out, finds out, made aware, read, reads, newsletter*, gets to know, posted, hand a copy, copies to, sees the, get wind",
  },
  publish: {
    de: "veröffentlich*, publizier*, öffentlich*, bekannt gemacht, bekanntmach*, pressearbeit, presse, pressemitteilung*, pr, werbung, broschüre*, flyer, druckschrift*, schriften, heft, hefte, heftchen, infoblatt*, infoblätter*, handzettel*, faltblatt*, faltblätter*, plakat*, aushang, aushänge*, zeitung*, amtsblatt*, homepage*, webseite*, website*, internetseite*, bekanntgeb*, bekannt geb*, an die große glocke, werbetrommel, medien, journalist*, nach außen, nach draußen, unter die leute, bekanntmachung*, herausgeb*, herausgegeben*, verlautbar*, öffentlichkeitswirksam*, infomaterial*, informationsmaterial*",
    en: "publish*, publication*, public, publicity, press, pr, public relations, campaign*, brochure*, leaflet*, outreach, poster*, flyer*, newspaper*, media, website*, web page*, journalist*, go public, make public, spread the word, tell the public, let the public, announce*, residents know",
  },
  prepare: {
    de: "erarbeit*, vorbereit*, bereitet vor, bereiten vor, entwirf*, entwurf*, entwerf*, verfass*, schreibt, formulier*, ausarbeit*, aufbereit*, zusammenstell*, ausdenk*, ausgedacht*, denkt sich, zusammenbastel*, aufsetz*, aufgesetzt*, vorarbeit*, zuarbeit*, erstell*, konzipier*, austüftel*, aufschreib*, aufgeschrieben*, schreiben",
    en: "draft*, prepar*, write, writes, draw up, draws up, drawn up, work out, works out, develop*, compile*, come up with, comes up with, put together, puts together, think up, thinks up, produce, produces, devis*, design, designs, pen the, put to paper, drafting, drafts",
  },
  propose: {
    de: "vorschlag*, vorschläg*, schlägt vor, schlagen vor, empfehl*, empfiehlt, anreg*, regt an, vorgeschlagen, ideen, idee, einbring*, bringt ein, ins spiel, auf den tisch, einfall, einfälle*, anstoß*, input, vorzuschlag*, vorschlagsrecht*, empfehlung*, votier*",
    en: "propos*, suggest*, recommend*, initiat*, put forward, puts forward, pitch, pitches, ideas, idea",
  },
  goals: {
    de: "ziel, ziele, zielen, zielsetzung*, zielvorgabe*, zielstellung*, absicht*, anliegen, vision*, wohin die reise, erreichen, gedanke, gedanken, einzahlen, einzahlt, dient, dienen",
    en: "goal*, aim, aims, objective*, target*, purpose*, ambition*, achieve, intention*, vision",
  },
  measures: {
    de: "maßnahme*, vorhaben, aktion, aktionen, schritte, aktivität*, projekt*, schritt",
    en: "measure*, action, actions, activity, activities, steps, project*, initiatives",
  },
  indicator: {
    de: "indikator*, kennzahl*, kennziffer*, messen, misst, gemessen, messbar*, messgröße*, erfolgsmess*, erfolg, erfolgreich, gelungen*, gradmesser, woran erkenn*, klapp*, geklappt*, geglückt*, glückt, zielerreich*, kpi*, richtwert*, messlatte*, maßstab, maßstäbe*, festmach*, festgemacht, wirksam*, etwas bringt, was bringt, was gebracht, hinhaut, woran erkennt, woran man erkennt, woran sieht, woran sehen, woran sieht man, ob es was bringt, ob das was bringt, gefruchtet, fruchtet, gelingen, gelingt",
    en: "indicator*, benchmark*, measured, metric*, yardstick*, success*, how do we know, kpi*, worked out, gauge*, effective*, outcome*, tell whether, know if it, know whether it, proof that it",
  },
  statistics: {
    de: "statisti*, *statistik, daten, datenlage, zahlen, erheb*, umfrage*, befrag*, auswert*, ausgewertet, datengrundlage, erfass*, aufschlüssel*, aufgeschlüsselt*, datenbank*, tabelle*, datenerheb*, zahlenmaterial, zahlenwerk*, datenbestand*, datenlage*, datenmaterial*, datenauswertung*, ausgezählt*, auszähl*",
    en: "statistic*, data, figures, number*, survey*, questionnaire*, poll, break down, broken down, breakdown, head count, dataset*, tally, stats",
  },
  study: {
    de: "studie*, umfrage*, befrag*, untersuch*, forsch*, interview*, gutachten*",
    en: "study, studies, survey*, research*, respondent*, interview*, expert opinion*",
  },
  gender: {
    de: "geschlecht*, gender*, frauen, frau, männer, männern, mann, weiblich*, männlich*, mädchen, getrennt nach, nach männern und frauen, geschlechtergetrennt*, geschlechtsspezif*",
    en: "gender*, sex, women, men, female, male, girls, boys, non-binary, by sex, split by, male and female",
  },
  targetGroup: {
    de: "zielgruppe*, frauen, senior*, ältere*, alte, behinderung*, behindert*, jugendliche*, familien, rollifahrer*, rollstuhl*, rentner*, kinder, alte leute, alte menschen, alten menschen, alten leute, bevölkerungsgruppe*, personengruppe*, menschen mit",
    en: "target group*, women, elderly, older, disabled, disabilit*, seniors, youth, wheelchair*, pensioner*, children, old people, people with, particular groups, certain groups",
  },
  analysis: {
    de: "analys*, *analyse, bestandsaufnahme*, lage, lagebild, ist-stand, situationsbericht, situation, ausgangslage*, ausgangswert*, ist-zustand, istzustand, wo wir stehen, status quo",
    en: "analys*, situation, assessment*, stocktaking, baseline*, status quo, where we stand, starting point",
  },
  train: {
    de: "schulung*, *schulung, *schulungen, geschult*, fortbild*, fortgebildet, weiterbild*, qualifizier*, seminar*, *seminar, *seminare, *seminaren, workshop*, lehrgang*, lehrgäng*, kurs, kurse, trainier*, sensibilis*, lernen, fachwissen, vermittel* wissen, beibring*, beigebracht*, bringt bei, bringt uns, dazulern*, dazugelernt*, fit mach*, fit gemacht, fitter, unterweis*, einweis*, coach*, webinar*, e-learning, elearning, wissen vermitt*, schlau mach*, schlaumach*, onlinekurs*, fortbildungsveranstalt*, weiterbildungsveranstalt*, bildungsangebot*, einarbeit*, anlern*, angelernt*, nachhilfe, fettnäpfchen",
    en: "train, training*, trained, trains, seminar*, workshop*, course*, qualif*, learn, learning, sensitis*, teach*, raise awareness, know-how, coach*, webinar*, e-learning, upskill*, brush up, lesson*, refresher*",
  },
  awareness: {
    de: "sensibilis*, bewusst*, aufklär*, klarmachen, klar machen, augen öffnen, wachrüttel*, rüttelt, rütteln, aufrüttel*, überzeug*, umdenk*, bewusst mach*, vor augen, nahebring*, in den köpfen, in die köpfe, hellhörig, wachmachen, wachmacht, wach machen, dafür gewinn*, ins bewusstsein, klarmach*, begreiflich*, aufhorch*",
    en: "aware*, sensitis*, sensitiz*, conscious*, understanding, eye-open*, wake up, wakes up, open eyes, convinc*, mindset*, persuad*, minds, drum into, hammer home, drive home, wake-up call, ears",
  },
  competence: {
    de: "kompetenz*, kompetent*, fähigkeit*, kenntnis, kenntnisse, vorkenntnis*, können, befähig*, qualifikation*, wissen, voraussetz*, eignung, geeignet*, nachweis*, zertifikat*, ahnung, vorwissen, know-how, knowhow, einfühl*, feingefühl, fachkenntnis*, sachkund*, sprachkenntnis*, drauf haben, was können, können muss, auskennen, auskennt, auskenne, kennt sich aus, kennen sich aus, kenne mich aus, befasst, vertraut mit, fettnäpfchen, fettnapf",
    en: "competen*, skill*, knowledge, abilit*, qualification*, requirement*, prerequisite*, suitab*, expertise, proof, certificate*, know-how, background knowledge, clue about, good at, familiar with, knows about, experienced, versed",
  },
  recruit: {
    de: "einstell*, eingestellt, stellt ein, personalgewinn*, gewinnen, rekrutier*, anwerb*, bewerb*, ausbildungsplätz*, azubi*, auszubildend*, neueinstell*, stellenausschreib*, ausschreib*, anstell*, anheuer*, stellenanzeige*, freie stelle*, freie stellen, offene stelle*, stellenbesetz*, lehrling*, nachwuchskr*, recruit*, neue leute, sucht leute, personalsuche, reinholen, praktik*, personalgewinnung*, bewerberauswahl*, stellenbesetzung*, personalauswahl*, einstellungsverfahren*, personalakquise*, ausschau, ausschau halten, nachwuchsgewinn*",
    en: "recruit*, hire, hires, hiring, applicant*, job advert*, vacancy, vacancies, apprentice*, trainee*, new staff, new people, interns, internship*, job ad*, job interview*, onboard*",
  },
  staffDevelopment: {
    de: "personalentwick*, weiterentwickl*, aufstieg*, karriere*, beförder*, laufbahn*, aufsteigen, personalpolitik, vorarbeiter*, hochkommen, hocharbeit*, aufgestiegen, weiterkommen, weiterbringen, weitergebracht, vorankommen, nach oben kommen, talentförder*, höhergrupp*, fortkommen, berufliches fortkommen, beruflichen fortkommen, beruflich*, emporkommen, förderung des personals, entwicklung des personals, führungsposten, führungsposition*, leitungsposten, leitungsposition*",
    en: "staff development, personnel development, career*, promotion*, promoted, talent, move up, moving up, get ahead, climb the ladder, advancement, progression",
  },
  staffing: {
    de: "personal, personell*, personalstell*, personalausstattung, planstelle*, stellen, stellenplan*, vollzeit*, teilzeit*, mannschaft, arbeitskräft*, stelle, personalbedarf, köpfe, leute, personaldecke, arbeitskraft, kräfte, mitarbeiterzahl*, personalstärke, wie groß ist das team, abstellen, abgestellt*, abzustellen, leute gestellt, personal gestellt, leute kriegen, personalbestand*",
    en: "staff, staffing, personnel, post, posts, position*, full-time, part-time, headcount, manpower, job, jobs, team size, workforce, number of employees, people for, how big is the team, worker, workers, staff numbers, bodies, hands, manning, staffed",
  },
  fund: {
    de: "geld, gelder, finanz*, *finanzierung, budget*, haushalt*, etat*, sachmittel*, zahlt, zahlen muss, kosten, kostenstelle, ausgaben, euro, euros, topf, töpfe*, fördermittel*, zuschuss, zuschüsse*, zuwendung*, wer zahlt, zahlen, geld in die hand, spendier*, stemmen, blechen, auf wessen kosten, *fördermittel, *fördermitteln, haushaltsmittel*, finanzmittel*, geldmittel*, sachmitteln, personalmittel*, projektmittel*, mittel für, die mittel, keine mittel, mittel, *topf, *budget, *etat, amtsmittel*, bordmittel*",
    en: "money, fund*, financ*, budget*, pays for, pay for, cost, costs, material means, resources, euro, euros, cash, grant, grants, subsid*, spending, spend, spends, pot, foot the bill, expenditure*, afford*, pays, purse strings, pay out of, comes out of, who covers",
  },
  pay: {
    de: "vergüt*, entlohn*, bezahl*, aufwandsentschäd*, entschäd*, honorar*, lohn, entgelt*, sitzungsgeld*, unentgeltlich*, umsonst, ehrenamtlich*, gehalt, kostenlos, bekomm* geld, zuverdienst, fahrtkosten, gratis, unbezahlt*, für lau, für umme, zulage*, prämie*, auslagen, spesen*, abrechn*, abgerechnet*, in rechnung, rechnung, springt raus, rausspring*, was raus, kriegen geld, kriegt geld, geld für, geld fürs, bezüge, vergütungsanspruch*, entlohnung*, aufwandspauschale*, ersatz der auslagen, erstattung*, erstatt*, obolus, kostennote*, rechnung stell*, taschengeld, kohle kriegen, kohle dafür",
    en: "pay, paid, payment*, remunerat*, fee, fees, allowance*, compensat*, unpaid, for free, expenses, reimburse*, salary, bonus*, charge us, charge for, invoice*, for nothing, stipend*, get money, money for, get anything for, expense*, earn anything, out of pocket",
  },
  time: {
    de: "zeit, arbeitszeit*, freistell*, freigestellt*, zeitlich*, dienstzeit*, zeitbudget*, freiraum, überstunden, freizeit, nebenbei, nebenher, feierabend, kapazität*, stunden, abends, ausgelastet*, überlast*, zeitausgleich, zeitkontingent*, zeitaufwand, aufwand, obendrauf, während der arbeit, in der dienstzeit, dienst, dienstbefreiung*, zeitanteil*, stundenanteil*, arbeitszeitanteil*, abzwack*, zeitopfer*, opfere, opfern, abknapp*",
    en: "time, working hours, working time, release, released, overtime, spare time, workload, time off, office hours, hours, after hours, evenings, on top of, busy, capacity, during work, working day",
  },
  attend: {
    de: "teilnehm*, teilnahme*, teilgenommen, nimmt teil, hingehen, besuchen, dabei sein, dabei, ermöglich*, gehen lassen, lässt mich, lassen mich, freistell*, anwesen*, hinschick*, hinkommen, hingehn, hin darf, darf ich hin, rauslassen, lässt nicht, gehen darf, gehst nicht, erscheinen, aufkreuz*, blicken lassen, auftauch*, frei bekommen, gibt frei, frei kriegen, abstell*, abgestellt*, entbehr*, untersag*, verwehr*, verbieten, verbietet",
    en: "attend*, participat*, take part, takes part, taking part, let me go, allow*, enabl*, join, joins, go to, show up, turn up, get away, be there, go along, sit in, skip, skips, miss, misses, stay away, release for, let go to",
  },
  takePart: {
    de: "mitwirk*, mitarbeit*, mitmach*, macht mit, machen mit, wirkt mit, wirken mit, arbeitet mit, arbeiten mit, beteilig*, mitglied, sitzt, sitzen, mitreden, mitsprech*, mitmischen, vertreten, dabei, einbring*, mit dran, mit drin, hängt mit, mitzieh*, mit ran, am tisch, mit im boot, im boot, ins boot, mitspiel*, mitentscheid*, mitbestimm*, mit von der partie, dabeisein, an bord, einbezieh*, einbezogen*, einbind*, eingebunden*, mitgestalt*, was zu melden, mitschreib*, mittun",
    en: "participat*, take part, takes part, taking part, contribut*, involve*, part of, belong*, sits on, sit on, say in, represented, on board, chip in, have a say, get involved, at the table, join in, joins in, joining, sit at the table, have a seat, pitch in, along for",
  },
  composition: {
    de: "zusammensetz*, setzt zusammen, setzen zusammen, besetz*, sitzt, sitzen, mitglied*, angehör*, gehört dazu, gehören dazu, wer gehört, wer ist alles, wer ist drin, wer sitzt alles, wer hockt, wer alles, sitzverteilung*, zusammengesetzt*, teilnehmerkreis*, besteht aus, bestehen aus, bestehend aus, personenkreis*, zusammensetzung, besetzung*, bestückt*, mitgliedschaft*, zugehör*",
    en: "compos*, consist*, made up, make up, makeup, member*, sits on, sit on, belongs, who is in, who is on, who's in, who's on, line-up, lineup, who gets a seat, who sits, who belongs, comprise*, comprising",
  },
  represent: {
    de: "vertret, vertreten, vertritt, vertreter, vertreterin, vertretung, vertretungen, repräsent*, entsend*, entsandt, delegier*, schickt, schicken, sprachrohr, interessen, sitz, redet für, für wen redet, spricht für, sprechen für, im namen, abgesandt*, abordn*, abgeordnet*, interessenvertret*, hingeschickt*, auftritt für, wen stellt, stellt vertreter, stellt einen vertreter",
    en: "represent*, delegate*, send, sends, seat, seats, speak for, speaks for, interests, behalf, stands for, voice of, spokesperson, rep, reps, envoy*",
  },
  legitimise: {
    de: "legitim*, beauftrag, mandat*, bevollmächt*, vollmacht*, befugn*, befugt*, ermächtig*, bestätig*, autoris*, ausgestattet mit, entscheidungsbefugnis*, freie hand, rückendeckung, erlaub*, segen, das recht dazu",
    en: "legitim*, mandate*, authoris*, authoriz*, power, powers, empower*, confirm*, entitled, authority, green light, permission*, blessing, allowed to decide",
  },
  appoint: {
    de: "beruf, berufen, berufung*, beruft, ernenn*, ernannt*, bestell, bestellt, bestellen, benenn*, benannt*, einsetz*, eingesetzt, nominier*, ausguck*, ausgeguckt*, eingeteilt*, einteil*",
    en: "appoint*, nominat*, name, names, named, designat*, put in charge, installs, installed",
  },
  select: {
    de: "auswahl*, auswähl*, ausgewählt*, ausgesucht*, aussuch*, kriterien, wählt aus, sucht aus, bestimmt, wer entscheidet, rausgesucht*, raussuch*, rauspick*, kriterium, ausgelost*, auslos*, aussieb*, wer darf mit, nach welchen",
    en: "select*, pick, picked, picks, choose, chosen, chooses, criteria, procedure, shortlist*, who gets to",
  },
  elect: {
    de: "wähl, wählen, wählt, gewählt*, wahl, küren, aus ihrer mitte, selbst bestimmen, wahlen, wiederwahl*, abgewählt*, aus der runde, aus dem kreis, aus den reihen, aus ihren reihen, aus eigenen reihen, aus der mitte, unter sich ausmach*, bestimmen sie selbst",
    en: "elect*, vote*, choose, chooses, chosen, from among, ballot*, re-elect*, term of office, from within, among themselves, from the ranks, from its ranks",
  },
  chair: {
    de: "leit, leitet, leiten, leitung, geleitet, leiter, leiterin, vorsitz*, führt, chef, chefin, hut auf, moderier*, obmann, sprecher*, federführ*, den ton an, präsid*, den hut, das sagen, führen, geführt, anführ*, angeführt*, vorsteh*, vorstand, leite, boss, am steuer, an der spitze, sitzungsleitung*, steht vor, vorzusitzen, vorsitzend*, geleitet*, gremienleit*, präsidier*",
    en: "chair*, lead, leads, leading, leader*, head, heads, headed, run, runs, preside*, in charge, spokes*, boss, at the helm, at the top, in the lead, calls the shots, spearhead*, moderat*, oversees, chairmanship*, presiding, convene*, the boss, top dog, ringleader, calls the tune, rule the roost, presides over",
  },
  deputy: {
    de: "stellvertret*, vize*, vertretungsfall, einspring*, springt ein, verhindert, krank, urlaub, vertritt die leitung, vertretungsregel*, ersatz, ersatzmann, ersatzperson*, ausfall, ausfällt, fällt aus, ausgefallen, abwesen*, nicht da, wegfällt, übernimmt, co-leitung, stellv, stellvertretend*, abwesenheitsvertret*, vertretungsweise, verhinderungsfall*, im falle der abwesenheit",
    en: "deputy, deputies, deputis*, vice, stand in, stands in, substitut*, absent, fills in, stand-in, backup, back-up, second in command, number two, is ill, is sick, off sick, unavailable, covers for, cover for, replacement, steps in, step in, standby, takes over when, in the absence",
  },
  delegate: {
    de: "übertrag*, überträgt, delegier*, abgeb*, abgetreten, beauftragt mit, bevollmächt*, anstelle, statt der, statt des, weiterreich*, weiterschieb*, abtret*, aufdrück*, gibt ab, abgibt, überlass*, überlässt, auslager*, ausgelager*, übernehmen, abgibst, abgebt, weiterreicht, abgeben, geheiß, in vertretung",
    en: "delegat*, transfer*, hand over, instead of, on behalf, hand off, someone else, entrust*, take over, takes over, outsourc*",
  },
  setUp: {
    de: "bild, bilden, bildet, gebildet*, gegründet*, einricht*, eingericht*, aufbau*, baut auf, bauen auf, ins leben, aufgebaut*, einberuf*, einzuricht*, zusammentrommel*, aus dem boden, stampf*, auf die beine, ins leben ruf*, aufstell*, aufzieh*, aufgezogen, entsteh*, auf den weg, starten, startet, gestartet*, etablier*, gründen, gründet, gründung*, gründen wir, bildung der, bildung von, bildung einer",
    en: "set up, sets up, setting up, found, founds, founded, establish*, form, forms, formed, build, builds, create, creates, created, start up, launch*, get going, kick off, off the ground, bring into being, start a, put up, sets the group up, get started, bring about, convene",
  },
  steer: {
    de: "steuer, steuern, steuert, steuerung, gesteuert*, lenk, lenken, lenkt, lenkung, leitlinie*, richtung, inhaltlich*, kurs vorgeb*, kurs halten, gibt den takt, in der hand, strippen, marschrichtung*, richtung vorgeb*, lotse*",
    en: "steer*, guide*, guidance, set the course, sets the course, take the reins, direct, directs, direction, directing, governs, governance, governing, govern",
  },
  control: {
    de: "kontroll*, überwach*, überprüf*, prüf, prüft, prüfen, controlling, monitor*, aufsicht*, beaufsicht*, auf die finger, nachfrag*, schaut nach, nachschau*, evaluier*, achtet darauf, wacht, auge auf, passt auf, passen auf, aufpass*, aufgepasst*, guckt drauf, schaut drauf, guckt nach, schauen drauf, hinguck*, hakt nach, nachhak*, dranbleib*, am laufen, im blick, im auge, auf die füße, nachprüf*, stichprobe*, sicherstell*, sichergestellt*, stellt sicher, hinterher, nachhalten, nachhält, nachzuhalten, wachen, darüber wachen, überwacht",
    en: "control*, monitor*, supervis*, oversee*, oversight, check, checks, checking, watch*, evaluat*, keep an eye, keeps an eye, verif*, look over, make sure, makes sure, ensur*, follow up, follows up, chase*, audit*, inspect*, track, tracks, tracking",
  },
  coordinate: {
    de: "koordin*, fäden, bündel*, zusammenführ*, abstimmung, organisier*, hält zusammen, zusammenhält, zusammenhalten, verzahn*, laufen zusammen, zusammenlauf*, unter einen hut, unter einem dach, absprech*, abgesprochen*, managen, managt, strippenzieh*, geschäftsstelle*, terminfind*, terminabsprach*, schnittstelle*, beieinander, orga, orgakram*, orgasach*, orgazeug*, termine abstimmen, termine abstimmt, organisatorisch*, im griff, zusammenbinde*, aufeinander abstimm*, aufeinander abgestimmt, terminkoordin*, zuarbeit koordinier*, flickenteppich*, wirrwarr, durcheinander, kuddelmuddel, chaos",
    en: "coordinat*, co-ordinat*, bring together, brings together, bundl*, threads, keep together, keeps together, holds together, pull together, pulls together, joined-up, liais*, manage, manages, schedul*, under one roof, organise, organises, organised, organising, organiser*, organize, organizes, organized, organizing, organizer*, juggle*, hold it all together, in sync, align*, arranges the",
  },
  cooperate: {
    de: "zusammenarbeit*, arbeiten zusammen, arbeitet zusammen, kooper*, gemeinsam, austausch*, partner*, abgesprochen, hand in hand, an einem strang, am selben strang, am gleichen strang, zusammentun, teamwork, verbünd*, bündnis*, zusammenspiel*, nebeneinander her, aneinander vorbei, draht, seite an seite, setzen sich zusammen, zusammen zu arbeiten, zusammenzuarbeit*, zusammenwirk*, zusammenwirkt, einvernehm*, benehmen mit, im benehmen, zusammengearbeitet*, mitziehen, zieht an einem, zusammenraufen, zusammenrauf*, auf dem kurzen dienstweg",
    en: "cooperat*, co-operat*, work together, works together, work with, works with, collaborat*, exchange, partner*, jointly, team up, teams up, teamwork, hand in hand, side by side, alliance*, on good terms, liais*",
  },
  network: {
    de: "netzwerk*, vernetz*, *netzwerk, *netzwerke, *netzwerken, kontakte, doppelstruktur*, doppelarbeit*, doppelt*, zusammenbring*, verknüpf*, an einen tisch, süppchen, zusammenschluss*, dachverband*, gemoppelt, untereinander, miteinander reden, parallel*, nebeneinander, netzwerkarbeit*, vernetzung*, querverbind*, verknüpfung*, brückenschlag*, dubletten, doppelung*, doppelungen, flickenteppich*, wirrwarr, durcheinander, zusammenknüpf*, zersplitter*, verzettel*, nebeneinanderher",
    en: "network*, link, links, connect*, duplicat*, parallel structure*, contacts, umbrella, ties, same thing twice, overlap*, twice over, own thing, redundan*",
  },
  advise: {
    de: "berat, beraten, berät, beratung, beratend*, *beratung, *berater, berater*, ratschl*, rat holen, hilft uns, fachberat*, ansprechpartner*, ansprechbar, wenden, anlaufstelle*, tipps, auskunft*, sprechstunde, weiterhelf*, hilft weiter, um rat, rat einhol*, kontaktstelle*, hotline*, beratungsstelle*, klärt uns auf, mit rat, fragen, frage ich, frag ich, anfrag*, rückfrag*, nachfrag*, wen frag*, helfen uns, berater, rat suchen, rat such*, um hilfe bitten, unsicher, nicht weiterweiß, nicht weiter wissen, weiterwissen, im dunkeln, ratlos*, auf dem schlauch, weiterhilft, zeigt uns wie, aufzeigen",
    en: "advis*, advice, counsel, counsels, counselling, consult*, contact person, turn to, guidance, expert advice, ask, point of contact, contact point, help desk, helpline, where to go, unsure, stuck, at a loss, who can help, sounding board",
  },
  support: {
    de: "unterstütz*, hilfe*, hilft, helfen, beisteh*, begleit*, zur seite, anschub, unter die arme, weiterhelf*, hilft weiter, zur hand, rücken frei, rückhalt, rückenwind, helfer*, mithelf*, geholfen, beistand",
    en: "support*, help, helps, assist*, aid, back up, backs up, lend a hand, helping, stand by, stands by",
  },
  promote: {
    de: "förder, fördern, fördert, förderung, gefördert*, stärk, stärken, stärkt, stärkung, voranbring*, vorantreib*, anstoß*, ankurbel*, aktivier*, anreg*, verbesser*, pushen, pusht, rückenwind, auf die sprünge, anschieb*, angeschoben*, ermunter*, ermutig*, motivier*, beleb*, in gang, pflegen, pflegt, gepflegt, einzahlt, auf trab, in schwung, flott machen, unterstützend",
    en: "promot*, foster*, strengthen*, encourag*, boost*, activat*, advance*, further, furthers, push, pushes, nurtur*, kick-start*, stimulat*, motivat*, drive forward, champion*",
  },
  improve: {
    de: "verbesser*, besser*, attraktiv*, aufwert*, wirkung*, optimier*, mehr besucher, ausbau*, aufpepp*, aufmöbel*, steiger*, auf vordermann, anlock*, aufgepeppt*, in schwung, zulauf, mehr los, aufpolier*, anzieh*, interessanter, schöner machen, aufhübsch*, aufgehübscht*, lahm, langweilig*, fade, attraktiver, ansprechend*, mehr zulauf, pfiff, zugkräft*, profitier*, mehr draus machen",
    en: "improv*, better, attractive*, enhance*, optimi*, spruce up, upgrade*, polish*, draw more, more visitors, appealing, make better, dull, boring, lively, livelier, jazz up, liven up, more people",
  },
  faster: {
    de: "verkürz*, schneller*, beschleunig*, bearbeitungszeit*, bearbeitungsdauer, wartezeit*, dauert, dauer, zügig*, lange warten, tempo, gas geb*, gas gibt, ewig, ewigkeit*, warten, wartet, gewartet, warteschlange*, rückstau, schleppend*, liegen bleib*, lahm*, beeil*, zeitnah, auf die tube, in die puschen, schnell, zu lange, kürzer, kürzere, kürzeren, kürzerer, verfahrensdauer*, verfahrensbeschleunig*, bearbeitungsrückst*, liegezeit*, lahmt, lahmen, dümpel*, schläft, zäh, zäher, schneckentempo, hinterherhink*",
    en: "shorten*, faster, speed*, quick*, accelerat*, processing time*, waiting time*, how long, reduce, wait, waits, waiting, takes ages, ages, forever, slow, slower, slowly, backlog*, delay*, hurry, sooner, turnaround, drag*, speedier, swift*, sit on, sluggish, hold-up*",
  },
  naturalise: {
    de: "einbürger*, eingebürgert*, *einbürgerung, *einbürgerungen, staatsbürger*, staatsangehör*, deutscher pass, deutschen pass, deutscher werden, deutschem pass, deutschen passes, deutsche pass, deutscher zu werden, doppelpass, einbürgerungsantrag*, staatsangehörigkeitsrecht*, staatsbürgerschaft*, deutsche werden, deutsch werden",
    en: "naturalis*, naturaliz*, citizenship, german passport, become german, become a citizen, becoming a citizen, new citizens, become a german, german nationality, become citizens, becomes german, citizen application*",
  },
  language: {
    de: "mehrsprach*, vielsprach*, fremdsprach*, sprach, sprache, sprachen, dolmetsch*, übersetz*, *sprachig, *sprachige, *sprachigen, *sprachiger, englisch, arabisch, russisch, vietnamesisch, deutsch, kein deutsch, ukrainisch, türkisch, polnisch, spanisch, französisch, muttersprach*, leichte sprache, einfacher sprache, sprachmittl*",
    en: "language*, multilingual*, bilingual*, translat*, interpret*, in english, in arabic, in russian, german only, only german, in german, speak, speaks, plain language, ukrainian, turkish, polish, arabic, russian, vietnamese, mother tongue*, foreign tongue*, tongue, tongues",
  },
  service: {
    de: "dienstleist*, service*, kundschaft, kunden*, angebot*, leistungen, bürgernah*, freundlich*, publikum*, schalter, willkommen*, umgang, umgangston, verhalten, bittsteller*, behandel*, abwimmel*, abgewimmelt*, anschnauz*, angeschnauzt*, höflich*, unfreundlich*, nett, netter, tresen, bürgerservice, besucher*, bedienen, bedient, bedienung, empfang, auftreten, begegnen",
    en: "service*, customer*, client*, offer, offers, offered, friendl*, welcom*, attitude, treat, treats, treated, counter, rude*, polite*, nicer, desk, visitors, serve, serves, served, serving, treatment, front desk, service-minded, helpful*, grumpy, unhelpful",
  },
  openUp: {
    de: "öffnung*, *öffnung, öffne*, weltoffen*, offenheit, aufgeschlossen*, offener*, offen für, sich öffnen, für alle da, türen, aufschließen, öffnungsprozess*, weltoffenheit*, offenere, offeneren, zugänglich*, öffnungskonzept*",
    en: "opening, open up, opens up, openness, open-minded, more open, open to, open for, open doors, doors",
  },
  intercultural: {
    de: "interkultur*, kultur, kulturen, kulturell*, multikult*, kulturübergreif*, transkultur*, andere kulturen, anderen kulturen, fremde kulturen, fremden kulturen, kulturüber*, kulturkreis*, fremder kultur, anderer kultur",
    en: "intercultural*, cultural*, culture*, cross-cultural, multicultural*, other cultures, different cultures",
  },
  migration: {
    de: "migrant*, *migranten, migration*, zuwander*, zugewandert*, einwander*, eingewandert*, ausländer*, ausländisch*, flüchtling*, geflüchtet*, fremde, nichtdeutsch*, zugezogen*, wurzeln, aus anderen ländern, andern ländern, anderen ländern, aus dem ausland, neubürger*, minderheit*, herkunft, afrika*, syrer*, russen, vietnames*, dunkelhäutig*, schwarze menschen, andersfarbig*, neuzugezogen*, neuankömmling*, fremdstämmig*",
    en: "migrant*, migration*, immigra*, foreign*, refugee*, newcomer*, roots, from abroad, other countries, born abroad, new arrivals, ethnic*, minorit*, expat*, ethnic background, of foreign origin, born elsewhere, migrated",
  },
  equality: {
    de: "chancengleich*, gleichberecht*, gleichstell*, gleichbehandl*, tolerant*, toleranz*, anerkenn*, wertschätz*, akzeptan*, respekt*, empathie*, miteinander, kompromiss*, gerechtigkeit*, chancengerecht*, fair*, rücksicht*, gleiche chancen, gleiche rechte, zusammenhalt*, zusammenleb*, auskommen, friedlich*, einvernehmlich*, gedeihlich*, eintracht*, harmonisch*",
    en: "equal*, toleran*, accept*, recognition, respect*, appreciat*, empath*, atmosphere, mutual, fair, fairness, fairly, cohesion, get along, living together, considerate, live side by side, living side by side, peaceful*",
  },
  discrimination: {
    de: "diskrimin*, benachteil*, rassis*, fremdenfeind*, ausländerfeind*, antisemit*, ausgrenz*, anfeind*, rechtsextrem*, übergriff*, rechtsradikal*, neonazi*, nazi*, hakenkreuz*, dumme sprüche, dummen sprüche*, blöde sprüche, beleidig*, pöbel*, angepöbelt*, mobb*, gemobbt*, schikan*, feindlich*, *feindlich, *feindliche, *feindlichkeit, homophob*, sexis*, hass*, hetz*, bedroh*, ausgegrenzt*, schlecht behandelt, herabwürdig*, herabgewürdigt*, schlechterstell*, benachteiligung*, diskriminierung*, verächtlich*, ungleichbehandl*, abgewiesen, türsteher*, dunkelhäutig*, bespuckt*, angespuckt*, verprügelt*",
    en: "discriminat*, disadvantag*, racis*, xenophob*, antisemit*, anti-semit*, hate, hatred, exclusion, nazi*, swastika*, insult*, bully*, bullied, harass*, hostil*, slur*, mistreat*, sexis*, homophob*, prejudiced, unfairly, unfair treatment, turned away, racial*",
  },
  prejudice: {
    de: "vorurteil*, klischee*, ressentiment*, stereotyp*, vorbehalt*, schublade*, pauschal*, quatsch, parolen, stammtisch*, gerücht*",
    en: "prejudice*, stereotyp*, bias*, cliché*, rumour*, rumor*, nonsense, myth*",
  },
  conflict: {
    de: "konflikt*, streit*, vermittel*, schlicht*, mediation*, mediator*, zoff, krach, auseinandersetz*, ärger, zank*, stunk, knatsch, knallt, kracht, stress, aneinander gerat*, aneinandergerat*, eskalier*, zwischen den stühlen, spannungen, unstimmig*, zwist*, reiberei*, querelen, streitigkeit*, zerstritten, in die haare, in den haaren, gekeife, gezänk*, gestritten, zerstreit*, verkracht, anecken",
    en: "conflict*, dispute*, mediat*, quarrel*, argument*, row, settle*, trouble, clash*, fight*, tension*, fall out, falling out, smooth over, escalat*, feud*, bicker*, at loggerheads, spat, in the middle of a row, referee*",
  },
  neighbourhood: {
    de: "stadtteil*, nachbar*, quartier*, viertel, wohngebiet*, kiez*, ortsteil*, wohnumfeld, plattenbau*, nebenan, vor ort, wohnhaus*, wohnblock*, siedlung*, wohngegend*, gegend, stadtbezirk*, bezirk*, ortschaft*, hausgemeinschaft*, wohnviertel*, ortsamt*, vorm haus, straßenzug*, straßenzüge*",
    en: "district*, neighbour*, neighbor*, next door, local area, residential area*, housing estate*, part of town, parts of town, quarter of the city, block of flats, streets",
  },
  engagement: {
    de: "engagement*, engagier*, ehrenamt*, freiwillig*, selbsthilfe*, eigeninitiative, bürgerschaftlich*, initiative*, mithelf*, helfen wollen, gute sache, bürgerinitiative*, bürgersinn*, bürgerengagement*, gemeinsinn*, gemeinnützig*, mitmenschlich*",
    en: "engag*, volunteer*, civic*, self-help, voluntary, initiative*, helpers, grassroots, good cause, community work, ngo*, give their time, giving back, pro bono, unpaid work",
  },
  dialogue: {
    de: "dialog*, gespräch*, austausch*, begegnung*, ins gespräch, miteinander reden, kennenlern*, kennen lernen, reden, diskut*, diskussion*, unterhalten",
    en: "dialogue*, conversation*, exchange, encounter*, talk, talking, discuss*, get to know, each other",
  },
  event: {
    de: "veranstalt*, *veranstaltung, *veranstaltungen, event*, woche, kulturtage, festival*, infoabend*, infoveranstalt*, straßenfest*, stadtfest*, aktionstag*, projekttag*, ausstellung*, konzert*, infostand*, infostände*, zelte, auftakt*, feier, feiern, stadtfeier*, ein fest, das fest, beim fest, festen, stadtteilfest*, bürgerfest*, sommerfest*, kulturprogramm*",
    en: "event*, festival*, celebration*, info evening*, exhibition*, open day*, concert*, festival programme, fair, fete, open-air, culture week, get-together*",
  },
  independent: {
    de: "unabhäng*, weisung*, *weisung, *weisungen, redet rein, unterstell*, untersteh*, frei handeln, eigenständig*, hineinregier*, reinred*, hineinred*, dazwischenfunk*, funkt dazwischen, freie hand, vorschreib*, anweis*, befehl*, kommandier*, sein eigener, auf eigene faust, frei entscheiden, weisungsgebund*, weisungsfrei*, weisungsunabhäng*, unbeeinfluss*, fachlich unabhängig*, ungebunden*, an der leine, am gängelband, reinquatsch*",
    en: "independen*, instruct*, order, orders, autonom*, subordinate*, answer to, answers to, give orders, boss around, interfer*, meddl*, dictat*, free hand, own decisions, own boss, free to act, take orders, tell her what, tell him what, boss about, own master, leash",
  },
  attach: {
    de: "stabsstelle*, stabstelle*, angebund*, anbind*, angesiedelt*, zugeordnet*, zuordn*, untersteh*, unterstell*, angehängt, organisatorisch*, organigramm*, hängt dran, dranhäng*, drangehängt*, unter wem, aufgehängt*, eingeglieder*, eingliedern, verortet*, direkt unter, direkt bei, wo gehört, verschieb*, umhäng*, ansiedel*, ansiedeln, wo hängt, dranhängt, dranhängen, untergebracht*, dienstrechtlich*, organisatorische, zugehörig*, dienstvorgesetzt*, fachaufsicht*, dienstaufsicht*, verwaltungsaufbau*, verwaltungsgliederung*, aufbauorganisation*",
    en: "attach*, staff unit, located, placed, belongs to, organisation chart, org chart, answers to, under whom, under who, sits under, sit under, reports directly, organigram*, hierarch*, boss over, over the, sits in the, report to whom, reports into, on the org chart, sits organisationally, line manager",
  },
  extraPost: {
    de: "weitere stelle, mehr personal, aufstock*, aufgestock*, verstärk*, vollzeitstelle*, mehr stellen, neue stelle, mehr leute, zusätzlich*, noch einen dazu, noch eine dazu, noch jemand, noch jemanden, einen dazu, eine dazu, dazukommen, dazubekomm*, schaffen das nie, unterbesetzt*, personalmangel, noch leute, mann mehr, frau mehr, mehr mitarbeiter, weitere stellen, eine weitere, stellenmehrung*, stellenaufwuchs*, personalaufwuchs*, personalmehrung*, zuwachs, aufwuchs*, zusatzstelle*, zusatzkraft, hinzukommt, hinzukommen, draufsatteln",
    en: "additional, extra, more staff, increase, more people, another post, full-time, more posts, one more, another person, understaffed, short-staffed, more hands, new post, top up, expand, reinforce*, another colleague, extra pair of hands, beef up",
  },
  responsible: {
    de: "verantwort*, zuständig*, zustaendigkeit*, kümmer*, federführ*, hut auf, haftet, gerade stehen, geradesteh*, obliegt, wessen aufgabe, wessen sache, ansprechpartner*, sache von, sache der, sache des, kopf hin, kopf hinhalten, kopf hält, kopf dafür, ihr bier, unser bier, mein bier, dein bier, am hut, den hut, geht mich, geht uns, geht ihn, geht die, angehen, angeht, unsere baustelle, meine baustelle, deren baustelle, ausbaden, kappe, schuld, muss ran, ran muss, in der pflicht, trägt die, tragen die, mein job, unser job, deren job, unsere sache, meine sache, deren sache, wer ist dran, dran ist, gefordert, angelegenheit, angelegenheiten, obliegen",
    en: "responsib*, in charge, accountab*, competent, take care, takes care, whose job, deals with, look after, looks after, up to, on the hook, blame, my job, our job, their job, your job, our problem, concern us, concern me, concerns us, answerable, liable, the buck, up to us",
  },
  crossCutting: {
    de: "querschnitt*, ressortübergreif*, fachübergreif*, ämterübergreif*, bereichsübergreif*, alle angeht, aller ämter, nicht allein, nicht nur, gemeinsame aufgabe, abschieben, abwälz*, alleine, alle ran, müssen alle, wir alle, alle gemeinsam, alle zusammen, einer allein, jeder einzelne, übergreifend*, abteilungsübergreif*, ganze verwaltung, ganzen verwaltung, ganze haus, zuschieb*, rüberschieb*, schiebt, wegschieb*",
    en: "cross-cutting, cross cutting, everyone, everybody, shared, cross-departmental, alone, across offices, pass on, mainstream*, all of us, everyone's, everybody's, whole administration, entire administration, single office, interdepartmental, offload*, palm off",
  },
  valid: {
    de: "gilt, gelten, gültig*, kraft, inkrafttreten, inkraft, geltung*, ab wann, seit wann, laufzeit, in kraft, geht los, losgeht, los geht, startschuss, beginn*, rechtskräft*, ausläuft, läuft aus, läuft ab, ab welchem, von wann, datum, startet, entfaltet, wirkung entfalt*, wirksam ab, wird wirksam, in wirkung, läuft noch, wie lange läuft, läuft seit, inkraftsetz*, geltungsdauer*, geltungsbeginn*, rechtswirksam*",
    en: "valid*, force, effective, apply, applies, come into, start date, since when, take effect, begin*, start, starts, started, from when, kick in, kicks in, expir*, end date, run out, which date, what date, dated, come into force, comes into force, in force, expire*, still valid, still in force",
  },
  binding: {
    de: "verbind*, bindend*, gebunden*, bindet, verpflicht*, pflicht*, dran halten, daran halten, zwingend*, freiwillig, halten müssen, gilt für, gilt auch, sich halten, halten an, nur eine empfehlung, nur ne empfehlung, vorschrift*, vorgeschrieb*, gezwungen, zwingen, ausnahme*, ausgenommen*, drücken, raushalten, rausreden, betrifft uns, betrifft das, geht uns das, papiertiger, zahnlos*",
    en: "binding, bound, oblig*, mandatory, compulsory, must comply, have to follow, apply to, applies to, voluntary, stick to, just a recommendation, only a recommendation, optional, opt out, exempt*, exception*, required to, enforc*, comply, concerns us, bound by, must we, stick to it, get out of",
  },
  workPlan: {
    de: "arbeitsplan*, arbeitsprogramm*, jahresplan*, planung*, einplan*, eingeplan*, tagesgeschäft, alltag, jahresprogramm*, aufgabenplan*, in den plan, vorplan*, jahresarbeit*, aufgabenliste*",
    en: "work plan*, workplan*, work planning, planning, day-to-day, everyday work, plan for, annual plan, work programme, work program, annual programme, to-do list",
  },
  anchor: {
    de: "veranker*, *konzept, *konzepten, leitbild*, nachhaltigkeit*, steuerungsinstrument*, instrument*, festgeschrieben*, festschreib*, steht drin, aufnehmen, aufgenommen, drinsteh*, mit rein, was rein, da rein, festhalten, festgehalten*, reinschreib*, reingeschrieb*, hineinschreib*, aufgreif*, aufgegriffen*, vorkommen, vorkommt, erwähn*, berücksichtig*, einbau*, eingebaut*, enthalten, enthält, auftauchen, taucht auf, wiederfind*, wiederzufinden, niederschlag*, niederschläg*, festlegung*, festgelegt*, hineinkommen, mit drin, einpfleg*, eingepflegt*, managementtool*, managementinstrument*, führungswerkzeug*, führungsinstrument*, steuerungstool*, steuerungswerkzeug*",
    en: "anchor*, embed*, mission statement, sustainab*, instrument*, enshrine*, built into, guiding principles, mention*, written into, includ*, incorporat*, reflect*, consider*, take into account, appear*, show up in, find its way into, find their way into, feature in, features in, be part of, put into",
  },
  confidential: {
    de: "intern, vertraulich*, geheim*, nach außen, nach draußen, weitergegeb*, herausgeb*, rausgeb*, protokoll*, öffentlich tagen, nichtöffentlich*, presse, bleibt im haus, im haus, unter uns, ausplauder*, ausgeplaudert*, ausquatsch*, verschwieg*, schweigepflicht*, stillschweigen, verschlossenen türen, zuhör*, zuschau*, mit der zeitung, mit der presse, unter verschluss, zeitung*, interne, internes, internen, interner, weitergeben, weitergebe, weitergegeben*",
    en: "internal*, confidential*, disclose*, share the, minutes, leak*, behind closed doors, keep quiet, talk to the press, in-house, under wraps, non-public, listen in, privacy, secret, secrets, secretly, secrecy, to the outside, outside world, told outside, spill the beans, outsiders",
  },
  parity: {
    de: "parität*, gleich viele, gleich stark, gleich groß, ausgewogen*, verhältnis*, gleichgewicht, halbe halbe, hälfte, mehrheit, überstimm*, kräfteverhältnis, genauso viele, genau so viele, gleichviel*, fifty-fifty, halbe-halbe, überzahl, unterzahl, übergewicht, augenhöhe, gleichstark, mehr leute von, stimmengleich*, in der mehrheit, in der überzahl, zahlenmäßig",
    en: "parit*, equal number*, balance*, as many, half, ratio, same number, majority, outvot*, fifty-fifty, even split, evenly, outnumber*, on equal terms, equally many, same amount, in the majority, in the minority, outweigh*",
  },
  fields: {
    de: "handlungsfeld*, themenfeld*, themenbereich*, thema, themen, schwerpunkt*, vertief*, fachgebiet*, themengebiet*, themenschwerpunkt*, themengruppe*, themenkomplex*, gebiet, gebiete, gebieten, arbeitsfeld*, arbeitsfelder*, untergruppe*, teilgruppe*",
    en: "field, fields, area, areas, topic*, focus*, deepen*, in-depth, subject area*, theme, themes",
  },
  definition: {
    de: "begriff*, bedeut*, definition*, definier*, versteht man, gemeint, heißt eigentlich, was heißt, was ist mit, soll das sein, soll das heißen, normalem deutsch, gut deutsch, klartext, verstehen wir, versteht der, verstehen unter, steht für, wofür steht, abkürzung*, fachchinesisch, erklär*, was meint, meint das, meint der begriff, meint der plan, meint man, wortbedeutung*, wortsinn",
    en: "definition*, define*, mean, means, meant, meaning, term, stand for, plain english, explain*, stands for, abbreviation*, acronym*, jargon, what is meant, what exactly is, refer to, refers to",
  },
  source: {
    de: "quelle*, woher, stammt, stammen, herkunft, grundlage*, beruht*, abgeleitet, stützt*, stützen, gestützt*, fußt, ausgedacht*, übernommen*, entnommen*, abgeschrieben*, zitat*, zitiert*, mich berufen, uns berufen, sich berufen, entlehn*, entlehnt*, herrühr*, rührt her, entstammt*, fundament*",
    en: "source*, where from, come from, comes from, based on, taken from, basis, quotation*, cite*, drawn from, borrowed, origin, origins, footnote*, made up, quoted, quotes, quoting",
  },
  strategy: {
    de: "strateg*, konzept*, *konzept, handlungskonzept*, papier, leitlinie*, fahrplan*, masterplan*, gesamtkonzept*",
    en: "strateg*, concept*, paper, policy, policies, roadmap*, masterplan*, master plan*, blueprint*, game plan, policy paper*",
  },
  commit: {
    de: "bekenn*, steht hinter, stehen hinter, rückendeck*, einsteh*, flagge, zeichen setzen, steht dahinter, dahinter, farbe bekennen, stellung bezieh*, meint es ernst, ernst gemeint, lippenbekenntnis*, laut sagen, mal laut, offen sagen, öffentlich sagen, hinstell*, hinzustell*, position beziehen, eintritt für, eintreten für, einzutreten, fahne*, auf die fahne",
    en: "stand behind, stands behind, backing, pledge*, endorse*, mean it, means it, take a stand, takes a stand, speak out, stand up for, lip service, publicly, serious about, commit, commits, committed, committing, commitment*",
  },
  lawQuestions: {
    de: "recht, rechtlich*, ausländerrecht*, *recht, gesetz*, aufenthalt*, rechtsfrage*, juristisch*, rechtsberat*",
    en: "law, legal*, rights, residence*, statut*, residence permit*, legal advice, lawyer*",
  },
  statute: {
    de: "satzung*, gesetzlich*, hauptsatzung, unberührt, aufgaben des, zuständigkeiten, nimmt weg, was weg, wegnehm*, weggenommen*, ändert sich was, ändert sich nichts, beim alten, in die quere, kompetenzen, weggenommen, aufgaben weg, abnehm*, wegnimmt, wegnehmen, reinpfusch*, reinfunk*, ins gehege, dazwischenfunk*, konkurrenz",
    en: "statut*, by-law*, bylaw*, unaffected, untouched, remit, take away, takes away, change anything, changes anything, change the tasks, tread on, step on toes, toes, compete with, encroach*",
  },

  // Time and rhythm
  halfYearly: {
    de: "halbjähr*, halbjahr*, halbes jahr, halbe jahr, zweimal im jahr, zweimal pro jahr, zweimal jährlich, 2 mal im jahr, 2x im jahr, alle sechs monate, alle 6 monate",
    en: "twice a year, twice yearly, twice per year, two times a year, half-year*, biannual*, semi-annual*, every six months",
  },
  quarterly: {
    de: "quartal*, vierteljähr*, vierteljahr*, viermal im jahr, viermal pro jahr, alle drei monate, alle 3 monate",
    en: "quarterly, every quarter, each quarter, four times a year, every three months",
  },
  monthly: {
    de: "monatlich*, allmonatlich*, jeden monat, pro monat, im monat, monatsende",
    en: "monthly, every month, each month, per month, a month",
  },
  weekly: {
    de: "wöchentlich*, jede woche, pro woche, in der woche, wochentakt",
    en: "weekly, every week, each week, per week, a week",
  },
  daily: {
    de: "täglich*, tagtäglich*, jeden tag, pro tag",
    en: "daily, every day, each day, per day, a day",
  },
  threeYears: {
    de: "drei jahre, drei jahren, 3 jahre, 3 jahren, dreijährig*, dreijahres*, dreijährlich*",
    en: "three years, 3 years, three-year*, triennial*",
  },
  fiveYears: {
    de: "fünf jahre, fünf jahren, 5 jahre, 5 jahren, fünfjährig*, fünfjahres*, halbes jahrzehnt",
    en: "five years, 5 years, five-year*",
  },
  tenYears: {
    de: "zehn jahre, zehn jahren, 10 jahre, 10 jahren, zehnjährig*, zehnjahres*, jahrzehnt*",
    en: "ten years, 10 years, ten-year*, decade*",
  },
  oneOff: {
    de: "einmalig*, ein einziges mal, nur einmal, nur das eine mal",
    en: "one-off, once only, only once, just once, one time only",
  },
  deadline: {
    de: "frist*, *frist, stichtag*, termingerecht*, pünktlich*, spätestens, rechtzeitig*, fällig*, abgabetermin*, überfällig*, verspätet*, zu spät, bis ende, bis mitte, bis anfang",
    en: "deadline*, due date, due on, due by, is due, be due, are due, on time, overdue, late, at the latest, punctual*, by the end, by mid",
  },

  // People and posts
  staffMembers: {
    de: "beschäftigte*, bedienstet*, angestellte*, belegschaft*, kolleg*, personal, team, eigenen leute, eigene leute, unsere leute, meine leute, truppe, mitarbeiter*, mitarbeitende*",
    en: "staff, employee*, colleague*, workforce, our people, co-worker*, team",
  },
  vacancy: {
    de: "ausscheid*, ausgeschied*, aufhör*, hört auf, aufgehört*, weggeh*, rücktritt*, zurücktret*, tritt zurück, nachfolg*, nachbesetz*, nachrück*, rückt nach, unbesetzt*, vakan*, ruhestand*",
    en: "vacan*, successor*, resign*, step down, steps down, replac*, retire*, quit, quits, unfilled, empty seat",
  },
  dissolve: {
    de: "auflös*, aufgelöst*, löst auf, abschaff*, abgeschafft*, beenden, beendet, einstampf*, eingestampft*, dichtmach*, dicht gemacht, gestrichen, streichen, streichung*",
    en: "dissolv*, abolish*, disband*, wind up, scrap*, close down, shut down, drop, dropped, dropping, cancel*",
  },
  partTime: {
    de: "teilzeit*, mobiles arbeiten, gleitzeit*, flexible arbeitszeit*",
    en: "part-time, working from home, remote work*, flexitime",
  },
  interpreter: {
    de: "dolmetsch*, übersetz*, sprachmittl*, gedolmetscht*",
    en: "translat*, interpreter*, interpreting",
  },
  disability: {
    de: "behinder*, *behinderung, *behinderungen, schwerbehind*, rolli*, rollstuhl*, barriere*, inklusi*, gehörlos*, blinde, blinden, handicap*",
    en: "disab*, wheelchair*, accessib*, barrier*, inclusi*, handicap*, deaf, blind, impair*",
  },
  elderly: {
    de: "senior*, ältere*, alte leute, alten leute, alte menschen, alten menschen, rentner*, betagt*, hochbetagt*, generation*, pflegebedürft*",
    en: "elderly, older, senior citizen*, seniors, old people, pensioner*, old age, generation*",
  },
  youth: {
    de: "jugend*, heranwachs*, teenag*, junge leute, jungen leute, junge menschen, jungen menschen, jüngere*",
    en: "youth*, young people, teen*, adolescen*, younger",
  },
  children: {
    de: "kinder*, kindes, *kinder, *kindern, minderjährig*, säugling*, baby, babys, mein kind, ein kind, das kind, die kinder, jedes kind",
    en: "child, children*, kids, minors, toddler*, baby, babies",
  },
  family: {
    de: "familie*, *familie, *familien, eltern*, alleinerzieh*, mütter*, väter*, schwanger*, vereinbarkeit*",
    en: "famil*, parent*, mother*, father*, maternity, pregnan*",
  },
  queer: {
    de: "queer*, lsbt*, lgbt*, schwul*, lesbisch*, lesben, transgender*, homosex*, regenbogen*",
    en: "queer*, lgbt*, gay, lesbian*, transgender*, homosex*, rainbow",
  },
  religion: {
    de: "religi*, glaubens*, gläubig*, kirche*, moschee*, synagoge*, muslim*, islam*, christlich*, jüdisch*, juden, konfession*",
    en: "religi*, faith*, church*, mosque*, synagogue*, muslim*, islam*, christian*, jewish, jews",
  },
  diversity: {
    de: "vielfalt*, vielfältig*, divers*, bunt, bunter, unterschiedlichkeit",
    en: "diversity, diverse, colourful",
  },
  residents: {
    de: "bürgerschaft, einwohner*, anwohner*, bewohner*, bevölkerung*, otto normal*, stadtgesellschaft, leute in der stadt, menschen in der stadt",
    en: "resident*, inhabitant*, local people, locals, citizen, citizens",
  },
  associations: {
    de: "verein, vereine, vereinen, vereins, *verein, *vereine, *vereinen, *vereins, vereinsl*, vereinsm*, vereinsv*, verband, verbände*",
    en: "association*, club, clubs, ngo*, societies, charit*",
  },
  economy: {
    de: "wirtschaft, firma, firmen, unternehmen, unternehmens, gewerbe*, handwerk*, händler*, industrie*, einzelhandel*, arbeitgeber*, mittelstand*",
    en: "business*, company, companies, firm, firms, employer*, industr*, retail*, entrepreneur*",
  },
  science: {
    de: "wissenschaft*, universität*, uni, unis, hochschul*, forscher*, student*, studier*",
    en: "universit*, scien*, academi*, student*, researcher*",
  },

  // Proceedings
  decide: {
    de: "entscheid*, entschied*, bestimmen, letzte wort, letztes wort, das sagen, zu sagen, festleg*, festgelegt*, legt fest, legen fest",
    en: "decid*, decision*, final say, last word, determin*, calls the shots",
  },
  invite: {
    de: "einlad*, lädt ein, laden ein, eingeladen*, einberuf*, beruft ein, zusammenruf*, zusammentrommel*, tagesordnung*",
    en: "invit*, conven*, call a meeting, calls the meeting, agenda",
  },
  minutes: {
    de: "protokoll*, niederschrift*, mitschrift*, mitschreib*, sitzungsnotiz*",
    en: "minutes, minute-taker, take notes, note-taking",
  },
  complaint: {
    de: "beschwer*, *beschwerde, *beschwerden, meckern, meckert, reklam*, kritik, kritisier*, unzufrieden*, kummerkasten, ombuds*, beanstand*, missstand*, missstände*",
    en: "complain*, grievance*, ombuds*, unhappy, dissatisf*, critici*",
  },
  signature: {
    de: "unterschr*, unterzeich*, signier*, abzeichn*, abgezeichnet*",
    en: "sign, signs, signed, signature*, signatory",
  },
  foreword: {
    de: "vorwort*, einleitung*, grußwort*, präambel*",
    en: "foreword*, preface*, preamble*, introduct*",
  },
  application: {
    de: "antrag*, anträge*, *antrag, *anträge, *anträgen, beantrag*",
    en: "application*, apply for, applied for, applicant*",
  },
  grant: {
    de: "zuschuss, zuschüsse*, fördermittel*, fördergeld*, förderprogramm*, zuwendung*, fonds, fördertopf*, stipend*, bezuschuss*",
    en: "grant, grants, subsid*, fund, funds, funding programme*, scholarship*",
  },
  exception: {
    de: "ausnahme*, ausgenommen*, sonderfall*, sonderfälle*, sonderregel*, befreit, befreiung*, davon frei",
    en: "exception*, exempt*, waive*, special case*",
  },
  rating: {
    de: "bewert*, beurteil*, noten, schulnote*, zufrieden*, feedback, fanden uns, abgeschnitten, wie gut, wie schlecht, benotet*, benotung*, benoten",
    en: "rated, rating*, grade, graded, assess*, feedback, satisf*, score, scored, how good, how bad",
  },
  expectation: {
    de: "erwart*, wunsch, wünsche*, gewünscht*, wünscht, anspruch, ansprüche*, verlangen, verlangt, verlangte",
    en: "expect*, wish, wishes, wished, demand*",
  },
  difference: {
    de: "unterschied*, unterscheid*, abgrenz*, dasselbe, das gleiche, im gegensatz",
    en: "differ*, distinct*, distinguish*, same as, the same thing",
  },
  change: {
    de: "ändert, änderung*, geändert*, veränder*, wandel, umstell*, umgestellt*, neuerung*, ändern, wandeln, gewandelt, umkremp*, abänder*, abgeändert*, umbau*",
    en: "change, changes, changed, changing, transition*",
  },
  reason: {
    de: "begründ*, grund, anlass, rechtfertig*",
    en: "reason*, justif*, rationale",
  },
  priority: {
    de: "priorit*, vorrang*, zuerst, wichtig*, dringend*, dringlich*, vordringlich*, an erster stelle",
    en: "priorit*, important*, urgent*, first of all, top of the list",
  },
  pilot: {
    de: "pilot*, modellprojekt*, erprob*, testphase*, testlauf*, probelauf*, ausprobier*",
    en: "pilot*, trial*, test phase*, try out",
  },
  prize: {
    de: "prämie*, auszeichn*, ausgezeichnet*, belohn*, wettbewerb*, anreiz*, preisgeld*, preisverleih*",
    en: "award*, prize*, reward*, incentive*, competition*",
  },
  share: {
    de: "prozent*, anteil*, quoten, drittel, hälfte, drei viertel, *quote",
    en: "per cent, percent*, proportion*, one third, a third, half of, one half, quota, quotas",
  },
  savings: {
    de: "einspar*, eingespart*, sparen, spart, gespart, sparsam*, senken, senkt, gesenkt, senkung*, reduzier*, verringer*, runterfahr*, heruntergefahr*, weniger",
    en: "save, saves, saved, saving*, reduc*, cut down, lower, less",
  },
  material: {
    de: "material*, ausstatt*, ausgestattet*, ausrüst*, schilder, werkzeug*, büromaterial*, sachmittel*, technik, bereitstell*, bereitgestellt*",
    en: "material*, equipment, supplies, tools, equipped",
  },
  press: {
    de: "presse, pressemit*, pressestelle*, pressearbeit, zeitung*, medien, journalist*, reporter*, rundfunk*, radio, fernsehen, lokalblatt, amtsblatt*",
    en: "press, newspaper*, media, journalist*, reporter*, radio, television, tv",
  },
  printed: {
    de: "broschüre*, flyer*, heft, hefte, heftchen, infoblatt*, infoblätter*, handzettel*, faltblatt*, faltblätter*, plakat*, aushang, aushänge*, schriften, druckschrift*, prospekt*, merkblatt*, merkblätter*",
    en: "brochure*, flyer*, leaflet*, booklet*, poster*, pamphlet*, handout*, printed",
  },
  online: {
    de: "internet*, homepage*, webseite*, website*, online*, social media, im netz, ins netz, intranet",
    en: "website*, web page*, internet, online, social media, web, intranet",
  },
  digital: {
    de: "digital*, software*, elektronisch*, app, apps, plattform*, e-akte*, computer*, server*, künstliche intelligenz, ki",
    en: "digital*, software, electronic*, app, apps, platform*, e-government, computer*, artificial intelligence, ai",
  },
  dataProtection: {
    de: "datenschutz*, dsgvo, personenbezogen*, privatsphäre, anonym*",
    en: "data protection, gdpr, personal data, privacy, anonym*",
  },
  publicParticipation: {
    de: "bürgerbeteilig*, bürgerversamml*, einwohnerversamml*, bürgerrat*, bürgerforum*, bürgerdialog*, mitsprache*, anhörung*, öffentlichkeitsbeteilig*",
    en: "public participation, citizen participation, citizens' assembl*, public hearing*, public consultation*, town hall meeting*",
  },
  workingClimate: {
    de: "betriebsklima*, arbeitsklima*, umgangston*, umgang miteinander, miteinander umgehen, miteinander umgeht, pausenraum, wohlfühl*, stimmung, klima von, klima der",
    en: "working climate, work climate, work atmosphere, working atmosphere, treat each other, working environment, workplace culture",
  },
  selfHelp: {
    de: "selbsthilf*, selber helfen, selbst helfen, selbst zu helfen, sich selbst, eigenen beinen, eigenen füßen, eigeninitiativ*",
    en: "self-help, help themselves, help yourself, own two feet, self-organis*, self-relian*",
  },

  // Fields of a city's work
  education: {
    de: "schule, *schule, schulhof*, schulhöfe*, schulweg*, schulgebäude*, schüler*, lehrkr*, lehrer*, klassenzimmer*, klasse, klassen, gymnasi*, bildung, bildungsein*, schulisch*",
    en: "school*, pupil*, teacher*, classroom*, education*",
  },
  childcare: {
    de: "kita*, kindertages*, kindergarten*, kindergärten*, kinderkrippe*, krippe*, kinderbetreu*, tagesmutter, tagesmütter, erzieher*",
    en: "nurser*, kindergarten*, daycare, day care, childcare, child care, preschool*",
  },
  health: {
    de: "gesundheit*, gesund, arzt, ärzte*, arztpraxis, klinik*, krankenhaus*, medizin*, impf*, pflegekr*, pflegeheim*, vorsorge*, therapie*, suchthilf*, suchtpräv*, psychisch*",
    en: "health*, doctor*, medical*, hospital*, clinic*, nursing, therap*, mental",
  },
  sport: {
    de: "sport*, turnhalle*, fußball*, schwimmbad*, schwimmbäder*, hallenbad*, freibad*, stadion*",
    en: "sport*, gym, gyms, swimming*, football, stadium*",
  },
  arts: {
    de: "theater*, museum*, museen, bibliothek*, bücherei*, musik*, künstler*, kunst, galerie*",
    en: "theatre*, theater*, museum*, librar*, music*, artist*, arts, galler*",
  },
  housing: {
    de: "wohnung*, *wohnung, *wohnungen, wohnraum*, wohnen, miete, mieten, mieter*, vermieter*, unterkunft*, unterkünfte*, obdachlos*",
    en: "housing, flat, flats, apartment*, rent, rents, tenant*, landlord*, accommodation, homeless*",
  },
  building: {
    de: "gebäude*, *gebäude, *gebäuden, *gebäudes, liegenschaft*, immobilie*, neubau*, altbau*, bauwerk*, bauvorhaben*, bauprojekt*",
    en: "propert*, real estate, construction, buildings, building stock, public building, municipal building, school building*, office building*",
  },
  room: {
    de: "zimmer*, *zimmer, raum, räume, räumlichk*, saal, säle, flur, flure, fluren, büroraum, büroräume*",
    en: "room, rooms, corridor*, office space, meeting hall*, hall hire, assembly hall*",
  },
  renovation: {
    de: "sanier*, dämm, dämmen, dämmt, dämmung*, gedämmt*, isolier*, renovier*, umbau*, umgebaut*, fassade*, fenster*, modernisier*, wärmedämm*",
    en: "renovat*, refurbish*, retrofit*, insulat*, modernis*, moderniz*, facade*",
  },
  energy: {
    de: "energie*, strom, stroms, stromv*, *strom, elektriz*, kwh, kilowatt*, stadtwerke*",
    en: "energy, electricity, power supply, kwh, kilowatt*, utilities",
  },
  consumption: {
    de: "verbrauch*, *verbrauch, zählerst*, ablesen, abgelesen*, liest ab, lesen ab, stromzähler*",
    en: "consum*, meter reading*, electricity meter*",
  },
  heating: {
    de: "heiz*, *heizung, *heizungen, fernwärme*, wärme*, thermostat*, warm, kalt, friert, frieren, temperatur*, grad celsius, celsius, 20 grad",
    en: "heating, heated, boiler*, thermostat*, temperature*, warm, cold, degrees, heat pump*, district heat*",
  },
  hotWeather: {
    de: "hitze*, heiß, heißer, heißen tagen, sonnenschutz, abkühl*, klimaanlage*, schattig*, sommerhitze, kühle, kühlen, kühler, kühlung",
    en: "heatwave*, heat wave*, extreme heat, hot, cooling, shade, air conditioning",
  },
  solar: {
    de: "solar*, photovolt*, fotovolt*, pv, sonnenstrom, sonnenenergie, sonnenkollekt*, balkonkraftw*, dächer, dächern",
    en: "solar*, photovolt*, pv, rooftop*, roofs, solar panels",
  },
  renewables: {
    de: "erneuerbar*, windkraft*, windrad*, windräder*, windenergie*, biogas*, ökostrom*, grünstrom*, geotherm*",
    en: "renewable*, wind power, wind turbine*, wind energy, green electricity, geotherm*",
  },
  emissions: {
    de: "co2*, co₂*, kohlendioxid*, treibhausgas*, emission*, ausstoß*, klimabilanz*, klimaneutral*, abgas*, fußabdruck*, klimagas*",
    en: "co2*, co₂*, carbon*, greenhouse gas*, emission*, ghg*, footprint*, net zero, climate neutral*, climate-neutral*",
  },
  climateProtection: {
    de: "klimaschutz*, klimawandel*, klimakrise*, klimaziel*, klimafreund*, klimaanpass*, umweltschutz*, erderwärm*, umweltfreund*",
    en: "climate protection, climate action, climate change, climate target*, climate-friendly, global warming, environmental*",
  },
  trees: {
    de: "baum, baums, bäume*, baumpf*, baumf*, *baum, *bäume, *bäumen, eiche, eichen, linde, linden, kastanie*, ahorn*, birke*, platane*, gehölz*, abholz*, abgeholz*, wald, wälder*",
    en: "tree, trees, oak*, maple*, birch*, chestnut*, woods, forest*, felled, cut down",
  },
  greenery: {
    de: "pflanz*, gepflanzt*, grünfläch*, grünanlag*, stadtgrün, parkanlage*, wiese*, beet, beete*, garten, gärten*, hecke*, rasen, blumen*, begrünt*, begrünen, begrünungsp*",
    en: "planting, planted, green space*, park, parks, garden*, meadow*, hedge*, lawn*, flower*, plant trees, trees and plants, flower bed*",
  },
  nature: {
    de: "naturschutz*, natur, artenvielf*, artenschutz*, biodivers*, insekt*, biene*, vögel*, wildtier*, biotop*",
    en: "nature, biodivers*, species, wildlife, insect*, bees, birds, habitat*",
  },
  water: {
    de: "wasser*, *wasser, trinkbrunnen*, brunnen*, gewässer*, überschwemm*, starkregen*, versicker*, regenwasser*",
    en: "water*, flood*, rain, rainwater, river*, drinking fountain*",
  },
  waste: {
    de: "abfall*, abfälle*, recycl*, recycel*, wertstoff*, verpackung*, mehrweg*, einweg*, entsorg*, kompost*, müll, mülls, müllabf*, müllton*, müllwagen, mülltrenn*, hausmüll, biomüll",
    en: "waste, rubbish, garbage, trash, recycl*, packaging, reusable*, disposable*, compost*",
  },
  pollution: {
    de: "feinstaub*, luftqual*, luftrein*, lärm*, schadstoff*, luftverschm*",
    en: "air quality, noise, pollut*, particulate*",
  },
  cycling: {
    de: "rad, räder, rädern, radweg*, radfahr*, radverk*, radler*, radeln, radschnell*, fahrrad*, fahrräder*, e-bike*, pedelec*, lastenrad*, lastenräder*, dienstrad*",
    en: "bike*, bicycle*, cycling, cyclist*, cycleway*, cycle path*, cycle lane*, e-bike*",
  },
  transit: {
    de: "bus, busse, bussen, bahn, bahnen, straßenbahn*, tram, trams, öpnv, nahverkehr*, s-bahn*, u-bahn*, zug, haltestelle*, jobticket*, deutschlandticket*, fahrkarte*",
    en: "bus, buses, tram, trams, railway*, by rail, by train, public transport, transit, bus stop*",
  },
  vehicles: {
    de: "auto, autos, pkw, fahrzeug*, *fahrzeug, *fahrzeuge, *fahrzeugen, dienstwagen*, fuhrpark*, benziner*, verbrenner*, verbrennungsm*, elektroauto*, e-auto*, elektromob*, ladesäule*, lkw, transporter*, carsharing, diesel, dieselfahrz*, dieselauto*",
    en: "car, cars, vehicle*, fleet, petrol, diesel*, combustion, electric car*, charging point*, van, vans, truck*, car sharing",
  },
  traffic: {
    de: "verkehr*, *verkehr, mobilität*, straße, straßen, gehweg*, bürgersteig*, fußgänger*, zu fuß, fußverkehr*, kreuzung*, ampel*, zebrastreif*, stau",
    en: "traffic, mobility, transport, road, roads, street*, pedestrian*, walking, on foot, pavement*, crossing*, speed limit*",
  },
  travel: {
    de: "dienstreis*, reise, reisen, reist, fliegen, fliegt, flug, flüge*, flugreise*, flieger",
    en: "business trip*, travel*, fly, flies, flight*, flying, by plane, trips",
  },
  food: {
    de: "essen, kantine*, mensa, mensen, verpfleg*, lebensmittel*, catering*, speise*, küche, küchen, kochen, kocht, gekocht, vegetar*, vegan*, mittagess*, schulessen, zutat*, ernähr*",
    en: "food*, meal*, canteen*, cater*, kitchen*, cook, cooking, vegetarian*, vegan*, ingredient*, lunch*, nutrition*",
  },
  procurement: {
    de: "beschaff*, einkauf*, eingekauft*, kauf, kaufen, kauft, gekauft, vergabe*, ausschreib*, anschaff*, angeschafft*, auftragsverg*, anbieter*, bieter*",
    en: "procure*, purchas*, buy, buys, buying, bought, tender*, supplier*, bidder*, vendor*",
  },
  sustainability: {
    de: "nachhaltig*, fairtrade, fair trade, fair gehandelt*, kreislauf*, ressourcenschon*, langlebig*, haltbar*, ökologisch*, bio",
    en: "sustainab*, fairtrade, fair trade, circular economy, durab*, long-lasting, organic, ecological*",
  },
  labour: {
    de: "arbeitsmarkt*, arbeitslos*, jobsuche, ausbildung, ausbildungen, berufsein*, berufsab*, berufsor*, erwerbstät*",
    en: "labour market, labor market, unemploy*, jobseeker*, vocational, employability",
  },
  poverty: {
    de: "armut*, bedürftig*, grundsicherung*, bürgergeld, sozialleist*, sozialhilf*, einkommensschw*, geringverd*",
    en: "poverty, poor, low income, low-income, welfare, deprived",
  },
  safety: {
    de: "sicherheit*, polizei*, kriminal*, gewalt*, straftat*, opfer, opfern, brandschutz*",
    en: "safety, security, police, crime*, violen*, victim*",
  },
  emergency: {
    de: "notfall*, notfälle*, katastroph*, krise, krisen*, alarm*, warnung*, warnt, evakuier*, ernstfall",
    en: "emergenc*, disaster*, crisis, crises, alarm*, warning*, evacuat*",
  },
  democracy: {
    de: "demokrat*, extremis*, zivilgesell*, solidar*, grundrecht*",
    en: "democra*, extremis*, civil society, solidarity, civil rights",
  },
  international: {
    de: "international*, ausland, partnerstadt*, partnerstädte*, städtepartner*, europa*, europäisch*, weltweit*",
    en: "international*, abroad, twin town*, sister cit*, europe*, worldwide",
  },
};
