/** What became of a part. */
export type Outcome = "passed" | "rejected" | "notFinished";

/** A part with the one number that its spindle signal is condensed to. */
export interface MilledPart {
  readonly part: number;
  /** Mean spindle power in layers while cutting, kW. */
  readonly power: number;
  /** Samples behind the mean. */
  readonly samples: number;
  readonly outcome: Outcome;
  /** Clamping pressure, bar, and the state of the tool, where told. */
  readonly clampBar: number | null;
  readonly tool: string;
}

/** Parts with where they came from and what a chart of them must give. */
export interface MilledParts {
  /** A folder, or `simulated`. */
  readonly source: string;
  readonly parts: readonly MilledPart[];
  /** Numbers of the parts that must be flagged, known beforehand. */
  readonly mustFlag: readonly number[];
  /** Limits known beforehand, to the six digits published with the data. */
  readonly knownLimits: { readonly center: number; readonly ucl: number } | null;
  /** Rows read. */
  readonly rows: number;
  /** What was odd about the data. */
  readonly remarks: readonly string[];
}

/** Below this the spindle idles, kW. */
const cuttingKw = 0.01;

/** One row of the raw signal. */
export interface SignalRow {
  readonly part: number;
  readonly process: string;
  readonly powerKw: number;
}

/** Condenses a signal to the mean power per part, in layers, while cutting. */
export function meanLayerPower(
  rows: Iterable<SignalRow>,
): ReadonlyMap<number, { readonly power: number; readonly samples: number }> {
  const sums = new Map<number, { sum: number; samples: number }>();
  for (const { part, process, powerKw } of rows) {
    if (!process.startsWith("Layer") || !(powerKw > cuttingKw)) continue;
    const at = sums.get(part) ?? { sum: 0, samples: 0 };
    at.sum += powerKw;
    at.samples++;
    sums.set(part, at);
  }
  return new Map(
    [...sums].map(([part, { sum, samples }]) => [part, { power: sum / samples, samples }]),
  );
}
