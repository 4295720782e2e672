import type { InspectionSeverity, SamplingStandard } from "../types.js";

/** Ac and Re of the first and of the second sample. */
export type DoubleNumbers = readonly [ac1: number, re1: number, ac2: number, re2: number];

/** Tables 3-A to 3-C: by the acceptance number of the single plan in the same cell. */
const ISO: Readonly<Record<number, DoubleNumbers>> = {
  1: [0, 2, 1, 2],
  2: [0, 3, 3, 4],
  3: [1, 3, 4, 5],
  5: [2, 5, 6, 7],
  6: [3, 6, 7, 8],
  7: [3, 6, 9, 10],
  8: [4, 7, 10, 11],
  10: [5, 9, 12, 13],
  12: [6, 10, 15, 16],
  14: [7, 11, 18, 19],
  18: [9, 14, 23, 24],
  21: [11, 16, 26, 27],
  27: [15, 20, 34, 35],
  30: [17, 22, 37, 38],
  41: [23, 29, 52, 53],
  44: [25, 31, 56, 57],
};

/** Where Tables III-A and III-B differ. */
const ANSI: Readonly<Record<number, DoubleNumbers>> = {
  3: [1, 4, 4, 5],
  7: [3, 7, 8, 9],
  8: [3, 7, 11, 12],
};

/** Table III-C: by the rejection number of the single plan. */
const ANSI_REDUCED: Readonly<Record<number, DoubleNumbers>> = {
  2: [0, 2, 0, 2],
  3: [0, 3, 0, 4],
  4: [0, 4, 1, 5],
  5: [0, 4, 3, 6],
  6: [1, 5, 4, 7],
  8: [2, 7, 6, 9],
  10: [3, 8, 8, 12],
  13: [5, 10, 12, 16],
  17: [7, 12, 18, 22],
  24: [11, 17, 26, 30],
};

/** The numbers of the double plan that stands where the single plan has `ac` and `re`, or undefined. */
export function doubleNumbers(
  severity: InspectionSeverity,
  standard: SamplingStandard,
  ac: number,
  re: number,
): DoubleNumbers | undefined {
  if (standard === "ISO 2859-1") return ISO[ac];
  if (severity === "reduced") return ANSI_REDUCED[re];
  return ANSI[ac] ?? ISO[ac];
}
