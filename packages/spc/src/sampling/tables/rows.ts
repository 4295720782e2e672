import type { Aql, CodeLetter } from "../types.js";

/** The 26 preferred acceptance quality limits, in the order of the columns of the master tables. */
export const AQLS: readonly Aql[] = [
  0.01, 0.015, 0.025, 0.04, 0.065, 0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5, 10, 15, 25, 40,
  65, 100, 150, 250, 400, 650, 1000,
];

/** The code letters in the order of the rows. */
export const LETTERS: readonly CodeLetter[] = [
  "A",
  "B",
  "C",
  "D",
  "E",
  "F",
  "G",
  "H",
  "J",
  "K",
  "L",
  "M",
  "N",
  "P",
  "Q",
  "R",
  "S",
];

/** Single sample sizes of normal and tightened inspection by row. */
export const SIZES: readonly number[] = [
  2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000, 3150,
];

/** Single sample sizes of reduced inspection by row. */
export const REDUCED_SIZES: readonly number[] = [
  2, 2, 2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800,
];

/** The last row whose cells go on to the right of the usual last diagonal (row E). */
export const LAST_WIDE_ROW = 4;
