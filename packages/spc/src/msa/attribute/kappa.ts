import { normalTail, normalTailQuantile } from "../../distributions/index.js";
import type { Kappa } from "./types.js";

/** A kappa that does not exist. */
export function noKappa(category: string | null): Kappa {
  return { category, kappa: null, se0: null, z: null, p: null, se: null, interval: null };
}

/** A kappa with its test and interval from its two standard errors. */
export function kappaOf(
  category: string | null,
  kappa: number,
  se0: number,
  se: number,
  confidence: number,
): Kappa {
  const z = se0 > 0 ? kappa / se0 : null;
  const half = normalTailQuantile((1 - confidence) / 2) * se;
  return {
    category,
    kappa,
    se0,
    z,
    p: z === null ? null : normalTail(z),
    se,
    interval: { lower: Math.max(-1, kappa - half), upper: Math.min(1, kappa + half) },
  };
}
