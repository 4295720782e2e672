import type { Issue } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";
import type { InspectionSeverity, SamplingStandard } from "../types.js";

/** What a lot's samples said. */
export interface LotJudgement {
  /** Accepted, rejected, or the next sample has to be inspected. */
  readonly decision: "accept" | "reject" | "continue";
  /** One-based number of the sample that decided, or the last one inspected. */
  readonly stage: number;
  /** Nonconforming items or nonconformities found so far. */
  readonly found: number;
  /** Items inspected so far. */
  readonly inspected: number;
  /** Items of the next sample, or null when a decision has fallen. */
  readonly nextSample: number | null;
  /** Severity of the plan that was used. */
  readonly severity: InspectionSeverity;
  /** What the lot adds to the switching score under normal inspection; null when it sets the score to 0. */
  readonly score: 2 | 3 | null;
  /**
   * Accepted between Ac and Re of a reduced plan of ANSI Z1.4: the lot passes, and normal inspection comes back.
   */
  readonly inGap: boolean;
  /** One sentence with the numbers. */
  readonly reason: string;
}

/** Options of `switchingState`: plain JSON. */
export interface SwitchingOptions {
  /** Rules to follow; default ISO 2859-1. */
  readonly standard?: SamplingStandard;
  /** Severity to begin with; default normal, as clause 9.1 has it. */
  readonly start?: InspectionSeverity;
  /**
   * The responsible authority has approved reduced inspection in advance; default false. A lot can say so too.
   */
  readonly reducedApproved?: boolean;
}

/** A lot and its judgement, in the order of inspection: plain JSON. */
export interface LotResult {
  /** Identifier of the lot, unique in the series. */
  readonly lot: string;
  /** Judgement by `judgeLot`. */
  readonly judgement: LotJudgement;
  /** The lot was presented again after it had been rejected: it does not count; default false. */
  readonly resubmitted?: boolean;
  /** Production is at a steady rate; default true. False ends reduced inspection and bars the way to it. */
  readonly productionSteady?: boolean;
  /** The responsible authority approves (or withdraws) reduced inspection from this lot on. */
  readonly reducedApproved?: boolean;
  /** Another condition calls normal inspection back from reduced inspection (clause 9.3.4): say which. */
  readonly returnToNormal?: string;
  /**
   * Inspection had been discontinued and begins again with this lot, tightened (clause 9.4): say which corrective action
   * the responsible authority has found effective.
   */
  readonly resumedBy?: string;
}

/** The rule that made an event. */
export type SwitchingRule =
  | "normalToTightened"
  | "tightenedToNormal"
  | "normalToReduced"
  | "reducedToNormal"
  | "discontinued"
  | "resumed"
  | "reducedWithheld"
  | "resubmittedIgnored";

/** Something that a lot brought about. */
export interface SwitchingEvent {
  /** Stable id: `lot:rule`. */
  readonly id: string;
  /** Lot after which it happened. */
  readonly lot: string;
  /** Rule. */
  readonly rule: SwitchingRule;
  /** Clause of the standard, such as `9.3.1`. */
  readonly clause: string;
  /** Severity before. */
  readonly from: InspectionSeverity;
  /** Severity after. */
  readonly to: InspectionSeverity;
  /** One sentence with the numbers. */
  readonly reason: string;
  /** Lots that made the rule hold. */
  readonly lots: readonly string[];
}

/** Where a series of lots stands: plain JSON, self-contained; store it and give it back. */
export interface SwitchingState {
  /** What it is. */
  readonly kind: "samplingSwitching";
  /** Version of this form. */
  readonly v: 1;
  /** Rules followed. */
  readonly standard: SamplingStandard;
  /** Severity of the next lot. */
  readonly severity: InspectionSeverity;
  /** Inspection has been discontinued: no lot counts until one says `resumedBy`. */
  readonly discontinued: boolean;
  /** Switching score; 0 outside normal inspection. */
  readonly score: number;
  /** Lots on original inspection since this severity began. */
  readonly lotsAtSeverity: number;
  /** Latest lots of this severity, at most five (ANSI: ten), oldest first. */
  readonly recent: readonly { readonly lot: string; readonly accepted: boolean }[];
  /** Lots rejected on original tightened inspection since it began. */
  readonly tightenedRejections: readonly string[];
  /** The responsible authority has approved reduced inspection. */
  readonly reducedApproved: boolean;
  /** Original lots counted in all. */
  readonly lots: number;
}

/** A state and what the lot brought about. */
export interface SwitchingStep {
  /** State after the lot. */
  readonly state: SwitchingState;
  /** Events in the order of their rules; empty when nothing changed. */
  readonly events: readonly SwitchingEvent[];
  /**
   * `SPC_SAMPLING_LOT` for a lot that does not count (undecided, repeated, while discontinued) and
   * `SPC_SAMPLING_SEVERITY` for one that was inspected under another severity than was due.
   */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/** A whole series of lots, replayed. */
export interface Replay {
  /** State after the last lot. */
  readonly state: SwitchingState;
  /** Severity that was due for each lot. */
  readonly severities: readonly InspectionSeverity[];
  /** State after each lot. */
  readonly states: readonly SwitchingState[];
  /** All events. */
  readonly events: readonly SwitchingEvent[];
  /** All issues; `path` holds the index of the lot. */
  readonly issues: readonly Issue<SpcErrorCode>[];
}

/** What the correction of a lot changed. */
export interface Correction {
  /** The series with the corrected lot. */
  readonly lots: readonly LotResult[];
  /** Replay before. */
  readonly before: Replay;
  /** Replay after. */
  readonly after: Replay;
  /** Events that no longer hold. */
  readonly retracted: readonly SwitchingEvent[];
  /** Events that are new. */
  readonly raised: readonly SwitchingEvent[];
}
