import { expect } from "chai";
import { makeBot, type BotParts } from "../../src/teams/bot/bot.ts";
import type { Caller } from "../../src/teams/bot/caller.ts";
import type { Turn } from "../../src/teams/transport/types.ts";

/** A bot whose store never answers. */
function hangingBot(logged: object[]) {
  const log = {
    error: (facts: object) => void logged.push(facts),
    warn: () => undefined,
    info: () => undefined,
  };
  const parts: BotParts = {
    identify: () => Promise.resolve({ person: undefined, language: "de" } as Caller),
    answer: () => new Promise(() => undefined),
    arrive: () => Promise.resolve(false),
    leave: () => Promise.resolve(),
    onArrival: () => Promise.resolve(),
    onNews: () => undefined,
    doing: (_useCase, work) => work(),
    log,
    patienceMs: 20,
  };
  return makeBot(parts);
}
const conversation = { id: "a:1", conversationType: "personal" };
const sentence = "Das hat leider nicht geklappt. Bitte sehen Sie nach, was gespeichert ist";

describe("a person who waits too long", () => {
  it("is told by the bot, before Teams shows an error of its own", async () => {
    const logged: object[] = [];
    const bot = hangingBot(logged);
    const answer = await bot({
      activity: {
        type: "invoke",
        name: "adaptiveCard/action",
        conversation,
        value: { action: { data: { verb: "help" } } },
      },
    } as unknown as Turn);
    expect(JSON.stringify(answer)).to.include(sentence);
    const sent: unknown[] = [];
    await bot({
      activity: { type: "message", text: "Hilfe", conversation },
      send: (activity: unknown) => Promise.resolve(void sent.push(activity)),
    } as unknown as Turn);
    expect(JSON.stringify(sent)).to.include("Das hat leider nicht geklappt.");
    expect(logged).to.have.length(2);
  });
});
