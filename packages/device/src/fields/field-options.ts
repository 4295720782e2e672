import type { LocalText } from "../model/texts.js";

/** Options that every field takes. */
export interface FieldOptions {
  /** Its name for people. A plain string is kept under `und`. Default none. */
  readonly title?: LocalText;
  /** What it is, for people. Default none. */
  readonly description?: LocalText;
  /** What it means, for programs: an IRI, or an IRDI such as `0173-1#02-AAO677#002`. Default none. */
  readonly semanticId?: string;
}

/** Options of a numeric field; `N` is `bigint` for 64-bit integers, else `number`. */
export interface NumericOptions<N extends number | bigint> extends FieldOptions {
  /** Unit as UN/ECE Recommendation 20 common code, such as `CEL` or `KWH`. Default none. */
  readonly unit?: string;
  /** Least legal value, inclusive, in the unit. Default: the least of the width. */
  readonly min?: N;
  /** Greatest legal value, inclusive, in the unit. Default: the greatest of the width. */
  readonly max?: N;
  /** Distance between legal values, counted from `min`, or from 0 without one. Positive. Default: any value. */
  readonly step?: N;
  /** A change of at most this much is not worth a report, in the unit. Not negative. Default: every change is. */
  readonly deadband?: N;
  /** Says that the value only counts up, and where it rolls over: one below `rollover` is followed by 0. Default: no counter. */
  readonly counter?: { readonly rollover?: N };
}

/** Options of an `enum` or `flags` field. */
export interface NamedOptions<Name extends string> extends FieldOptions {
  /** Text for people of some or all names. Default none. */
  readonly labels?: { readonly [N in Name]?: LocalText };
}
