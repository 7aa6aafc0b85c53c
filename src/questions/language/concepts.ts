/**
 * What administrations talk about: one concept a line, many words for the same thing in both languages. Holds for any
 * plan; the names of one plan's bodies do not belong here.
 *
 * Entries stand between commas. `bericht*` begins with, `*bericht` ends with, `*bericht*` contains; an entry of several
 * words is a phrase. Case and umlauts do not matter. A word may stand for several concepts.
 */
export const concepts: Record<string, { de: string; en: string }> = {
  report: {
    de: "bericht*, *bericht, *berichte, *berichts, *berichten, rechenschaft*, sachstand*, abliefern, rückmelde*, rückmeldung*, statusmeldung, jahresmeldung",
    en: "report*, account for, accountability, hand in, submit*, give an account, accounts for",
  },
  progress: {
    de: "umsetzungsstand, sachstand*, zwischenstand, fortschritt*, stand der umsetzung, stand der dinge, umsetzungsbericht*, wie weit wir, wie weit die, vorangeh*, vorankommen",
    en: "progress*, status, state of implementation, how far",
  },
  implement: {
    de: "umsetz*, umgesetzt*, durchführ*, verwirklich*, realisier*, in die tat",
    en: "implement*, carry out, carried out, put into practice, realise, execut*",
  },
  written: {
    de: "schriftlich*, schriftform, papier, formlos, mündlich*",
    en: "written, writing, on paper, orally, verbally",
  },
  meet: {
    de: "tag, tagen, tagt, tagung*, treffen, trifft, treffs, getroffen, zusammenkomm*, zusammentret*, zusammenkunft, kommen zusammen, kommt zusammen, tritt zusammen, sitzung*, *sitzung, *sitzungen, meeting*, beratungstermin*, zusammensetzen",
    en: "meet, meets, meeting*, met, session*, gather*, get together, convene*, sit together, sittings",
  },
  frequency: {
    de: "wie oft, wie häufig, turnus*, takt*, rhythmus, mindestzahl, mindestens, abständ*, zyklus",
    en: "how often, how many times, frequency, frequently, interval*, at least, cycle",
  },
  yearly: {
    de: "jährlich*, alljährlich*, jahresbericht*, einmal im jahr, einmal pro jahr, einmal jährlich, jedes jahr, pro jahr, im jahr, jahreslauf",
    en: "yearly, annual*, every year, once a year, each year, per year, a year",
  },
  regular: {
    de: "regelmäßig*, laufend*, fortlaufend*, ständig*",
    en: "regular*, ongoing, continuous*, constantly",
  },
  twoYears: {
    de: "zwei jahre, zwei jahren, alle 2 jahre, zweijährig*, zweijahres*, 2 jahre, 2 jahren",
    en: "two years, 2 years, two-year, biennial*, every other year",
  },
  fourYears: {
    de: "vier jahre, vier jahren, 4 jahre, 4 jahren, vierjährig*, vierjahres*",
    en: "four years, 4 years, four-year",
  },
  update: {
    de: "aktualis*, fortschreib*, fortgeschrieben*, fortschreibung*, auf den neuesten stand, anpass*, angepasst*, erneuer*, nachsteuer*",
    en: "update*, updating, adapt*, adjust*, bring up to date, renew*",
  },
  revise: {
    de: "überarbeit*, grundlegend*, revision*, neufassung*, neu aufgestellt, neu aufgelegt, neu schreiben, neu geschrieben, neu gemacht, neuauflage, komplett neu, von grund auf, runderneuer*, umkrempel*",
    en: "revis*, overhaul*, rewrit*, rewrote, fundamental*, from scratch",
  },
  resolve: {
    de: "beschließ*, beschluss*, beschlüss*, beschlossen*, *beschluss, verabschied*, abstimm*, abgestimmt, absegne*, segnet*, abgesegnet*, zustimm*, genehmig*",
    en: "adopt*, resolution*, resolve*, approv*, vote*, voting, pass, passed, decide*, decision*",
  },
  inform: {
    de: "informier*, information*, info, infos, unterricht*, benachrichtig*, mitteil*, mitgeteilt*, bescheid, kenntnis, erfährt, erfahren, auf dem laufenden, in kenntnis, gesicht bekommen, auskunft, auskünfte, setzt in kenntnis, unterrichtung",
    en: "inform*, information, notif*, tell, tells, told, learn about, learns about, kept posted, briefed, brief, know about, hear about, hears about",
  },
  publish: {
    de: "veröffentlich*, publizier*, öffentlich*, bekannt gemacht, bekanntmach*, pressearbeit, presse, pressemitteilung*, öffentlichkeitsarbeit, pr, werbung, broschüre*, flyer, druckschrift*, schriften",
    en: "publish*, publication*, public, publicity, press, pr, public relations, campaign*, brochure*, leaflet*, outreach",
  },
  prepare: {
    de: "erarbeit*, vorbereit*, bereitet vor, bereiten vor, entwirf*, entwurf*, entwerf*, verfass*, schreibt, formulier*, ausarbeit*, aufbereit*, zusammenstell*",
    en: "draft*, prepar*, write, writes, draw up, draws up, drawn up, work out, works out, develop*, compile*",
  },
  propose: {
    de: "vorschlag*, vorschläg*, schlägt vor, schlagen vor, empfehl*, empfiehlt, anreg*, regt an, vorgeschlagen, ideen, idee",
    en: "propos*, suggest*, recommend*, initiat*",
  },
  goals: {
    de: "ziel, ziele, zielen, zielsetzung*, zielvorgabe*, zielstellung*",
    en: "goal*, aim, aims, objective*, target*",
  },
  measures: {
    de: "maßnahme*, vorhaben, aktion, aktionen, schritte",
    en: "measure*, action, actions, activity, activities, steps",
  },
  indicator: {
    de: "indikator*, kennzahl*, kennziffer*, messen, misst, gemessen, messbar*, messgröße*, erfolgsmess*, erfolg, erfolgreich, gelungen*, gradmesser, woran erkenn*",
    en: "indicator*, benchmark*, measured, metric*, yardstick*, success*, how do we know",
  },
  statistics: {
    de: "statisti*, *statistik, daten, datenlage, zahlen, erheb*, erhebung*, umfrage*, befrag*, befragung*, auswert*, ausgewertet, datengrundlage",
    en: "statistic*, data, figures, number*, survey*, questionnaire*, poll",
  },
  study: {
    de: "studie*, umfrage*, befrag*, untersuch*, forsch*",
    en: "study, studies, survey*, research*, respondent*",
  },
  gender: {
    de: "geschlecht*, gender*, frauen, frau, männer, männern, mann, weiblich*, männlich*",
    en: "gender*, sex, women, men, female, male",
  },
  targetGroup: {
    de: "zielgruppe*, frauen, senior*, ältere*, alte, behinderung*, behindert*, jugendliche*, familien",
    en: "target group*, women, elderly, older, disabled, disabilit*, seniors, youth",
  },
  analysis: {
    de: "analys*, *analyse, bestandsaufnahme*, lage, lagebild, ist-stand, situationsbericht",
    en: "analys*, situation, assessment*, stocktaking",
  },
  train: {
    de: "schul, schulung*, *schulung, *schulungen, geschult*, fortbild*, fortgebildet, weiterbild*, qualifizier*, seminar*, *seminar, *seminare, *seminaren, workshop*, lehrgang*, lehrgäng*, kurs, kurse, trainier*, sensibilis*, lernen, fachwissen, vermittel* wissen",
    en: "train, training*, trained, trains, seminar*, workshop*, course*, qualif*, learn, learning, sensitis*, teach*, raise awareness, know-how",
  },
  awareness: {
    de: "sensibilis*, bewusst*, bewusstsein*, aufklär*, verständnis, klarmachen, klar machen, augen öffnen",
    en: "aware*, sensitis*, sensitiz*, conscious*, understanding",
  },
  competence: {
    de: "kompetenz*, kompetent*, fähigkeit*, kenntnis, kenntnisse, vorkenntnis*, können, befähig*, qualifikation*, wissen, voraussetz*, eignung, geeignet*, nachweis*, zertifikat*",
    en: "competen*, skill*, knowledge, abilit*, qualification*, requirement*, prerequisite*, suitab*, expertise, proof, certificate*",
  },
  recruit: {
    de: "einstell*, eingestellt, stellt ein, personalgewinn*, gewinnen, rekrutier*, anwerb*, bewerb*, ausbildungsplätz*, azubi*, auszubildend*, neueinstell*, stellenausschreib*, ausschreib*",
    en: "recruit*, hire, hires, hiring, applicant*, job advert*, vacancy, vacancies, apprentice*, trainee*",
  },
  staffDevelopment: {
    de: "personalentwick*, weiterentwickl*, aufstieg*, karriere*, beförder*, laufbahn*, aufsteigen, personalpolitik",
    en: "staff development, personnel development, career*, promotion*, promoted, talent",
  },
  staffing: {
    de: "personal, personell*, personalstell*, personalausstattung, planstelle*, vollzeitstelle*, stellen, stellenplan*, vollzeit*, teilzeit*, mannschaft, arbeitskräft*, stelle, personalbedarf, köpfe, leute",
    en: "staff, staffing, personnel, post, posts, position*, full-time, part-time, headcount, manpower, job, jobs",
  },
  fund: {
    de: "geld, gelder, finanz*, *finanzierung, *mittel, *mitteln, budget*, haushalt*, etat*, sachmittel*, zahlt, zahlen muss, kosten, kostenstelle, haushaltsplan*, ausgaben",
    en: "money, fund*, financ*, budget*, pays for, pay for, cost, costs, material means, resources",
  },
  pay: {
    de: "vergüt*, entlohn*, bezahl*, bezahlt*, aufwandsentschäd*, entschäd*, honorar*, lohn, entgelt*, sitzungsgeld*, unentgeltlich*, umsonst, ehrenamtlich*, gehalt, kostenlos, entlohnt, bekomm* geld, zuverdienst, fahrtkosten, gratis",
    en: "pay, paid, payment*, remunerat*, fee, fees, allowance*, compensat*, unpaid, for free, expenses, reimburse*, salary",
  },
  time: {
    de: "zeit, arbeitszeit*, freistell*, freigestellt*, zeitlich*, dienstzeit*, zeitbudget*, freiraum, überstunden, freizeit, nebenbei, nebenher, feierabend, kapazität*",
    en: "time, working hours, working time, release, released, overtime, spare time, workload, time off, office hours",
  },
  attend: {
    de: "teilnehm*, teilnahme*, teilgenommen, nimmt teil, hingehen, besuchen, dabei sein, dabei, ermöglich*, gehen lassen, lässt mich, lassen mich, freistell*, anwesen*",
    en: "attend*, participat*, take part, takes part, taking part, let me go, allow*, enabl*, join, joins, go to",
  },
  takePart: {
    de: "mitwirk*, mitarbeit*, mitmach*, macht mit, machen mit, wirkt mit, wirken mit, arbeitet mit, arbeiten mit, beteilig*, mitglied, sitzt, sitzen, mitreden, mitsprech*, mitmischen, vertreten, dabei, einbring*",
    en: "participat*, take part, takes part, taking part, contribut*, involve*, part of, belong*, sits on, sit on, say in, represented",
  },
  composition: {
    de: "zusammensetz*, setzt zusammen, setzen zusammen, besteh*, besetz*, sitzt, sitzen, mitglied*, angehör*, gehört dazu, gehören dazu, wer gehört, wer ist alles",
    en: "compos*, consist*, made up, make up, makeup, member*, sits on, sit on, belongs, who is in, who is on",
  },
  represent: {
    de: "vertret, vertreten, vertritt, vertreter, vertreterin, vertretung, vertretungen, repräsent*, entsend*, entsandt, delegier*, stellt, schickt, schicken, sprachrohr, interessen, sitz",
    en: "represent*, delegate*, send, sends, seat, seats, speak for, speaks for, interests",
  },
  legitimise: {
    de: "legitim*, beauftrag, mandat*, bevollmächt*, vollmacht*, befugn*, befugt*, ermächtig*, bestätig*, autoris*, ausgestattet mit",
    en: "legitim*, mandate*, authoris*, authoriz*, power, powers, empower*, confirm*, entitled",
  },
  appoint: {
    de: "beruf, berufen, berufung*, beruft, ernenn*, ernannt*, bestell, bestellt, bestellen, benenn*, benannt*, einsetz*, eingesetzt",
    en: "appoint*, nominat*, name, names, named, designat*",
  },
  select: {
    de: "auswahl*, auswähl*, ausgewählt*, ausgesucht*, aussuch*, auswahlverfahren, kriterien, wählt aus, sucht aus, bestimmt, wer entscheidet",
    en: "select*, pick, picked, picks, choose, chosen, chooses, criteria, procedure",
  },
  elect: {
    de: "wähl, wählen, wählt, gewählt*, wahl, küren, aus ihrer mitte, selbst bestimmen",
    en: "elect*, vote*, choose, chooses, chosen, from among",
  },
  chair: {
    de: "leit, leitet, leiten, leitung, geleitet, leiter, leiterin, vorsitz*, führt, chef, chefin, hut auf, moderier*, obmann, sprecher*, federführ*, den ton an, präsid*",
    en: "chair*, lead, leads, leading, leader*, head, heads, headed, run, runs, preside*, in charge, spokes*",
  },
  deputy: {
    de: "stellvertret*, vize*, vertretungsfall, einspring*, springt ein, verhindert, krank, urlaub, vertritt die leitung, vertretungsregel*",
    en: "deputy, deputies, deputis*, vice, stand in, stands in, substitut*, absent, fills in",
  },
  delegate: {
    de: "übertrag*, überträgt, delegier*, abgeb*, abgetreten, beauftragt mit, bevollmächt*, anstelle, statt der, statt des",
    en: "delegat*, transfer*, hand over, instead of, on behalf",
  },
  setUp: {
    de: "bild, bilden, bildet, bildung, gebildet*, gründ*, gegründet*, einricht*, eingericht*, aufbau*, baut auf, bauen auf, ins leben, aufgebaut*, einberuf*, einzuricht*, zusammentrommel*",
    en: "set up, sets up, setting up, found, founds, founded, establish*, form, forms, formed, build, builds, create, creates, created",
  },
  steer: {
    de: "steuer, steuern, steuert, steuerung, gesteuert*, lenk, lenken, lenkt, lenkung, leitlinie*, richtung, inhaltlich*",
    en: "steer*, direct*, guide*, guidance, govern*",
  },
  control: {
    de: "kontroll*, überwach*, überprüf*, prüf, prüft, prüfen, controlling, monitor*, aufsicht*, beaufsicht*, auf die finger, nachhalt*, nachfrag*, schaut nach, nachschau*, evaluier*, achtet darauf, wacht, auge auf",
    en: "control*, monitor*, supervis*, oversee*, oversight, check, checks, checking, watch*, evaluat*, keep an eye, keeps an eye, verif*",
  },
  coordinate: {
    de: "koordin*, fäden, bündel*, zusammenführ*, abstimmung, organisier*, hält zusammen, zusammenhält, zusammenhalten, verzahn*",
    en: "coordinat*, co-ordinat*, organis*, bring together, brings together, bundl*, threads",
  },
  cooperate: {
    de: "zusammenarbeit*, arbeiten zusammen, arbeitet zusammen, kooper*, gemeinsam, austausch*, partner*, abgesprochen, hand in hand",
    en: "cooperat*, co-operat*, work together, works together, work with, works with, collaborat*, exchange, partner*, jointly",
  },
  network: {
    de: "netzwerk*, vernetz*, *netzwerk, *netzwerke, *netzwerken, kontakte, doppelstruktur*, doppelarbeit*, doppelt*, zusammenbring*, verknüpf*, parallelstruktur*",
    en: "network*, link, links, connect*, duplicat*, parallel structure*, contacts",
  },
  advise: {
    de: "berat, beraten, berät, beratung, beratend*, *beratung, *berater, berater*, ratschl*, rat holen, hilft uns, fachberat*, ansprechpartner*, ansprechbar, wenden, anlaufstelle*, tipps, auskunft*, frag*, sprechstunde",
    en: "advis*, advice, counsel, counsels, counselling, consult*, contact person, turn to, guidance, expert advice",
  },
  support: {
    de: "unterstütz*, hilfe*, hilft, helfen, beisteh*, begleit*, zur seite, anschub, unterstützung",
    en: "support*, help, helps, assist*, aid",
  },
  promote: {
    de: "förder, fördern, fördert, förderung, gefördert*, stärk, stärken, stärkt, stärkung, voranbring*, vorantreib*, anstoß*, ankurbel*, aktivier*, anreg*, verbesser*",
    en: "promot*, foster*, strengthen*, encourag*, boost*, activat*, advance*, further, furthers",
  },
  improve: {
    de: "verbesser*, besser*, attraktiv*, aufwert*, wirkung*, optimier*, mehr besucher, ausbau*, aufpepp*, aufmöbel*, steiger*",
    en: "improv*, better, attractive*, enhance*, optimi*",
  },
  faster: {
    de: "verkürz*, schneller*, beschleunig*, kürzer*, bearbeitungszeit*, bearbeitungsdauer, wartezeit*, dauert, dauer, zügig*, lange warten, tempo",
    en: "shorten*, faster, speed*, quick*, accelerat*, processing time*, waiting time*, how long, reduce",
  },
  naturalise: {
    de: "einbürger*, eingebürgert*, *einbürgerung, *einbürgerungen, staatsbürger*, staatsangehör*, deutscher pass, deutschen pass, deutscher werden",
    en: "naturalis*, naturaliz*, citizenship, german passport, become german",
  },
  language: {
    de: "mehrsprach*, vielsprach*, fremdsprach*, sprach, sprache, sprachen, dolmetsch*, übersetz*, *sprachig, *sprachige, *sprachigen, *sprachiger, englisch, arabisch, russisch, vietnamesisch",
    en: "language*, multilingual*, bilingual*, translat*, interpret*, in english, in arabic, in russian",
  },
  service: {
    de: "dienstleist*, service*, kundschaft, kunden*, kundenfreund*, angebot*, leistungen, bürgernah*, freundlich*, publikum*, schalter, willkommen*, umgang, umgangston, servicekultur, verhalten",
    en: "service*, customer*, client*, offer, offers, offered, friendl*, welcom*, attitude, treat, treats, treated, counter",
  },
  openUp: {
    de: "öffnung*, *öffnung, öffnet, öffnen, öffne*, weltoffen*, offenheit, aufgeschlossen*",
    en: "opening, open up, opens up, openness, open-minded",
  },
  intercultural: {
    de: "interkultur*, kultur, kulturen, kulturell*, multikult*, kulturübergreif*, transkultur*",
    en: "intercultural*, cultural*, culture*, cross-cultural, multicultural*",
  },
  migration: {
    de: "migrant*, *migranten, migration*, zuwander*, zugewandert*, einwander*, eingewandert*, ausländer*, ausländisch*, flüchtling*, geflüchtet*, migrationshintergrund*, fremde, nichtdeutsch*",
    en: "migrant*, migration*, immigra*, foreign*, refugee*, newcomer*",
  },
  equality: {
    de: "chancengleich*, gleichberecht*, gleichstell*, gleichbehandl*, tolerant*, toleranz*, anerkenn*, wertschätz*, akzeptan*, respekt*, empathie*, klima, betriebsklima, arbeitsklima, miteinander, kompromiss*",
    en: "equal*, toleran*, accept*, recognition, respect*, appreciat*, empath*, climate, atmosphere, mutual",
  },
  discrimination: {
    de: "diskrimin*, benachteil*, rassis*, fremdenfeind*, ausländerfeind*, antisemit*, hass, hetze, ausgrenz*, anfeind*, rechtsextrem*, übergriff*",
    en: "discriminat*, disadvantag*, racis*, xenophob*, antisemit*, anti-semit*, hate, hatred, exclusion",
  },
  prejudice: {
    de: "vorurteil*, klischee*, ressentiment*, stereotyp*, schubladendenken",
    en: "prejudice*, stereotyp*, bias*, cliché*",
  },
  conflict: {
    de: "konflikt*, streit*, vermittel*, schlicht*, mediation*, mediator*, zoff, krach, auseinandersetz*, ärger",
    en: "conflict*, dispute*, mediat*, quarrel*, argument*, row, settle*",
  },
  neighbourhood: {
    de: "stadtteil*, nachbar*, quartier*, viertel, wohngebiet*, kiez*, ortsteil*, wohnumfeld",
    en: "district*, neighbour*, neighbor*, quarter*",
  },
  engagement: {
    de: "engagement*, engagier*, ehrenamt*, freiwillig*, selbsthilfe*, eigeninitiative, bürgerschaftlich*, initiative*",
    en: "engag*, volunteer*, civic*, self-help, voluntary, initiative*",
  },
  dialogue: {
    de: "dialog*, gespräch*, austausch*, begegnung*, ins gespräch",
    en: "dialogue*, conversation*, exchange, encounter*",
  },
  event: {
    de: "veranstalt*, *veranstaltung, *veranstaltungen, fest, feste, event*, woche, tage, kulturtage, festival*, programm",
    en: "event*, festival*, days, celebration*, programme",
  },
  independent: {
    de: "unabhäng*, weisung*, *weisung, *weisungen, weisungsgebunden, weisungsfrei, reinreden, redet rein, vorschreiben, unterstell*, untersteh*, frei handeln, eigenständig*, hineinregier*",
    en: "independen*, instruct*, order, orders, autonom*, subordinate*, answer to, answers to, give orders",
  },
  attach: {
    de: "stabsstelle*, stabstelle*, angebund*, anbind*, anbindung*, angesiedelt*, zugeordnet*, zuordn*, untersteh*, unterstell*, angehängt, organisatorisch*, organigramm*",
    en: "attach*, staff unit, located, placed, belongs to, organisation chart, org chart, answers to",
  },
  extraPost: {
    de: "zusätzliche*, weitere stelle, mehr personal, aufstock*, aufgestock*, verstärk*, vollzeitstelle*, mehr stellen, neue stelle, verstärkung, mehr leute, zusätzlich*",
    en: "additional, extra, more staff, increase, more people, another post, full-time, more posts",
  },
  responsible: {
    de: "verantwort*, zuständig*, zustaendigkeit*, kümmer*, federführ*, hut auf, haftet, gerade stehen, geradesteh*, obliegt, wessen aufgabe, wessen sache, ansprechpartner*, sache von, sache der, sache des",
    en: "responsib*, in charge, accountab*, competent, take care, takes care, whose job, deals with, look after, looks after, up to",
  },
  crossCutting: {
    de: "querschnitt*, ressortübergreif*, fachübergreif*, ämterübergreif*, bereichsübergreif*, alle angeht, aller ämter, nicht allein, nicht nur, gemeinsame aufgabe, abschieben, abwälz*, alleine",
    en: "cross-cutting, cross cutting, everyone, everybody, shared, cross-departmental, alone, across offices, pass on, mainstream*",
  },
  valid: {
    de: "gilt, gelten, gültig*, kraft, inkrafttreten, inkraft, geltung*, ab wann, seit wann, läuft, laufzeit",
    en: "valid*, force, effective, apply, applies, come into, start date, since when, take effect",
  },
  binding: {
    de: "verbind*, bindend*, gebunden*, bindet, verpflicht*, pflicht*, dran halten, daran halten, zwingend*, freiwillig, halten müssen, gilt für, gilt auch",
    en: "binding, bound, oblig*, mandatory, compulsory, must comply, have to follow, apply to, applies to, voluntary",
  },
  workPlan: {
    de: "arbeitsplan*, arbeitsprogramm*, jahresplan*, planung*, einplan*, eingeplan*, tagesgeschäft, alltag",
    en: "work plan*, workplan*, work planning, planning, day-to-day, everyday work, plan for",
  },
  anchor: {
    de: "veranker*, *konzept, *konzepten, leitbild*, nachhaltigkeit*, steuerungsinstrument*, instrument*, festgeschrieben*, festschreib*, steht drin, aufnehmen, aufgenommen",
    en: "anchor*, embed*, mission statement, sustainab*, instrument*, enshrine*, built into, guiding principles",
  },
  confidential: {
    de: "intern, interne*, interner, vertraulich*, geheim*, nach außen, nach draußen, weitergeb*, weitergegeb*, herausgeb*, rausgeb*, protokoll*, öffentlich tagen, nichtöffentlich*, presse",
    en: "internal*, confidential*, secret*, outside, disclose*, share the, minutes, leak*, behind closed doors",
  },
  parity: {
    de: "parität*, gleich viele, gleich stark, gleich groß, ausgewogen*, verhältnis*, gleichgewicht, halbe halbe, hälfte, mehrheit, überstimm*, kräfteverhältnis",
    en: "parit*, equal number*, balance*, as many, half, ratio, same number, majority, outvot*",
  },
  fields: {
    de: "handlungsfeld*, themenfeld*, themenbereich*, thema, themen, schwerpunkt*, vertief*",
    en: "field, fields, area, areas, topic*, focus*, deepen*, in-depth",
  },
  definition: {
    de: "begriff*, bedeut*, definition*, definier*, versteht man, gemeint, heißt eigentlich, was heißt, was ist mit, meint",
    en: "definition*, define*, mean, means, meant, meaning, term, stand for",
  },
  source: {
    de: "quelle*, woher, stammt, stammen, herkunft, grundlage*, beruht*, abgeleitet",
    en: "source*, where from, come from, comes from, based on, taken from, basis",
  },
  strategy: {
    de: "strateg*, konzept*, *konzept, handlungskonzept*, papier, leitlinie*",
    en: "strateg*, concept*, paper, policy, policies",
  },
  commit: {
    de: "bekenn*, bekenntnis*, steht hinter, stehen hinter, rückendeck*, einsteh*, flagge, zeichen setzen",
    en: "commit*, stand behind, stands behind, backing, pledge*, endorse*",
  },
  lawQuestions: {
    de: "recht, rechtlich*, ausländerrecht*, *recht, gesetz*, aufenthalt*, rechtsfrage*, juristisch*",
    en: "law, legal*, rights, residence*, statut*",
  },
  statute: {
    de: "satzung*, gesetzlich*, hauptsatzung, unberührt, aufgaben des, zuständigkeiten",
    en: "statut*, by-law*, bylaw*, unaffected, untouched, remit",
  },
};
