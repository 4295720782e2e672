/**
 * The bits in the `flags` of a chart and of a streamed point.
 *
 * `baseline`: the limits rest on this point. `excluded`: left out on purpose. `missing`: no usable number.
 *
 * @example
 * ```ts
 * import { imr, pointFlag } from "@taktline/spc";
 *
 * const { flags } = imr([5, 7, Number.NaN, 6], { standard: { mean: 6, sigma: 1 } });
 * Array.from(flags, (f) => (f & pointFlag.missing) !== 0); // => [false, false, true, false]
 * ```
 */
export const pointFlag = { baseline: 1, excluded: 2, missing: 4 } as const;
