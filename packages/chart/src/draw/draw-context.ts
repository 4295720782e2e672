import { TaktlineError } from "@taktline/core";
import type { ChartErrorCode } from "../errors.catalogue.js";
import type { ChartLocale } from "../locale/chart-locale.js";
import { commonMessages } from "../locale/common-messages.js";
import { type MessageTable, type TextResolver, textResolver } from "../locale/messages.js";
import type { RenderOptions } from "../render/render-options.js";
import type { ChartTheme } from "../theme/chart-theme.js";
import { variableTheme } from "../theme/theme-variables.js";
import { darkTheme, lightTheme } from "../theme/themes.js";

/** What every part of a drawing needs to know. */
export interface DrawContext {
  readonly width: number;
  /** The height asked for. */
  readonly height: number | undefined;
  /** Narrow: one column, fewer ticks. */
  readonly compact: boolean;
  readonly theme: ChartTheme;
  readonly locale: ChartLocale;
  readonly text: TextResolver;
  readonly idPrefix: string;
  /** Empty room around the drawing, beyond `width` and `height`. */
  readonly margin: number;
  /** The chart is a part of a composite: its headline is smaller. */
  readonly nested?: boolean;
}

/** Font sizes in CSS pixels. */
export const fontSizes = { title: 15, subtitle: 12, label: 11.5, small: 10.5 } as const;

function fail(code: ChartErrorCode, message: string, details: Record<string, unknown>): never {
  throw new TaktlineError<ChartErrorCode>(code, message, { details });
}

function checkSize(name: string, value: number, least: number, most = 10_000): number {
  if (value >= least && value <= most) return value;
  return fail(
    "CHART_SIZE",
    `${name} is ${value}; give ${least} to ${most} CSS pixels, or leave it out`,
    { [name]: value },
  );
}

/** Checks the options and fills in the defaults. */
export function drawContext(options: RenderOptions, table: MessageTable): DrawContext {
  const {
    width = 832,
    height,
    margin = 0,
    theme = "light",
    locale = "en",
    messages,
    idPrefix = "tk",
  } = options;
  checkSize("margin", margin, 0, 50);
  checkSize("width", width, 120 + 2 * margin);
  if (height !== undefined) checkSize("height", height, 40 + 2 * margin);
  const inner = width - 2 * margin;
  if (!/^[A-Za-z][\w-]*$/.test(idPrefix)) {
    fail(
      "CHART_ID_PREFIX",
      `idPrefix is ${JSON.stringify(idPrefix)}; start with a letter and use letters, digits, - and _`,
      { idPrefix },
    );
  }
  return {
    width: inner,
    height: height === undefined ? undefined : height - 2 * margin,
    margin,
    compact: inner < 520,
    theme:
      theme === "light"
        ? lightTheme
        : theme === "dark"
          ? darkTheme
          : theme === "auto"
            ? variableTheme()
            : theme,
    locale,
    text: textResolver(locale, messages, [table, commonMessages]),
    idPrefix,
  };
}
