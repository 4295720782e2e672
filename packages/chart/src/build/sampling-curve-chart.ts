import type { AoqCurve, AsnCurve, AtiCurve, OcCurve } from "@taktline/spc/sampling";
import type { ChartText } from "../spec/chart-text.js";
import type { ReferenceLine, ValueAxis } from "../spec/value-axis.js";
import type { XyPoint, XySpec } from "../spec/xy-spec.js";

/** A curve of a sampling plan. */
export type SamplingCurve = OcCurve | AoqCurve | AtiCurve | AsnCurve;

/** A curve with the name of its plan. */
export interface NamedCurve<Curve extends SamplingCurve = SamplingCurve> {
  /** Name of the plan: `n = 80, Ac = 5`. */
  readonly label: ChartText;
  /** Its curve. */
  readonly curve: Curve;
}

/** What a picture of curves shows beside them. */
export interface SamplingCurveOptions {
  /** Headline; default the name of the curve. */
  readonly title?: ChartText;
  /** Line under the headline: plan, lot. */
  readonly subtitle?: ChartText;
  /** What the picture says, for those who do not see it; default: a summary of the numbers. */
  readonly description?: ChartText;
  /**
   * Points to be marked with lines to the axes, such as AQL and LQ. Without `value` the height is read off the first
   * curve, between two of its points in a straight line.
   */
  readonly points?: readonly {
    /** Name of the point. */
    readonly label: ChartText;
    /** Quality. */
    readonly p: number;
    /** Height: probability of acceptance, average outgoing quality, items. */
    readonly value?: number;
  }[];
  /** Horizontal lines, such as the AOQL. */
  readonly lines?: readonly ReferenceLine[];
}

/**
 * Draws up curves of sampling plans, all of one kind: OC, AOQ, ATI or ASN.
 *
 * @param curves - one curve, or several with their names
 *
 * @example
 * ```ts
 * import { samplingCurveChart } from "@taktline/chart";
 *
 * const curve = { kind: "oc", distribution: "binomial", lotSize: null, p: [0, 0.05, 0.1], accept: [1, 0.5, 0.1] } as const;
 * const spec = samplingCurveChart(curve, { points: [{ label: "AQL", p: 0.025 }] });
 * spec.points; // => [{ x: 0.025, y: 0.75, label: "AQL" }]
 * ```
 */
export function samplingCurveChart(
  curves: SamplingCurve | readonly NamedCurve[],
  options: SamplingCurveOptions = {},
): XySpec {
  const named: readonly NamedCurve[] = "kind" in curves ? [{ label: "", curve: curves }] : curves;
  const first = named[0]?.curve;
  const kind = first?.kind ?? "oc";
  const { title = { key: `sampling.${kind}` }, subtitle, description, lines } = options;
  const points: XyPoint[] = [];
  for (const { label, p, value } of options.points ?? []) {
    const y = value ?? (first === undefined ? Number.NaN : heightAt(first, p));
    if (Number.isFinite(y)) points.push({ x: p, y, label });
  }
  const poisson = first?.distribution === "poisson";
  const x: ValueAxis = {
    title: { key: poisson ? "sampling.perItem" : "sampling.fraction" },
    min: 0,
    ...(!poisson && { percent: true }),
  };
  const y: ValueAxis =
    kind === "oc"
      ? { title: { key: "sampling.accept" }, min: 0, max: 1, percent: true }
      : kind === "aoq"
        ? { title: { key: "sampling.aoq" }, min: 0, ...(!poisson && { percent: true }) }
        : { title: { key: "sampling.items" }, min: 0 };
  return {
    kind: "xy",
    v: 1,
    title,
    ...(subtitle !== undefined && { subtitle }),
    ...(description !== undefined && { description }),
    x,
    y,
    series: named.map(({ label, curve }) => ({ label, x: curve.p, y: heights(curve) })),
    ...(points.length > 0 && { points }),
    ...(lines !== undefined && { lines }),
    ...(first !== undefined && { facts: factsOf(first) }),
  };
}

/**
 * Draws up operating characteristics: the probability of acceptance over quality, with AQL, LQ or other points marked.
 *
 * @param curves - what `operatingCharacteristic` of `@taktline/spc/sampling` gives, or several with their names
 *
 * @example
 * ```ts
 * import { ocCurveChart } from "@taktline/chart";
 *
 * const curve = { kind: "oc", distribution: "binomial", lotSize: null, p: [0, 0.05, 0.1], accept: [1, 0.5, 0.1] } as const;
 * ocCurveChart([{ label: "n = 20, Ac = 1", curve }]).series.map((series) => series.label); // => ["n = 20, Ac = 1"]
 * ```
 */
export function ocCurveChart(
  curves: OcCurve | readonly NamedCurve<OcCurve>[],
  options: SamplingCurveOptions = {},
): XySpec {
  return samplingCurveChart(curves, options);
}

function heights(curve: SamplingCurve): readonly number[] {
  switch (curve.kind) {
    case "oc":
      return curve.accept;
    case "aoq":
      return curve.aoq;
    case "ati":
      return curve.ati;
    case "asn":
      return curve.asn;
  }
}

/** The height of a curve, in a straight line between its points; NaN outside. */
function heightAt(curve: SamplingCurve, p: number): number {
  const x = curve.p;
  const y = heights(curve);
  for (let i = 0; i < x.length; i++) {
    const at = x[i] ?? Number.NaN;
    if (at === p) return y[i] ?? Number.NaN;
    if (at < p) continue;
    const before = x[i - 1];
    if (before === undefined) return Number.NaN;
    const share = (p - before) / (at - before);
    return (y[i - 1] ?? Number.NaN) * (1 - share) + (y[i] ?? Number.NaN) * share;
  }
  return Number.NaN;
}

function factsOf(curve: SamplingCurve): readonly ChartText[] {
  const facts: ChartText[] = [{ key: `sampling.distribution.${curve.distribution}` }];
  if ("lotSize" in curve && curve.lotSize !== null)
    facts.push({ key: "sampling.lot", values: { n: curve.lotSize } });
  return facts;
}
