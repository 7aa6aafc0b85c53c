/**
 * What a plan of duties does not hold, whatever the city: facts about persons and offices, and private services. A
 * gate is lifted where the plan itself speaks of the matter. Same way of writing as in `concepts.ts`.
 */
export const attributes: Record<string, string> = {
  telephone:
    "telefon*, telefonnummer*, rufnummer*, durchwahl*, handynummer*, faxnummer*, kann ich anrufen, ich anrufen kann, soll ich anrufen, muss ich anrufen, wen anrufen, wo anrufen, anrufen kann, rufe ich an, ruf ich an, telefonisch*, phone*, telephone*, call",
  address:
    "adresse*, anschrift*, straße, hausnummer*, postleitzahl*, stockwerk, zimmernummer*, raumnummer*, anfahrt, stadtplan, address*, street, postcode, directions, which floor, welche etage, wo sitzt, wo befindet sich, where is the office, located, welchem raum, which room, wo liegt",
  openingHours:
    "öffnungszeit*, sprechzeit*, geöffnet, aufmachen, wann schließt, wann hat offen, wann offen, wann macht auf, wie lange offen, opening hours, open on, open at, is open, office open, close at",
  salary:
    "gehalt*, gehält*, verdien*, besold*, entgeltgruppe*, tarif*, brutto*, netto, monatslohn, salary, salaries, earn*, wage, wages, pay grade",
  cost: "was kostet, was kosten, wie viel kostet, wie teuer, gebühr*, wieviel kostet, kosten für, how much does, how much is, price*, fee, fees",
  form: "formular*, vordruck*, antragsformular*, formblatt*, unterlagen, merkblatt, antrag stellen, beantrage, beantragen, beantragst, beantragung*, form do i, application form, apply for",
  mail: "e-mail*, email*, mailadress*, e-mail-adresse*, mailbox, postfach, posteingang",
  password:
    "passwort*, kennwort*, password*, login*, einlogg*, zugangsdaten, benutzerkonto, user account, log in",
  holiday:
    "urlaub beantragen, urlaubsantrag, urlaubstage, krankmeld*, krankschreib*, melde mich krank, mich krank, krank melden, krank gemeldet, krankgemeldet, dienstreise*, reisekosten*, annual leave, sick leave, sick note, business trip",
  smallTalk:
    "witz, wetter*, lottozahlen, kantine*, speiseplan*, rezept, joke, weather*, lunch, canteen, horoskop",
  equipment:
    "drucker*, parkplatz*, parkplätze, parken, dienstwagen*, raum buchen, besprechungsraum*, computer, laptop, printer*, parking, park my, meeting room",
  person:
    "privatadresse, geburtstag, geburtsdatum, verheiratet, partei, lebenslauf, wie alt, wie heißt der leiter, wie heißt die leiterin, wie heißt der chef, wie heißt die chefin, wie heißt unser chef, wie heißt der neue, wie heißt die neue, how old, name of the head, name of the director, name of the chair, birthday, married, which party",
  sanction:
    "strafe, strafen, strafgeld, bußgeld*, sanktion*, abmahnung*, geldstrafe*, konsequenzen drohen, was droht, was passiert wenn, penalt*, sanction*, fine, punish*",
  election: "wahltermin, stadtratswahl*, oberbürgermeisterwahl*, bundestagswahl*, wahlergebnis*, election*",
};

/** Ends of German words that name an office or a body. */
export const bodyEndings =
  "amt amts amtes ämter ämtern stelle ausschuss ausschusses ausschüsse beauftragter beauftragte beauftragten behörde beirat beirats kommission dezernat referat abteilung leiter leiterin direktor direktorin kammer gericht".split(
    " ",
  );

/** Words with such an end that name no office. */
export const noBodies =
  "gesamt insgesamt allesamt begleiter begleiterin kontaktstelle dienststelle fundstelle textstelle ehrenamts ehrenamtes ehrenamt hauptamt vollzeitstelle teilzeitstelle planstelle baustelle schnittstelle haltestelle geschäftsstelle anlaufstelle stabsstelle stelle leiter leiterin beauftragte beauftragter beauftragten amt ämter amts amtes ämtern behörde ausschuss abteilung kommission direktor".split(
    " ",
  );

/** English words that name an office or a post when a word stands before them. */
export const englishBodies =
  "office officer department committee commissioner agency authority board brigade council court ministry".split(
    " ",
  );
