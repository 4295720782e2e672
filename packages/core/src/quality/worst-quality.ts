/**
 * The worst of several StatusCodes: bad before uncertain before good; among equally bad ones the first, so that its reason survives.
 *
 * What is computed from several samples is no better than the worst of them. Without codes the answer is Good.
 *
 * @param codes - OPC UA StatusCodes, an array or the `q` column of a frame
 *
 * @example
 * ```ts
 * import { BadTimeout, Good, UncertainSubNormal, worstQuality } from "@taktline/core";
 *
 * worstQuality([Good, UncertainSubNormal, BadTimeout]) === BadTimeout; // => true
 * ```
 */
export function worstQuality(codes: ArrayLike<number>): number {
  let worst = 0;
  let severity = -1;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    const next = code >>> 31 === 1 ? 2 : code >>> 30;
    if (next > severity) {
      worst = code >>> 0;
      severity = next;
      if (next === 2) break;
    }
  }
  return worst;
}
