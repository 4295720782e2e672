import { refuse } from "../../refuse.js";
import { imr } from "../imr/imr.js";
import { checkWhole } from "../shared/lines.js";
import { issueAt } from "../shared/tally.js";
import { xbarR } from "../xbar-r/xbar-r.js";
import type { Part } from "../zmr/types.js";
import { spreadTest } from "./spread-test.js";
import type { NominalData, NominalOptions, NominalResult } from "./types.js";

/**
 * Makes one chart of many parts from deviations of measurements from the nominal of their part: individuals, or averages and
 * ranges of subgroups.
 *
 * One sigma for all parts supposes that they vary alike. That is tested (Brown and Forsythe), and `SPC_PART` says where it
 * does not hold: use `zmr` then. Moving ranges reach from part to part, as the chart supposes one process. A stream needs
 * no chart of its own: push measurement minus nominal to `imrAccumulator` or `xbarRAccumulator`.
 *
 * @param data - measurements, the part of each point, and the nominal of each part
 * @throws `SPC_TOO_FEW_POINTS`, `SPC_OVERFLOW`, `SPC_LIMITS`, `SPC_OPTION`, `SPC_CONSTANT_TABLE` as the chart does
 * @throws `SPC_OPTION` when size or significance are out of range, or parts are not one per point
 * @see ISO 7870-8:2017
 *
 * @example
 * ```ts
 * import { deviationFromNominal } from "@taktline/spc";
 *
 * const data = { values: [10.5, 9.5, 20.5, 21], parts: ["a", "a", "b", "b"], nominals: { a: 10, b: 20 } };
 * Array.from(deviationFromNominal(data).deviations); // => [0.5, -0.5, 0.5, 1]
 * ```
 */
export function deviationFromNominal(
  data: NominalData,
  options: NominalOptions = {},
): NominalResult {
  const { significance = 0.05 } = options;
  const size = checkWhole("size", options.size ?? 1, 1, 1000);
  const { values, parts, nominals } = data;
  if (!(significance > 0 && significance < 1)) {
    refuse("SPC_OPTION", `significance must be above 0 and below 1, not ${significance}`);
  }
  if (parts.length !== Math.floor(values.length / size)) {
    refuse(
      "SPC_OPTION",
      `there are ${parts.length} parts for ${Math.floor(values.length / size)} points; give one part per ${size === 1 ? "measurement" : "subgroup"}`,
    );
  }
  const deviations = new Float64Array(values.length).fill(Number.NaN);
  const groups = new Map<Part, number[]>();
  const unknown = new Map<Part, number>();
  for (let i = 0; i < parts.length * size; i++) {
    const point = Math.floor(i / size);
    const part = parts[point]!;
    const nominal = Object.hasOwn(nominals, String(part)) ? nominals[String(part)]! : Number.NaN;
    if (!Number.isFinite(nominal)) {
      if (!unknown.has(part)) unknown.set(part, point);
      continue;
    }
    const d = values[i]! - nominal;
    deviations[i] = d;
    if (!Number.isFinite(d)) continue;
    const group = groups.get(part);
    if (group === undefined) groups.set(part, [d]);
    else group.push(d);
  }
  const chart =
    size === 1 ? imr(deviations, options.imr) : xbarR({ values: deviations, size }, options.xbarR);
  const spread = spreadTest([...groups.values()]);
  const issues = [...unknown].map(([part, point]) =>
    issueAt(
      "SPC_PART",
      "error",
      `part ${part} has no finite nominal; its points, the first at index ${point}, are treated as missing`,
      point,
    ),
  );
  if (spread !== null && spread.p !== null && spread.p < significance) {
    issues.push(
      issueAt(
        "SPC_PART",
        "warning",
        `the deviations of the parts vary differently (Brown and Forsythe F ${spread.statistic?.toPrecision(4)}, p ${spread.p.toPrecision(2)}), so one sigma does not fit all: use zmr with sigma byParts`,
      ),
    );
  }
  return { deviations, chart, spread, issues };
}
