/**
 * What a person typed, as it is kept: line ends made the same, control characters left out (nobody types them, they come
 * with pasted text and break documents later), no space around it.
 */
export function typedText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
    .trim();
}
