import type { ChartLocale, ChartMessages } from "../locale/chart-locale.js";
import type { ChartSpec } from "../spec/chart-spec.js";
import type { ChartText } from "../spec/chart-text.js";
import type { ValueFormat } from "../spec/value-format.js";
import type { ReportAudit } from "./report-audit.js";

/** A point in time: epoch ms, written on the wall clock. */
export interface TimeFormat {
  /** Discriminates the format. */
  readonly kind: "time";
  /** Offset of the wall clock, minutes east of UTC; default that of the report. */
  readonly utcOffsetMinutes?: number;
}

/** A number with a format of its own, where those of a column differ. */
export interface FormattedNumber {
  /** The number. */
  readonly value: number;
  /** How it is written. */
  readonly format: ValueFormat | TimeFormat;
}

/** A table in a report. */
export interface ReportTable {
  /** Words above the table. */
  readonly caption?: ChartText;
  /** The columns. */
  readonly columns: readonly {
    /** Head of the column. */
    readonly label: ChartText;
    /** Default `end` where a `format` is given, otherwise `start`. */
    readonly align?: "start" | "end";
    /** How numbers in the column are written; default: shortest form. */
    readonly format?: ValueFormat | TimeFormat;
  }[];
  /** The rows, one cell per column; `null` is shown as "not available". */
  readonly rows: readonly (readonly (ChartText | number | FormattedNumber | null)[])[];
}

/** A part of a report: its words, charts, table and notes, in this order. */
export interface ReportSection {
  /** Heading. */
  readonly heading: ChartText;
  /** One or more paragraphs. */
  readonly text?: ChartText | readonly ChartText[];
  /** The charts from top to bottom. */
  readonly charts?: readonly ChartSpec[];
  /** A table. */
  readonly table?: ReportTable;
  /** Remarks: conventions, doubts about the data. */
  readonly notes?: readonly ChartText[];
}

/** What goes into a report. */
export interface ReportInput {
  /** Headline. */
  readonly title: ChartText;
  /** Line under the headline: plant, line, period. */
  readonly subtitle?: ChartText;
  /** Language; default `en`. */
  readonly locale?: ChartLocale;
  /** Own texts, looked up before the built-in ones. */
  readonly messages?: ChartMessages;
  /** The parts. */
  readonly sections: readonly ReportSection[];
  /** When it was made, epoch ms. It is printed, never read from a clock: without it nothing is printed. */
  readonly generatedAt?: number;
  /** Offset of the wall clock of `generatedAt`, minutes east of UTC; default 0. */
  readonly utcOffsetMinutes?: number;
  /** `auto` (default) follows the reader's light or dark preference; print is always light. */
  readonly theme?: "auto" | "light" | "dark";
  /** Last line: who made it, software version. */
  readonly footer?: ChartText;
  /** What an auditor asks for: conventions, limits, exclusions, issues, signals. Stands behind the sections. */
  readonly audit?: ReportAudit;
  /** Raw data, a table each: folded in HTML (the first 500 rows), sheets of their own in a workbook. */
  readonly data?: readonly ReportTable[];
}
