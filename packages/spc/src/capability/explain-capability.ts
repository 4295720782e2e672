import { shown } from "../charts/explain-number.js";
import type { MachineCapabilityResult } from "./machine-capability.js";
import type { NonNormalCapabilityResult } from "./non-normal-capability.js";
import type { CapabilityIndex, CapabilityResult, Ppm, SpecLimits } from "./types.js";

function bounds(of: CapabilityIndex, confidence: number): string {
  if (of.lower === null && of.upper === null) return "";
  const percent = `${shown(confidence * 100)} %`;
  if (of.upper === null) return `, at least ${shown(of.lower ?? 0)} with ${percent} confidence`;
  if (of.lower === null) return `, at most ${shown(of.upper)} with ${percent} confidence`;
  return `, ${percent} interval ${shown(of.lower)} to ${shown(of.upper)}`;
}

function indexLine(name: string, formula: string, of: CapabilityIndex, confidence: number): string {
  return of.value === null
    ? `${name}: none, ${of.reason}`
    : `${name} = ${formula} = ${shown(of.value)}${bounds(of, confidence)}`;
}

function ppmLine(name: string, of: Ppm): string {
  if (of.total === null) return `${name} ppm: none, the standard deviation is 0`;
  const part = (x: number | null) => (x === null ? "no limit" : shown(x));
  return `${name} ppm: below LSL ${part(of.belowLsl)}, above USL ${part(of.aboveUsl)}, total ${part(of.total)}`;
}

/** The four lines of one sigma. */
function family(
  names: readonly [string, string, string, string],
  of: readonly [CapabilityIndex, CapabilityIndex, CapabilityIndex, CapabilityIndex],
  spec: SpecLimits,
  mean: number,
  sigma: number,
  width: number,
  confidence: number,
): readonly string[] {
  const half = `(${shown(width / 2)} * ${shown(sigma)})`;
  const lsl = shown(spec.lsl ?? 0);
  const usl = shown(spec.usl ?? 0);
  return [
    indexLine(
      names[0],
      `(USL - LSL) / (${shown(width)} sigma) = (${usl} - ${lsl}) / (${shown(width)} * ${shown(sigma)})`,
      of[0],
      confidence,
    ),
    indexLine(
      names[1],
      `(mean - LSL) / (${shown(width / 2)} sigma) = (${shown(mean)} - ${lsl}) / ${half}`,
      of[1],
      confidence,
    ),
    indexLine(
      names[2],
      `(USL - mean) / (${shown(width / 2)} sigma) = (${usl} - ${shown(mean)}) / ${half}`,
      of[2],
      confidence,
    ),
    indexLine(names[3], `the smaller of ${names[1]} and ${names[2]}`, of[3], confidence),
  ];
}

function specLine({ lsl, usl, target, lowerBoundary, upperBoundary }: SpecLimits): string {
  const parts = [
    lsl === undefined ? "" : `LSL ${shown(lsl)}`,
    target === undefined ? "" : `target ${shown(target)}`,
    usl === undefined ? "" : `USL ${shown(usl)}`,
    lowerBoundary === undefined ? "" : `lower boundary ${shown(lowerBoundary)} (no limit)`,
    upperBoundary === undefined ? "" : `upper boundary ${shown(upperBoundary)} (no limit)`,
  ].filter((part) => part !== "");
  return `Specification: ${parts.join(", ")}.`;
}

function capabilityLines(of: CapabilityResult): readonly string[] {
  const { spec, mean, within, overall, toleranceWidth: width, confidence } = of;
  const df = (x: number | null) => (x === null ? "" : `, ${shown(x)} degrees of freedom`);
  return [
    `Capability of ${of.n} measurements${of.subgroups === null ? "" : ` in ${of.subgroups} subgroups`}; mean ${shown(mean)}.`,
    specLine(spec),
    `sigma within = ${shown(within.sigma)} (${within.estimator}${df(within.df)})`,
    `sigma overall = ${shown(overall.sigma)} (standard deviation of all${df(overall.df)})`,
    ...family(
      ["Cp", "Cpl", "Cpu", "Cpk"],
      [of.cp, of.cpl, of.cpu, of.cpk],
      spec,
      mean,
      within.sigma,
      width,
      confidence,
    ),
    ...family(
      ["Pp", "Ppl", "Ppu", "Ppk"],
      [of.pp, of.ppl, of.ppu, of.ppk],
      spec,
      mean,
      overall.sigma,
      width,
      confidence,
    ),
    indexLine(
      "Cpm",
      "tolerance / (width * root mean square deviation from the target)",
      of.cpm,
      confidence,
    ),
    indexLine(
      "Cpmk",
      "nearer distance / (half width * root mean square deviation from the target)",
      of.cpmk,
      confidence,
    ),
    ppmLine("observed", of.observedPpm),
    ppmLine("expected within", within.expectedPpm),
    ppmLine("expected overall", overall.expectedPpm),
  ];
}

function machineLines(of: MachineCapabilityResult): readonly string[] {
  return [
    `Machine capability of ${of.n} consecutive measurements; mean ${shown(of.mean)}, standard deviation ${shown(of.sigma)}.`,
    specLine(of.spec),
    ...family(
      ["Cm", "Cml", "Cmu", "Cmk"],
      [of.cm, of.cml, of.cmu, of.cmk],
      of.spec,
      of.mean,
      of.sigma,
      of.toleranceWidth,
      of.confidence,
    ),
    ppmLine("observed", of.observedPpm),
    ppmLine("expected", of.expectedPpm),
  ];
}

function nonNormalLines(of: NonNormalCapabilityResult): readonly string[] {
  const { spec, quantiles, byQuantile, byZ, z } = of;
  const q = (x: number | null) => (x === null ? "none" : shown(x));
  const lsl = shown(spec.lsl ?? 0);
  const usl = shown(spec.usl ?? 0);
  const low = q(quantiles.lower);
  const mid = q(quantiles.median);
  const high = q(quantiles.upper);
  const fit = of.fit;
  const parameters =
    fit === null
      ? "sample percentiles"
      : Object.entries(fit.distribution)
          .map(([key, value]) => (typeof value === "number" ? `${key} ${shown(value)}` : value))
          .join(", ");
  const line = (name: string, formula: string, index: CapabilityIndex) =>
    indexLine(name, formula, index, 0);
  return [
    `Performance of ${of.n} measurements that need not be normal: ${parameters}.`,
    specLine(spec),
    `quantiles of ${shown(quantiles.p)}, 0.5 and ${shown(1 - quantiles.p)}: ${low}, ${mid}, ${high}`,
    line(
      "Pp by quantile",
      `(USL - LSL) / (upper - lower) = (${usl} - ${lsl}) / (${high} - ${low})`,
      byQuantile.pp,
    ),
    line(
      "Ppl by quantile",
      `(median - LSL) / (median - lower) = (${mid} - ${lsl}) / (${mid} - ${low})`,
      byQuantile.ppl,
    ),
    line(
      "Ppu by quantile",
      `(USL - median) / (upper - median) = (${usl} - ${mid}) / (${high} - ${mid})`,
      byQuantile.ppu,
    ),
    line("Ppk by quantile", "the smaller of Ppl and Ppu", byQuantile.ppk),
    line(
      "Ppl by Z",
      `Z.lsl / ${shown(of.toleranceWidth / 2)} = ${q(z.lsl)} / ${shown(of.toleranceWidth / 2)}`,
      byZ.ppl,
    ),
    line(
      "Ppu by Z",
      `Z.usl / ${shown(of.toleranceWidth / 2)} = ${q(z.usl)} / ${shown(of.toleranceWidth / 2)}`,
      byZ.ppu,
    ),
    line("Ppk by Z", "the smaller of Ppl and Ppu", byZ.ppk),
    ppmLine("observed", of.observedPpm),
    ppmLine("expected", of.expectedPpm),
  ];
}

/**
 * How a capability came about: every formula with the numbers in it, then the conventions, as lines of text.
 *
 * Numbers have seven significant digits.
 *
 * @example
 * ```ts
 * import { capability, explainCapability } from "@taktline/spc/capability";
 *
 * const standard = { mean: 10, sigma: 0.5 };
 * const lines = explainCapability(capability([9, 10, 11], { lsl: 7, usl: 12 }, { standard }));
 * lines[4]; // => "Cp = (USL - LSL) / (6 sigma) = (12 - 7) / (6 * 0.5) = 1.666667"
 * lines[6]; // => "Cpu = (USL - mean) / (3 sigma) = (12 - 10) / (3 * 0.5) = 1.333333"
 * ```
 */
export function explainCapability(
  of: CapabilityResult | MachineCapabilityResult | NonNormalCapabilityResult,
): readonly string[] {
  const lines =
    of.kind === "capability"
      ? capabilityLines(of)
      : of.kind === "machineCapability"
        ? machineLines(of)
        : nonNormalLines(of);
  return [...lines, ...of.conventions.map((one) => `Convention: ${one}.`)];
}
