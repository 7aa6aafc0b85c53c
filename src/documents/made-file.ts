/** A file that was made, and what it is called. */
export interface MadeFile {
  name: string;
  type: string;
  bytes: Buffer;
}

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function wordFile(name: string, bytes: Buffer): MadeFile {
  return { name: `${fileName(name)}.docx`, type: word, bytes };
}

export function excelFile(name: string, bytes: Buffer): MadeFile {
  return { name: `${fileName(name)}.xlsx`, type: excel, bytes };
}

/** @param method what the calendar is to do with it, as the file itself says */
export function calendarFile(name: string, text: string, method: "REQUEST" | "CANCEL"): MadeFile {
  const type = `text/calendar; charset=utf-8; method=${method}`;
  return { name: `${fileName(name)}.ics`, type, bytes: Buffer.from(text) };
}

/** No system of files takes these signs, and nobody wants very long names. */
function fileName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 120);
}
