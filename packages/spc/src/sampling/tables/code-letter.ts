import type { InspectionLevel } from "../types.js";

/** The largest lot of each row of Table 1. */
const LOT_SIZES: readonly number[] = [
  8,
  15,
  25,
  50,
  90,
  150,
  280,
  500,
  1200,
  3200,
  10_000,
  35_000,
  150_000,
  500_000,
  Number.POSITIVE_INFINITY,
];

/** Table 1: one letter per row of lot sizes. */
const CODE_LETTERS: Readonly<Record<InspectionLevel, string>> = {
  "S-1": "AAAABBBBCCCCDDD",
  "S-2": "AAABBBCCCDDDEEE",
  "S-3": "AABBCCDDEEFFGGH",
  "S-4": "AABCCDEEFGGHJJK",
  I: "AABCCDEFGHJKLMN",
  II: "ABCDEFGHJKLMNPQ",
  III: "BCDEFGHJKLMNPQR",
};

/** Tells whether a text is an inspection level. */
export function isInspectionLevel(level: unknown): level is InspectionLevel {
  return typeof level === "string" && Object.hasOwn(CODE_LETTERS, level);
}

/** The code letter of Table 1 for a lot; lots of one item count as the smallest. */
export function codeLetterOf(lotSize: number, level: InspectionLevel): string {
  const row = LOT_SIZES.findIndex((largest) => lotSize <= largest);
  return CODE_LETTERS[level].charAt(row);
}
