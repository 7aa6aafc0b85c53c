// @ts-check
import { hostConfig } from "./host-config.js";

/** Teams' light colours. */
export const lightHostConfig = hostConfig({
  background: "#FFFFFF",
  emphasis: "#F5F5F5",
  line: "#E0E0E0",
  accent: "#EBEFFA",
  good: "#E7F2DA",
  warning: "#FBF6D9",
  attention: "#FCF4F6",
  text: {
    default: { default: "#242424", subtle: "#616161" },
    dark: { default: "#242424", subtle: "#616161" },
    light: { default: "#FFFFFF", subtle: "#E0E0E0" },
    accent: { default: "#4F52B2", subtle: "#5B5FC7" },
    good: { default: "#0E700E", subtle: "#107C10" },
    warning: { default: "#835C00", subtle: "#8A6100" },
    attention: { default: "#B10E1C", subtle: "#C4314B" },
  },
});
