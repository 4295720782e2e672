import { checkWhole, checkWord } from "../../charts/shared/lines.js";
import { refuse } from "../../refuse.js";
import { evidence, placeOf } from "./evidence.js";
import { at, pw, recordBytes, recordDoubles, recordWords, unitWords } from "./layout.js";
import { mergeMoments } from "./moments.js";
import { poolIn } from "./pool.js";
import { type Compiled, compileSpec } from "./profile.js";
import { meanOf, readState } from "./read.js";
import { readSnapshot, snapshotSize, writeSnapshot } from "./snapshot.js";
import { type Space, spaceFor } from "./space.js";
import { pushPoints } from "./step.js";
import type { Engine, EngineOptions } from "./types.js";

const most = 20_000_000;

/** Writes the record of a new characteristic. */
function begin(space: Space, r: number, unit: number, of: Compiled): void {
  const { f, w, h } = space.views;
  f.fill(0, r, r + recordDoubles);
  h[r * 4 + at.profile] = unit;
  if (of.lines === undefined) {
    f[r + 2] = f[r + 8] = Number.POSITIVE_INFINITY;
    f[r + 3] = f[r + at.topRange] = Number.NEGATIVE_INFINITY;
    w[r * 2 + at.zones] = 0x80000000;
    return;
  }
  aim(space, r, of.lines, true, of.headStart);
}

/** Puts lines in force, with EWMA and CUSUM at their start where `restart`. */
function aim(
  { views: { f } }: Space,
  r: number,
  { x, mrUcl }: NonNullable<Compiled["lines"]>,
  restart: boolean,
  headStart: number,
): void {
  f[r] = x.center + 0;
  f[r + at.sigma] = x.sigma + 0;
  f[r + at.mrUcl] = mrUcl + 0;
  if (!restart) return;
  f[r + at.ewma] = x.center + 0;
  f[r + at.upper] = f[r + at.lower] = headStart;
}

/**
 * Starts an engine: individuals charts with moving ranges, Nelson's rules, EWMA and CUSUM for up to millions of
 * characteristics, with one record of 96 bytes for each in one ArrayBuffer, and constant time per point.
 *
 * Masks are those of `ruleEvaluator` on the same points, limits those of `imrLimits`, in any chunking, after any save and
 * restore, and in WebAssembly as in JavaScript, bit for bit. Phase I points themselves are not judged, because they are
 * not kept; `imrAccumulator` does that, and forms signals over the end of phase I. Numbers beyond 1e144 in size count as
 * infinite. Counts end at 4 294 967 295 points.
 *
 * @throws `SPC_OPTION` when an option is out of range
 * @throws `SPC_ENGINE_WASM` when memory `wasm` cannot be had
 *
 * @example
 * ```ts
 * import { createEngine } from "@taktline/spc/engine";
 *
 * const engine = createEngine({ capacity: 1000 });
 * engine.add({ standard: { mean: 10, sigma: 1 }, ewma: {}, cusum: { headStart: 2.5 } }, 1000);
 * const out = new Uint16Array(3);
 * engine.push(new Uint32Array([7, 999, 7]), new Float64Array([10.2, 13.5, 9.9]), out); // => 1
 * Array.from(out, (mask) => mask & 1); // => [0, 1, 0]
 * engine.read(7).mean?.toFixed(2); // => "10.05"
 * ```
 */
export function createEngine(options: EngineOptions = {}): Engine {
  const capacity = checkWhole("capacity", options.capacity ?? 1024, 1, most);
  const memory = checkWord("memory", options.memory ?? "auto", ["auto", "wasm", "js"]);
  const space = spaceFor(capacity, memory);
  const pool = poolIn(space);
  let size = 0;
  const oneId = new Uint32Array(1);
  const oneValue = new Float64Array(1);
  const oneMask = new Uint16Array(1);

  const check = (id: number, what = "id") => {
    if (Number.isInteger(id) && id >= 0 && id < size) return;
    refuse("SPC_ENGINE_ID", `${what} ${id} is unknown: the engine has ids from 0 below ${size}`, {
      id,
      size,
    });
  };
  const room = (count: number) => {
    if (count <= capacity - size) return;
    refuse(
      "SPC_ENGINE_FULL",
      `the engine has ${size} of ${capacity} characteristics; there is no room for ${count} more`,
      { size, capacity, count },
    );
  };
  const words = (from: number, count: number) =>
    new Uint32Array(space.views.f.buffer, from * 8, count);
  const one = (id: number, value: number) => {
    oneId[0] = id;
    oneValue[0] = value;
    pushPoints(space.views, space.records, space.pool, oneId, oneValue, oneMask, 0, 1);
    return oneMask[0]!;
  };

  return {
    get size() {
      return size;
    },
    capacity,
    memory: space.kind,
    bytesPerCharacteristic: recordBytes,
    add(spec, count = 1) {
      checkWhole("count", count, 1, most);
      room(count);
      const compiled = compileSpec(spec);
      const unit = pool.intern(compiled.unit);
      const first = size;
      for (; size < first + count; size++) {
        begin(space, space.records + size * recordDoubles, unit, compiled);
      }
      return first;
    },
    push(ids, values, out) {
      if (
        !(ids instanceof Uint32Array) ||
        !(values instanceof Float64Array) ||
        !(out instanceof Uint16Array || out instanceof Uint32Array)
      ) {
        refuse(
          "SPC_OPTION",
          "push takes a Uint32Array of ids, a Float64Array of values, and a Uint16Array or Uint32Array for the masks",
        );
      }
      const n = ids.length;
      if (values.length !== n || out.length < n) {
        refuse(
          "SPC_OPTION",
          `there are ${n} ids, ${values.length} values and room for ${out.length} masks; give one of each per point`,
          {
            ids: n,
            values: values.length,
            out: out.length,
          },
        );
      }
      for (let i = 0; i < n; i++) {
        if (ids[i]! >= size) check(ids[i]!, `at index ${i}, id`);
      }
      return space.push(ids, values, out);
    },
    pushOne(id, value) {
      check(id);
      return one(id, value);
    },
    judge(id, value, t) {
      check(id);
      const before = space.views.f[placeOf(space, id).r + at.previous]!;
      const mask = one(id, value);
      return mask === 0 ? [] : evidence(space, id, mask, Math.abs(value - before), t);
    },
    read(id) {
      check(id);
      return readState(space, id);
    },
    change(id, spec, runs = "restart") {
      check(id);
      checkWord("runs", runs, ["restart", "continue"]);
      const compiled = compileSpec(spec);
      const { lines } = compiled;
      if (lines === undefined) {
        return refuse(
          "SPC_OPTION",
          "a change takes limits or a standard; for a new phase I add a new characteristic",
          { id },
        );
      }
      const unit = pool.intern(compiled.unit);
      const { f, w, h } = space.views;
      const { r } = placeOf(space, id);
      const collecting = w[r * 2 + at.zones]! < 0;
      const restart = collecting || runs === "restart";
      if (collecting) {
        f[r + at.mean] = meanOf(space, r);
        w[r * 2 + at.sides] = h[r * 4 + at.age]! << 24;
      }
      if (restart) {
        w[r * 2 + at.sides]! &= 0xff000000;
        w[r * 2 + at.steps] = w[r * 2 + at.zones] = 0;
        h[r * 4 + at.age] = 0;
      }
      h[r * 4 + at.profile] = unit;
      aim(space, r, lines, restart, compiled.headStart);
    },
    append(other) {
      const from = readSnapshot(other.snapshot());
      room(from.size);
      const units = new Map<number, number>();
      for (let i = 0; i < from.pool.length / unitWords; ) {
        const unit = from.pool.slice(i * unitWords, (i + 1) * unitWords);
        const owned = unit[pw.owned]!;
        units.set(i, pool.intern(unit.buffer));
        i += 1 + owned;
      }
      const first = size;
      words(space.records + first * recordDoubles, from.records.length).set(from.records);
      const { h } = space.views;
      size += from.size;
      for (let id = first; id < size; id++) {
        const half = (space.records + id * recordDoubles) * 4 + at.profile;
        h[half] = units.get(h[half]!)!;
      }
      return first;
    },
    mergeMoments(id, other, otherId) {
      check(id);
      const theirs = other.read(otherId);
      const ours = readState(space, id);
      if (ours.phase === "collecting" || theirs.phase === "collecting") {
        refuse(
          "SPC_OPTION",
          "moments cannot be merged while a characteristic is collecting phase I",
          { id, otherId },
        );
      }
      const { f, w } = space.views;
      const { r } = placeOf(space, id);
      const { n, mean, m2 } = mergeMoments(ours, theirs);
      f[r + at.mean] = mean ?? 0;
      f[r + at.m2] = m2;
      w[r * 2 + at.n] = Math.min(n, 0xffffffff);
      w[r * 2 + at.gaps] = Math.min(ours.missing + theirs.missing, 0xffffffff);
      const infinite = Math.min(ours.infinite + theirs.infinite, 255);
      w[r * 2 + at.sides] = (w[r * 2 + at.sides]! & 0x00ffffff) | (infinite << 24);
    },
    snapshot() {
      return writeSnapshot({
        size,
        pool: words(space.pool, pool.used * unitWords),
        records: words(space.records, size * recordWords),
      });
    },
    restore(bytes) {
      const from = readSnapshot(bytes);
      if (from.size > capacity) {
        refuse(
          "SPC_ENGINE_FULL",
          `the snapshot has ${from.size} characteristics, the engine has room for ${capacity}`,
          { size: from.size, capacity },
        );
      }
      pool.adopt(from.pool);
      words(space.records, from.records.length).set(from.records);
      size = from.size;
    },
  };
}

/**
 * Starts an engine from a snapshot.
 *
 * @param bytes - what `snapshot` of an engine gave, in WebAssembly or not
 * @param options - as for `createEngine`; default capacity: as many characteristics as the snapshot has
 * @throws `SPC_STATE` when the bytes are no snapshot of this version, or damaged
 * @throws `SPC_ENGINE_FULL` when the capacity is too small for it
 * @throws `SPC_OPTION`, `SPC_ENGINE_WASM` as `createEngine`
 *
 * @example
 * ```ts
 * import { createEngine, restoreEngine } from "@taktline/spc/engine";
 *
 * const before = createEngine({ capacity: 10, memory: "js" });
 * const id = before.add({ phase1: 25 });
 * before.pushOne(id, 10.4);
 * const after = restoreEngine(before.snapshot());
 * after.read(id).mean; // => 10.4
 * ```
 */
export function restoreEngine(bytes: Uint8Array, options: EngineOptions = {}): Engine {
  const engine = createEngine({ capacity: Math.max(1, snapshotSize(bytes)), ...options });
  engine.restore(bytes);
  return engine;
}
