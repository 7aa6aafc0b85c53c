import { expect } from "chai";
import ICAL from "ical.js";
import { actionsIn, type PersonClient, type Shown } from "../support/person.ts";
import { complaintsAboutCalendar } from "../support/rfc5545.ts";
import { startTryCity, type TryCity } from "../support/try-city.ts";

/** The whole program on loopback: a lead plans, members hear of it and get the file. */
describe("a meeting over the protocol", () => {
  let city: TryCity;
  let now = Date.parse("2027-03-01T08:00:00Z");
  const person = (id: string): PersonClient => city.person(id);

  before(async () => {
    city = await startTryCity(() => now++);
  });
  after(() => city.close());

  /** The file behind the button, as its reader's calendar takes it. */
  async function fileOf(client: PersonClient, shown: Shown) {
    const ready = await client.tap(shown, "Kalenderdatei");
    const link = actionsIn(ready.card).find(({ title }) => title === "Herunterladen");
    const response = await fetch(String(link?.["url"]));
    expect(response.status).to.equal(200);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(complaintsAboutCalendar(bytes)).to.deep.equal([]);
    const calendar = new ICAL.Component(ICAL.parse(bytes.toString()) as unknown[]);
    const component = calendar.getFirstSubcomponent("vevent");
    if (!component) throw new Error("no event");
    const event = new ICAL.Event(component);
    return {
      type: response.headers.get("content-type"),
      name: response.headers.get("content-disposition"),
      method: calendar.getFirstPropertyValue("method"),
      addresses: [
        ...new Set(
          bytes
            .toString()
            .replaceAll("\r\n ", "")
            .match(/[\w.-]+@stadt\.example/g),
        ),
      ],
      uid: event.uid,
      sequence: event.sequence,
      start: event.startDate.toJSDate().toISOString(),
      summary: event.summary,
      location: event.location,
      back: ready,
    };
  }
  const told = (client: PersonClient, title: string): Promise<Shown> =>
    until(() => client.received().findLast(({ text }) => text.includes(title)));

  it("is planned, moved and cancelled; members get each as a message with a file", async () => {
    const lead = person("fag-sprache-leitung");
    const member = person("sachbearbeitung");
    const deputy = person("fag-sprache-stellvertretung");
    for (const each of [lead, member, deputy]) await each.say("Hilfe");

    const form = await lead.tap(await lead.say("Sitzung planen"), "Tag finden", {
      place: "Rathaus; Raum 1, links",
    });
    const typed = {
      slot: "2027-03-03 14:00",
      minutes: "90",
      place: "Rathaus; Raum 1, links",
      about: "Bericht\nAusblick",
    };
    const planned = await lead.tap(form, "Planen", typed);
    expect(planned.text)
      .to.include("Die Sitzung ist geplant.")
      .and.include("In Teams werden 2 Mitglieder benachrichtigt.")
      .and.include("Ehrenamtliche Vertretung Vereine, Sprache und Bildung");

    const title = "Facharbeitsgruppe Sprache und Bildung";
    const invitation = await told(member, `Einladung: Sitzung ${title}`);
    expect(invitation.text)
      .to.include("Mittwoch, 3. März 2027, 14:00 bis 15:30 Uhr")
      .and.include("Raum 1, links");
    const first = await fileOf(member, invitation);
    expect(first).to.deep.include({
      type: "text/calendar; charset=utf-8; method=REQUEST",
      method: "REQUEST",
      addresses: ["fag-sprache-leitung@stadt.example"],
      sequence: 0,
      start: "2027-03-03T13:00:00.000Z",
      summary: `Sitzung: ${title}`,
      location: typed.place,
    });
    expect(first.name).to.include(".ics");
    expect((await member.tap(first.back, "Zurück zur Sitzung")).text).to.include("Ausblick");
    await told(deputy, `Einladung: Sitzung ${title}`);
    expect(
      lead.received().some(({ text }) => text.includes("Einladung")),
      "who planned it knows",
    ).to.equal(false);

    const change = await lead.tap(planned, "Verlegen oder ändern");
    const moved = await lead.tap(change, "Ändern", { ...typed, slot: "", on: "2027-03-30", time: "10" });
    expect(moved.text).to.include("Die Sitzung ist geändert.");
    const news = await told(member, `Verlegt: Sitzung ${title}`);
    expect(news.text).to.include("Bisher").and.include("Mittwoch, 3. März 2027, 14:00 Uhr");
    const second = await fileOf(member, news);
    expect(second).to.deep.include({
      method: "REQUEST",
      uid: first.uid,
      sequence: 1,
      start: "2027-03-30T08:00:00.000Z",
    });
    expect(await fileOf(member, invitation), "the old message gives what counts now").to.deep.include({
      sequence: 1,
    });

    const cancelled = await lead.tap(await lead.tap(moved, "Absagen"), "Absagen", { reason: "Krank" });
    expect(cancelled.text).to.include("Die Sitzung ist abgesagt.");
    const last = await fileOf(member, await told(member, `Abgesagt: Sitzung ${title}`));
    expect(last).to.deep.include({
      type: "text/calendar; charset=utf-8; method=CANCEL",
      method: "CANCEL",
      uid: first.uid,
      sequence: 2,
      summary: `Abgesagt: Sitzung ${title}`,
    });
    expect((await member.say("Termine")).text).to.include("abgesagt");
  });

  it("is no stranger's business", async () => {
    const lead = person("fag-sprache-leitung");
    const typed = { on: "2027-04-06", time: "9", minutes: "60", place: "Rathaus" };
    const planned = await lead.tap(await lead.say("Sitzung planen"), "Planen", typed);
    const file = actionsIn(planned.card).find(({ title }) => title === "Kalenderdatei");
    const data = file?.["data"] as Record<string, unknown>;
    for (const id of ["bericht-jugendamt", "fag-arbeit-leitung", "stranger"]) {
      const { body } = await person(id).invoke("adaptiveCard/action", { action: { data } });
      expect(JSON.stringify(body), id).to.include("für Sie nicht bestimmt");
    }
  });
});

async function until<T>(look: () => T | undefined): Promise<T> {
  for (const deadline = Date.now() + 5000; Date.now() < deadline;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("it did not come");
}
