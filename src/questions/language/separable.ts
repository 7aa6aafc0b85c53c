/** Parts of German verbs that go to the end of the clause: "gibt … ab", "hängt … dran". */
export const verbParts =
  "ab an auf aus bei dran drauf durch ein fest fort heran heraus her herum hin hinein hoch los mit nach raus rein rüber rum um vor voran weg weiter wieder zu zurück zusammen".split(
    " ",
  );

/** Words that begin a new clause after such a part. */
export const clauseBeginnings = "und oder aber dann wenn dass ob weil wer was wie wo geht".split(" ");
