import { refuse } from "../../refuse.js";

/** Throws `SPC_MSA_DESIGN` unless the rows are at least one, equally long, and hold counts. */
export function checkCounts(what: string, rows: readonly ArrayLike<number>[], least: number): void {
  const width = rows[0]?.length ?? 0;
  const bad = rows.findIndex(
    (row) =>
      row.length !== width || !Array.from(row).every((n) => Number.isSafeInteger(n) && n >= 0),
  );
  if (width < 1 || rows.length < least || bad >= 0) {
    refuse(
      "SPC_MSA_DESIGN",
      `${what} needs at least ${least} rows, all equally long, of counts that are integers of at least 0${bad >= 0 ? `; row ${bad} is not one` : `; found ${rows.length} rows of ${width}`}`,
      { rows: rows.length, width, row: bad },
    );
  }
}

/** Names for categories that have none: 1, 2, 3 ... */
export function categoryNames(
  given: readonly string[] | undefined,
  count: number,
): readonly string[] {
  if (given === undefined) return Array.from({ length: count }, (_, i) => String(i + 1));
  if (given.length === count) return given;
  refuse("SPC_OPTION", `categories must be ${count} names, one per column; found ${given.length}`);
}
