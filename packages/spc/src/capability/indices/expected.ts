import { normalTail, normalTailQuantile } from "../../distributions/index.js";
import type { Ppm, SpecLimits, ZScores } from "../types.js";

const million = 1e6;

/** Normal quantile that has the fraction outside above it, from the distances of the limits; accurate also where nearly all is outside. */
function benchZ(below: number | null, above: number | null): number | null {
  if (below === null) return above;
  if (above === null) return below;
  const outside = normalTail(below) + normalTail(above);
  const nearer = Math.min(below, above);
  if (outside <= 0.5) return outside > 0 ? Math.min(nearer, normalTailQuantile(outside)) : nearer;
  const inside = normalTail(-nearer) - normalTail(Math.max(below, above));
  return inside > 0 ? -normalTailQuantile(inside) : nearer;
}

/** Distances of the limits from the mean in sigmas; null where sigma is 0. */
export function zScores(spec: SpecLimits, mean: number, sigma: number): ZScores {
  const { lsl, usl } = spec;
  const finite = (z: number) => (Number.isFinite(z) ? z : null);
  const below = lsl === undefined || sigma === 0 ? null : finite((mean - lsl) / sigma);
  const above = usl === undefined || sigma === 0 ? null : finite((usl - mean) / sigma);
  return { lsl: below, usl: above, bench: benchZ(below, above) };
}

/** Parts per million that a normal process has outside its limits; null where sigma is 0. */
export function expectedPpm(z: ZScores): Ppm {
  const belowLsl = z.lsl === null ? null : million * normalTail(z.lsl);
  const aboveUsl = z.usl === null ? null : million * normalTail(z.usl);
  return { belowLsl, aboveUsl, total: totalPpm(belowLsl, aboveUsl) };
}

/** Both sides together; null where no side has a limit. */
export function totalPpm(below: number | null, above: number | null): number | null {
  return below === null && above === null ? null : (below ?? 0) + (above ?? 0);
}

/** Counted parts per million; a measurement on a limit conforms. */
export function observedPpm(spec: SpecLimits, values: ArrayLike<number>): Ppm {
  const { lsl, usl } = spec;
  let below = 0;
  let above = 0;
  for (let i = 0; i < values.length; i++) {
    if (lsl !== undefined && values[i]! < lsl) below++;
    if (usl !== undefined && values[i]! > usl) above++;
  }
  const belowLsl = lsl === undefined ? null : (million * below) / values.length;
  const aboveUsl = usl === undefined ? null : (million * above) / values.length;
  return { belowLsl, aboveUsl, total: totalPpm(belowLsl, aboveUsl) };
}
