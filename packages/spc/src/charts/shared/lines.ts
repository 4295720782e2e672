import { refuse } from "../../refuse.js";
import { checkLimits } from "../../rules/check-limits.js";
import { checkRules } from "../../rules/check-rules.js";
import type { RuleSet } from "../../rules/types.js";
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

/** Throws `SPC_LIMITS` unless limits tell known words of how they came about. */
export function checkOrigin(
  limits: object,
  estimators: readonly string[],
  constants: readonly string[] = ["exact", "table3"],
): void {
  const found = limits as { readonly estimator?: string; readonly constants?: string };
  for (const [key, known] of [
    ["estimator", estimators],
    ["constants", constants],
  ] as const) {
    if (known.length === 0 || known.includes(found[key] as string)) continue;
    refuse(
      "SPC_LIMITS",
      `limits have ${key} ${found[key]}; it must be one of ${known.join(", ")}`,
      {
        [key]: found[key],
      },
    );
  }
}

/** Throws `SPC_LIMITS` where a check of limits meets something of another form, and passes on what the check refuses itself. */
export function checkForm(check: () => void): void {
  try {
    check();
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    refuse("SPC_LIMITS", `limits are incomplete or of another form: ${cause.message}`);
  }
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

/**
 * Throws `SPC_OPTION` when more than one source of limits is given, `SPC_LIMITS` when one is no object at all, and `SPC_RULE`
 * when rules are none.
 */
export function checkSource(of: {
  readonly limits?: unknown;
  readonly standard?: unknown;
  readonly phase1?: unknown;
  readonly rules?: unknown;
}): void {
  if (typeof of !== "object" || of === null)
    refuse("SPC_OPTION", `options are ${of}; give an object`);
  const given = (["limits", "standard", "phase1"] as const).filter((key) => of[key] !== undefined);
  if (given.length > 1) {
    refuse("SPC_OPTION", `${given.join(" and ")} exclude each other; give one of them`, { given });
  }
  for (const key of ["limits", "standard"] as const) {
    if (of[key] === undefined || (typeof of[key] === "object" && of[key] !== null)) continue;
    refuse("SPC_LIMITS", `${key} is ${of[key]}; leave it out, or give what belongs there`, { key });
  }
  for (const [key, rules] of Object.entries(of)) {
    if (/^(rules|[a-z]+Rules)$/.test(key) && rules !== undefined) checkRules(rules as RuleSet);
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
