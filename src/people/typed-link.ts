/** Whether somebody typed an address that anybody can open safely: https, a host, no sign-in in it, nothing that breaks out of a line. */
export function isTypedLink(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return protocol === "https:" && hostname.includes(".") && username === "" && password === "";
}
