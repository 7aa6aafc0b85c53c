import { readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";

const page = (name: string) => new URL(`page/${name}`, import.meta.url);
const beside = (packageName: string, path: string) => new URL(path, import.meta.resolve(packageName));

const scripts = [
  "app.js",
  "card.js",
  "clock.js",
  "composer.js",
  "dialog.js",
  "dom.js",
  "events.js",
  "host-config.js",
  "host-config-dark.js",
  "host-config-light.js",
  "log.js",
  "mailbox.js",
  "markdown.js",
  "message.js",
  "people.js",
  "say.js",
  "settings.js",
  "words.js",
];
const styles = ["style.css", "chat.css", "card.css", "mailbox.css"];

/** Every file that the page may ask for; nothing of a request's address ever reaches the disk. */
const files = new Map<string, URL>([
  ["", page("index.html")],
  ["postfach", page("mailbox.html")],
  ...[...scripts, ...styles].map((name): [string, URL] => [name, page(name)]),
  ["icon.svg", page("icon.svg")],
  ["adaptivecards.min.js", beside("adaptivecards", "../dist/adaptivecards.min.js")],
  ["markdown-it.umd.min.js", beside("markdown-it", "browser/markdown-it.umd.min.js")],
]);

const types = new Map([
  ["html", "text/html"],
  ["js", "text/javascript"],
  ["css", "text/css"],
  ["svg", "image/svg+xml"],
]);

/** No script or style but the page's own files; pictures of cards may also come as data. */
const policy =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Sends a file of the page ("" is the page itself); false when there is none of that name. */
export async function sendAsset(name: string, response: ServerResponse): Promise<boolean> {
  const file = files.get(name);
  if (file === undefined) return false;
  const content = await readFile(file);
  const ending = file.pathname.slice(file.pathname.lastIndexOf(".") + 1);
  response.statusCode = 200;
  response.setHeader("content-type", `${types.get(ending) ?? "application/octet-stream"}; charset=utf-8`);
  response.setHeader("content-security-policy", policy);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("cache-control", "no-store");
  response.end(content);
  return true;
}
