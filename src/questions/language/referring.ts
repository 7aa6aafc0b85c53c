/** Words that ask about what was said before, or for everything about somebody. Case and umlauts do not matter. */

/** "In welchem Abschnitt steht das?": names no matter of its own, but a part of the last answer. */
export const placeWords =
  "abschnitt absatz paragraf paragraph kapitel seite fundstelle textstelle section chapter page passage".split(
    " ",
  );

/** "Wer war es damals?": fills a question that names no matter. */
export const emptyWords =
  "genau eigentlich damals derzeit zurzeit momentan aktuell heute morgen dann nochmal bitte exactly currently today then again".split(
    " ",
  );

/** "Seit wann gilt der Plan?", "Was muss ich tun?": about the plan itself or the asker, not about the last answer. */
export const ownMatterWords =
  "plan plans handlungsplan maßnahmenplan ich mich mir mein meine meinen meinem meiner wir uns unser unsere unseren unserem i me my we us our".split(
    " ",
  );

/** "Und die Steuerungsgruppe?": how the same question about somebody else begins. Matched on folded text. */
export const alsoBeginnings = ["und", "was ist mit", "wie ist es mit", "and", "what about", "how about"];

/** "An wen berichten die?": words that stand for whom the last answer was about. */
export const pronouns = "er sie die der denen ihnen diese dieser they them she he it".split(" ");

/** "Welche Pflichten hat das Sozialamt?": asks for all that somebody must do. */
export const doingWords =
  "tun machen leisten erledigen beachten pflicht pflichten aufgabe aufgaben arbeit verpflichtungen verpflichtet zuständig zuständigkeiten verantwortlich alles laut plan liste übersicht zeig zeige gib handlungsplan do duties duty tasks task obligations obliged responsible responsibilities list show everything work plan".split(
    " ",
  );

/** "Wer leitet das Sozialamt?": about an office of the roster, which no plan settles. */
export const leadingWords =
  "leitet leiter leiterin leitung chef chefin amtsleiter amtsleiterin amtsleitung boss head heads leads director runs manages".split(
    " ",
  );
