import type { InspectionSeverity, SamplingStandard } from "../types.js";

/** Ac and Re by sample; `#` where the sample cannot accept. */
type Row = string;

/** Tables 4-A to 4-C, five samples: by the acceptance number of the single plan in the same cell. */
const ISO: Readonly<Record<number, Row>> = {
  1: "# 2 # 2 0 2 0 2 1 2",
  2: "# 2 0 3 0 3 1 3 3 4",
  3: "# 3 0 3 1 4 2 5 4 5",
  5: "# 4 1 5 2 6 4 7 6 7",
  6: "0 4 1 5 3 7 5 8 7 8",
  7: "0 4 1 6 3 8 6 9 9 10",
  8: "0 4 2 7 4 9 6 11 10 11",
  10: "0 5 3 8 6 10 9 12 12 13",
  12: "0 6 3 9 7 12 11 15 15 16",
  14: "1 7 4 10 8 13 12 17 18 19",
  18: "1 8 6 12 11 17 16 22 23 24",
  21: "2 9 7 14 13 19 20 25 26 27",
  27: "3 10 10 17 17 24 26 32 34 35",
  30: "4 12 11 19 19 27 29 35 37 38",
  41: "6 15 16 25 26 36 38 47 52 53",
  44: "6 16 17 27 29 39 41 49 56 57",
};

/** The rows of `ISO` that were computed to follow the single plan. */
const ISO_DERIVED: readonly number[] = [6, 27, 30, 41, 44];

/** Tables IV-A and IV-B, seven samples: by the acceptance number of the single plan. */
const ANSI: Readonly<Record<number, Row>> = {
  1: "# 2 # 2 0 2 0 3 1 3 1 3 2 3",
  2: "# 2 0 3 0 3 1 4 2 4 3 5 4 5",
  3: "# 3 0 3 1 4 2 5 3 6 4 6 6 7",
  5: "# 4 1 5 2 6 3 7 5 8 7 9 9 10",
  7: "0 4 1 6 3 8 5 10 7 11 10 12 13 14",
  8: "0 4 2 7 4 9 6 11 9 12 12 14 14 15",
  10: "0 5 3 8 6 10 8 13 11 15 14 17 18 19",
  12: "0 6 3 9 7 12 10 15 14 17 18 20 21 22",
  14: "1 7 4 10 8 13 12 17 17 20 21 23 25 26",
  18: "1 8 6 12 11 17 16 22 22 25 27 29 32 33",
  21: "2 9 7 14 13 19 19 25 25 29 31 33 37 38",
  27: "3 10 10 17 17 24 24 31 32 37 40 43 48 49",
  30: "4 12 11 19 19 27 27 34 36 40 45 47 53 54",
  41: "6 15 16 25 26 36 37 46 49 55 61 64 72 73",
  44: "6 16 17 27 29 39 40 49 53 58 65 68 77 78",
};

/** Table IV-C: by the rejection number of the single plan. */
const ANSI_REDUCED: Readonly<Record<number, Row>> = {
  2: "# 2 # 2 0 2 0 3 0 3 0 3 1 3",
  3: "# 2 # 3 0 3 0 4 0 4 1 5 1 5",
  4: "# 3 # 3 0 4 0 5 1 6 1 6 2 7",
  5: "# 3 0 4 0 5 1 6 2 7 3 7 4 8",
  6: "# 4 0 5 1 6 2 7 3 8 4 9 6 10",
  8: "0 4 1 6 2 8 3 10 5 11 7 12 9 14",
  10: "0 5 1 7 3 9 5 12 7 13 10 15 13 17",
  13: "0 6 3 9 6 12 8 15 11 17 14 20 18 22",
  17: "1 8 4 12 7 15 11 19 15 22 19 25 24 29",
  24: "2 11 7 16 13 22 19 28 25 33 31 38 38 44",
};

/** The rows of `ANSI_REDUCED` that were computed to follow the single plan. */
const ANSI_DERIVED: readonly number[] = [17, 24];

/** Ac (null where a sample cannot accept) and Re of every sample of a multiple plan. */
export interface MultipleNumbers {
  /** Pairs in the order of the samples. */
  readonly numbers: readonly (readonly [ac: number | null, re: number])[];
  /** Computed here rather than read. */
  readonly derived: boolean;
}

/** The numbers of the multiple plan that stands where the single plan has `ac` and `re`, or undefined. */
export function multipleNumbers(
  severity: InspectionSeverity,
  standard: SamplingStandard,
  ac: number,
  re: number,
): MultipleNumbers | undefined {
  const gap = standard === "ANSI Z1.4" && severity === "reduced";
  const table = standard === "ISO 2859-1" ? ISO : gap ? ANSI_REDUCED : ANSI;
  const key = gap ? re : ac;
  const row = table[key];
  if (row === undefined) return undefined;
  const parts = row.split(" ");
  const numbers: [number | null, number][] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    numbers.push([parts[i] === "#" ? null : Number(parts[i]), Number(parts[i + 1])]);
  }
  const derived = (standard === "ISO 2859-1" ? ISO_DERIVED : gap ? ANSI_DERIVED : []).includes(key);
  return { numbers, derived };
}
