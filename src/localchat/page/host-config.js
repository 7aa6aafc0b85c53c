// @ts-check
/** Teams' way of drawing cards: sizes and behaviour here, colours in the two files beside. */

const fontFamily = "'Segoe UI', 'Open Sans', system-ui, -apple-system, sans-serif";
const fontSizes = { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 };
const fontWeights = { lighter: 300, default: 400, bolder: 600 };

/**
 * @typedef {{ default: string, subtle: string }} Shades
 * @typedef {{
 *   background: string, emphasis: string, line: string,
 *   good: string, warning: string, attention: string, accent: string,
 *   text: { default: Shades, dark: Shades, light: Shades, accent: Shades, good: Shades, warning: Shades, attention: Shades },
 * }} Palette
 */

/**
 * The host configuration of Teams in the colours given.
 * Source of its shape: learn.microsoft.com/adaptive-cards/rendering-cards/host-config.
 * @param {Palette} palette
 */
export function hostConfig(palette) {
  const style = (/** @type {string} */ backgroundColor) => ({
    backgroundColor,
    foregroundColors: palette.text,
    borderColor: palette.line,
  });
  return {
    choiceSetInputValueSeparator: ",",
    supportsInteractivity: true,
    fontFamily,
    fontTypes: {
      default: { fontFamily, fontSizes, fontWeights },
      monospace: { fontFamily: "Consolas, 'Courier New', monospace", fontSizes, fontWeights },
    },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    containerStyles: {
      default: style(palette.background),
      emphasis: style(palette.emphasis),
      accent: style(palette.accent),
      good: style(palette.good),
      warning: style(palette.warning),
      attention: style(palette.attention),
    },
    actions: {
      maxActions: 6,
      spacing: "medium",
      buttonSpacing: 8,
      showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      allowTitleToWrap: true,
    },
    adaptiveCard: { allowCustomStyle: true },
    imageSet: { imageSize: "medium", maxImageHeight: 100 },
    factSet: {
      title: { color: "default", size: "default", weight: "bolder", wrap: true, maxWidth: 180 },
      value: { color: "default", size: "default", weight: "default", wrap: true },
      spacing: 12,
    },
    inputs: {
      label: {
        inputSpacing: "small",
        requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
        optionalInputs: { weight: "bolder" },
      },
      errorMessage: { color: "attention", weight: "default", spacing: "small" },
    },
    textStyles: { heading: { size: "large", weight: "bolder" }, columnHeader: { weight: "bolder" } },
    table: { cellSpacing: 8 },
    media: { allowInlinePlayback: false },
  };
}
