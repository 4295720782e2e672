import { TaktlineError } from "@taktline/core";
import type { OeeErrorCode } from "../errors.catalogue.js";
import type { OeeResult } from "../model/oee-result.js";

/** One station of a line in series. */
export interface LineStation {
  /** Name, unique in the line. */
  readonly name: string;
  /** Its effectiveness in the window of the line. */
  readonly result: OeeResult;
  /** Ideal cycle time, ms per part; default: the mean that its result tells, PRI * PQ / PQ. */
  readonly idealCycleMs?: number;
}

/** One station as seen from its line. */
export interface LineStationView {
  /** Name. */
  readonly name: string;
  /** Ideal cycle time, ms per part; null where it is not known. */
  readonly idealCycleMs: number | null;
  /** Its own OEE index. */
  readonly oee: number | null;
  /** Time in which it could have run and did not: idle, switched off, or unknown (in the plan), ms. */
  readonly waitingMs: number;
  /** Parts that it could have made in the planned busy time of the line, less those that left the line good; null where its cycle is not known. */
  readonly spareParts: number | null;
}

/** The effectiveness of a line in series. */
export interface LineEffectiveness {
  /** Good parts that left the line times the ideal cycle time of its bottleneck, over the planned busy time of the bottleneck. */
  readonly effectiveness: number | null;
  /** Why `effectiveness` is null; absent where it is not. */
  readonly reason?: string;
  /** The station with the longest ideal cycle time (the first of equals), or the one that was named; null where no cycle is known. */
  readonly bottleneck: string | null;
  /** Good parts of the last station. */
  readonly goodOut: number | null;
  /** Produced parts of the first station. */
  readonly partsIn: number | null;
  /** Planned busy time of the bottleneck, ms. */
  readonly plannedMs: number | null;
  /** The stations in the order of the line. */
  readonly stations: readonly LineStationView[];
}

/**
 * Judges a line in series by its bottleneck: what left it good, against what its slowest station could have made.
 *
 * A sum over stations (`rollUpOee`) tells how well machine time was used; it counts a part once per station and is not the
 * effectiveness of the line. Nor is a mean or a product of the stations' OEE: neither is additive. This number assumes one part in, one
 * part out at every station; for assembly and rework loops it does not hold.
 *
 * @param stations - in the order of the flow, at least one
 * @param options - the bottleneck where it is known
 * @throws `OEE_IDEAL_CYCLE` when an ideal cycle time is not a finite number above 0
 * @throws `OEE_LINE` when there is no station, a name stands twice, or the named bottleneck is none of them
 *
 * @example
 * ```ts
 * import { frame } from "@taktline/core";
 * import { lineEffectiveness, oee, stateMap } from "@taktline/oee";
 *
 * const counter = (n: number) => frame(new Float64Array([0, 100]), new Float64Array([0, n]));
 * const station = (made: number, scrap: number, cycle: number) =>
 *   oee(
 *     { from: 0, to: 100, states: frame(new Float64Array([0]), ["RUN"]), counts: { produced: counter(made), scrap: counter(scrap) } },
 *     { stateMap: stateMap({ RUN: "production" }), idealCycleMs: cycle },
 *   );
 * const line = lineEffectiveness([
 *   { name: "press", result: station(50, 0, 1) },
 *   { name: "weld", result: station(40, 4, 2) },
 * ]);
 * [line.bottleneck, line.goodOut, line.effectiveness]; // => ["weld", 36, 0.72]
 * ```
 */
export function lineEffectiveness(
  stations: readonly LineStation[],
  options: { readonly bottleneck?: string } = {},
): LineEffectiveness {
  const names = new Set(stations.map((station) => station.name));
  const { bottleneck: named } = options;
  if (stations.length === 0 || names.size < stations.length) {
    refuse(
      stations.length === 0
        ? "the line has no station; give at least one"
        : "two stations have the same name; give each its own",
    );
  }
  if (named !== undefined && !names.has(named)) {
    refuse(`the bottleneck ${JSON.stringify(named)} is none of ${[...names].join(", ")}`);
  }
  for (const { name, idealCycleMs = 1 } of stations) {
    if (idealCycleMs > 0 && Number.isFinite(idealCycleMs)) continue;
    throw new TaktlineError<OeeErrorCode>(
      "OEE_IDEAL_CYCLE",
      `idealCycleMs of station ${JSON.stringify(name)} is ${idealCycleMs}; give milliseconds per part above 0, or leave it out`,
      { details: { station: name, idealCycleMs } },
    );
  }
  const cycleOf = ({ result, idealCycleMs }: LineStation): number | null => {
    if (idealCycleMs !== undefined) return idealCycleMs;
    const { produced } = result.counts;
    return result.idealMs === null || produced === null || produced === 0
      ? null
      : result.idealMs / produced;
  };
  let narrow: { station: LineStation; cycle: number } | null = null;
  const known = named !== undefined || stations.every((station) => cycleOf(station) !== null);
  for (const station of known ? stations : []) {
    const cycle = cycleOf(station);
    if (cycle === null || (named !== undefined && station.name !== named)) continue;
    if (narrow === null || cycle > narrow.cycle) narrow = { station, cycle };
  }
  const goodOut = stations[stations.length - 1]!.result.counts.good;
  const plannedMs = narrow === null ? null : narrow.station.result.times.pbtMs;
  const reason =
    narrow === null
      ? "the ideal cycle time of a station is not known"
      : goodOut === null
        ? "the good quantity of the last station is not known"
        : plannedMs === 0
          ? "the planned busy time of the bottleneck is 0"
          : undefined;
  return {
    effectiveness: reason === undefined ? (goodOut! * narrow!.cycle) / plannedMs! : null,
    ...(reason === undefined ? {} : { reason }),
    bottleneck: narrow?.station.name ?? null,
    goodOut,
    partsIn: stations[0]!.result.counts.produced,
    plannedMs,
    stations: stations.map((station) => {
      const { result, name } = station;
      const cycle = cycleOf(station);
      return {
        name,
        idealCycleMs: cycle,
        oee: result.oee,
        waitingMs: result.times.adotMs + result.times.unknownMs,
        spareParts:
          cycle === null || goodOut === null ? null : result.times.pbtMs / cycle - goodOut,
      };
    }),
  };
}

function refuse(message: string): never {
  throw new TaktlineError<OeeErrorCode>("OEE_LINE", message);
}
