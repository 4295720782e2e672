import type { InspectionSeverity, StandardPlan } from "@taktline/spc/sampling";

/** A lot that waits for inspection. */
export interface IncomingLot {
  readonly lot: string;
  /** Items in the lot. */
  readonly size: number;
  /** Day of delivery, `YYYY-MM-DD`, where known. */
  readonly date?: string;
  /** Nonconforming items really in the lot; only a simulation knows. */
  readonly truth?: number;
  /** Fraction nonconforming of the process that made it; only a simulation knows. */
  readonly processP?: number;
  /** Severity it was inspected under; default the one that is due. */
  readonly severity?: InspectionSeverity;
  readonly resubmitted?: boolean;
  readonly steady?: boolean;
  readonly resumedBy?: string;
  /** Inspects the samples of a plan, as many as it needs. */
  readonly inspect: (plan: StandardPlan) => readonly number[];
}

/** Where lots come from. The source is told how inspection stands, because a supplier reacts to it. */
export interface LotSource {
  readonly name: "simulated" | "csv";
  readonly next: (discontinued: boolean) => IncomingLot | undefined;
}
