import { refuse } from "../../refuse.js";
import { checkLimits } from "../../rules/check-limits.js";
import type { ControlLine, GivenStandard } from "../types.js";

/** Three-sigma lines around a centre. */
export function locationLine(center: number, sigma: number): ControlLine {
  return { center, ucl: center + 3 * sigma, lcl: center - 3 * sigma, sigma };
}

/** Three-sigma lines of a statistic that is never negative: a lower limit below 0 becomes 0. */
export function spreadLine(center: number, sigma: number): ControlLine {
  return { center, ucl: center + 3 * sigma, lcl: Math.max(0, center - 3 * sigma), sigma };
}

/** Throws `SPC_LIMITS` unless the limits are of this chart and their lines are lines. */
export function checkChartLimits(
  chart: string,
  limits: { readonly chart: string },
  lines: readonly ControlLine[],
): void {
  if (limits.chart !== chart) {
    refuse("SPC_LIMITS", `limits are for ${limits.chart}; ${chart} needs limits of its own kind`, {
      expected: chart,
      found: limits.chart,
    });
  }
  for (const line of lines) checkLimits(line);
}

/** Throws `SPC_LIMITS` unless mean and sigma are finite and sigma is above 0. */
export function checkStandard(of: GivenStandard): void {
  if (Number.isFinite(of.mean) && Number.isFinite(of.sigma) && of.sigma > 0) return;
  refuse(
    "SPC_LIMITS",
    `a given standard needs a finite mean and a finite sigma above 0; found mean ${of.mean}, sigma ${of.sigma}`,
    { ...of },
  );
}

/** Throws `SPC_OPTION` when more than one source of limits is given. */
export function checkSource(of: {
  readonly limits?: unknown;
  readonly standard?: unknown;
  readonly phase1?: unknown;
}): void {
  const given = (["limits", "standard", "phase1"] as const).filter((key) => of[key] !== undefined);
  if (given.length > 1) {
    refuse("SPC_OPTION", `${given.join(" and ")} exclude each other; give one of them`, { given });
  }
}

/** Throws `SPC_OPTION` unless the option is an integer in its range. */
export function checkWhole(name: string, value: number, from: number, to: number): number {
  if (!Number.isInteger(value) || value < from || value > to) {
    refuse("SPC_OPTION", `${name} must be an integer from ${from} to ${to}, not ${value}`, {
      value,
    });
  }
  return value;
}

/** Throws `SPC_OPTION` unless the option is one of the words. */
export function checkWord<W extends string>(name: string, value: W, words: readonly W[]): W {
  if (!words.includes(value)) {
    refuse("SPC_OPTION", `${name} must be one of ${words.join(", ")}, not ${value}`, { value });
  }
  return value;
}
