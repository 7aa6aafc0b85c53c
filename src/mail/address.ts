/** The longest path that SMTP takes (RFC 5321, 4.5.3.1.3), without its angle brackets. */
const longest = 254;

/** Whether it is one address that needs no quoting anywhere. Its domain may have letters of any script. */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= longest &&
    text.isWellFormed() &&
    /^[^\s\p{Cc}@<>()[\]\\,;:"]+@[^\s\p{Cc}@<>()[\]\\,;:"]+$/u.test(text)
  );
}
