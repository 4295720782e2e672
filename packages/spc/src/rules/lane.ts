import type { Rule, RuleLimits, Side } from "./types.js";

/**
 * One rule at work: two 32-bit histories, newest point in bit 0.
 *
 * `hi` and `lo` tell of the upper and lower zone line (`beyond`), of steps up and down (`trend`, `alternating`), or `hi`
 * alone of lying inside (`within`). What every point asks for is flat here, because the loop over lanes is the hot one.
 */
export interface Lane {
  readonly rule: Rule;
  /** The bit of the rule in a mask. */
  readonly bit: number;
  readonly kind: Rule["kind"];
  /** The bits of the histories that the window covers. */
  readonly window: number;
  upper: number;
  lower: number;
  /** Can the rule only hold if the newest point complies? */
  readonly newest: boolean;
  /** Does it pass some points over, so that it must remember which points its histories mean? */
  readonly skips: boolean;
  /** Do ties belong to a trend? */
  readonly ties: boolean;
  hi: number;
  lo: number;
  /** Points since the last break, as far as 32. */
  seen: number;
  /** With `skips`: the indices of its last 32 points, newest last. */
  own: number[];
}

/** A word whose lowest bits are 1. */
function ones(bits: number): number {
  return bits === 32 ? -1 : ((1 << bits) - 1) | 0;
}

/** Starts a lane. */
export function lane(rule: Rule, limits: Required<RuleLimits>): Lane {
  const steps = rule.kind === "trend" || rule.kind === "alternating";
  const bits = steps ? rule.of - 1 : rule.of;
  const of: Lane = {
    rule,
    bit: 1 << (rule.number - 1),
    kind: rule.kind,
    window: ones(bits),
    upper: 0,
    lower: 0,
    newest: rule.count === rule.of || rule.last === "comply",
    skips: rule.ties === "skip",
    ties: rule.ties === "count",
    hi: 0,
    lo: 0,
    seen: 0,
    own: [],
  };
  aimLane(of, limits);
  return of;
}

/** Points a lane at these lines: its next points are judged by them. */
export function aimLane(of: Lane, { center, sigma, ucl, lcl }: Required<RuleLimits>): void {
  const { zone } = of.rule;
  of.upper = zone === "limit" ? ucl : center + zone * sigma;
  of.lower = zone === "limit" ? lcl : center - zone * sigma;
}

/** Ends every run of a lane. */
export function breakLane(of: Lane): void {
  of.hi = 0;
  of.lo = 0;
  of.seen = 0;
  of.own = [];
}

/** Takes the next usable point and tells whether the rule holds at it; `previous` is NaN for the first after a break. */
export function feedLane(of: Lane, x: number, previous: number, index: number): boolean {
  let hi: boolean;
  let lo = false;
  switch (of.kind) {
    case "beyond":
      hi = x > of.upper;
      lo = x < of.lower;
      if (of.skips && !hi && !lo) return false;
      break;
    case "within":
      hi = x <= of.upper && x >= of.lower;
      break;
    default:
      if (of.skips && x === previous) return false;
      hi = of.ties ? x >= previous : x > previous;
      lo = of.ties ? x <= previous : x < previous;
  }
  of.hi = (of.hi << 1) | (hi ? 1 : 0);
  of.lo = (of.lo << 1) | (lo ? 1 : 0);
  if (of.seen < 32) of.seen++;
  if (of.skips) {
    of.own.push(index);
    if (of.own.length > 32) of.own.shift();
  }
  if (of.newest && !hi && !lo) return false;
  return sideOf(of) !== undefined;
}

const evens = 0x55555555;

/** The side of the signal at the newest point, or nothing when the rule does not hold. */
export function sideOf(of: Lane): Side | undefined {
  const { rule, window } = of;
  const hi = of.hi & window;
  const lo = of.lo & window;
  switch (rule.kind) {
    case "trend":
      if (hi === window && (hi & ~lo) !== 0) return "upper";
      return lo === window && (lo & ~hi) !== 0 ? "lower" : undefined;
    case "alternating":
      return ((hi & evens) | (lo & ~evens)) === window || ((lo & evens) | (hi & ~evens)) === window
        ? "both"
        : undefined;
    case "within":
      return enough(of, hi) ? "both" : undefined;
    default:
      if (rule.side === "same") {
        if (enough(of, hi)) return "upper";
        return enough(of, lo) ? "lower" : undefined;
      }
      if (!enough(of, hi | lo) || (rule.side === "both" && (hi === 0 || lo === 0))) {
        return undefined;
      }
      return lo === 0 ? "upper" : hi === 0 ? "lower" : "both";
  }
}

/** Do enough points of the window comply, under the policies for its start and its newest point? */
function enough(of: Lane, bits: number): boolean {
  const { rule } = of;
  if (rule.count === rule.of) return bits === of.window;
  if (rule.last === "comply" && (bits & 1) === 0) return false;
  if (rule.window === "full" && of.seen < rule.of) return false;
  let n = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) n++;
  return n >= rule.count;
}

/** Which points of the window formed the signal, as bits (newest in bit 0), for the given side. */
export function complying(of: Lane, side: Side): number {
  const { rule, window } = of;
  if (rule.kind === "trend" || rule.kind === "alternating") {
    return ones(rule.of);
  }
  if (rule.kind === "within") return of.hi & window;
  if (side === "both") return (of.hi | of.lo) & window;
  return (side === "upper" ? of.hi : of.lo) & window;
}
