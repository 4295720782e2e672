import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { exclusions } from "../shared/exclusions.js";
import type { ChartPlan, Row } from "../shared/plan.js";
import { resultOf } from "../shared/result.js";
import { phase1Of } from "../shared/row-accumulator.js";
import { checkSaved } from "../shared/saved.js";
import { estimateFrom, limitsFor, readSeries, times } from "../shared/series.js";
import { streamingChart } from "../shared/streaming-chart.js";
import type { Tally, Usability } from "../shared/tally.js";
import type {
  ChartOptions,
  ChartState,
  ConstantsMode,
  ControlChart,
  StreamingChart,
} from "../types.js";

/** A chart at work: its plan, and what reads its inputs one by one. */
export interface Work<Input, Name extends string, L> {
  readonly plan: ChartPlan<Name, L>;
  /** The least number of points for phase I. */
  readonly least: number;
  read(input: Input, leftOut: boolean): readonly [Row, Usability];
  issues(of: Tally, limits: L | null): readonly Issue<SpcErrorCode>[];
  /** What the reader knows of earlier inputs, as plain JSON. */
  save(): unknown;
}

/** A chart that reads one input per point: checks its options and starts to work, or goes on from what a reader saved. */
export interface SimpleChart<Kind extends string, Input, Name extends string, L, O> {
  readonly chart: Kind;
  start(options: O, from?: unknown): Work<Input, Name, L>;
}

/** The state of such a chart. */
export interface SimpleState<Kind extends string, O, L> extends ChartState<Kind, O, L> {
  /** What its reader knows of earlier points: for the chart alone to read. */
  readonly reader: unknown;
}

type AnyLimits = { readonly estimator: string; readonly constants?: ConstantsMode };
type Exclude<L> = Pick<ChartOptions<L>, "exclude">;

function seriesOf<Input, Name extends string, L>(
  work: Work<Input, Name, L>,
  length: number,
  at: (index: number) => Input,
  excluded: ReturnType<typeof exclusions>,
) {
  return readSeries(length, work.plan.width, excluded, (i, left) => work.read(at(i), left));
}

/** Estimates the limits from a whole series. */
export function simpleLimits<Kind extends string, Input, Name extends string, L, O>(
  of: SimpleChart<Kind, Input, Name, L, O>,
  length: number,
  at: (index: number) => Input,
  options: O & Exclude<L>,
): L {
  const work = of.start(options);
  const series = seriesOf(work, length, at, exclusions(options.exclude, length));
  return estimateFrom(work.plan, series, Number.POSITIVE_INFINITY);
}

/** Charts a whole series. */
export function simpleChart<
  Kind extends string,
  Input,
  Name extends string,
  L extends AnyLimits,
  O extends ChartOptions<L>,
  R extends ControlChart<Kind> & { readonly limits: L },
>(
  of: SimpleChart<Kind, Input, Name, L, O>,
  length: number,
  at: (index: number) => Input,
  options: O,
): R {
  const work = of.start(options);
  const excluded = exclusions(options.exclude, length);
  const t = times(options.t, length);
  const series = seriesOf(work, length, at, excluded);
  const limits = limitsFor(work.plan, series, options.phase1, work.least);
  const chart = resultOf<Kind, Name, L, R>(of.chart, work.plan, limits, series, excluded, t, []);
  return { ...chart, issues: work.issues(series.tally, limits) };
}

/** Starts a stream, or goes on with a saved one. */
export function simpleAccumulator<
  Kind extends string,
  Input,
  Name extends string,
  L,
  O extends Exclude<L> & { readonly phase1?: number },
>(
  of: SimpleChart<Kind, Input, Name, L, O>,
  options: O,
  from?: SimpleState<Kind, O, L>,
): StreamingChart<Input, Name, L, SimpleState<Kind, O, L>> {
  const work = of.start(options, from?.reader);
  const frozen = from?.rows.limits;
  if (frozen != null) {
    const { phase1: _, standard: __, ...rest } = options as O & { readonly standard?: unknown };
    checkSaved(() => of.start({ ...rest, limits: frozen } as unknown as O));
  }
  const chart = streamingChart<Kind, Input, Name, O, L>(
    {
      kind: of.chart,
      options,
      plan: work.plan,
      phase1: phase1Of(work.plan, options.phase1, work.least),
      read: (input, leftOut) => work.read(input, leftOut),
      issues: (tally, limits) => work.issues(tally, limits),
    },
    from,
  );
  return { ...chart, save: () => ({ ...chart.save(), reader: work.save() }) };
}
