import type { Issue } from "@taktline/core";
import { imr } from "../../charts/imr/imr.js";
import type { ImrLimits } from "../../charts/imr/types.js";
import { checkWhole } from "../../charts/shared/lines.js";
import { issueAt } from "../../charts/shared/tally.js";
import type { Level, SubChart } from "../../charts/types.js";
import type { XbarRLimits } from "../../charts/xbar-r/types.js";
import { xbarR } from "../../charts/xbar-r/xbar-r.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { subgroupEstimators } from "../../sigma/within-sigma.js";
import { capability } from "../capability.js";
import { readSample, type Sample } from "../measurements.js";
import type { CapabilityIndex, CapabilityResult, Measurements, SpecLimits } from "../types.js";
import { histogramOf } from "./histogram.js";
import { probabilityPlot } from "./probability-plot.js";
import type {
  CapabilityBar,
  SixpackChart,
  SixpackOptions,
  SixpackResult,
  StatRow,
} from "./types.js";

const orNull = (x: number) => (Number.isNaN(x) ? null : x);

function plain<Name extends SixpackChart["name"]>(
  of: SubChart<Name>,
  { estimator }: ImrLimits | XbarRLimits,
): SixpackChart {
  // Where every point has the same line, one number says so.
  const line = (level: Level) =>
    typeof level === "number"
      ? level
      : level.every((at) => at === level[0])
        ? (level[0] ?? 0)
        : Array.from(level, orNull);
  return {
    name: of.name,
    values: Array.from(of.values, orNull),
    center: line(of.center),
    ucl: line(of.ucl),
    lcl: line(of.lcl),
    sigma: line(of.sigma),
    estimator,
    rules: of.rules,
    signals: of.signals.map(({ index, rule, points }) => ({ index, rule, points })),
  };
}

/** Both control charts, or an issue that says why there are none. */
function chartsOf(
  sample: Sample,
  within: CapabilityResult["estimator"],
  options: SixpackOptions,
): {
  readonly location: SixpackChart | null;
  readonly spread: SixpackChart | null;
  readonly limits: ImrLimits | XbarRLimits | null;
  readonly word: string;
  readonly issue?: Issue<SpcErrorCode>;
} {
  const common = {
    ...(options.constants && { constants: options.constants }),
    ...(options.standard && { standard: options.standard }),
    ...(options.gaps && { gaps: options.gaps }),
    ...(options.rules && { rules: options.rules }),
    ...(options.phase1 !== undefined && { phase1: options.phase1 }),
    exclude: sample.excluded,
  };
  if (sample.groups === null) {
    const { x, mr, estimator, limits } = imr(sample.series, {
      ...common,
      ...(options.limits && { limits: options.limits as ImrLimits }),
      ...(options.spreadRules && { mrRules: options.spreadRules }),
      ...(within === "mrMedian" && { estimator: within }),
      ...(options.span !== undefined && { span: options.span }),
    });
    return {
      location: plain(x, limits),
      spread: plain(mr, limits),
      limits,
      word: `charts: individuals and moving range (${estimator})`,
    };
  }
  const size = sample.groups.reduce((most, group) => Math.max(most, group.length), 0);
  if (size > 1000) {
    return {
      location: null,
      spread: null,
      limits: null,
      word: "charts: none",
      issue: issueAt(
        "SPC_LARGE_SUBGROUP",
        "warning",
        `a subgroup has ${size} measurements; range charts are for up to 1000, so there are none here`,
      ),
    };
  }
  const chosen = subgroupEstimators.find((one) => one === within);
  const { xbar, r, estimator, limits } = xbarR(
    sample.groups.map((group) => (group.length === 0 ? [Number.NaN] : group)),
    {
      ...common,
      incomplete: "use",
      ...(options.limits && { limits: options.limits as XbarRLimits }),
      ...(options.spreadRules && { rRules: options.spreadRules }),
      ...(chosen && { estimator: chosen }),
    },
  );
  return {
    location: plain(xbar, limits),
    spread: plain(r, limits),
    limits,
    word: `charts: averages and ranges (${estimator}); an incomplete subgroup counts with the measurements it has`,
  };
}

function row(name: string, of: CapabilityIndex): StatRow {
  return {
    name,
    value: of.value,
    ...(of.lower !== null && { lower: of.lower }),
    ...(of.upper !== null && { upper: of.upper }),
  };
}

function statsOf(of: CapabilityResult): readonly StatRow[] {
  return [
    { name: "N", value: of.n },
    { name: "Mean", value: of.mean },
    { name: "StDev(within)", value: of.within.sigma },
    { name: "StDev(overall)", value: of.overall.sigma },
    row("Cp", of.cp),
    row("Cpl", of.cpl),
    row("Cpu", of.cpu),
    row("Cpk", of.cpk),
    row("Pp", of.pp),
    row("Ppl", of.ppl),
    row("Ppu", of.ppu),
    row("Ppk", of.ppk),
    row("Cpm", of.cpm),
    { name: "Z.bench(within)", value: of.within.z.bench },
    { name: "Z.bench(overall)", value: of.overall.z.bench },
    { name: "PPM(observed)", value: of.observedPpm.total },
    { name: "PPM(within)", value: of.within.expectedPpm.total },
    { name: "PPM(overall)", value: of.overall.expectedPpm.total },
  ];
}

function barsOf(of: CapabilityResult): readonly CapabilityBar[] {
  const bar = (name: "within" | "overall", sigma: number): CapabilityBar => {
    const half = (of.toleranceWidth / 2) * sigma;
    return { name, lower: of.mean - half, middle: of.mean, upper: of.mean + half };
  };
  return [
    bar("within", of.within.sigma),
    bar("overall", of.overall.sigma),
    {
      name: "specification",
      lower: of.spec.lsl ?? null,
      middle: of.spec.target ?? null,
      upper: of.spec.usl ?? null,
    },
  ];
}

/**
 * Everything a capability sixpack shows, as plain JSON: both control charts, the last subgroups, histogram with curves,
 * normal probability plot with band and test, capability bars and the table of statistics.
 *
 * It draws nothing: `@taktline/chart` does. For the numbers alone use `capability`.
 *
 * @param data - single measurements, or subgroups; the charts take the same within sigma as the capability
 * @throws `SPC_SPEC` when the specification has no limit or is out of order
 * @throws `SPC_TOO_FEW_POINTS` when there are fewer than 2 usable measurements, or none to estimate the within sigma from
 * @throws `SPC_OPTION` when an option is out of range, the estimator is not for this kind of data, or more than one of
 * `limits`, `standard` and `phase1` is given
 * @throws `SPC_RULE` when a rule contradicts itself
 * @throws `SPC_LIMITS` when a given standard has no finite mean and sigma above 0, or the limits are not of this chart
 * @throws `SPC_OVERFLOW` when the measurements are too large to add up
 * @throws `SPC_CONSTANT_RANGE` when a range or standard deviation is averaged over subgroups of more than 1000
 * @throws `SPC_CONSTANT_TABLE` for `table3` with subgroups, or a span, above 25
 * @see ISO 22514-2; AIAG SPC manual, 2nd edition
 *
 * @example
 * ```ts
 * import { sixpack } from "@taktline/spc/capability";
 *
 * const { location, histogram, bars } = sixpack([9, 10, 11, 10, 9, 11, 10, 10], { lsl: 7, usl: 13 }, { bins: { width: 1 } });
 * [location?.name, location?.center, histogram.edges, histogram.counts]; // => ["x", 10, [9, 10, 11], [2, 6]]
 * bars[2]; // => { name: "specification", lower: 7, middle: null, upper: 13 }
 * ```
 */
export function sixpack(
  data: Measurements,
  spec: SpecLimits,
  options: SixpackOptions = {},
): SixpackResult {
  const last = checkWhole("last", options.last ?? 25, 1, Number.MAX_SAFE_INTEGER);
  const result = capability(data, spec, options);
  const sample = readSample(data, options.exclude, 2);
  const { location, spread, limits, word, issue } = chartsOf(sample, result.estimator, options);
  const sorted = sample.values.slice().sort();
  const rows =
    sample.groups?.map((group) => Array.from(group)) ??
    Array.from(sample.series, (x) => (Number.isNaN(x) ? [] : [x]));
  const from = Math.max(0, rows.length - last);
  const plot = probabilityPlot(sample.values, { confidence: result.confidence });
  const histogram = histogramOf(
    sorted,
    options.bins ?? "freedmanDiaconis",
    result.spec,
    result.mean,
    { within: result.within.sigma, overall: result.overall.sigma },
  );
  return {
    kind: "sixpack",
    spec: result.spec,
    location,
    spread,
    limits,
    last: { from, subgroups: rows.slice(from), center: result.mean },
    histogram,
    probabilityPlot: plot,
    bars: barsOf(result),
    stats: statsOf(result),
    capability: result,
    estimator: result.estimator,
    conventions: [
      word,
      `histogram: bins by ${histogram.rule === "given" ? "the given width" : `the rule ${histogram.rule}, width rounded to 1, 2 or 5 times a power of ten`}; curves are normal`,
      ...plot.conventions,
      ...result.conventions,
    ],
    issues: issue === undefined ? result.issues : [...result.issues, issue],
  };
}
