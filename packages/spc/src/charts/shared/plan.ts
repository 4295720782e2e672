import type { GapPolicy, RuleSet } from "../../rules/types.js";
import type { ControlLine } from "../types.js";

/**
 * The numbers of one point: first what is plotted, one number per panel, then what limits or lines need besides, for
 * example the size of the subgroup. NaN where there is none.
 */
export type Row = readonly number[];

/** What is plotted at a point that depends on the points before it. */
export interface Plotted {
  /** One number per panel, NaN where there is none. */
  readonly values: readonly number[];
  /** The lines in force at this point. */
  readonly lines: readonly ControlLine[];
  /** What a streamed point tells besides. */
  readonly more?: Readonly<Record<string, number>>;
}

/** Turns rows into plotted points where these depend on the limits and on the points before, as in EWMA and CUSUM. */
export interface Track {
  /**
   * Takes the next row, or nothing for a point that is missing or left out: several such points in a row do to the track
   * what one does. The row is only valid during the call.
   */
  push(row: Row | undefined): Plotted;
  /** Everything needed to go on later, as plain JSON. */
  save(): unknown;
}

/**
 * What makes a chart. Its folder describes itself by one such plan; the batch and the accumulator are made from it, so
 * they cannot differ.
 */
export interface ChartPlan<Name extends string, Limits> {
  /** The names of the panels, the location panel first. */
  readonly names: readonly Name[];
  /** The rules of the panels. */
  readonly rules: readonly RuleSet[];
  /** What a missing point does to runs. */
  readonly gaps: GapPolicy;
  /** How many numbers a row has. */
  readonly width: number;
  /** The limits, where they do not come from data. */
  readonly fixed: Limits | undefined;
  /** The columns of a row of which phase I needs at least one number; default the plotted ones. */
  readonly needed?: readonly number[];
  /** Limits from the usable rows of phase I, column by column; NaN where a row lacks that number. */
  readonly estimate: (columns: readonly Float64Array[]) => Limits;
  /** The lines of the panels, at this row where they vary. */
  readonly lines: (limits: Limits, row: Row) => readonly ControlLine[];
  /** Do the lines vary with the row? */
  readonly varies: boolean;
  /** Where plotted points depend on those before them: starts the track, or goes on with a saved one. */
  readonly track?: (limits: Limits, from?: unknown) => Track;
}

/** The part of a plan that estimating needs. */
export type Estimating<Limits> = Pick<
  ChartPlan<string, Limits>,
  "estimate" | "lines" | "needed" | "names" | "width"
>;
