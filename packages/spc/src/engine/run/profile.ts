import {
  checkChartLimits,
  checkSource,
  checkStandard,
  checkWhole,
  checkWord,
  locationLine,
  spreadLine,
} from "../../charts/shared/lines.js";
import type { ControlLine } from "../../charts/types.js";
import { rangeConstants } from "../../constants/range-constants.js";
import { refuse } from "../../refuse.js";
import { checkRules } from "../../rules/check-rules.js";
import { nelsonRules } from "../../rules/nelson-rules.js";
import type { Rule, RuleSet } from "../../rules/types.js";
import { engineBit } from "./engine-bit.js";
import { flag, largest, pf, pw, unitBytes } from "./layout.js";
import type { CharacteristicSpec, CusumSpec, EwmaSpec } from "./types.js";

/** What the settings of a characteristic come to: the unit that goes into the pool, and the lines of its record. */
export interface Compiled {
  /** The profile, without the place of its EWMA factors. */
  readonly unit: ArrayBuffer;
  /** The lines, or undefined where phase I is to give them. */
  readonly lines: { readonly x: ControlLine; readonly mrUcl: number } | undefined;
  readonly headStart: number;
}

const ones = (n: number) => (1 << n) - 1;

/** A table of the windows that hold: bit w is set when window w, newest point in bit 0, has `count` points and is allowed. */
function windows(rule: Rule): number {
  let table = 0;
  for (let w = 0; w < 1 << rule.of; w++) {
    let points = 0;
    for (let rest = w; rest !== 0; rest &= rest - 1) points++;
    if (points >= rule.count && (rule.last === "any" || (w & 1) === 1)) table |= 1 << w;
  }
  return table;
}

function fits(r: Rule): boolean {
  const row = r.kind === "beyond" && r.count === r.of;
  const kOfM = r.kind === "beyond" && r.side === "same" && r.ties === "break";
  switch (r.number) {
    case 1:
      return row && r.of === 1 && r.zone === "limit" && r.side !== "both";
    case 2:
      return row && kOfM && r.of <= 9 && r.zone === 0;
    case 3:
      return r.kind === "trend" && r.of <= 14 && r.ties !== "skip";
    case 4:
      return r.kind === "alternating" && r.of <= 14 && r.ties === "break";
    case 5:
      return kOfM && r.of === 3 && r.count === 2 && r.zone === 2;
    case 6:
      return kOfM && r.of === 5 && r.count === 4 && r.zone === 1;
    case 7:
      return r.kind === "within" && r.count === r.of && r.of <= 15 && r.zone === 1;
    case 8:
      return row && r.side !== "same" && r.of <= 8 && r.zone === 1;
    default:
      return false;
  }
}

function writeRules(w: Uint32Array, set: RuleSet): number {
  let flags = 0;
  for (const r of checkRules(set).rules) {
    if (!fits(r)) {
      refuse(
        "SPC_RULE",
        `rule ${r.number}: the engine keeps histories for Nelson's rules only: rule 2 up to 9 points, 3 and 4 up to 14, 7 up to 15, 8 up to 8, zones as Nelson's, no skipped ties; use ruleEvaluator for this one`,
        { rule: { ...r } },
      );
    }
    w[pw.enabled]! |= 1 << (r.number - 1);
    if (r.number === 2) w[pw.run] = ones(r.of);
    if (r.number === 3) {
      w[pw.trend] = ones(r.of - 1);
      if (r.ties === "count") flags |= flag.tiesCount;
    }
    if (r.number === 4) w[pw.alternating] = ones(r.of - 1);
    if (r.number === 5) {
      w[pw.twoOfThree] = windows(r);
      w[pw.fullThree] = r.window === "full" ? 7 : 0;
    }
    if (r.number === 6) {
      w[pw.fourOfFive] = windows(r);
      w[pw.fullFive] = r.window === "full" ? 31 : 0;
    }
    if (r.number === 7) w[pw.within] = ones(r.of);
    if (r.number === 8) {
      w[pw.outside] = ones(r.of);
      if (r.side === "either") flags |= flag.eitherSide;
    }
  }
  return flags;
}

function checkNumber(name: string, x: number, from: number, to: number, open = false): number {
  if (!(x >= from && x <= to) || (open && x === from)) {
    refuse(
      "SPC_OPTION",
      `${name} must be ${open ? "above" : "at least"} ${from} and at most ${to}, not ${x}`,
      { value: x },
    );
  }
  return x;
}

function writeEwma(f: Float64Array, w: Uint32Array, of: EwmaSpec): number {
  f[pf.lambda] = checkNumber("ewma.lambda", of.lambda ?? 0.2, 0.001, 1);
  f[pf.width] = checkNumber("ewma.width", of.width ?? 3, 0, 1000, true);
  const how = checkWord("ewma.variance", of.variance ?? "exact", ["exact", "asymptotic"]);
  w[pw.enabled]! |= engineBit.ewma;
  return how === "asymptotic" ? flag.asymptotic : 0;
}

function writeCusum(f: Float64Array, w: Uint32Array, of: CusumSpec): void {
  f[pf.k] = checkNumber("cusum.k", of.k ?? 0.5, 0, 1000);
  const h = checkNumber("cusum.h", of.h ?? 5, 0, 1e6, true);
  f[pf.h] = h;
  const start = of.headStart === "fir" ? h / 2 : (of.headStart ?? 0);
  if (!(start >= 0 && start < h)) {
    refuse("SPC_OPTION", `cusum.headStart must be at least 0 and below h = ${h}, not ${start}`, {
      value: start,
    });
  }
  f[pf.headStart] = start;
  f[pf.half] = 0.5;
  w[pw.enabled]! |= engineBit.cusumUpper | engineBit.cusumLower;
}

/** Checks settings and turns them into a profile. */
export function compileSpec(spec: CharacteristicSpec): Compiled {
  checkSource(spec);
  const unit = new ArrayBuffer(unitBytes);
  const f = new Float64Array(unit);
  const w = new Uint32Array(unit);
  const constants = checkWord("constants", spec.constants ?? spec.limits?.constants ?? "exact", [
    "exact",
    "table3",
  ]);
  const gaps = checkWord("gaps", spec.gaps ?? "break", ["break", "bridge"]);
  const { d2, d3 } = rangeConstants(2, constants, false);
  let flags = (gaps === "bridge" ? flag.bridge : 0) | (constants === "table3" ? flag.table3 : 0);
  f[pf.d2] = d2;
  f[pf.d3] = d3;
  flags |= writeRules(w, spec.rules ?? nelsonRules());
  if (spec.mr ?? true) w[pw.enabled]! |= engineBit.mr;
  if (spec.ewma !== undefined) flags |= writeEwma(f, w, spec.ewma);
  if (spec.cusum !== undefined) writeCusum(f, w, spec.cusum);
  let lines: Compiled["lines"];
  if (spec.limits !== undefined) {
    const { x, mr, span } = spec.limits;
    checkChartLimits("imr", spec.limits, [x, mr]);
    if (span !== 2)
      refuse(
        "SPC_LIMITS",
        `the engine has moving ranges of 2 points; the limits are for span ${span}`,
        { span },
      );
    lines = { x, mrUcl: mr.ucl };
    if (x.ucl !== x.center + 3 * x.sigma || x.lcl !== x.center - 3 * x.sigma) {
      flags |= flag.ownLines;
      f[pf.ucl] = x.ucl;
      f[pf.lcl] = x.lcl;
    }
  } else if (spec.standard !== undefined) {
    const { mean, sigma } = spec.standard;
    checkStandard(spec.standard);
    lines = { x: locationLine(mean, sigma), mrUcl: spreadLine(d2 * sigma, d3 * sigma).ucl };
  } else if (spec.phase1 !== undefined) {
    w[pw.phase1] = checkWhole("phase1", spec.phase1, 2, 1e9);
  } else {
    refuse("SPC_OPTION", "a characteristic needs limits, a standard, or phase1 points to collect");
  }
  if (lines !== undefined && !(Math.abs(lines.x.center) <= largest && lines.x.sigma <= largest)) {
    refuse("SPC_LIMITS", `center and sigma must not exceed ${largest} in size`, { ...lines.x });
  }
  w[pw.flags] = flags;
  return { unit, lines, headStart: f[pf.headStart]! };
}

/**
 * The standard deviation of an EWMA in sigmas after 1, 2, ... points, up to where it no longer changes, by the recursion of
 * `ewma`, so that the limits have its bits.
 */
export function ewmaFactors(lambda: number, asymptotic: boolean): readonly number[] {
  if (lambda === 0 || asymptotic) return [Math.sqrt(lambda / (2 - lambda))];
  const factors: number[] = [];
  let before = -1;
  for (let v = lambda ** 2; v !== before && factors.length < 65535; ) {
    factors.push(Math.sqrt(v));
    before = v;
    v = (1 - lambda) ** 2 * v + lambda ** 2;
  }
  return factors;
}
