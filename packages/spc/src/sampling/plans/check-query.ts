import { refuse } from "../../refuse.js";
import { checkObject } from "../check-object.js";
import { isInspectionLevel } from "../tables/code-letter.js";
import { AQLS } from "../tables/rows.js";
import type { SamplingPlanQuery } from "../types.js";

const oneOf = (value: unknown, name: string, ...allowed: readonly string[]): void => {
  if (typeof value === "string" && allowed.includes(value)) return;
  refuse("SPC_OPTION", `${name} is ${JSON.stringify(value)}; use one of ${allowed.join(", ")}`, {
    [name]: value,
  });
};

/** Refuses a lot size that is not an integer of at least 1. */
export function checkLotSize(lotSize: unknown): void {
  if (Number.isSafeInteger(lotSize) && (lotSize as number) >= 1) return;
  refuse("SPC_OPTION", `lotSize is ${String(lotSize)}; give the number of items, 1 or more`, {
    lotSize,
  });
}

/** Checks a query and fills in its defaults. */
export function checkQuery(query: SamplingPlanQuery): Required<SamplingPlanQuery> {
  checkObject(query, "query");
  const { lotSize, aql, level = "II", severity = "normal", type = "single" } = query;
  const standard = query.standard ?? "ISO 2859-1";
  checkLotSize(lotSize);
  if (!AQLS.includes(aql)) {
    refuse(
      "SPC_OPTION",
      `aql is ${String(aql)}, which the tables do not have; use one of ${AQLS.join(", ")} (a value between two columns takes the smaller one)`,
      { aql },
    );
  }
  if (!isInspectionLevel(level)) {
    oneOf(level, "level", "I", "II", "III", "S-1", "S-2", "S-3", "S-4");
  }
  oneOf(severity, "severity", "normal", "tightened", "reduced");
  oneOf(type, "type", "single", "double", "multiple");
  oneOf(standard, "standard", "ISO 2859-1", "ANSI Z1.4");
  return { lotSize, aql, level, severity, type, standard };
}
