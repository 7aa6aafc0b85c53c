import { expect } from "chai";

import fc from "fast-check";
import { execute, forDialog, openDialog, unfoldText } from "../../../src/teams/cards/actions.ts";
import type { Models } from "../../../src/teams/cards/models.ts";
import { cardLimit, render } from "../../../src/teams/cards/render.ts";
import { complaintsAbout } from "../../support/card-reader.ts";

const { Action } = { Action: execute("Los", "report", { unit: "amt" }) };
const models = (text: string): Models => ({
  notice: {
    lang: "de",
    speak: text,
    title: text,
    paragraphs: [text, text],
    lines: [{ label: text, text }],
    actions: [Action],
  },
  answer: {
    lang: "de",
    speak: text,
    kind: text,
    responsible: text,
    duty: text,
    lines: [{ label: text, text }],
    planText: [{ action: unfoldText(text, [{ text }, { text, isSubtle: true }]) }],
    relatedTitle: text,
    related: [{ action: Action }],
    note: text,
    actions: [Action],
  },
  choices: {
    lang: "de",
    speak: text,
    title: text,
    paragraphs: [text],
    choices: [{ title: text, text, action: Action }],
  },
  form: {
    lang: "de",
    speak: text,
    title: text,
    subtitle: text,
    notice: text,
    lines: [{ label: text, text }],
    fields: (["text", "number", "date", "choice", "choices", "filtered"] as const).map((type) => ({
      id: `in-${type}`,
      type,
      label: text,
      help: text,
      problem: text,
      value: type === "text" || type === "number" ? text : "",
      maxLength: 100,
      choices: [
        { title: text, value: "a" },
        { title: "b", value: "b" },
      ],
    })),
    actions: [Action],
  },
  status: {
    lang: "de",
    speak: text,
    title: text,
    subtitle: text,
    groups: [
      {
        heading: text,
        items: [
          { name: text, text, color: "Good", hasAction: true, actions: [Action] },
          { name: text, text, color: "Default", hasAction: false, actions: [] },
        ],
      },
    ],
    actions: [Action],
  },
  reminders: {
    lang: "de",
    speak: text,
    title: text,
    subtitle: text,
    groups: [
      {
        heading: text,
        items: [
          { name: text, text, color: "Good", hasAction: true, actions: [Action] },
          { name: text, text, color: "Default", hasAction: false, actions: [] },
        ],
      },
    ],
    actions: [Action],
  },
  timeline: {
    lang: "de",
    speak: text,
    title: text,
    subtitle: text,
    rows: [1, 2].map(() => ({
      months: Array.from({ length: 6 }, (_, index) => ({
        name: text,
        weight: "Bolder" as const,
        nameColor: "Accent" as const,
        isNow: index === 1,
        mark: text,
        color: "Good" as const,
        beginsQuarter: index === 3,
      })),
    })),
    legend: text,
    state: text,
    stateColor: "Good",
    hints: [text],
    lines: [{ label: text, text }],
    actions: [Action],
  },
});
const names = Object.keys(models("x")) as (keyof Models)[];
const content = (name: keyof Models, text: string): Record<string, unknown> =>
  render(name, models(text)[name]).content;

/** The shape of a card: everything but its texts. */
function shape(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(shape);
  if (typeof node === "object" && node !== null)
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) => [
        key,
        key === "type" || key === "verb" ? value : shape(value),
      ]),
    );
  return typeof node;
}

describe("cards", () => {
  for (const name of names) {
    it(`${name}: is valid for Microsoft's own parser, element by element`, () => {
      expect(complaintsAbout(content(name, "Guten Tag"))).to.deep.equal([]);
    });

    it(`${name}: speaks, has a text for clients without cards, names its language, labels every input`, () => {
      const card = content(name, "Guten Tag");
      expect(card).to.include({
        lang: "de",
        speak: "Guten Tag",
        fallbackText: "Guten Tag",
        type: "AdaptiveCard",
        version: "1.5",
      });
      const inputs = JSON.stringify(card).match(/"type":"Input\.[A-Za-z]+"/g) ?? [];
      const labelled =
        JSON.stringify(card).match(/"type":"Input\.[A-Za-z]+","id":"[^"]+","label":"[^"]+"/g) ?? [];
      expect(labelled).to.have.length(inputs.length);
    });

    it(`${name}: keeps its structure whatever was typed`, () => {
      const expected = shape(content(name, "x"));
      for (const evil of [
        "${title}",
        "${json('{\"a\":1}')}",
        "{{DATE(2020-01-01T00:00:00Z, SHORT)}}",
        '"],"type":"x',
        "<script>alert(1)</script>",
        "\\",
        "$when",
        "🙂 مرحبا",
      ])
        expect(shape(content(name, evil)), evil).to.deep.equal(expected);
      fc.assert(
        fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
          expect(shape(content(name, text))).to.deep.equal(expected);
        }),
        { numRuns: 50 },
      );
    });
  }

  it("show what was typed as it was typed: no expansion, no macro, no Markdown", () => {
    const text = JSON.stringify(
      content("notice", "${title} {{DATE(2020)}} **fett** [x](http://y)\n- a\n31. Januar"),
    );
    expect(text).to.not.include("{{");
    const [heading] = content("notice", "31. Januar *x*\n# y")["body"] as { text: string }[];
    expect(heading?.text).to.equal("31\\. Januar \\*x\\*\n\\# y");
    const form = JSON.stringify(content("form", "{{DATE(1)}} **x**"));
    expect(form, "an input's value stays as it is").to.include('"value":"{{DATE(1)}} **x**"');
  });

  it("loses no button: those beyond the six that clients show wait behind three dots", () => {
    const many = Array.from({ length: 9 }, (_, index) => execute(String(index), "help"));
    const { content: card } = render("notice", { ...models("x").notice, actions: many });
    const modes = (card["actions"] as { mode?: string }[]).map(({ mode = "primary" }) => mode);
    expect(modes).to.deep.equal([
      ...Array.from({ length: 6 }, () => "primary"),
      "secondary",
      "secondary",
      "secondary",
    ]);
  });

  it("refuses a card that Teams would refuse", () => {
    expect(() => content("notice", "x".repeat(cardLimit / 4))).to.throw(RangeError, /allowed: 25000/);
  });

  it("becomes fit for a dialog: no Action.Execute, no button that opens another", () => {
    const card = render("notice", {
      ...models("x").notice,
      actions: [Action, openDialog("Auf", "report")],
    }).content;
    const text = JSON.stringify(forDialog(card));
    expect(text).to.include("Action.Submit").and.not.include("Action.Execute").and.not.include("task/fetch");
  });
});
