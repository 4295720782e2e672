import type { Issue } from "@taktline/core";
import { exclusions } from "../charts/shared/exclusions.js";
import { checkWhole } from "../charts/shared/lines.js";
import { issueAt } from "../charts/shared/tally.js";
import type { Exclusion } from "../charts/types.js";
import type { SpcErrorCode } from "../errors.catalogue.js";
import { refuse } from "../refuse.js";
import type { Measurements } from "./types.js";

/** Measurements in one form. */
export interface Sample {
  /** Usable measurements per subgroup in order, empty where all are missing or excluded; null for single measurements. */
  readonly groups: readonly Float64Array[] | null;
  /** Single measurements in order with NaN for what does not count; for subgroups the usable ones. */
  readonly series: Float64Array;
  /** All usable measurements in order. */
  readonly values: Float64Array;
  readonly excluded: readonly Exclusion[];
  readonly issues: Issue<SpcErrorCode>[];
}

function isFlat(of: Measurements): of is ArrayLike<number> {
  if (ArrayBuffer.isView(of)) return true;
  return Array.isArray(of) && (of.length === 0 || typeof of[0] === "number");
}

/** The measurements as rows of one subgroup each; null when they are single ones. */
function rowsOf(of: Measurements): readonly ArrayLike<number>[] | null {
  if (isFlat(of)) return null;
  if (Array.isArray(of)) return of as readonly ArrayLike<number>[];
  const { values, size } = of as { values: ArrayLike<number>; size: number };
  checkWhole("size", size, 1, 1000);
  if (size === 1) return null;
  const rows: Float64Array[] = [];
  for (let at = 0; at < values.length; at += size) {
    rows.push(
      Float64Array.from({ length: Math.min(size, values.length - at) }, (_, i) => values[at + i]!),
    );
  }
  return rows;
}

/** Reads measurements, leaving out what is not finite and what is excluded; throws `SPC_TOO_FEW_POINTS` below `least`. */
export function readSample(
  of: Measurements,
  exclude: readonly (number | Exclusion)[] | undefined,
  least: number,
): Sample {
  const rows = rowsOf(of);
  const flat: ArrayLike<number> =
    rows !== null || isFlat(of)
      ? (of as ArrayLike<number>)
      : (of as { values: ArrayLike<number> }).values;
  const excluded = exclusions(exclude, rows?.length ?? flat.length);
  const left = new Set(excluded.map((one) => one.index));
  const issues: Issue<SpcErrorCode>[] = [];
  let infinite = 0;
  let missing = 0;
  let firstInfinite = -1;
  let firstMissing = -1;
  const usable = (x: number, at: number) => {
    if (Number.isFinite(x)) return true;
    if (Number.isNaN(x) || typeof x !== "number") {
      if (missing++ === 0) firstMissing = at;
    } else if (infinite++ === 0) firstInfinite = at;
    return false;
  };
  let groups: Float64Array[] | null = null;
  let series: Float64Array;
  if (rows === null) {
    series = Float64Array.from({ length: flat.length }, (_, i) => {
      const x = flat[i]!;
      return left.has(i) || !usable(x, i) ? Number.NaN : x + 0;
    });
  } else {
    groups = rows.map((row, at) =>
      left.has(at)
        ? new Float64Array(0)
        : Float64Array.from(Array.from(row).filter((x) => usable(x, at))),
    );
    series = Float64Array.from(groups.flatMap((group) => Array.from(group)));
  }
  const what = rows === null ? "index" : "subgroup";
  if (infinite > 0) {
    issues.push(
      issueAt(
        "SPC_NOT_FINITE",
        "error",
        `${infinite} measurements are infinite, the first at ${what} ${firstInfinite}; they are left out`,
        firstInfinite,
      ),
    );
  }
  if (missing > 0) {
    issues.push(
      issueAt(
        "SPC_MISSING",
        "warning",
        `${missing} measurements are missing, the first at ${what} ${firstMissing}; they are left out`,
        firstMissing,
      ),
    );
  }
  const values = series.filter((x) => !Number.isNaN(x));
  if (values.length < least) {
    refuse(
      "SPC_TOO_FEW_POINTS",
      `${values.length} usable measurements; at least ${least} are needed`,
      { usable: values.length, least },
    );
  }
  return { groups, series, values, excluded, issues };
}
