import type { InspectionSeverity, PlanEvidence, SamplingStandard, SamplingType } from "../types.js";

/** Where a cell lies and what its row computed. */
export interface EvidenceOf {
  readonly severity: InspectionSeverity;
  readonly standard: SamplingStandard;
  readonly usedType: SamplingType;
  /** Row and column of Table 1's letter and the AQL: where the look-up began. */
  readonly start: number;
  readonly column: number;
  /** Row of the plan. */
  readonly row: number;
  /** The numbers were computed to follow the single plan. */
  readonly derived: boolean;
  readonly ac: number;
}

/** How far the numbers of a cell could be checked. */
export function planEvidence(of: EvidenceOf): PlanEvidence {
  if (of.derived) return "derived";
  if (of.severity === "reduced" && of.standard === "ISO 2859-1") {
    // Two items in rows A and B, and the middle one of the three arrows between Ac 0 and Ac 1.
    if (of.row < 2 && of.column > 14) return "derived";
    if (of.start + of.column === 16 || (of.start < 2 && of.column > 14)) return "derived";
    if (of.usedType === "double" && of.ac === 7) return "derived";
  }
  return of.usedType === "single" && of.severity === "normal" ? "published" : "consistent";
}
