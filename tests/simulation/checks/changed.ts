import { rowsOf } from "../card.ts";
import { daysBetween } from "../days.ts";
import type { Message } from "../mail.ts";
import type { World } from "../world.ts";

/** Older messages are not known any more, so that nothing changes them. */
const keptDays = 400;

/** Messages that asked for what is not owed any more say so by now. */
export function checkChanged(world: World): Promise<void> {
  const { findings, mail } = world;
  const messages = new Map<string, Message>();
  for (const message of mail.sent())
    if (message.lines.length > 0) messages.set(`${message.to} ${message.day}`, message);
  const open = world.said().flatMap(({ to, day, lines }) => {
    const shown = messages.get(`${to} ${day}`)?.now ?? { card: {}, text: "" };
    const closed = (lines.length === 1 ? [{ title: "", text: shown.text }] : rowsOf(shown)).filter(isClosed);
    const ended = lines.filter(
      ({ matter: { id } }) => !world.isOwed(id) && daysBetween(day, world.lastOwedOn(id)) < keptDays - 1,
    );
    return ended
      .filter(({ matter }) => !closed.some(({ title }) => lines.length === 1 || title === matter.title))
      .map(({ matter }) => `${day} ${to}: ${matter.title}`);
  });
  findings.same("lines that still ask for what is done", open, []);
  return Promise.resolve();
}

const isClosed = ({ text }: { text: string }): boolean =>
  /erledigt (von .+ )?am |nicht mehr offen/i.test(text);
