/** From what somebody typed to folded words: no case, no umlauts, no gender forms, no marks. */

export interface Word {
  text: string;
  /** Written with a capital inside a sentence: in German a noun or a name. */
  noun: boolean;
  /** Written in capitals throughout, as abbreviations are. */
  capitals: boolean;
}

const genderForms = /[/:*_·](?:innen|in|r|n|e|er|en|frau|mann)(?![\p{L}])|\((?:innen|in|r|n|e|er)\)/giu;
const infinitiveWithTo =
  /^(ab|an|auf|aus|bei|durch|ein|fest|fort|heran|heraus|los|mit|nach|um|vor|voran|weg|weiter|zu|zuruck|zusammen)zu(?!bild)([a-z]{3,}[a-z]n)$/;
const feminine = /(er|ant|ent|at|or|eg|ist)in(nen)?$/;

/** `Oberbürgermeister/in` and `OBERBUERGERMEISTERIN` become the same; every `ß` and umlaut variant does. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  const plain = /^[a-z ]*$/.test(lower)
    ? lower
    : lower.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ß", "ss");
  return (
    plain
      .replaceAll("ae", "a")
      .replaceAll("oe", "o")
      // Not in "neue", "bauen", "frequenz", where it is no umlaut.
      .replace(/(?<![aeq])ue/g, "u")
  );
}

/** Holds nothing that has to be put right before it is cut into words. */
const isPlain = /^(?:[a-zA-ZäöüÄÖÜß0-9 ,.?!-](?!nnen\b))*$/;

/** The words of a text in order, folded; `most` bounds the work for hostile input. */
export function wordsOf(text: string, most = 200): Word[] {
  const words: Word[] = [];
  let sentenceStart = true;
  for (const match of prepared(text).matchAll(/[\p{L}\p{N}]+(?:'\p{L}+)?|[.!?:\n]/gu)) {
    const piece = match[0];
    if (/^[.!?:\n]$/.test(piece)) {
      sentenceStart = true;
      continue;
    }
    const noun = !sentenceStart && /^\p{Lu}/u.test(piece);
    const capitals = piece.length > 1 && /^\p{Lu}+$/u.test(piece);
    words.push({ text: wordOf(piece), noun, capitals });
    sentenceStart = false;
    if (words.length >= most) break;
  }
  return words;
}

/** The same words without what is known of how they were written: for the plan's own texts, of which there are many. */
export function plainWordsOf(text: string): string[] {
  return (prepared(text).match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? []).map(wordOf);
}

function prepared(text: string): string {
  return isPlain.test(text)
    ? text
    : text
        .normalize("NFC")
        .replace(/(?<=\p{Ll})Innen\b/gu, "innen")
        .replace(genderForms, "")
        .replace(/[’'`´]/g, "'");
}

const seen = new Map<string, string>();
/** Words repeat; the bound keeps a stream of strange words from filling the memory. */
const mostSeen = 60_000;

function wordOf(piece: string): string {
  const known = seen.get(piece);
  if (known !== undefined) return known;
  const word = infinitive(masculine(fold(piece).replace(/'s$/, "").replaceAll("'", "")));
  if (seen.size < mostSeen && piece.length < 40) seen.set(piece, word);
  return word;
}

/** A title's two genders are one word: `migrantinnen` and `migrant`; `verein` and `termin` stay. */
function masculine(word: string): string {
  return word.length < 7 ? word : word.replace(feminine, "$1");
}

/** "Anzusiedeln" and "ansiedeln" are one word. */
function infinitive(word: string): string {
  return word.length < 9 ? word : word.replace(infinitiveWithTo, "$1$2");
}
