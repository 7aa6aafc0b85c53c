// @ts-check
import { byId, make } from "./dom.js";
import { languageNow, onSettings, say } from "./settings.js";

/**
 * @typedef {{ de: string, en: string }} InBothLanguages
 * @typedef {{ id: string, name: string, names?: InBothLanguages, posts: InBothLanguages }} Person
 */

/** @param {Person} person */
export const nameOf = (person) => person.names?.[languageNow()] ?? person.name;

/** @param {string} id */
const addressOf = (id) => `/chat?person=${encodeURIComponent(id)}`;

/**
 * The list of people whom one can be, grouped by their first post and searchable by typing.
 * @param {readonly Person[]} people
 * @param {string | undefined} current id of the person whom this page is
 */
export function startPeople(people, current) {
  const search = byId("people-search", HTMLInputElement);
  const draw = () => {
    const found = people.filter((person) => matches(person, search.value));
    byId("people-count", HTMLParagraphElement).textContent =
      found.length === 0 ? say().noPeople : say().peopleCount(found.length);
    byId("people-groups", HTMLDivElement).replaceChildren(
      ...[...groupsOf(found)].map(([heading, members]) =>
        make(
          "section",
          {},
          make("h3", {}, heading),
          make("ul", {}, ...members.map((person) => line(person, current))),
        ),
      ),
    );
  };
  search.addEventListener("input", draw);
  onSettings(draw);
  draw();
}

/**
 * @param {Person} person
 * @param {string | undefined} current
 */
function line(person, current) {
  const name = nameOf(person);
  const link = make(
    "a",
    { href: addressOf(person.id), "data-testid": "person", "data-person": person.id },
    make("b", {}, name),
    make("span", { title: person.posts[languageNow()] }, person.posts[languageNow()]),
  );
  if (person.id === current) link.setAttribute("aria-current", "page");
  const beside = make("a", {
    class: "icon-button beside",
    href: addressOf(person.id),
    target: "_blank",
    rel: "noopener",
    "aria-label": say().openBeside(name),
    title: say().openBeside(name),
  });
  return make("li", {}, link, beside);
}

/**
 * Groups by what a person is first of all: the part of the posts before the comma.
 * @param {readonly Person[]} people
 */
function groupsOf(people) {
  /** @type {Map<string, Person[]>} */
  const groups = new Map();
  for (const person of people) {
    const [role = "", organisation] = person.posts[languageNow()].split(", ");
    const heading = organisation === undefined ? say().others : role;
    groups.set(heading, [...(groups.get(heading) ?? []), person]);
  }
  return groups;
}

/**
 * Whether each word that was typed stands in the name or the posts.
 * @param {Person} person
 * @param {string} typed
 */
function matches(person, typed) {
  const all = folded(`${person.name} ${nameOf(person)} ${person.posts.de} ${person.posts.en}`);
  return folded(typed)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** @param {string} text */
const folded = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
