import { buttonOf, inputsOf, textOf, type Json, type Shown } from "./card.ts";
import type { City } from "./city.ts";
import type { Mail, Message } from "./mail.ts";
import type { Program } from "./program.ts";

/** Somebody with a client of their own, as Teams has it: they type lines, and tap buttons by what stands on them. */
export interface Person {
  id: string;
  say(text: string): Promise<Shown>;
  /** @param beside what the row begins with, where several buttons say the same */
  tap(shown: Shown, title: string, typed?: Readonly<Record<string, string>>, beside?: string): Promise<Shown>;
  /** Both taps leave at once, as from a finger that trembles. */
  tapTwice(
    shown: Shown,
    title: string,
    typed?: Readonly<Record<string, string>>,
    beside?: string,
  ): Promise<Shown[]>;
  /** The newest message with that title. */
  message(title: string): Message;
  /** What the link behind that button leads to. */
  download(shown: Shown, title: string): string;
  arrive(): Promise<void>;
}

/** Makes everybody's client; counts what they send. */
export function makePeople({ program, mail, city }: { program: Program; mail: Mail; city: City }) {
  let count = 0;
  const known = new Map<string, Person>();

  async function post(id: string, fields: Json): Promise<Json> {
    const person = city.people.get(id);
    if (!person) throw new Error(`nobody is ${id}`);
    program.tick();
    const activity = {
      id: `in-${String(++count)}`,
      channelId: "msteams",
      serviceUrl: mail.serviceUrl,
      from: { id: `29:${id}`, aadObjectId: person.objectId, name: person.name },
      recipient: { id: "28:bot" },
      conversation: { id: `a:${id}`, conversationType: "personal", tenantId: program.tenantId },
      channelData: { tenant: { id: program.tenantId } },
      locale: "de-DE",
      ...fields,
    };
    const { status, bytes } = await program.post(activity);
    if (status >= 300) throw new Error(`the bot answered ${id} with ${String(status)}`);
    return bytes.length === 0 ? {} : (JSON.parse(bytes.toString()) as Json);
  }

  function make(id: string): Person {
    async function tap(
      shown: Shown,
      title: string,
      typed: Readonly<Record<string, string>> = {},
      beside?: string,
    ) {
      const button = buttonOf(shown, title, beside);
      const inputs = [...inputsOf(shown, button), ...Object.entries(typed)].filter(([, text]) => text !== "");
      const data = {
        ...(button["data"] as Json),
        ...Object.fromEntries(inputs.map(([name, text]) => [`in-${name}`, text])),
      };
      const value = {
        action: { type: "Action.Execute", title, verb: button["verb"], data },
        trigger: "manual",
      };
      const answer = (await post(id, { type: "invoke", name: "adaptiveCard/action", value }))["value"];
      const card = typeof answer === "string" ? { text: answer } : (answer as Json);
      return { card, text: textOf(card) };
    }
    return {
      id,
      async say(text) {
        await post(id, { type: "message", text });
        return mail.answer(id);
      },
      tap,
      tapTwice: (...tapped) => Promise.all([tap(...tapped), tap(...tapped)]),
      message: (title) => mail.newest(id, title),
      download: (shown, title) => String(buttonOf(shown, title)["url"]),
      async arrive() {
        await post(id, { type: "installationUpdate", action: "add" });
        mail.putAside(id);
      },
    };
  }

  return {
    of(id: string): Person {
      const person = known.get(id) ?? make(id);
      known.set(id, person);
      return person;
    },
    activities: (): number => count,
  };
}
