import { expect } from "chai";
import type { Reply } from "../../src/teams/bot/reply.ts";
import { cardLimit } from "../../src/teams/cards/render.ts";
import { complaintsAbout } from "./card-reader.ts";
import { actionsIn } from "./person.ts";

type Json = Record<string, unknown>;

/** A card as its reader meets it. */
export interface Seen {
  reply: Reply;
  text: string;
  titles: string[];
  /** What the button with that title sends. @param nth which of several */
  data(title: string, nth?: number): Json;
  /** The fields that are asked. */
  inputs: string[];
  /** The value of each input that has a label and a value. */
  values: Record<string, string>;
}

/** Holds a handler's card against what every card keeps to, and takes it apart. */
export function seen(reply: Reply): Seen {
  const { content } = reply.card;
  const json = JSON.stringify(content);
  expect(Buffer.byteLength(json)).to.be.at.most(cardLimit);
  expect(json).to.not.match(/\$\{|undefined|\[object/);
  expect(complaintsAbout(content)).to.deep.equal([]);
  const actions = actionsIn(content);
  const titles = actions.map(({ title }) => String(title));
  return {
    reply,
    text: json,
    titles,
    data(title, nth = 0) {
      const found = actions.filter((action) => action["title"] === title)[nth];
      if (!found) throw new Error(`no button ${title} in ${titles.join(", ")}`);
      return found["data"] as Json;
    },
    inputs: [...json.matchAll(/"type":"Input\.\w+","id":"in-(\w+)"/g)].map(([, id]) => String(id)),
    values: Object.fromEntries(
      [...json.matchAll(/"id":"in-([\w-]+)","label":"[^"]*","value":"([^"]*)"/g)].map(([, id, value]) => [
        String(id),
        String(value),
      ]),
    ),
  };
}
