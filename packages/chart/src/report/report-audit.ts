import type { ChartText } from "../spec/chart-text.js";

/** A rule in force, with the choices that its sentence leaves open. */
export interface AuditRule {
  /** Number of the rule. */
  readonly number: number;
  /** What it says. */
  readonly text: ChartText;
  /** What ties and the first points of a series do to it. */
  readonly conventions?: readonly ChartText[];
}

/** A choice that changes numbers, with what was chosen. */
export interface AuditConvention {
  /** Which chart it concerns; left out where it concerns all. */
  readonly chart?: ChartText;
  /** Which statistic it concerns; left out where it concerns all of the chart. */
  readonly panel?: ChartText;
  /** What was to be chosen. */
  readonly name: ChartText;
  /** What was chosen. */
  readonly value: ChartText | number;
  /** The rules in force; `value` is then their convention in the words of the library, for tables that are read by machine. */
  readonly rules?: readonly AuditRule[];
}

/** The limits of one plotted statistic. */
export interface AuditLimits {
  /** Which chart. */
  readonly chart: ChartText;
  /** Which statistic. */
  readonly panel: ChartText;
  /** Version of the limits, as the user's system counts them. */
  readonly version?: string;
  /** Since when they apply, epoch ms. */
  readonly validFrom?: number;
  /** How sigma was estimated. */
  readonly estimator?: ChartText;
  /** Centre line; a text where it varies from point to point. */
  readonly center: ChartText | number | null;
  /** Upper control limit; null where there is none. */
  readonly ucl: ChartText | number | null;
  /** Lower control limit; null where there is none. */
  readonly lcl: ChartText | number | null;
  /** Standard deviation of the plotted statistic. */
  readonly sigma: ChartText | number | null;
}

/** A point left out on purpose. */
export interface AuditExclusion {
  /** Which chart. */
  readonly chart: ChartText;
  /** Number of the point, 1 for the first, or its name. */
  readonly point: ChartText | number;
  /** Time of the point, epoch ms. */
  readonly t?: number;
  /** Why. */
  readonly reason: ChartText;
}

/** A remark on the data. */
export interface AuditIssue {
  /** Literal code. */
  readonly code: string;
  /** How grave it is. */
  readonly severity: "error" | "warning";
  /** What was found. */
  readonly message: ChartText;
}

/** A signal with its evidence. */
export interface AuditSignal {
  /** Stable identifier, the same in every replay. */
  readonly id: string;
  /** Which chart. */
  readonly chart: ChartText;
  /** Which statistic. */
  readonly panel: ChartText;
  /** Number of the point, 1 for the first, or its name. */
  readonly point: ChartText | number;
  /** Time of the point, epoch ms. */
  readonly t?: number;
  /** Number of the rule. */
  readonly rule: number;
  /** What the rule says. */
  readonly ruleText: ChartText;
  /** The plotted value. */
  readonly value: number;
  /** The lines in force and the points that formed it, counted like `point`. */
  readonly evidence?: ChartText;
  /** What `explain` of `@taktline/spc` says: formula and numbers, points counted from 0. */
  readonly explanation?: ChartText;
  /** What the cause was and what was done, where somebody wrote it down. */
  readonly action?: ChartText;
}

/** What an auditor asks for. Empty parts are left out of a report. */
export interface ReportAudit {
  /** The choices that change numbers. */
  readonly conventions?: readonly AuditConvention[];
  /** The limits in force. */
  readonly limits?: readonly AuditLimits[];
  /** The points left out on purpose. */
  readonly exclusions?: readonly AuditExclusion[];
  /** What was wrong with the data. */
  readonly issues?: readonly AuditIssue[];
  /** The signals. */
  readonly signals?: readonly AuditSignal[];
}
