import type { CountKind, OeeCorrection, StateCategory, StateMap } from "@taktline/oee";

/** An exact fraction. */
export type Fraction = readonly [over: bigint, under: bigint];

/** What the oracle is asked: everything in whole seconds. */
export interface OracleCase {
  readonly from: number;
  readonly to: number;
  readonly states: readonly (readonly [t: number, state: string])[];
  readonly products: readonly (readonly [t: number, product: string])[];
  /** Deltas: parts made just before a time. */
  readonly counts: Readonly<Record<CountKind, readonly (readonly [t: number, parts: number])[]>>;
  readonly shifts:
    | readonly { startMs: number; endMs: number; breaks: { startMs: number; endMs: number }[] }[]
    | null;
  readonly corrections: readonly OeeCorrection[];
  readonly map: StateMap;
  readonly cycles: Readonly<Record<string, number>>;
  readonly stale: number | null;
  readonly micro: number | null;
  readonly microCategories: readonly StateCategory[];
  readonly outsidePlan: readonly StateCategory[];
}

interface Second {
  readonly state: string;
  readonly category: StateCategory;
  readonly reason: string | undefined;
}

/** The value of the last entry at or before a second; of entries with one time the last in the list. */
function last<T>(rows: readonly (readonly [number, T])[], t: number): readonly [number, T] | null {
  let best: readonly [number, T] | null = null;
  for (const row of rows) if (row[0] <= t && (best === null || row[0] >= best[0])) best = row;
  return best;
}

/**
 * Asks every second of a window what the machine did, what the calendar says and what people corrected, and counts in whole
 * numbers: no sweep, no intervals, no floating point.
 */
export function oracle(of: OracleCase) {
  const { from, to, map, corrections } = of;
  const meaning = (state: string): Second => {
    const known = Object.hasOwn(map.states, state) ? map.states[state] : undefined;
    return { state, category: known?.category ?? "unknown", reason: known?.reason };
  };
  // The last event before the window is the earliest thing that is known, unless people told of earlier times.
  const base = last(of.states, from);
  const told = corrections.flatMap((c) => (c.kind === "count" || c.fromMs >= c.toMs ? [] : [c]));
  const start = Math.min(base?.[0] ?? from, ...told.map((c) => c.fromMs));
  const seconds: Second[] = [];
  for (let s = start; s < to; s++) {
    const event = s < (base?.[0] ?? from) ? null : last(of.states, s);
    const fresh = event !== null && (of.stale === null || s - event[0] < of.stale);
    let now = meaning(fresh ? event[1] : "");
    for (const c of told) {
      if (s < c.fromMs || s >= c.toMs) continue;
      if (c.kind === "state") now = meaning(c.state);
      else if (now.category !== "production") {
        now = { state: now.state, category: c.category ?? now.category, reason: c.reason };
      }
    }
    seconds.push(now);
  }
  const micro = seconds.map(() => false);
  if (of.micro !== null) {
    for (let i = 0; i < seconds.length; ) {
      let end = i;
      while (end < seconds.length && of.microCategories.includes(seconds[end]!.category)) end++;
      if (end > i && end - i < of.micro) micro.fill(true, i, end);
      i = Math.max(end, i + 1);
    }
  }
  const bucket = (s: number): "working" | "break" | "none" => {
    if (of.shifts === null) return "working";
    const inside = of.shifts.filter((x) => x.startMs <= s && s < x.endMs);
    if (inside.length === 0) return "none";
    const works = inside.some((x) => !x.breaks.some((b) => b.startMs <= s && s < b.endMs));
    return works ? "working" : "break";
  };
  const times = {
    calendar: 0,
    pot: 0,
    pbt: 0,
    apt: 0,
    aust: 0,
    adet: 0,
    adot: 0,
    micro: 0,
    unknown: 0,
  };
  const states = new Map<string, { ms: number; occurrences: number }>();
  let before = "";
  let touched = false;
  for (let s = from; s < to; s++) {
    const i = s - start;
    const { state, category, reason } = seconds[i]!;
    const where = bucket(s);
    const key = JSON.stringify([state, category, reason ?? null, micro[i]]);
    if (key !== before) touched = false;
    before = key;
    const row = states.get(key) ?? { ms: 0, occurrences: 0 };
    states.set(key, row);
    times.calendar++;
    if (where === "none") continue;
    times.pot++;
    if (where === "break") continue;
    row.ms++;
    if (!touched) row.occurrences++;
    touched = true;
    if (of.outsidePlan.includes(category)) continue;
    times.pbt++;
    if (micro[i]) times.micro++;
    if (micro[i] || category === "production") times.apt++;
    else if (category === "setup") times.aust++;
    else if (category === "downtime" || category === "plannedStop") times.adet++;
    else if (category === "idle" || category === "offline") times.adot++;
    else times.unknown++;
  }
  const parts = (kind: CountKind) => {
    const byProduct = new Map<string, bigint>();
    const book = (t: number, n: number) => {
      if (t <= from || t > to || bucket(t - 1) !== "working") return;
      const product = last(of.products, t - 1)?.[1] ?? "";
      byProduct.set(product, (byProduct.get(product) ?? 0n) + BigInt(n));
    };
    for (const [t, n] of of.counts[kind]) book(t, n);
    for (const c of corrections) if (c.kind === "count" && c.count === kind) book(c.tMs, c.parts);
    return byProduct;
  };
  const [made, scrapped] = [parts("produced"), parts("scrap")];
  const total = (m: Map<string, bigint>) => [...m.values()].reduce((a, b) => a + b, 0n);
  const weigh = (m: Map<string, bigint>) =>
    [...m].reduce((sum, [product, n]) => sum + n * BigInt(of.cycles[product] ?? 0), 0n);
  const produced = total(made);
  const good = produced - total(scrapped);
  const ideal = weigh(made);
  const goodIdeal = ideal - weigh(scrapped);
  const availability: Fraction | null =
    times.pbt === 0 ? null : [BigInt(times.apt), BigInt(times.pbt)];
  const performance: Fraction | null =
    times.apt === 0 || produced < 0 ? null : [ideal, BigInt(times.apt)];
  const quality: Fraction | null = produced === 0n || good < 0n ? null : [good, produced];
  const oee: Fraction | null =
    times.pbt === 0 || (times.apt === 0 && produced !== 0n)
      ? null
      : produced === 0n
        ? [0n, 1n]
        : quality === null
          ? null
          : [ideal * good, BigInt(times.pbt) * produced];
  return {
    times,
    states,
    produced,
    good,
    ideal,
    goodIdeal,
    availability,
    performance,
    quality,
    oee,
  };
}

/** How far a double is from a fraction, in units of 2^-52 of the fraction; exact in whole numbers. */
export function distance(value: number, [over, under]: Fraction): number {
  if (over === 0n) return value === 0 ? 0 : Number.POSITIVE_INFINITY;
  // A double is a whole number times a power of two.
  let scale = 0n;
  let whole = value;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    scale++;
  }
  const left = BigInt(whole) * under;
  const right = over * (1n << scale);
  const off = left > right ? left - right : right - left;
  return Number((off << 62n) / (right < 0n ? -right : right)) / 2 ** 10;
}
