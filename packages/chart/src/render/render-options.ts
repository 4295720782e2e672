import type { ChartLocale, ChartMessages } from "../locale/chart-locale.js";
import type { ChartTheme } from "../theme/chart-theme.js";

/** How a chart is drawn. */
export interface RenderOptions {
  /** Width in CSS pixels, 120 to 10000; default 832. Below about 520 labels and margins become compact. */
  readonly width?: number;
  /** Height in CSS pixels, 40 to 10000; default: what the kind and its content need. */
  readonly height?: number;
  /** Empty room on all four sides inside width and height, 0 to 50 CSS pixels; default 0: a page around has its own. */
  readonly margin?: number;
  /** Colours; default `light`. */
  readonly theme?: "light" | "dark" | "auto" | ChartTheme;
  /** Language; default `en`. */
  readonly locale?: ChartLocale;
  /** Own texts, looked up before the built-in ones. */
  readonly messages?: ChartMessages;
  /** Prefix of element ids, to keep them unique where several charts share a page; default `tk`. Letters, digits, `-` and `_`. */
  readonly idPrefix?: string;
}
