import type { Signal, StreamPoint } from "../charts/types.js";

/**
 * A charted frame: for each panel a column of plotted values under its name (NaN where there is none) and a column of
 * rules under its name with `Masks`, one entry per point; for example `x` and `xMasks`.
 */
export type ChartFrame<Name extends string, Limits> = {
  /** Epoch milliseconds per point. */
  readonly t: Float64Array;
  /** Index of the first point in the series. */
  readonly from: number;
  /** The limits in force at the end of the frame, or null while phase I is collecting. */
  readonly limits: Limits | null;
  /** New signals; on the frame that freezes the limits those of phase I come first. */
  readonly signals: readonly Signal<Name>[];
  /** On the frame that freezes the limits: every point of phase I before the freezing one, now judged. Else empty. */
  readonly retrospective: readonly StreamPoint<Name>[];
} & { readonly [K in Name]: Float64Array } & { readonly [K in `${Name}Masks`]: Uint16Array };

/** What the frames of a chart need of it. */
interface Charting<Input, Name extends string, Limits> {
  push(input: Input, t?: number): StreamPoint<Name>;
  value(): { readonly count: number; readonly limits: Limits | null };
}

/** Pushes the points of a frame and collects what the chart says. */
export function chartFrame<Input, Name extends string, Limits>(
  names: readonly Name[],
  chart: Charting<Input, Name, Limits>,
  t: Float64Array,
  input: (index: number) => Input,
): ChartFrame<Name, Limits> {
  const n = t.length;
  const from = chart.value().count;
  const values = names.map(() => new Float64Array(n));
  const masks = names.map(() => new Uint16Array(n));
  const signals: Signal<Name>[] = [];
  let retrospective: readonly StreamPoint<Name>[] = [];
  const put = (point: StreamPoint<Name>): void => {
    for (const signal of point.signals) signals.push(signal);
    const at = point.index - from;
    if (at < 0) return;
    names.forEach((name, k) => {
      const { [name]: value, [`${name}Mask` as const]: mask } = point as Record<
        string,
        number | null
      >;
      values[k]![at] = value ?? Number.NaN;
      masks[k]![at] = mask ?? 0;
    });
  };
  for (let i = 0; i < n; i++) {
    const point = chart.push(input(i), t[i]);
    if (point.retrospective !== undefined) {
      retrospective = point.retrospective;
      for (const earlier of retrospective) put(earlier);
    }
    put(point);
  }
  const columns: Record<string, Float64Array | Uint16Array> = {};
  names.forEach((name, k) => {
    columns[name] = values[k]!;
    columns[`${name}Masks`] = masks[k]!;
  });
  const { limits } = chart.value();
  return { t, from, ...columns, limits, signals, retrospective } as unknown as ChartFrame<
    Name,
    Limits
  >;
}
