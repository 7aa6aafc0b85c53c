/** How a question asks, in both languages: the first line that fits counts. Matched on folded text (`ß` as `ss`, no umlauts). */
export const intentPatterns = {
  howOften: [
    "wie (oft|haufig|regelmassig)",
    "wie viele? (mal|sitzungen|treffen)",
    "wieviel mal",
    "(in|mit) welche[mnr] (turnus|abstand|abstanden|rhythmus|takt|haufigkeit)",
    "how (often|frequently|many times|many meetings|regularly)",
    "mindestzahl",
  ],
  toWhom: [
    "(an|fur|gegenuber|bei|mit|von|vor|zu) wen",
    "wem",
    "wen",
    "wessen",
    "to whom",
    "wo berichte[nt]*",
    "where .* (report|account)s?",
    "who .* (report|answer|turn) to",
    "whom",
  ],
  when: [
    "(ab|seit|bis) wann",
    "wann",
    "zu welchem (zeitpunkt|termin)",
    "bis zu welchem",
    "(by|since|until) when",
    "when",
    "how soon",
    "what date",
    "what deadline",
    "welche frist",
  ],
  howMany: ["wie ?vie?le?[nr]?", "how many", "how much", "anzahl"],
  define: [
    "was (heisst|bedeutet|meint|versteht man)",
    "was ist (eigentlich |denn )?(mit |eine? |das |die |der )?",
    "what (does|do) .* mean",
    "what is (meant|a|an|the definition)",
    "wofur steht",
  ],
  whereFrom: [
    "woher",
    "aus welche[mnr]",
    "woraus",
    "where .* from",
    "based on what",
    "worauf (beruht|stutzt|basiert)",
  ],
  who: [
    "wer",
    "welche[rs]? (amt|stelle|gremium|person|bereich|fachamt)",
    "wessen (aufgabe|sache|job)",
    "durch wen",
    "von wem",
    "whose (job|task)",
    "who",
    "which (office|department|body|unit|person)",
  ],
  what: ["was", "welche[nrsm]?", "wofur", "worum", "what", "which", "wie", "how", "wo", "where"],
} as const;

/** Words before the one toward whom something is done. */
export const givers = "an ans gegenüber to towards toward".split(" ");

export const articleWords =
  "der die das den dem des the our unser unsere unseren unserem jede jeden jedes each every".split(" ");
