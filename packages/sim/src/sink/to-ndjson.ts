import type { SimEvent } from "../run/sim-event.js";

/**
 * Events as NDJSON: one JSON object per line, each with its newline, keys in a fixed order, so that the same seed gives the same bytes.
 *
 * @example
 * ```ts
 * import { toNdjson } from "@taktline/sim";
 *
 * const [line] = toNdjson([{ t: 0, machine: "mc1", signal: "state", value: "RUN", kind: "state" }]);
 * line; // => '{"t":0,"machine":"mc1","signal":"state","value":"RUN","kind":"state"}\n'
 * ```
 */
export function* toNdjson(events: Iterable<SimEvent>): Generator<string, void, undefined> {
  for (const event of events) {
    const { t, machine, signal, value, kind } = event;
    let line = `{"t":${t},"machine":${JSON.stringify(machine)},"signal":${JSON.stringify(signal)},"value":${typeof value === "number" ? value : JSON.stringify(value)},"kind":"${kind}"`;
    if ("part" in event) line += `,"part":${event.part}`;
    if (event.arrival !== undefined) line += `,"arrival":${event.arrival}`;
    yield `${line}}\n`;
  }
}
