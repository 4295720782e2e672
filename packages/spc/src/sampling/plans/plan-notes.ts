import type {
  CodeLetter,
  PlanEvidence,
  PlanNote,
  SamplingPlanQuery,
  SamplingType,
} from "../types.js";

/** Facts about the way a plan was found. */
export interface PlanWay {
  readonly usedType: SamplingType;
  /** -1 for an arrow up, 1 for one down, 0 for none. */
  readonly moved: number;
  readonly planLetter: CodeLetter;
  /** Items of a sample as printed. */
  readonly size: number;
}

/** Facts about the plan itself. */
export interface PlanTraits {
  readonly fullInspection: boolean;
  readonly cut: boolean;
  readonly gap: boolean;
  readonly evidence: PlanEvidence;
}

/** What a reader of the plan should know. */
export function planNotes(
  query: Required<SamplingPlanQuery>,
  way: PlanWay,
  traits: PlanTraits,
): readonly PlanNote[] {
  const notes: PlanNote[] = [];
  const note = (key: PlanNote["key"], text: string) => notes.push(Object.freeze({ key, text }));
  if (way.moved < 0) {
    note("arrowUp", `the arrow leads up to letter ${way.planLetter}: its sample size applies`);
  } else if (way.moved > 0) {
    note("arrowDown", `the arrow leads down to letter ${way.planLetter}: its sample size applies`);
  }
  if (query.type !== way.usedType) {
    if (way.usedType === "single") {
      note("useSingle", `the table of ${query.type} plans points to the single plan here`);
    } else {
      note("useDouble", "the table of multiple plans points to the double plan here");
    }
  }
  if (traits.fullInspection) {
    note(
      "fullInspection",
      `the sample of ${way.size} would be the lot of ${query.lotSize} or more: inspect all items; that Ac and Re then hold for the whole lot is a convention of this library`,
    );
  }
  if (traits.cut) {
    note(
      "lastSampleCut",
      "the samples together would exceed the lot: the last one takes what is left and decides",
    );
  }
  if (query.aql > 10) {
    note("per100Only", "an AQL above 10 holds for nonconformities per 100 items only");
  }
  if (traits.gap) {
    note(
      "reducedGap",
      "a count between Ac and Re accepts the lot and brings normal inspection back",
    );
  }
  if (traits.evidence === "derived") {
    note(
      "unconfirmed",
      "this cell was computed to follow the operating characteristic of its neighbours: compare it with your copy of the standard",
    );
  }
  return Object.freeze(notes);
}
