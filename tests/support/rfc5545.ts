/** A small reader of the rules of RFC 5545 (and of RFC 5546 for invitations), written from their text and from no library. */

export interface ContentLine {
  name: string;
  params: ReadonlyMap<string, string>;
  value: string;
}

interface Rule {
  /** 3.3: how the value is written. */
  type: "text" | "utc" | "integer" | "calAddress" | "exactly";
  allowed?: RegExp;
  required?: boolean;
}

/** What our files hold, by component. 3.6: required properties; all of these stand at most once. */
const rules: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  VCALENDAR: {
    VERSION: { type: "exactly", allowed: /^2\.0$/, required: true },
    PRODID: { type: "text", required: true },
    METHOD: { type: "exactly", allowed: /^(REQUEST|CANCEL)$/, required: true },
  },
  VEVENT: {
    UID: { type: "text", required: true },
    SEQUENCE: { type: "integer", required: true },
    DTSTAMP: { type: "utc", required: true },
    DTSTART: { type: "utc", required: true },
    DTEND: { type: "utc", required: true },
    SUMMARY: { type: "text", required: true },
    TRANSP: { type: "exactly", allowed: /^(OPAQUE|TRANSPARENT)$/ },
    LOCATION: { type: "text" },
    DESCRIPTION: { type: "text" },
    ORGANIZER: { type: "calAddress", required: true },
    ATTENDEE: { type: "calAddress", required: true },
    STATUS: { type: "exactly", allowed: /^(CONFIRMED|CANCELLED)$/, required: true },
    CREATED: { type: "utc" },
    "LAST-MODIFIED": { type: "utc" },
  },
};

/** 3.1: octets of a line without its end. */
const longestLine = 75;

/** Everything that the file breaks; nothing for a valid one. */
export function complaintsAboutCalendar(file: Uint8Array): string[] {
  const complaints = complaintsAboutLines(file);
  if (complaints.length > 0) return complaints;
  const stack: { name: string; seen: string[] }[] = [];
  let begun = 0;
  for (const text of unfolded(file)) {
    const line = parse(text);
    if (typeof line === "string") {
      complaints.push(line);
      continue;
    }
    const { name, value } = line;
    const inside = stack.at(-1);
    if (name === "BEGIN") {
      if (stack.length !== (value === "VCALENDAR" ? 0 : 1) || !(value in rules))
        complaints.push(`${value} begins where it may not`);
      stack.push({ name: value, seen: [] });
      begun++;
    } else if (name === "END") {
      if (inside?.name !== value) complaints.push(`${value} ends inside ${inside?.name ?? "nothing"}`);
      for (const [property, { required }] of Object.entries(rules[value] ?? {}))
        if (required && !inside?.seen.includes(property)) complaints.push(`${value} without ${property}`);
      stack.pop();
    } else complaints.push(...complaintsAboutProperty(line, inside, begun));
  }
  if (stack.length > 0) complaints.push("a component does not end");
  if (begun !== 2) complaints.push(`${String(begun)} components instead of two`);
  return [...complaints, ...complaintsAcross(contentLines(file))];
}

function complaintsAboutLines(file: Uint8Array): string[] {
  const complaints: string[] = [];
  const bytes = Buffer.from(file);
  const text = bytes.toString("utf8");
  if (!Buffer.from(text).equals(bytes)) complaints.push("no UTF-8");
  if (!text.endsWith("\r\n")) complaints.push("the last line has no end");
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) complaints.push("a CR or LF that stands alone");
  let from = 0;
  for (let end = bytes.indexOf("\r\n"); end >= 0; end = bytes.indexOf("\r\n", from)) {
    const line = bytes.subarray(from, end);
    if (line.length > longestLine) complaints.push(`a line of ${String(line.length)} octets`);
    if (line.length === 0) complaints.push("an empty line");
    // Not forbidden, but readers that do not unfold before they decode would break the character.
    if (line.toString("utf8").includes("\ufffd") && !text.includes("\ufffd"))
      complaints.push("a line that ends inside a character");
    from = end + 2;
  }
  return complaints;
}

function unfolded(file: Uint8Array): string[] {
  return Buffer.from(file)
    .toString("utf8")
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .slice(0, -1);
}

/** The properties of the file, in its order; for a file without complaints. */
export function contentLines(file: Uint8Array): ContentLine[] {
  return unfolded(file)
    .map(parse)
    .filter((line) => typeof line !== "string");
}

/** 3.1: contentline = name *(";" param) ":" value */
function parse(text: string): ContentLine | string {
  const shown = JSON.stringify(text.slice(0, 60));
  // 3.1: QSAFE-CHAR and VALUE-CHAR: no controls but the tab.
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(text)) return `a control character in ${shown}`;
  const param = `[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*`;
  const found = new RegExp(`^([A-Z][A-Z0-9-]*)((?:;${param})*):(.*)$`, "su").exec(text);
  if (!found) return `no content line: ${shown}`;
  const [, name = "", params = "", value = ""] = found;
  const pairs = [...params.matchAll(/;([A-Z0-9-]+)=("[^"]*"|[^;]*)/g)];
  return {
    name,
    params: new Map(pairs.map(([, key = "", given = ""]) => [key, given.replace(/^"(.*)"$/s, "$1")])),
    value,
  };
}

function complaintsAboutProperty(
  { name, value, params }: ContentLine,
  inside: { name: string; seen: string[] } | undefined,
  begun: number,
): string[] {
  const rule = rules[inside?.name ?? ""]?.[name];
  if (!inside || !rule) return [`${name} has no place in ${inside?.name ?? "nothing"}`];
  const complaints: string[] = [];
  if (inside.seen.includes(name)) complaints.push(`${name} twice`);
  if (inside.name === "VCALENDAR" && begun > 1) complaints.push(`${name} after a component`);
  inside.seen.push(name);
  if (params.has("LANGUAGE") && !/^[a-z]{2}$/.test(params.get("LANGUAGE") ?? ""))
    complaints.push("no language");
  if (!isWritten(rule, value))
    complaints.push(`${name}: ${JSON.stringify(value.slice(0, 60))} is no ${rule.type}`);
  return complaints;
}

function isWritten({ type, allowed }: Rule, value: string): boolean {
  switch (type) {
    case "text":
      // 3.3.11: commas, semicolons and backslashes are escaped, and nothing else is.
      return value !== "" && /^(?:[^\\;,]|\\[\\;,nN])*$/su.test(value);
    case "utc":
      return isMoment(value);
    case "integer":
      return /^\d{1,9}$/.test(value);
    case "calAddress":
      // 3.3.3 and RFC 6068: a URI, in which everything else is written as percent and digits.
      return /^mailto:[\w.!*'()~%+$-]+@[\w.!*'()~%+$-]+$/i.test(value);
    case "exactly":
      return allowed?.test(value) ?? false;
    default:
      return type satisfies never;
  }
}

/** 3.3.5, form #2. */
function isMoment(value: string): boolean {
  if (!/^\d{8}T\d{6}Z$/.test(value)) return false;
  return new Date(instantOf(value)).toISOString().replace(/[-:]|\.000/g, "") === value;
}

/** The instant that a time in UTC stands for. */
function instantOf(value: string): number {
  return Date.parse(value.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, "$1-$2-$3T$4:$5:$6Z"));
}

/** 3.8.2.2: an event ends after it begins. RFC 5546, 3.2.5: what is cancelled says so. */
function complaintsAcross(lines: readonly ContentLine[]): string[] {
  const valueOf = (name: string): string => lines.find((line) => line.name === name)?.value ?? "";
  const complaints: string[] = [];
  if (!(instantOf(valueOf("DTEND")) > instantOf(valueOf("DTSTART"))))
    complaints.push("ends before it begins");
  if ((valueOf("METHOD") === "CANCEL") !== (valueOf("STATUS") === "CANCELLED"))
    complaints.push("METHOD and STATUS contradict each other");
  return complaints;
}

/** 3.3.11 the other way round. */
export function unescapedText(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign));
}
