import { checkBetween } from "../check-number.js";
import { refuse } from "../refuse.js";

/** A standard uncertainty (half-width over a factor already done), or what one is made from. */
export type UncertaintyInput =
  | number
  | {
      /** A half-width, at least 0. */
      readonly halfWidth: number;
      /** Its distribution: `rectangular` (default, over √3), `triangular` (over √6), `u` (over √2), `normal` (over 2). */
      readonly distribution?: "rectangular" | "triangular" | "u" | "normal";
    };

/** Influences on a measurement, each as a standard uncertainty or a half-width; what is left out counts 0. */
export interface UncertaintyInputs {
  /** Calibration of the reference (of an expanded uncertainty half: give U / 2). */
  readonly calibration?: UncertaintyInput;
  /** Resolution: half of the smallest step, as half-width. Counts only where repeatability is smaller. */
  readonly resolution?: UncertaintyInput;
  /** Repeatability on the reference, EVR: the standard deviation of a type-1 study. */
  readonly repeatabilityReference?: UncertaintyInput;
  /** Bias: half-width |bias|. */
  readonly bias?: UncertaintyInput;
  /** Linearity. */
  readonly linearity?: UncertaintyInput;
  /** Other influences of the measuring system. */
  readonly systemOther?: UncertaintyInput;
  /** Repeatability on parts, EVO: repeatability of a gage R&R study. */
  readonly repeatabilityObject?: UncertaintyInput;
  /** Operators, AV: reproducibility of a gage R&R study. */
  readonly operator?: UncertaintyInput;
  /** Differences between measuring systems, GV. */
  readonly gage?: UncertaintyInput;
  /** Changes over time. */
  readonly stability?: UncertaintyInput;
  /** Interactions. */
  readonly interaction?: UncertaintyInput;
  /** Form, roughness and material of the part. */
  readonly object?: UncertaintyInput;
  /** Temperature. */
  readonly temperature?: UncertaintyInput;
  /** Other influences of the process. */
  readonly processOther?: UncertaintyInput;
}

/** Options of `measurementUncertainty`. */
export interface UncertaintyOptions {
  /** Width of the tolerance, above 0, for the Q ratios; default none. */
  readonly tolerance?: number;
  /** Coverage factor; default 2. */
  readonly coverage?: number;
  /** Largest Q of the measuring system in percent; default 15. */
  readonly systemLimitPercent?: number;
  /** Largest Q of the measuring process in percent; default 30. */
  readonly processLimitPercent?: number;
}

/** A combined uncertainty with its share of the tolerance. */
export interface CombinedUncertainty {
  /** Combined standard uncertainty. */
  readonly u: number;
  /** Expanded: coverage factor times u. */
  readonly expanded: number;
  /** 200 times the expanded uncertainty over the tolerance; null without one. */
  readonly qPercent: number | null;
  /** Whether Q is within its limit; null without a tolerance. */
  readonly capable: boolean | null;
  /** The smallest tolerance for which Q is within its limit. */
  readonly minimumTolerance: number;
}

/** One line of a budget. */
export interface UncertaintyLine {
  /** The influence. */
  readonly influence: keyof UncertaintyInputs;
  /** Its standard uncertainty. */
  readonly u: number;
  /** Whether it counts for the measuring system. */
  readonly inSystem: boolean;
  /** Whether it counts for the measuring process. */
  readonly inProcess: boolean;
  /** 100 u² over the variance of the measuring process; 0 where it does not count; null where that variance is 0. */
  readonly sharePercent: number | null;
}

/** An uncertainty budget. */
export interface UncertaintyResult {
  /** The influences given, in the order of {@link UncertaintyInputs}. */
  readonly lines: readonly UncertaintyLine[];
  /** u_MS: the measuring system on a reference. */
  readonly system: CombinedUncertainty;
  /** u_MP: the measuring process on parts. */
  readonly process: CombinedUncertainty;
  /** Coverage factor used. */
  readonly coverage: number;
}

const divisor = { rectangular: 3, triangular: 6, u: 2, normal: 4 } as const;

const order: readonly (keyof UncertaintyInputs)[] = [
  "calibration",
  "resolution",
  "repeatabilityReference",
  "bias",
  "linearity",
  "systemOther",
  "repeatabilityObject",
  "operator",
  "gage",
  "stability",
  "interaction",
  "object",
  "temperature",
  "processOther",
];
const rivals: readonly (keyof UncertaintyInputs)[] = [
  "resolution",
  "repeatabilityReference",
  "repeatabilityObject",
];
const system: readonly (keyof UncertaintyInputs)[] = [
  "calibration",
  "bias",
  "linearity",
  "systemOther",
];

function standard(name: string, of: UncertaintyInput): number {
  const width = typeof of === "number" ? of : of.halfWidth;
  if (!Number.isFinite(width) || width < 0) {
    refuse("SPC_OPTION", `${name} must be a finite number of at least 0, not ${width}`);
  }
  if (typeof of === "number") return width;
  const { distribution = "rectangular" } = of;
  if (!Object.hasOwn(divisor, distribution)) {
    refuse(
      "SPC_OPTION",
      `the distribution of ${name} must be one of ${Object.keys(divisor).join(", ")}, not ${String(distribution)}`,
    );
  }
  return width / Math.sqrt(divisor[distribution]);
}

/**
 * Combines an uncertainty budget into u_MS of the measuring system and u_MP of the measuring process, with Q against a
 * tolerance.
 *
 * u_MS² = calibration² + max(resolution, repeatability on the reference)² + bias² + linearity² + others²; u_MP² has the
 * repeatability on parts in the maximum too, and all other influences besides. Q = 2 k u / tolerance. Inputs are taken
 * as independent; what is not measured counts 0, so an empty line is a claim.
 *
 * @throws `SPC_OPTION` when an input is negative or not finite, or an option is out of range
 * @see ISO 22514-7; VDA 5
 *
 * @example
 * ```ts
 * import { measurementUncertainty } from "@taktline/spc/msa";
 *
 * const budget = measurementUncertainty(
 *   { calibration: 3, repeatabilityReference: 4, repeatabilityObject: 12, operator: 4 },
 *   { tolerance: 200 },
 * );
 * [budget.system.u, budget.process.u]; // => [5, 13]
 * [budget.system.qPercent, budget.process.qPercent]; // => [10, 26]
 * ```
 */
export function measurementUncertainty(
  inputs: UncertaintyInputs,
  options: UncertaintyOptions = {},
): UncertaintyResult {
  const coverage = checkBetween("coverage", options.coverage ?? 2, 0);
  const limits = [options.systemLimitPercent ?? 15, options.processLimitPercent ?? 30] as const;
  checkBetween("systemLimitPercent", limits[0], 0);
  checkBetween("processLimitPercent", limits[1], 0);
  const { tolerance } = options;
  if (tolerance !== undefined) checkBetween("tolerance", tolerance, 0);
  const found = order.flatMap((influence) => {
    const input = inputs[influence];
    return input === undefined ? [] : [{ influence, u: standard(influence, input) }];
  });
  const largest = (names: readonly (keyof UncertaintyInputs)[]) =>
    found.reduce<{ influence?: keyof UncertaintyInputs; u: number }>(
      (best, line) => (names.includes(line.influence) && line.u > best.u ? line : best),
      { u: 0 },
    ).influence;
  const leading = [largest(rivals.slice(0, 2)), largest(rivals)] as const;
  const counts = (influence: keyof UncertaintyInputs) => ({
    inSystem: system.includes(influence) || influence === leading[0],
    inProcess: !rivals.includes(influence) || influence === leading[1],
  });
  const lines = found.map((line) => ({ ...line, ...counts(line.influence) }));
  const combine = (key: "inSystem" | "inProcess", limit: number): CombinedUncertainty => {
    const u = Math.hypot(...lines.filter((line) => line[key]).map((line) => line.u));
    const expanded = coverage * u;
    const qPercent = tolerance === undefined ? null : (200 * expanded) / tolerance;
    return {
      u,
      expanded,
      qPercent,
      capable: qPercent === null ? null : qPercent <= limit,
      minimumTolerance: (200 * expanded) / limit,
    };
  };
  const process = combine("inProcess", limits[1]);
  return {
    lines: lines.map((line) => ({
      ...line,
      sharePercent: process.u > 0 ? (line.inProcess ? 100 * (line.u / process.u) ** 2 : 0) : null,
    })),
    system: combine("inSystem", limits[0]),
    process,
    coverage,
  };
}
