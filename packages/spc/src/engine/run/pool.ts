import { refuse } from "../../refuse.js";
import { flag, mostUnits, pf, pw, unitDoubles, unitWords } from "./layout.js";
import { ewmaFactors } from "./profile.js";
import type { Space } from "./space.js";

/** The profiles of an engine, each once. */
export interface Pool {
  /** Units in use. */
  readonly used: number;
  /** The unit where a profile lies, put there when it is new. */
  intern(unit: ArrayBuffer): number;
  /** Takes over units that a snapshot held; they were checked. */
  adopt(units: Uint32Array): void;
}

const settings = pw.table - pw.enabled;

/** What makes two profiles the same: all but the place of their factors. */
function keyOf(f: Float64Array, w: Uint32Array): string {
  return `${f.slice(0, pw.enabled / 2).join()};${w.slice(pw.enabled, pw.enabled + settings).join()}`;
}

/** Starts an empty pool at the end of a space. */
export function poolIn(space: Space): Pool {
  const units = new Map<string, number>();
  const tables = new Map<string, readonly [place: number, last: number]>();
  let used = 0;
  const tableKey = (f: Float64Array, w: Uint32Array) =>
    `${f[pf.lambda]};${(w[pw.flags]! & flag.asymptotic) !== 0}`;

  return {
    get used() {
      return used;
    },
    intern(unit) {
      const f = new Float64Array(unit);
      const w = new Uint32Array(unit);
      const key = keyOf(f, w);
      const known = units.get(key);
      if (known !== undefined) return known;
      const shared = tables.get(tableKey(f, w));
      const factors =
        shared === undefined
          ? ewmaFactors(f[pf.lambda]!, (w[pw.flags]! & flag.asymptotic) !== 0)
          : [];
      const owned = Math.ceil(factors.length / unitDoubles);
      if (used + 1 + owned > mostUnits) {
        refuse(
          "SPC_ENGINE_FULL",
          `there is no room for more different settings; ${units.size} are in use, let characteristics share them`,
          { profiles: units.size },
        );
      }
      space.reserve(used + 1 + owned);
      const at = used;
      const [place, last] = shared ?? [(at + 1) * unitDoubles, factors.length - 1];
      w[pw.table] = place;
      w[pw.last] = last;
      w[pw.owned] = owned;
      const to = space.views.f;
      to.set(f, space.pool + at * unitDoubles);
      to.set(factors, space.pool + (at + 1) * unitDoubles);
      tables.set(tableKey(f, w), [place, last]);
      units.set(key, at);
      used += 1 + owned;
      return at;
    },
    adopt(words) {
      const count = words.length / unitWords;
      space.reserve(count);
      new Uint32Array(space.views.f.buffer, space.pool * 8, words.length).set(words);
      units.clear();
      tables.clear();
      used = count;
      for (let at = 0; at < count; ) {
        const from = words.byteOffset + at * unitWords * 4;
        const unit = words.buffer.slice(from, from + unitWords * 4);
        const f = new Float64Array(unit);
        const w = new Uint32Array(unit);
        units.set(keyOf(f, w), at);
        tables.set(tableKey(f, w), [w[pw.table]!, w[pw.last]!]);
        at += 1 + w[pw.owned]!;
      }
    },
  };
}
