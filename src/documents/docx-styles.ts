import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  ShadingType,
  type INumberingOptions,
  type IStylesOptions,
} from "docx";
import type { Language } from "../plan/schema.ts";

const ink = "1F2933";
const quiet = "52606D";
const blue = "1B3A57";
const font = "Arial";

/** Twips, as all measures of the page. A4 portrait with 2.2 cm at the sides. */
export const page = { width: 11906, height: 16838, side: 1247, top: 1247, bottom: 1304, footer: 624 };
export const textWidth = page.width - 2 * page.side;

const heading = (outlineLevel: number, size: number, before: number, after: number) => ({
  run: { font, size, bold: true, color: blue },
  paragraph: { outlineLevel, spacing: { before, after }, keepNext: true, keepLines: true },
});
const own = (id: string, run: object, paragraph: object) => ({
  id,
  name: id,
  basedOn: "Normal",
  quickFormat: true,
  run,
  paragraph,
});

/** Headings are Word's own, so that its navigation and screen readers find them. */
export function styles(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font,
          size: 21,
          color: ink,
          language: { value: language === "de" ? "de-DE" : "en-GB", bidirectional: "ar-SA" },
        },
        paragraph: { spacing: { after: 140, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: 44, bold: true, color: blue },
        paragraph: {
          spacing: { before: 520, after: 100, line: 252, lineRule: LineRuleType.AUTO },
          keepNext: true,
        },
      },
      heading1: heading(0, 30, 440, 140),
      heading2: heading(1, 25, 320, 100),
      heading3: heading(2, 21, 240, 80),
      caption: {
        run: { font, size: 20, bold: true, italics: false, color: blue },
        paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
      },
      hyperlink: { run: { color: "0B5394", underline: { type: "single" } } },
    },
    paragraphStyles: [
      own("Issuer", { size: 20, color: quiet }, { spacing: { after: 0 } }),
      own("Subtitle", { size: 26, color: quiet }, { spacing: { after: 240 }, keepNext: true }),
      own("Detail", { size: 19 }, { spacing: { after: 40 }, indent: { left: 2835, hanging: 2835 } }),
      own("Quiet", { size: 20, color: quiet }, {}),
      own(
        "Warning",
        {},
        {
          spacing: { before: 160, after: 200 },
          indent: { left: 170, right: 170 },
          shading: { type: ShadingType.CLEAR, color: "auto", fill: "FFF4DE" },
          border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: "B45309" } },
        },
      ),
      own(
        "Question",
        { bold: true },
        { spacing: { before: 160, after: 40 }, keepNext: true, keepLines: true },
      ),
      own("Answer", {}, { spacing: { after: 140 } }),
      own("Item", {}, { spacing: { after: 60 } }),
      own("Cell", { size: 18 }, { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO } }),
      own(
        "CellHead",
        { size: 19, bold: true, color: blue },
        { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO }, keepNext: true },
      ),
      own("AfterTable", { size: 12 }, { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } }),
      own(
        "PageFoot",
        { size: 17, color: quiet },
        {
          spacing: { after: 0 },
          border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: "CBD2D9" } },
        },
      ),
    ],
  };
}

export const bullets: INumberingOptions = {
  config: [
    {
      reference: "bullets",
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "•",
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 397, hanging: 284 } } },
        },
      ],
    },
  ],
};
