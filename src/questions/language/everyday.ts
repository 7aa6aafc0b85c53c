/**
 * What people ask a bot at work that no city's plan answers: a question that is more like one of these than like any of
 * the plan's own is none for the plan. One a line.
 */
export const everyday = `
Wann wird bei mir die schwarze Tonne geleert?
kündigungsfrist wie lang
Darf ich im Homeoffice arbeiten?
Wann kommt Herr Krüger aus dem Urlaub zurück?
Wer sitzt im Finanzausschuss?
Glaubst du an Gott?
Kannst du denken?
Wer ist Leiter der Feuerwehr?
Die Gluehbirne über meinem Schreibtisch ist kaputt
wie viel gramm hat ein pfund
How long does a new passport take?
Erzähl mir was Lustiges
Was soll ich heute Abend kochen?
Welche Entgeltgruppe hat eine Sachbearbeiterin im Büro?
Wohin schicke ich den gelben Schein?
Wann hat meine Abteilungsleiterin Geburtstag?
Wann gibts die Jahressonderzahlung?
Wo kann ich Deutsch lernen?
Was ist deine Lieblingsfarbe?
Wann wurde das Rathaus gebaut?
In welcher Entgeltgruppe bin ich eingruppiert?
Muss die Stadt Strafe zahlen, wenn der Bericht fehlt?
Wo hängt der Schichtplan für Silvester?
Ich habe meinen Büroschlüssel verloren
Wie alt ist eigentlich unser Chef?
I lost my ID card, what now?
Gib mir mal die Privatnummer von Kollege Braun
Outlook keeps crashing
Hallo
Who programmed you?
Wie hoch ist der Mount Everest?
Where can I get a copy of my birth certificate?
Wie spät ist es?
schlüssel abgebrochen, tür klemmt
adresse rathaus
Ich habe geheiratet und heiße jetzt anders, wem sag ich das?
Welche Feiertage fallen nächstes Jahr auf ein Wochenende?
expresspass geht das
Wie oft tagt der Kulturausschuss?
Wer informiert die Eltern über Schulausfälle?
Set a timer for ten minutes
How do I get a visa?
Wie beantrage ich eine größere Restmülltonne?
Wer hat dich gebaut?
parkkarte für mitarbeiter beantragen
Wie trage ich meinen Urlaub für August ein?
What are the opening hours of the swimming pool?
Ich hab mich gestern mit Fieber hingelegt, ab wann brauche ich ein Attest?
wie schalte ich dich stumm
Wo bekomme ich eine Meldebestätigung?
Wo bekomme ich einen Antrag auf Wohngeld?
Der Aufzug steckt schon wieder fest
Wo finde ich das Intranet?
When is the office Christmas party?
Wie viele Tage sind es noch bis Ostern?
Who wrote Hamlet?
Wie viele Punkte habe ich in Flensburg?
How many days off do I have left?
When is my boss's birthday?
Stell mir einen Wecker auf 14 Uhr
What time does the citizens' office open?
Wann hat das Bürgerbüro donnerstags auf?
Was hältst du vom Kanzler?
Wann wird die Brücke repariert?
Who is the king of Spain?
urlaubsantrag wo finde ich den vordruck
internationaler führerschein wo beantragen
Wer sammelt für das Geschenk zum Dienstjubiläum?
Hat unser Flur auch eine Teeküche?
Wer ist heute alles krank?
Wie ist die Durchwahl vom Statistiker?
I forgot my PIN for the time clock
Wie ändere ich den Vornamen meines Sohnes?
Tschüss, bis morgen
Wie lautet das WLAN-Passwort für Gäste?
Which form do I need to change my bank details?
Unter welcher Nummer erreiche ich den Empfang?
Wo kann ich meine Unterschrift beglaubigen lassen?
Wie miete ich die Mehrzweckhalle für einen Geburtstag?
Wann fährt das Schadstoffmobil durch meine Straße?
kennwort abgelaufen hilfe
How much does a passport cost?
Are you a real person?
Wer hat Faust geschrieben?
Wer ist der Brandschutzbeauftragte?
Wann fängt der Weihnachtsmarkt an?
Was sind 19 Prozent von 240?
Der Bildschirm bleibt schwarz, was tun?
Ist die Kantine am Brückentag auf?
Wie lange arbeitet Frau Meier schon hier?
Wie hoch ist die Hundesteuer?
personalbogen zum ausfüllen wo
Willst du mich heiraten?
Write a birthday card for my colleague
hi there
Wer leitet die Arbeitsgruppe Digitalisierung?
Wann kommt der Bus?
How much is the dog licence fee?
Muss ich zum Amtsarzt, bevor ich verbeamtet werde?
Ich habe Liebeskummer
Bis wann muss ich die Hotelrechnung einreichn?
Mein Nachbar mäht sonntags den Rasen, darf der das?
Was gibts heute zu essen?
Ich möchte ein Wunschkennzeichen reservieren
Wann spielt die Nationalmannschaft?
Wie hoch ist die Zulage für Rufbereitschaft?
How do I register my car?
schönen feierabend
What's your favourite movie?
When are the school holidays?
Darf man im Innenhof rauchen?
Schneit es am Wochenende?
Hat die Kasse heute noch geöffnet?
How many employees does the city have?
Wie verbinde ich mein Headset per Bluetooth?
Wie weit ist es bis zum Mond?
Brauche ich einen Termin oder kann ich einfach kommen?
Kommt heute noch Hauspost?
Wie wird man Feuerwehrmann?
Wie viel Steuer zahle ich für zwei Hunde?
Wie viele Zähne hat ein Erwachsener?
wie lange dauert ein neuer perso
Translate "good luck" into Italian
Kennst du einen Witz über Beamte?
Welcher Fluss ist der längste der Welt?
Welche Papiere brauche ich, um mich umzumelden?
How do I report a pothole?
Is Mrs Weber in today?
The printer on the second floor is jammed
Gibt es noch Karten fürs Konzert am Freitag?
Prüf mal die Kommas in diesem Text
Der Drucker zieht kein Papier ein
Warum antwortest du so langsam?
Welche Unterlagen brauche ich für die Eheschließung?
Wo buche ich einen Dienstwagen?
Wer hat das Pokalfinale gewonnen?
Ich hab vergessen auszustempeln
Wie oft wird der Mietspiegel aktualisiert?
Wer stellt neue Lehrer ein?
hat der hausmeister ein handy
Muss ich meine Nebentätigkeit melden?
my mouse is broken
kilometergeld eigenes auto wie hoch
Warum ist der Himmel blau?
Wer schließt morgens die Tür auf?
Who can open the storage room?
Welche Haltestelle ist am nächsten?
Wie oft wird der Spielplatz kontrolliert?
What is the email address of the personnel office?
Wie viele Zimmer hat das Rathaus?
Moin, alles klar bei dir?
Wo beantrage ich den kleinen Waffenschein?
How many ounces are in a pound?
I moved house last week, where do I sign up?
Who is the head of the building department?
Kann ich in meine Personalakte schauen?
Ich will ein altes Sofa loswerden, wer holt das ab?
Wo kriege ich Kugelschreiber und Blöcke her?
bist du chatgpt
Kannst du mir ein Geburtstagsgedicht für meine Oma schreiben?
klo im zweiten stock verstopft
the coffee machine is broken again
Wie viel verdient ein Fachbürgermeister?
Darf ich mein Büro selber streichen?
Wie lasse ich die Vaterschaft anerkennen?
Ich liebe dich
In welchem Büro sitzt die neue Kollegin?
büchereiausweis verloren
Hat jemand mein Portemonnaie gefunden?
Welche Farbe hat das Logo der Stadt?
Darf ich mit einer Duldung arbeiten?
Where do I pay my parking ticket?
Wie lange kocht man ein Ei?
Wie scanne ich doppelseitig ein?
Der Kopierer im Erdgeschoss hat Papierstau
Wie heißt die Dame am Empfang?
Can you keep a secret?
Which room is Mr Lange in?
Wo bestelle ich Toner nach?
Nimmt der Wertstoffhof auch Farbeimer?
Wie viele Überstunden darf ich ansammeln?
Which form do I need for a residence card?
Wer unterschreibt meine Arbeitszeiterfassung?
Ich hab ein Knöllchen bekommen, lohnt sich Einspruch?
Gilt bei euch Leinenpflicht am Fluss?
What's the wifi password?
Do you ever sleep?
Mein Fuehrerschein ist weg, wie komme ich an einen neuen?
Wo kann ich Asyl beantragen?
Was kostet ein Personalausweis?
Where can I park my car today?
How often is the playground inspected?
Did anyone hand in a black umbrella?
Wer gießt die Pflanzen, wenn ich weg bin?
Brauche ich morgen einen Regenschirm?
Is the canteen open on Friday?
Wie komme ich an einen neuen Dienstausweis?
Wie viele Planeten gibt es?
Wo ist das Grab von meinem Opa?
Warum ist Benzin so teuer?
Who is on the finance committee?
Wer ist für Schlaglöcher zuständig?
Boah, ist das heiß heute
mein teams stürzt dauernd ab
Wer koordiniert den Katastrophenschutz?
Wann war die letzte Kommunalwahl?
What language do they speak in Brazil?
Wer ist unsere Frauenbeauftragte?
how old is the town hall
Welches Formular brauche ich für eine Nebentätigkeit?
tell me a joke about cats
Wer räumt den Schnee auf dem Gehweg?
who picks up an old fridge
Wer erklärt mir meine Gehaltsabrechnung?
Warum ist diesen Monat weniger Lohn auf meinem Konto?
kind krank, wie viele tage stehen mir zu?
Kann ich in der Kantine mit Karte zahlen?
standesamtliche hochzeit was kostet das
Mach mir ein Bild von einer Katze
hat der tierpark heut offen
Ich hab im Bus meinen Schirm liegen lassen
i'm so bored
Kann mir jemand eine zweite Dockingstation besorgen?
Wann tagt der Bauausschuss?
Kommt die Müllabfuhr auch am Feiertag?
Ich brauche eine Visitenkarte
Wann kann ich in Rente gehen?
When do we get paid this month?
Meine Zutrittskarte piept nur noch rot
Brauche ich für das Straßenfest eine Genehmigung?
Wo ist der Sammelplatz bei Feueralarm?
Why is my payslip wrong?
What is the weather like today?
Wer hat meinen Joghurt aus dem Kühlschrank genommen?
stempeluhr zeigt falsche zeit
Who coordinates disaster relief?
Es zieht durchs Fenster in Zimmer 204
Mein Laptop fährt nicht mehr hoch
Wer hat das Telefon erfunden?
Wer schaltet mein Telefon frei?
Welche Kennzahlen hat die Stadtentwässerung?
Bekomme ich eine Abmahnung, wenn ich nicht zur Sitzung gehe?
thanks a lot, bye
Wie viel Tagegeld gibt es bei zwei Tagen Dienstreise?
na, wie war dein wochenende
Formulier mir eine Entschuldigung für die Schule
Wann ist das Bürgerbüro offen?
Wie viele Abgeordnete sitzen im Bundestag?
Wie hoch fällt meine Betriebsrente aus?
Wie trinkst du deinen Kaffee?
Who approves my business trip?
Wer hat gestern gewonnen?
Wann war die Französische Revolution?
excel zeigt nur noch rauten an
sperrmüll termin januar
Was kostet ein vorläufiger Ausweis?
auto abmelden welche unterlagen
haha
Wie verlänger ich ausgeliehene Bücher
kaffeemaschine kaputt wer repariert
Wo bestelle ich eine Sterbeurkunde?
where do i send my doctor's note
What is your name?
What's the number of the front desk?
I lost my office key
Wurde ein blauer Rucksack abgegeben?
How do we book a wedding at the registry office?
Wie reserviere ich den kleinen Saal für eine Feier?
Wer übersetzt meine Geburtsurkunde?
Wer ist gerade Bundespräsident?
Ich komme nicht mehr in Outlook rein
Can I carry my holiday over to next year?
Was verdient man als Pförtner?
Wer schult die Erzieherinnen in Erster Hilfe?
Where can I learn German?
Mein Reisepas läuft nächste Woche ab, was jetzt?
Macht das Amt über Mittag zu?
Wer ist Chef im Bauamt?
Ich bin auf der Treppe gestürzt, wie melde ich den Unfall?
hund gestorben wie abmelden
Gibt es freie Stellplätze in der Tiefgarage?
Wie lange läuft die Ruhezeit für ein Urnengrab?
Haben wir an Rosenmontag frei?
How do I pay a speeding fine?
Wie ändere ich mein Kennwort?
Ist Frau Schmidt heute da?
Bekomme ich einen höhenverstellbaren Tisch?
Wer genehmigt Demonstrationen?
Will it snow tomorrow?
Wespennest am Balkon, wer macht das weg?
Hörst du meine Gespräche mit?
Fass mir das Buch Momo in drei Sätzen zusammen
Wann ist die Weihnachtsfeier?
Wie groß muss mein Passfoto für den Dienstausweis sein?
Wie schreibt man Rhythmus?
Hast du einen Namen?
When do they empty the bins in my street?
Wer bist du eigentlich?
Wie lange ist meine Aufenthaltserlaubnis gültig?
Wie teuer ist falsch parken auf dem Gehweg?
Ist der Pförtner verheiratet?
What is 15 percent of 80?
Welche Partei liegt in den Umfragen vorn?
Who cleans the offices?
The toilet on our floor is blocked
Danke dir!
Can I bring my dog to work?
Which party should I vote for?
Was heißt Hund auf Spanisch?
Mein Parkplatz ist zugeparkt, wen rufe ich an?
Ich brauche einen Angelschein
Wo stelle ich mein Paket ab, das abgeholt werden soll?
Welche Schuhgröße hat der Bürgermeister?
Ich hab keine Lust mehr
rechne mal 348 durch 12
In welcher Programmiersprache bist du geschrieben?
Was ist die Hauptstadt von Frankreich?
Wo finde ich Raum 3.17?
what's for lunch
Der Beamer im Schulungsraum geht nicht an
Hat der Fahrdienst morgen noch was frei?
bin umgezogen, wie viele tage hab ich zeit zum anmelden
im keller sind ratten, wer kommt
My driving licence was stolen, what do I do?
Wie lange ist heute die Wartezeit?
Wo ändere ich meine Bankverbindung?
Darf ich im Park grillen?
Wie warm wird es am Sonntag?
Wo macht der Bürgermeister Urlaub?
bekomme ich nach der probezeit mehr geld
Wen soll ich bei der Wahl ankreuzen?
Is the citizens' office closed tomorrow?
Kannst du ein Geheimnis für dich behalten?
Mein Rechner geht nicht, wer hilft?
Welchen Film kannst du mir empfehlen?
Wer vergibt Fördermittel für Sportvereine?
gelber sack nicht mitgenommen
Verfällt mein Resturlaub Ende März?
Wurzel aus 144?
How do I claim back my taxi fare?
Lernst du aus dem, was ich schreibe?
Will we be fined if we do not report?
Mein Kollege nervt mich total
Darf ich Heiligabend früher gehen?
Wie alt bist du?
Gibt es einen Zuschuss zum Jobticket?
Magst du lieber Hunde oder Katzen?
What is the address of the town hall?
Who won the match last night?
Wie rechne ich die Bahnfahrt nach Berlin ab?
Wird ein Amt bestraft, wenn es nichts tut?
du bist doof
Wie bekomme ich einen Kitaplatz?
Wie lege ich eine Abwesenheitsmeldung an?
Wer bezahlt den Winterdienst?
Können wir auch samstags heiraten?
Nimmst du mir irgendwann meine Arbeit weg?
Schläfst du auch mal?
Wie rechne ich Überstunden ab?
How tall is the Eiffel Tower?
Übersetze mir bitte den Satz ins Französische: Ich komme später
Schreib mir eine Mail an meine Vermieterin
Wo ist die Datei geblieben, die ich gestern gespeichert habe?
Wer vertritt mich im Urlaub?
Bist du ein Mensch?
Wie viel Urlaub habe ich noch?
Wie laut darf meine Party nach 22 Uhr sein?
Hast du eine Freundin?
Wer beschließt den Haushalt der Stadt?
In welchem Zimmer sitzt die Personalsachbearbeiterin?
Wie installiere ich Software?
Mein Wagen wurde abgeschleppt, wo steht er?
Was kostet der Eintritt ins Freibad?
Wer prüft die Jahresabschlüsse der Stadt?
Wie verlängere ich mein Visum?
Die Maus spinnt, bekomme ich eine neue?
guten morgen
Wie entsorge ich Sperrmüll?
Was hast du gekostet?
Wie melde ich meine Zweitwohnung ab?
Wer plant die Schulen in der Neustadt?
Steigt Schalke dieses Jahr ab?
Was gibt es heute Mittag?
Wo melde ich meinen Hund an?
ruf mir ein taxi
Wie melden wir uns zur Trauung an?
How many inhabitants does the city have?
Wie bekomme ich eine Arbeitsbescheinigung für die Bank?
`
  .trim()
  .split("\n");
