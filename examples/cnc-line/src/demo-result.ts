import type { SimTruth } from "@taktline/sim";
import type { Detection } from "./host/find-change.js";
import type { LatheResult } from "./host/lathe-station.js";
import type { CentreResult } from "./host/machining-centre-station.js";
import type { MillResult } from "./host/mill-station.js";
import type { LineAccount } from "./line.js";
import type { PartsSource } from "./source/parts-source.js";
import type { ShdrSource } from "./source/shdr-source.js";

/** Everything that one run of the demo found out. */
export interface DemoResult {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly utcOffsetMinutes: number;
  readonly account: LineAccount;
  readonly centre: CentreResult;
  readonly truth: SimTruth<"mc1">;
  /** Largest difference between a computed ratio and the simulator's ledger. */
  readonly truthError: number;
  readonly detections: readonly Detection[];
  /** Signals of the charts before the first change: false alarms. */
  readonly falseAlarms: number;
  readonly lathe?: { readonly result: LatheResult; readonly source: ShdrSource };
  readonly mill?: { readonly result: MillResult; readonly source: PartsSource };
}
