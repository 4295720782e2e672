import type { ChartLocale, ChartMessages } from "../locale/chart-locale.js";

/** How a table of a chart is made. */
export interface ChartTableOptions {
  /** Language; default `en`. */
  readonly locale?: ChartLocale;
  /** Own texts, looked up before the built-in ones. */
  readonly messages?: ChartMessages;
  /** The most rows, at least 1; default 500. A control chart with more points lists the flagged ones. */
  readonly maxRows?: number;
}

/** What every table maker needs. */
export interface TableContext {
  readonly locale: ChartLocale;
  readonly messages: ChartMessages | undefined;
  readonly maxRows: number;
  /** Control charts have columns for their limits too. */
  readonly limits?: boolean;
}

/** The options with their defaults. */
export function tableContext(options: ChartTableOptions): TableContext {
  const { locale = "en", messages, maxRows = 500 } = options;
  return { locale, messages, maxRows: Math.max(1, Math.floor(maxRows)) };
}
