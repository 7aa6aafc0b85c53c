// @ts-check
import { hostConfig } from "./host-config.js";

/** Teams' dark colours. */
export const darkHostConfig = hostConfig({
  background: "#292929",
  emphasis: "#333333",
  line: "#525252",
  accent: "#2F2F4A",
  good: "#0D2E0D",
  warning: "#3D2E00",
  attention: "#3F1011",
  text: {
    default: { default: "#FFFFFF", subtle: "#ADADAD" },
    dark: { default: "#242424", subtle: "#616161" },
    light: { default: "#FFFFFF", subtle: "#ADADAD" },
    accent: { default: "#AAB1FA", subtle: "#9299F7" },
    good: { default: "#9FD89F", subtle: "#5EC75A" },
    warning: { default: "#F2C661", subtle: "#DDB14A" },
    attention: { default: "#F1BBBC", subtle: "#E37D80" },
  },
});
