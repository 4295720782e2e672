import type { Issue } from "@taktline/core";
import { issueAt } from "../../charts/shared/tally.js";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import { refuse } from "../../refuse.js";

/** One usable sample of counts. */
export interface CountSample {
  readonly index: number;
  readonly count: number;
  readonly size: number;
}

/** Sizes outside are taken for garbage, as on a u chart: rates and sums would leave the range of numbers. */
const leastSize = 1e-100;

/** Reads counts with their sizes, leaving out impossible ones; throws `SPC_OPTION` for unequal lengths. */
export function countSamples(
  name: string,
  counts: ArrayLike<number>,
  sizes: number | ArrayLike<number>,
  wholeUnits: boolean,
): { readonly samples: readonly CountSample[]; readonly issues: readonly Issue<SpcErrorCode>[] } {
  if (typeof sizes !== "number" && sizes.length !== counts.length) {
    refuse(
      "SPC_OPTION",
      `${name} has ${counts.length} samples, sizes has ${sizes.length}; give one size per sample or one for all`,
      { counts: counts.length, sizes: sizes.length },
    );
  }
  const samples: CountSample[] = [];
  let missing = 0;
  let bad = 0;
  let firstMissing = -1;
  let firstBad = -1;
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index]!;
    const size = typeof sizes === "number" ? sizes : sizes[index]!;
    if (Number.isNaN(count) || Number.isNaN(size)) {
      if (missing++ === 0) firstMissing = index;
      continue;
    }
    const possible =
      Number.isSafeInteger(count) &&
      count >= 0 &&
      size >= leastSize &&
      size <= Number.MAX_SAFE_INTEGER &&
      (!wholeUnits || (Number.isSafeInteger(size) && count <= size));
    if (possible) samples.push({ index, count, size });
    else if (bad++ === 0) firstBad = index;
  }
  const issues: Issue<SpcErrorCode>[] = [];
  if (missing > 0) {
    issues.push(
      issueAt(
        "SPC_MISSING",
        "warning",
        `${missing} samples are missing, the first at index ${firstMissing}; they are left out`,
        firstMissing,
      ),
    );
  }
  if (bad > 0) {
    issues.push(
      issueAt(
        "SPC_DEFECT_COUNT",
        "error",
        `${bad} samples have impossible counts or sizes, the first at index ${firstBad}; they are left out`,
        firstBad,
      ),
    );
  }
  if (samples.length === 0) {
    refuse("SPC_TOO_FEW_POINTS", "there is no usable sample of counts", { samples: counts.length });
  }
  return { samples, issues };
}
