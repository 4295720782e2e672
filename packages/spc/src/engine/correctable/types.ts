import type { Issue, Result } from "@taktline/core";
import type { Signal } from "../../charts/types.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";

/** The part of a streamed point that corrections need. */
export interface CorrectablePoint {
  /** Position in the series as it is now. */
  readonly index: number;
  /** The signals raised with it. */
  readonly signals: readonly Signal[];
  /** Is it judged, or still collected for phase I? */
  readonly judged?: boolean;
  /** Points judged later than they came, with their signals. */
  readonly retrospective?: readonly CorrectablePoint[];
}

/** The part of a streaming chart that corrections need: any accumulator of this package has it. */
export interface CorrectableAccumulator {
  /** Takes the next input. */
  push(...input: never[]): CorrectablePoint;
  /** Its state as plain JSON. */
  save(): unknown;
}

/** What a chart is pushed, as a tuple. */
export type InputOf<Chart extends CorrectableAccumulator> = Parameters<Chart["push"]>;

/** A kind of chart that can be corrected: how to start it, and how to go on with it. */
export interface CorrectableChart<Chart extends CorrectableAccumulator> {
  /** Starts it. */
  readonly start: () => Chart;
  /** Goes on from what `save` gave. */
  readonly restore: (state: ReturnType<Chart["save"]>) => Chart;
  /** An input that is left out for a reason; default: the reason as third element, as all charts of this package take it. */
  readonly exclude?: (input: InputOf<Chart>, reason: string) => InputOf<Chart>;
  /** The time of an input in epoch milliseconds; default: its second element. */
  readonly timeOf?: (input: InputOf<Chart>) => unknown;
  /** An input at a time; default: the time as second element. */
  readonly at?: (input: InputOf<Chart>, t: number) => InputOf<Chart>;
}

/** Options of `correctable`. */
export interface CorrectableOptions {
  /** At least so many of the newest points can be corrected, 1 to 1 000 000; default 256. */
  readonly depth?: number;
  /** A checkpoint of the chart every so many points, 1 to 1 000 000; default 32. Fewer cost less memory and more replay. */
  readonly every?: number;
  /** Put before the ids of signals, with a colon: the name of the characteristic. */
  readonly name?: string;
}

/** A signal whose id stays the same when points are inserted before it: `[name:]chart:key:rule`. */
export interface KeyedSignal extends Signal {
  /** The key of the flagged point; `index` is its position when the signal was made. */
  readonly key: number;
  /** The keys of the points that formed it; `points` are their positions when the signal was made. */
  readonly keys: readonly number[];
}

/** What a push, a correction or a late point did. */
export interface Correction<Point> {
  /** The key of the point: counts inputs in the order of arrival from 0. It is its index as long as nothing was inserted. */
  readonly key: number;
  /** The point as it is judged now. */
  readonly point: Point;
  /** Signals that hold now and did not before. */
  readonly raised: readonly KeyedSignal[];
  /** Signals that held before and do not now; each is retracted once. */
  readonly retracted: readonly KeyedSignal[];
  /** Signals that hold as before, but by other numbers: as they are now. */
  readonly changed: readonly KeyedSignal[];
  /** How many points were judged for it, again or for the first time. */
  readonly recomputed: number;
}

/** How an input is corrected: replaced, or left out with a reason. */
export type Replacement<Input extends readonly unknown[]> =
  | { readonly input: Input }
  | { readonly exclude: string };

/** A streaming chart whose past can be corrected. */
export interface Correctable<Chart extends CorrectableAccumulator> {
  /** The chart as it is now; push to the correctable, not to it. */
  readonly chart: Chart;
  /** Inputs so far. */
  readonly count: number;
  /** The key of the oldest point that can be corrected, or null before the first. */
  readonly oldest: number | null;
  /** Takes the next input. */
  push(...input: InputOf<Chart>): Correction<ReturnType<Chart["push"]>>;
  /**
   * Replaces the input with this key, or leaves it out, and judges everything after it anew.
   *
   * A failure with `SPC_TOO_OLD` names the oldest key that can be corrected; nothing is changed then, nor when the chart throws.
   *
   * @throws `SPC_OPTION` when the key was never given
   */
  correct(
    key: number,
    by: Replacement<InputOf<Chart>>,
  ): Result<Correction<ReturnType<Chart["push"]>>, Issue<SpcErrorCode>>;
  /**
   * Puts a late input where its time belongs: behind the last kept point whose time is not after `t`.
   *
   * The time of the input is set to `t`. A failure with `SPC_TOO_OLD` where it belongs before the kept points.
   *
   * @throws `SPC_OPTION` when the time is not finite
   */
  insertLate(
    t: number,
    input: InputOf<Chart>,
  ): Result<Correction<ReturnType<Chart["push"]>>, Issue<SpcErrorCode>>;
  /** The signals of the kept points that hold now, in order. */
  signals(): readonly KeyedSignal[];
  /** Everything needed to go on later, as plain JSON; give it to `restoreCorrectable`. */
  save(): CorrectableState<InputOf<Chart>, ReturnType<Chart["save"]>>;
}

/** What `save` of a correctable chart gives: plain JSON, self-contained but for the kind of chart. */
export interface CorrectableState<Input extends readonly unknown[], State> {
  readonly kind: "spc.correctable";
  readonly v: 1;
  readonly options: Required<Omit<CorrectableOptions, "name">> & { readonly name: string | null };
  /** Inputs so far. */
  readonly count: number;
  /** Runs of keys of points that are no longer kept but may still be judged: position and key of the first of each. */
  readonly dropped: readonly (readonly [position: number, key: number])[];
  /** Points that are no longer kept. */
  readonly before: number;
  /** Checkpoints, each with the inputs after it. */
  readonly blocks: readonly {
    readonly state: State;
    readonly entries: readonly {
      readonly key: number;
      readonly input: Input;
      readonly signals: readonly KeyedSignal[];
      readonly judged: boolean;
    }[];
  }[];
}
