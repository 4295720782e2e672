import { randomStream } from "@taktline/sim";
import {
  type CusumResult,
  cusum,
  type EwmaResult,
  ewma,
  nelsonRules,
  type Signal,
  type XbarRResult,
  xbarR,
} from "@taktline/spc";
import { cusumArl, ewmaArl, rulesArl } from "@taktline/spc/arl";
import {
  type CapabilityResult,
  type ShapiroWilkResult,
  type SixpackResult,
  shapiroWilk,
  sixpack,
} from "@taktline/spc/capability";

/** The simulated bore: 25 H7, mm. Nobody knows such numbers of a real process. */
export const bore = {
  spec: { lsl: 25, usl: 25.021, target: 25.0105 },
  mean: 25.0115,
  /** Part to part. */
  processSd: 0.0025,
  /** Of the gauge: the same operator and part again. */
  repeatabilitySd: 0.0004,
  /** Between operators. */
  operatorSd: 0.0003,
  subgroups: 50,
  size: 5,
  /** Subgroups of phase I; from the next one on the mean is shifted. */
  stable: 25,
  shift: 0.0015,
} as const;

/** Standard deviation of what is measured: bore and gauge together. */
export const measuredSd = Math.hypot(bore.processSd, bore.repeatabilitySd);

const cpkOf = (sd: number): number =>
  Math.min(bore.spec.usl - bore.mean, bore.mean - bore.spec.lsl) / (3 * sd);

/** The truth that the interval must cover, and what the bores themselves would have without the gauge. */
export const trueCpk = { measured: cpkOf(measuredSd), bores: cpkOf(bore.processSd) } as const;

export interface BoreStudy {
  readonly subgroups: readonly (readonly number[])[];
  /** Capability of the stable subgroups. */
  readonly sixpack: SixpackResult;
  readonly capability: CapabilityResult;
  readonly normality: ShapiroWilkResult;
  readonly xbarR: XbarRResult;
  readonly ewma: EwmaResult;
  readonly cusum: CusumResult;
  /** One-based subgroup of the first point beyond a limit behind phase I, by chart; null for none. */
  readonly found: {
    readonly xbarR: number | null;
    readonly ewma: number | null;
    readonly cusum: number | null;
  };
  /** One-based subgroup at which the CUSUM says that the shift began. */
  readonly beganAt: number | null;
  /** One-based subgroups with a signal in phase I, where nothing happened, by chart. */
  readonly falseAlarms: Readonly<Record<"xbarR" | "ewma" | "cusum", readonly number[]>>;
}

/** Measures the bores, subgroup by subgroup, and judges process and tolerance. */
export function studyBore(seed: number, confidence: number): BoreStudy {
  const process = randomStream(seed, "bore/process");
  const gauge = randomStream(seed, "bore/gauge");
  const { stable, size, spec } = bore;
  const subgroups = Array.from({ length: bore.subgroups }, (_, g) => {
    const mean = bore.mean + (g < stable ? 0 : bore.shift);
    return Array.from(
      { length: size },
      () => mean + bore.processSd * process.normal() + bore.repeatabilitySd * gauge.normal(),
    );
  });
  const good = subgroups.slice(0, stable);
  const options = { phase1: stable } as const;
  const charts = {
    xbarR: xbarR(subgroups, options),
    ewma: ewma(subgroups, options),
    cusum: cusum(subgroups, options),
  };
  // One report, one set of limits: those of phase I, by the mean range, in the sixpack too.
  const pack = sixpack(good, spec, { confidence, limits: charts.xbarR.limits });
  // By the limits alone: run rules on the averages would make the charts unlike.
  const beyond = (signals: readonly Signal[]): number | null => {
    const found = signals.find(
      ({ index, rule, chart }) => index >= stable && rule === 1 && chart !== "r",
    );
    return found === undefined ? null : found.index + 1;
  };
  const early = (signals: readonly Signal[]): readonly number[] => [
    ...new Set(signals.filter(({ index }) => index < stable).map(({ index }) => index + 1)),
  ];
  const cusumAt = beyond(charts.cusum.signals);
  const run = cusumAt === null ? 0 : (charts.cusum.arms.upper.runs[cusumAt - 1] ?? 0);
  return {
    subgroups,
    sixpack: pack,
    capability: pack.capability,
    normality: shapiroWilk(good.flat()),
    ...charts,
    found: {
      xbarR: beyond(charts.xbarR.signals),
      ewma: beyond(charts.ewma.signals),
      cusum: cusumAt,
    },
    beganAt: cusumAt === null ? null : cusumAt - run + 1,
    falseAlarms: {
      xbarR: early(charts.xbarR.signals),
      ewma: early(charts.ewma.signals),
      cusum: early(charts.cusum.signals),
    },
  };
}

/**
 * Mean number of subgroups to a false alarm, and to a signal after the shift of the bore. The EWMA has been running when the
 * shift comes, so its limits no longer widen.
 */
export function boreRunLengths(): Readonly<
  Record<"xbarR" | "ewma" | "cusum", { readonly none: number; readonly shift: number }>
> {
  const shift = (bore.shift / measuredSd) * Math.sqrt(bore.size);
  const variance = "asymptotic";
  const limits = nelsonRules({ only: [1] });
  return {
    xbarR: { none: rulesArl(limits).arl, shift: rulesArl(limits, { shift }).arl },
    ewma: { none: ewmaArl({ variance }), shift: ewmaArl({ variance, shift }) },
    cusum: { none: cusumArl(), shift: cusumArl({ shift }) },
  };
}
