import type { SimEvent } from "../run/sim-event.js";
import { utcText } from "./utc-text.js";

/** How events become SHDR. */
export interface ToShdrOptions {
  /** The key of an event; default `machine:signal`, which agents read as device and data item. */
  readonly key?: (event: SimEvent) => string;
}

const quoted = (text: string): string =>
  /[|"\\]|^\s|\s$/.test(text) ? `"${text.replace(/["\\|]/g, "\\$&")}"` : text;

/**
 * Events as lines of SHDR (MTConnect adapter text), one observation per line, each with its newline.
 *
 * `@taktline/drivers/mtconnect` reads them, as does an MTConnect agent whose devices carry the names of the machines.
 * `part` and `arrival` have no place in SHDR and are left out.
 *
 * @see MTConnect Standard, Part 1, Simple Hierarchical Data Representation
 *
 * @example
 * ```ts
 * import { toShdr } from "@taktline/sim";
 *
 * const [line] = toShdr([{ t: 0, machine: "mc1", signal: "state", value: "RUN", kind: "state" }]);
 * line; // => "1970-01-01T00:00:00.000Z|mc1:state|RUN\n"
 * ```
 */
export function* toShdr(
  events: Iterable<SimEvent>,
  options: ToShdrOptions = {},
): Generator<string, void, undefined> {
  const key = options.key ?? (({ machine, signal }) => `${machine}:${signal}`);
  for (const event of events) {
    yield `${utcText(event.t)}|${quoted(key(event))}|${quoted(String(event.value))}\n`;
  }
}
