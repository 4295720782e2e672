/** A cell of a diagonal: final Ac and Re, or the direction of an arrow. */
export type DiagonalCell = readonly [ac: number, re: number] | "up" | "down";

/**
 * A master table of single sampling. Its cells depend only on row + column, because sample sizes and AQLs both grow by
 * the fifth root of ten: `cells[i]` is the diagonal `first + i`; before the first diagonal arrows point down, after the
 * last one up.
 */
export interface DiagonalTable {
  /** Row + column of the diagonal with Ac 0. */
  readonly first: number;
  /** Cells from there on. */
  readonly cells: readonly DiagonalCell[];
}

const plain = (...cells: readonly (number | "up" | "down")[]): DiagonalCell[] =>
  cells.map((cell) => (typeof cell === "string" ? cell : ([cell, cell + 1] as const)));

/** Tables 2-A and II-A. */
export const NORMAL: DiagonalTable = {
  first: 14,
  cells: /* @__PURE__ */ plain(0, "up", "down", 1, 2, 3, 5, 7, 10, 14, 21, 30, 44),
};

/** Tables 2-B and II-B. */
export const TIGHTENED: DiagonalTable = {
  first: 15,
  cells: /* @__PURE__ */ plain(0, "up", "down", 1, 2, 3, 5, 8, 12, 18, 27, 41),
};

/** Table 2-C, which has no gap between Ac and Re. */
export const REDUCED_ISO: DiagonalTable = {
  first: 14,
  cells: /* @__PURE__ */ plain(0, "up", "down", "down", 1, 2, 3, 5, 6, 8, 10, 14, 21),
};

/** Table II-C, with its gap between Ac and Re. */
export const REDUCED_ANSI: DiagonalTable = {
  first: 14,
  cells: [
    [0, 1],
    "up",
    "down",
    [0, 2],
    [1, 3],
    [1, 4],
    [2, 5],
    [3, 6],
    [5, 8],
    [7, 10],
    [10, 13],
    [14, 17],
    [21, 24],
  ],
};
