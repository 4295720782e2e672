import { binomialPmf, hypergeometricPmf, poissonPmf } from "../../distributions/index.js";
import { refuse } from "../../refuse.js";
import { checkLotSize } from "../plans/check-query.js";
import type { AttributesPlan } from "../types.js";
import type { CurveOptions, SamplingDistribution } from "./types.js";

/** The law of the counts in the samples of one lot. */
export interface DrawLaw {
  /** An item counts once at most; nonconformities can be more than the items. */
  readonly once: boolean;
  /** Quality that it stands for. */
  readonly p: number;
  /** Probabilities of 0 to `most` in the next `n` items after `drawn` items with `found`. */
  readonly next: (n: number, drawn: number, found: number, most: number) => Float64Array;
  /** Expected count in the items that are left after `drawn` items with `found`, of `lotSize`. */
  readonly left: (lotSize: number, drawn: number, found: number) => number;
}

/** The distribution and the lot size that options and plan agree on. */
export interface CurveBasis {
  readonly distribution: SamplingDistribution;
  readonly lotSize: number | null;
}

/** Re up to which counts can be followed one by one. */
const MOST_RE = 100_000;

/** Checks a plan that need not have come from attributesPlan: `SPC_OPTION` unless its samples and numbers are whole. */
export function checkPlan(plan: AttributesPlan, poisson = false): void {
  const stages: unknown = plan?.stages;
  if (!Array.isArray(stages) || stages.length === 0 || stages.length > 100) {
    refuse("SPC_OPTION", "the plan has no list of 1 to 100 stages; make it with attributesPlan");
  }
  let cumulative = 0;
  for (const [i, stage] of plan.stages.entries()) {
    const whole = (x: unknown): boolean => Number.isSafeInteger(x) && (x as number) >= 0;
    const { n, ac, re } = stage ?? {};
    cumulative += n;
    if (!(whole(n) && n > 0 && (ac === null || whole(ac)) && whole(re) && re > 0)) {
      refuse("SPC_OPTION", `stage ${i + 1} of the plan is no sample; make it with attributesPlan`);
    }
    if (stage.cumulative !== cumulative) {
      refuse(
        "SPC_OPTION",
        `stage ${i + 1} of the plan says ${String(stage.cumulative)} items in all, not ${cumulative}`,
      );
    }
    // A count beyond the items drawn has probability 0, except of nonconformities.
    if ((poisson ? re : Math.min(re, cumulative + 1)) > MOST_RE) {
      refuse("SPC_OPTION", `Re of stage ${i + 1} is ${re}; curves follow counts up to ${MOST_RE}`, {
        stage: i,
      });
    }
  }
}

/** Checks curve options against a plan. */
export function curveBasis(plan: AttributesPlan, options: CurveOptions): CurveBasis {
  checkPlan(plan, options?.distribution === "poisson");
  if (typeof options !== "object" || options === null) {
    refuse("SPC_OPTION", `options is ${String(options)}; give an object or leave it out`);
  }
  const distribution = options.distribution ?? "binomial";
  if (!["binomial", "hypergeometric", "poisson"].includes(distribution)) {
    refuse(
      "SPC_OPTION",
      `distribution is ${String(distribution)}; use binomial, hypergeometric or poisson`,
    );
  }
  const own = "lotSize" in plan ? (plan as { lotSize: unknown }).lotSize : undefined;
  const lotSize = options.lotSize ?? (typeof own === "number" ? own : null);
  if (lotSize !== null) {
    checkLotSize(lotSize);
    const most = plan.stages.at(-1)?.cumulative ?? 0;
    if (most > lotSize) {
      refuse("SPC_OPTION", `the plan takes up to ${most} items from a lot of ${lotSize}`, {
        lotSize,
      });
    }
  } else if (distribution === "hypergeometric") {
    refuse("SPC_OPTION", "a hypergeometric curve needs lotSize");
  }
  return { distribution, lotSize };
}

function pmfTable(most: number, pmf: (k: number) => number): Float64Array {
  const table = new Float64Array(most + 1);
  for (let k = 0; k <= most; k++) table[k] = pmf(k);
  return table;
}

function independent(p: number, once: boolean, pmf: (k: number, n: number) => number): DrawLaw {
  const tables = new Map<number, Float64Array>();
  return {
    once,
    p,
    next: (n, _drawn, _found, most) => {
      const known = tables.get(n);
      if (known !== undefined && known.length > most) return known;
      const table = pmfTable(most, (k) => pmf(k, n));
      tables.set(n, table);
      return table;
    },
    left: (lotSize, drawn) => p * (lotSize - drawn),
  };
}

/** The law at a quality. */
export function drawLaw(basis: CurveBasis, p: number): DrawLaw {
  const { distribution, lotSize } = basis;
  const most = distribution === "poisson" ? Number.MAX_VALUE : 1;
  if (!(p >= 0 && p <= most)) {
    refuse(
      "SPC_OPTION",
      distribution === "poisson"
        ? `quality is ${p}; give nonconformities per item, 0 or more`
        : `quality is ${p}; give a fraction nonconforming from 0 to 1 (1 % is 0.01)`,
      { p },
    );
  }
  if (distribution === "poisson") return independent(p, false, (k, n) => poissonPmf(k, n * p));
  if (distribution === "binomial" || lotSize === null) {
    return independent(p, true, (k, n) => binomialPmf(k, n, p));
  }
  const bad = Math.round(p * lotSize);
  return {
    once: true,
    p: bad / lotSize,
    next: (n, drawn, found, upTo) =>
      pmfTable(upTo, (k) => hypergeometricPmf(k, lotSize - drawn, bad - found, n)),
    left: (_lotSize, _drawn, found) => bad - found,
  };
}
