/**
 * Which tables and rules apply: ISO 2859-1:1999 (identical: GB/T 2828.1-2012), or ANSI/ASQ Z1.4, whose tables are those
 * of MIL-STD-105E.
 */
export type SamplingStandard = "ISO 2859-1" | "ANSI Z1.4";

/** Inspection level of Table 1: three general ones (II is the usual one), four special ones for small samples. */
export type InspectionLevel = "I" | "II" | "III" | "S-1" | "S-2" | "S-3" | "S-4";

/** How severe inspection is; the switching rules choose it. */
export type InspectionSeverity = "normal" | "tightened" | "reduced";

/** In how many samples a decision falls: one, at most two, or at most five (ISO) or seven (ANSI). */
export type SamplingType = "single" | "double" | "multiple";

/** Sample size code letter; I and O do not exist, and S exists in tightened inspection only, behind an arrow. */
export type CodeLetter =
  | "A"
  | "B"
  | "C"
  | "D"
  | "E"
  | "F"
  | "G"
  | "H"
  | "J"
  | "K"
  | "L"
  | "M"
  | "N"
  | "P"
  | "Q"
  | "R"
  | "S";

/**
 * A preferred acceptance quality limit: up to 10 in percent nonconforming or in nonconformities per 100 items, above 10
 * in nonconformities per 100 items only.
 */
export type Aql =
  | 0.01
  | 0.015
  | 0.025
  | 0.04
  | 0.065
  | 0.1
  | 0.15
  | 0.25
  | 0.4
  | 0.65
  | 1
  | 1.5
  | 2.5
  | 4
  | 6.5
  | 10
  | 15
  | 25
  | 40
  | 65
  | 100
  | 150
  | 250
  | 400
  | 650
  | 1000;

/** One sample of a plan and the cumulative counts that decide after it. */
export interface SamplingStage {
  /** Items of this sample. */
  readonly n: number;
  /** Items of this and all earlier samples. */
  readonly cumulative: number;
  /** Accept when the cumulative count is at most this; null where this sample cannot accept. */
  readonly ac: number | null;
  /** Reject when the cumulative count is at least this. */
  readonly re: number;
}

/** An attributes plan: what the curves need. `attributesPlan` makes one, and every `StandardPlan` is one. */
export interface AttributesPlan {
  /** The samples in their order, at least one. */
  readonly stages: readonly SamplingStage[];
}

/**
 * How far the Ac and Re of a plan could be checked: `published`, against two printed tables; `consistent`, against the
 * structure of the standard and the operating characteristic of its single plan (qualities at 95, 50 and 10 % acceptance
 * within 15 %, within 25 % for the smallest numbers, which leave no choice); `derived`, computed here because no copy of
 * the cell was to be had. Hold a plan that is not `published` against your copy of the standard before a contract rests
 * on it.
 */
export type PlanEvidence = "published" | "consistent" | "derived";

/** What a reader of a plan should know: a stable key for programs and translations, and a sentence. */
export interface PlanNote {
  /** Stable key. */
  readonly key:
    | "arrowUp"
    | "arrowDown"
    | "fullInspection"
    | "lastSampleCut"
    | "useSingle"
    | "useDouble"
    | "per100Only"
    | "reducedGap"
    | "unconfirmed";
  /** One sentence in English. */
  readonly text: string;
}

/** What to look up. */
export interface SamplingPlanQuery {
  /** Items in the lot, an integer of at least 1. */
  readonly lotSize: number;
  /** Acceptance quality limit, one of the 26 preferred values. */
  readonly aql: Aql;
  /** Inspection level; default II. */
  readonly level?: InspectionLevel;
  /** Severity; default normal. */
  readonly severity?: InspectionSeverity;
  /** Single, double or multiple sampling; default single. */
  readonly type?: SamplingType;
  /** Standard; default ISO 2859-1. */
  readonly standard?: SamplingStandard;
}

/** A plan of ISO 2859-1 or ANSI/ASQ Z1.4 with the way it was found: plain JSON. */
export interface StandardPlan extends AttributesPlan {
  /** The standard of the tables. */
  readonly standard: SamplingStandard;
  /** The master table, such as `2-A` (ANSI numbers the same tables II-A to IV-C). */
  readonly table: string;
  /** Items in the lot. */
  readonly lotSize: number;
  /** Inspection level. */
  readonly level: InspectionLevel;
  /** Acceptance quality limit. */
  readonly aql: Aql;
  /** Severity. */
  readonly severity: InspectionSeverity;
  /** What was asked for. */
  readonly type: SamplingType;
  /** What the tables give: some cells send double and multiple sampling back to a simpler plan. */
  readonly usedType: SamplingType;
  /** Code letter of Table 1. */
  readonly codeLetter: CodeLetter;
  /** Code letter after the arrow: the row whose sample size and numbers apply. */
  readonly planLetter: CodeLetter;
  /** Items of the first sample; equal to the lot size when all items are inspected. */
  readonly n: number;
  /** Final acceptance number. */
  readonly ac: number;
  /** Final rejection number; above `ac` + 1 only in reduced inspection of ANSI Z1.4. */
  readonly re: number;
  /** The first sample would be the lot or more: inspect every item. */
  readonly fullInspection: boolean;
  /**
   * Acceptance number of the same single plan one AQL step tighter, which the switching score of clause 9.3.3.2 asks
   * for; null where that rule does not apply (not single, not normal, or Ac 0 or 1).
   */
  readonly tighterAc: number | null;
  /** How far the numbers could be checked. */
  readonly evidence: PlanEvidence;
  /** Arrows followed, full inspection, unconfirmed cells. */
  readonly notes: readonly PlanNote[];
}
