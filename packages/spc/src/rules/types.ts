/** How a missing or excluded point acts on runs and moving ranges: it ends them, or it is passed over as if it were not there. */
export type GapPolicy = "break" | "bridge";

/** The side of the centre line that a signal speaks of; a rising trend is `upper`, a falling one `lower`. */
export type Side = "upper" | "lower" | "both";

/**
 * What a rule looks at.
 *
 * - `beyond`: points strictly outside a zone line
 * - `within`: points not outside either zone line (a point on the line is inside)
 * - `trend`: points that steadily rise or fall
 * - `alternating`: points that go up and down by turns
 */
export type RuleKind = "beyond" | "within" | "trend" | "alternating";

/** One row of a rule table: plain data, at most 32 points wide. */
export interface Rule {
  /** Its number, 1 to 16; it sets bit `number - 1` of a mask. Unique in its set. */
  readonly number: number;
  /** What it looks at. */
  readonly kind: RuleKind;
  /** How many points of the window must comply, 1 to `of`; all of them for `trend` and `alternating`. */
  readonly count: number;
  /** Width of the window in points, 1 to 32. Six points in a trend are five steps. */
  readonly of: number;
  /** The zone line in sigmas from the centre, or `"limit"` for the control limits themselves. Not used by `trend` and `alternating`. */
  readonly zone: number | "limit";
  /** `beyond` only: all on the same side; on either; or on either with at least one on each (`both`). */
  readonly side: "same" | "either" | "both";
  /** Where `count < of`: may the first points of a series signal before the window is `full`, as soon as `count` points comply (`partial`)? */
  readonly window: "partial" | "full";
  /** Where `count < of`: must the flagged point comply itself (`comply`), or may it be `any` point? */
  readonly last: "comply" | "any";
  /**
   * What a tie does. `trend`, `alternating`: two equal neighbours; `beyond` with zone 0: a point exactly on the centre line.
   * `break` ends the run, `skip` passes the point over, `count` lets it belong to a trend that has a strict step elsewhere.
   */
  readonly ties: "break" | "skip" | "count";
}

/** A table of rules with the sentence that names its conventions. */
export interface RuleSet {
  /** The conventions in words, repeated as `ruleConvention` in results. */
  readonly convention: string;
  /** The rules; each has its own number. */
  readonly rules: readonly Rule[];
}

/** The lines that points are judged against. */
export interface RuleLimits {
  /** Centre line. */
  readonly center: number;
  /** Standard deviation of the plotted points, 0 or more; zone k lies at `center` plus and minus `k * sigma`. */
  readonly sigma: number;
  /** Upper control limit; default `center + 3 * sigma`. */
  readonly ucl?: number;
  /** Lower control limit; default `center - 3 * sigma`. */
  readonly lcl?: number;
}
