import type { Random } from "./random.ts";

/** What people type into text fields. */

/** What somebody types, and what must be kept of it. */
export interface Typed<V> {
  typed: string;
  kept: V;
}

const sentences = [
  "Die Beratung wurde gut angenommen.",
  "Drei Viertel der Anfragen ließen sich am selben Tag klären.",
  "Wer kam, musste nur noch einmal kommen.",
  "Der Zugang ist für viele leichter geworden.",
  "Das Angebot gibt es jetzt auch am Abend.",
  "Im Norden der Stadt fehlt es noch.",
];

/** What programs trip over: markup, macros, formulas, other scripts, controls. */
const traps = [
  "<script>alert(1)</script>",
  "=SUMME(A1:A9)",
  "${answers.secret}",
  "{{DATE(2027-01-01, SHORT)}}",
  "**fett** _kursiv_ [Verweis](http://boese.example)",
  "\"'`; DROP TABLE document; --",
  "مرحبا بكم في المدينة",
  "🙂👩🏽‍🚒",
  "erste Zeile\r\nzweite Zeile\rdritte",
  "Glocke\u0007 und Rückschritt\b",
  "&lt;b&gt; &amp; &#x41;",
  "\u202everkehrt herum\u202c",
  "1. Punkt | 2.\tPunkt",
  "toString __proto__ constructor",
  "\\r\\n %0A ../../etc",
];

/**
 * Every text carries a word of its own, so that it can be found wherever it went: `offen…` where it may be published,
 * `intern…` where it must stay inside.
 */
export function makeTexts(random: Random) {
  let count = 0;
  function text(word: "offen" | "intern", length: number): Typed<string> {
    const mark = `${word}${String(++count)}x`;
    const trap = random.chance(0.35) ? `${random.pick(traps)} ` : "";
    const typed = `${random.pick(sentences)} ${trap}${mark}`;
    return typed.length > length ? keep(mark) : keep(random.chance(0.1) ? `  ${typed}\n` : typed);
  }
  return {
    open: (length = 400) => text("offen", length),
    inside: (length = 400) => text("intern", length),
  };
}

export type Texts = ReturnType<typeof makeTexts>;

/** Line ends become one kind, controls go, and the space around it. */
function keep(typed: string): Typed<string> {
  const lines = typed.split(/\r\n|\r|\n/).join("\n");
  const kept = [...lines].filter(
    (sign) => sign === "\n" || sign === "\t" || (sign >= " " && sign !== "\u007f"),
  );
  return { typed, kept: kept.join("").trim() };
}

/** All words of that kind in a text. */
export function marksIn(text: string, word: "offen" | "intern"): string[] {
  return text.match(new RegExp(`${word}\\d+x`, "g")) ?? [];
}
