import type { ChartTheme } from "./chart-theme.js";

/**
 * The light theme: every text colour has a contrast of at least 4.5 to its background. Copy it to make one's own.
 *
 * @see WCAG 2.2, success criterion 1.4.3
 *
 * @example
 * ```ts
 * import { lightTheme, renderSvg } from "@taktline/chart";
 *
 * const svg = renderSvg({ kind: "tiles", v: 1, tiles: [] }, { theme: { ...lightTheme, background: "#fffdf7" } });
 * svg.includes("#fffdf7"); // => true
 * ```
 */
export const lightTheme: ChartTheme = {
  background: "#ffffff",
  ink: "#1b2733",
  muted: "#566472",
  axis: "#8493a1",
  grid: "#e8ecf0",
  surface: "#f5f7f9",
  data: "#2c5d8a",
  signal: "#c22f1d",
  warning: "#a35a00",
  good: "#1a7455",
  center: "#2f7a5d",
  limit: "#b0402f",
  specification: "#6a4fa8",
  zoneC: "#eff6f1",
  zoneB: "#fbf7e6",
  zoneA: "#fbeee9",
  bar: "#41698f",
  barMuted: "#b9c4ce",
  loss: "#d98a66",
  states: {
    production: "#36a088",
    setup: "#7d62b5",
    downtime: "#c9361f",
    idle: "#f2ce5c",
    offline: "#333d47",
    planned: "#9cc4ee",
    unscheduled: "#f3f5f7",
    unknown: "#e4e8ec",
    tone1: "#0072b2",
    tone2: "#e69f00",
    tone3: "#56b4a9",
    tone4: "#cc79a7",
  },
  series: ["#2c5d8a", "#c26a1b", "#1a7455", "#7d62b5"],
};

/**
 * The dark theme, with the same contrasts.
 *
 * @see WCAG 2.2, success criterion 1.4.3
 *
 * @example
 * ```ts
 * import { darkTheme } from "@taktline/chart";
 *
 * darkTheme.background; // => "#141b22"
 * ```
 */
export const darkTheme: ChartTheme = {
  background: "#141b22",
  ink: "#e8eef4",
  muted: "#9fadba",
  axis: "#6f7e8c",
  grid: "#27323c",
  surface: "#1b242d",
  data: "#7fb4e3",
  signal: "#ff8069",
  warning: "#f0ab4d",
  good: "#5cc39e",
  center: "#72bd9d",
  limit: "#ec9484",
  specification: "#bba7e8",
  zoneC: "#172620",
  zoneB: "#262416",
  zoneA: "#2c1d1a",
  bar: "#6c98c1",
  barMuted: "#4a5763",
  loss: "#c97a58",
  states: {
    production: "#4fb69d",
    setup: "#9c83d1",
    downtime: "#e2533b",
    idle: "#e8c65a",
    offline: "#545f6a",
    planned: "#8fb4d9",
    unscheduled: "#1b242d",
    unknown: "#2b3640",
    tone1: "#4aa3d8",
    tone2: "#e69f00",
    tone3: "#56b4a9",
    tone4: "#d795b8",
  },
  series: ["#7fb4e3", "#e79a55", "#5cc39e", "#b39ae0"],
};
