import { checkBetween } from "../../check-number.js";
import { fTail } from "../../distributions/index.js";
import { refuse } from "../../refuse.js";
import type { MeanSquare, Term } from "./mean-square.js";
import type { AnovaRow, GageRrOptions, Interval, IntervalMethod } from "./types.js";
import { varianceInterval } from "./variance-interval.js";

/** A line of an ANOVA table; tested against another mean square where one is given. */
export function anovaRow(
  source: AnovaRow["source"],
  ss: number,
  df: number,
  against?: MeanSquare,
): AnovaRow {
  const ms = ss / df;
  const f = against !== undefined && against.df > 0 && against.ms > 0 ? ms / against.ms : null;
  return { source, df, ss, ms, f, p: f === null ? null : fTail(f, df, against!.df) };
}

/** The last line of an ANOVA table. */
export function totalRow(ss: number, df: number): AnovaRow {
  return { source: "total", df, ss, ms: null, f: null, p: null };
}

/** Checks the options of intervals and gives their maker. */
export function intervalsOf(options: Pick<GageRrOptions, "confidence" | "intervals">): {
  readonly of: (terms: readonly Term[]) => Interval | null;
  readonly named: { readonly confidence: number; readonly intervals: IntervalMethod };
} {
  const confidence = checkBetween("confidence", options.confidence ?? 0.95, 0, 1);
  const intervals = options.intervals ?? "mls";
  if (intervals !== "mls" && intervals !== "satterthwaite") {
    refuse("SPC_OPTION", `intervals must be mls or satterthwaite, not ${String(intervals)}`);
  }
  return {
    of: (terms) => varianceInterval(terms, confidence, intervals),
    named: { confidence, intervals },
  };
}
