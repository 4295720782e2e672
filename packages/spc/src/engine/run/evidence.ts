import type { ControlLine } from "../../charts/types.js";
import { nelsonRules } from "../../rules/nelson-rules.js";
import type { Rule, Side } from "../../rules/types.js";
import { engineBit } from "./engine-bit.js";
import { at, flag, pf, pw } from "./layout.js";
import type { Space } from "./space.js";
import type { EngineChart, EngineSignal } from "./types.js";

/** Offsets of a record and its profile in doubles. */
export interface Place {
  readonly r: number;
  readonly p: number;
}

/** Where a characteristic and its profile lie. */
export function placeOf(space: Space, id: number): Place {
  const r = space.records + id * 12;
  return { r, p: space.pool + space.views.h[r * 4 + at.profile]! * 32 };
}

/** The lines of the individuals. */
export function lineOf(space: Space, { r, p }: Place): ControlLine {
  const { f, w } = space.views;
  const center = f[r]!;
  const sigma = f[r + at.sigma]!;
  const own = (w[p * 2 + pw.flags]! & flag.ownLines) !== 0;
  return {
    center,
    ucl: own ? f[p + pf.ucl]! : center + 3 * sigma,
    lcl: own ? f[p + pf.lcl]! : center - 3 * sigma,
    sigma,
  };
}

/** The lines of the EWMA at the newest point. */
export function ewmaLine(space: Space, { r, p }: Place): ControlLine {
  const { f, w, h } = space.views;
  const center = f[r]!;
  const i = Math.min(Math.max(h[r * 4 + at.age]! - 1, 0), w[p * 2 + pw.last]!);
  const factor = f[space.pool + w[p * 2 + pw.table]! + i]!;
  const sigma = f[r + at.sigma]! * factor;
  const width = f[p + pf.width]! * sigma;
  return { center, ucl: center + width, lcl: center - width, sigma };
}

const bitsOf = (mask: number) => {
  let n = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) n++;
  return n;
};

/** The row of the rule table that a profile has for a rule. */
function specOf(w: Int32Array, pi: number, rule: number): Rule {
  const flags = w[pi + pw.flags]!;
  const five = rule === 6;
  const table = w[pi + (five ? pw.fourOfFive : pw.twoOfThree)]!;
  const run = bitsOf(w[pi + pw.run]!);
  const row = nelsonRules({
    only: [rule],
    ...(rule === 2 && run > 1 && { runPoints: run }),
    ...(rule === 3 && { trendPoints: bitsOf(w[pi + pw.trend]!) + 1 }),
    ...(rule === 4 && { alternatingPoints: bitsOf(w[pi + pw.alternating]!) + 1 }),
    ...(rule === 7 && { withinPoints: bitsOf(w[pi + pw.within]!) }),
    ...(rule === 8 && { outsidePoints: bitsOf(w[pi + pw.outside]!) }),
    trendTies: (flags & flag.tiesCount) !== 0 ? "count" : "break",
    outsideSides: (flags & flag.eitherSide) !== 0 ? "either" : "both",
    // A window whose newest point does not comply is in the table only where any point may be the one that does not.
    lastPoint: ((table >>> (five ? 30 : 6)) & 1) === 1 ? "any" : "comply",
    window: w[pi + (five ? pw.fullFive : pw.fullThree)] === 0 ? "partial" : "full",
  }).rules[0]!;
  return row;
}

/** The side of a Nelson rule that holds, and the points that formed it as bits, newest in bit 0. */
function formed(
  { w, f }: Space["views"],
  { r, p }: Place,
  rule: number,
  line: ControlLine,
): readonly [Side, number] {
  const sides = w[r * 2 + at.sides]!;
  const steps = w[r * 2 + at.steps]!;
  const zones = w[r * 2 + at.zones]!;
  const pick = (mask: number, up: number, low: number): readonly [Side, number] =>
    (up & mask) === mask ? ["upper", mask] : ["lower", low & mask];
  const table = (which: number, of: number, up: number, low: number): readonly [Side, number] =>
    ((w[p * 2 + which]! >>> (up & of)) & 1) === 1 ? ["upper", up & of] : ["lower", low & of];
  switch (rule) {
    case 1:
      return [f[r + at.previous]! > line.ucl ? "upper" : "lower", 1];
    case 2:
      return pick(w[p * 2 + pw.run]!, sides, sides >> 9);
    case 3: {
      const trend = w[p * 2 + pw.trend]!;
      return [(steps & trend) === trend ? "upper" : "lower", (trend << 1) | 1];
    }
    case 4:
      return ["both", (w[p * 2 + pw.alternating]! << 1) | 1];
    case 5:
      return table(pw.twoOfThree, 7, sides >> 18, sides >> 21);
    case 6:
      return table(pw.fourOfFive, 31, zones, zones >> 8);
    case 7:
      return ["both", w[p * 2 + pw.within]!];
    default: {
      const mask = w[p * 2 + pw.outside]!;
      const [up, low] = [zones & mask, (zones >> 8) & mask];
      return [low === 0 ? "upper" : up === 0 ? "lower" : "both", mask];
    }
  }
}

/**
 * The signals of a mask that the newest point of a characteristic has just been given.
 *
 * @param mr - the moving range that ended at this point
 */
export function evidence(
  space: Space,
  id: number,
  mask: number,
  mr: number,
  t: number | undefined,
): readonly EngineSignal[] {
  const place = placeOf(space, id);
  const { r, p } = place;
  const { f, w } = space.views;
  const gaps = w[r * 2 + at.gaps]! >>> 0;
  const index = (w[r * 2 + at.n]! >>> 0) + gaps - 1;
  const exact = gaps === 0 || (w[p * 2 + pw.flags]! & flag.bridge) === 0;
  const sigma = f[r + at.sigma]!;
  const found: EngineSignal[] = [];
  const add = (
    chart: EngineChart,
    rule: number,
    side: Side,
    bits: number,
    value: number,
    line: ControlLine,
    spec: Rule,
  ) => {
    const points: number[] = [];
    for (let k = 31 - Math.clz32(bits); k >= 0; k--) {
      if (((bits >>> k) & 1) === 1 && (exact || k === 0)) points.push(index - k);
    }
    found.push({
      id: `${id}:${chart}:${index}:${rule}`,
      characteristic: id,
      chart,
      index,
      rule,
      side,
      points: points.length === 0 ? [index] : points,
      value,
      ...(t === undefined || !Number.isFinite(t) ? {} : { t: t + 0 }),
      spec,
      line,
    });
  };
  const x = lineOf(space, place);
  for (let rule = 1; rule <= 8; rule++) {
    if ((mask & (1 << (rule - 1))) === 0) continue;
    const [side, bits] = formed(space.views, place, rule, x);
    add("x", rule, side, bits, f[r + at.previous]!, x, specOf(w, p * 2, rule));
  }
  const limit = specOf(w, p * 2, 1);
  const one = (chart: EngineChart, value: number, line: ControlLine) =>
    add(chart, 1, value > line.ucl ? "upper" : "lower", 1, value, line, limit);
  if ((mask & engineBit.mr) !== 0) {
    one("mr", mr, {
      center: f[p + pf.d2]! * sigma,
      ucl: f[r + at.mrUcl]!,
      lcl: 0,
      sigma: f[p + pf.d3]! * sigma,
    });
  }
  if ((mask & engineBit.ewma) !== 0) one("ewma", f[r + at.ewma]!, ewmaLine(space, place));
  const h = f[p + pf.h]!;
  const arms = { center: 0, ucl: h, lcl: 0, sigma: h / 3 };
  if ((mask & engineBit.cusumUpper) !== 0) one("cusumUpper", f[r + at.upper]!, arms);
  if ((mask & engineBit.cusumLower) !== 0) one("cusumLower", f[r + at.lower]!, arms);
  return found;
}
