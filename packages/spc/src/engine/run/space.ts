import { pageBytes, startWasm } from "../../kernel/web-assembly.js";
import { refuse } from "../../refuse.js";
import { engineWasm } from "../wasm.generated.js";
import { chunk, mostUnits, recordBytes, unitBytes } from "./layout.js";
import { pushPoints, type Views } from "./step.js";
import type { EngineMemory } from "./types.js";

/** The memory of an engine: staging area, records, and at the end the pool of profiles, which can grow. */
export interface Space {
  readonly kind: "wasm" | "js";
  /** The memory; after `reserve` another object may be here. */
  readonly views: Views;
  /** Offset of the records in doubles. */
  readonly records: number;
  /** Offset of the pool in doubles. */
  readonly pool: number;
  /** Makes room for so many units in the pool. */
  reserve(units: number): void;
  /** Takes points whose ids were checked. */
  push(ids: Uint32Array, values: Float64Array, out: Uint16Array | Uint32Array): number;
}

/** Values, ids and masks of one chunk, and a word that nobody reads. */
const staging = chunk * 14 + 64;
const firstUnits = 256;

function viewsOf(buffer: ArrayBuffer): Views {
  return {
    f: new Float64Array(buffer),
    w: new Int32Array(buffer),
    h: new Uint16Array(buffer),
  };
}

const roundedUp = (n: number, to: number) => Math.ceil(n / to) * to;

function jsSpace(capacity: number): Space {
  const pool = roundedUp(capacity * recordBytes, 64);
  const allocate = (bytes: number) => {
    try {
      return new ArrayBuffer(bytes);
    } catch {
      return refuse(
        "SPC_OPTION",
        `there is no memory for ${capacity} characteristics (${bytes} bytes); use a smaller capacity`,
        { capacity },
      );
    }
  };
  let room = firstUnits;
  let views = viewsOf(allocate(pool + room * unitBytes));
  return {
    kind: "js",
    get views() {
      return views;
    },
    records: 0,
    pool: pool / 8,
    reserve(units) {
      if (units <= room) return;
      while (room < units) room *= 2;
      const larger = viewsOf(allocate(pool + room * unitBytes));
      larger.f.set(views.f);
      views = larger;
    },
    push(ids, values, out) {
      // In pieces, so that a host optimises the function for its calls and not for one long loop.
      let flagged = 0;
      for (let from = 0; from < ids.length; from += chunk) {
        const to = Math.min(from + chunk, ids.length);
        flagged += pushPoints(views, 0, pool / 8, ids, values, out, from, to);
      }
      return flagged;
    },
  };
}

function wasmSpace(capacity: number): Space | undefined {
  // The module has no data and a small stack: the first page is more than it needs.
  const records = pageBytes + roundedUp(staging, 64);
  const pool = records + roundedUp(capacity * recordBytes, 64);
  let room = firstUnits;
  const wasm = startWasm(engineWasm, pool + room * unitBytes, pool + mostUnits * unitBytes);
  if (wasm === undefined || wasm.heapBase > pageBytes) return undefined;
  const { memory, exports } = wasm;
  const push = exports.push!;
  let views = viewsOf(memory.buffer);
  const open = () => ({
    values: new Float64Array(memory.buffer, pageBytes, chunk),
    ids: new Uint32Array(memory.buffer, pageBytes + chunk * 8, chunk),
    masks: new Uint16Array(memory.buffer, pageBytes + chunk * 12, chunk),
  });
  let stage = open();
  return {
    kind: "wasm",
    get views() {
      return views;
    },
    records: records / 8,
    pool: pool / 8,
    reserve(units) {
      if (units <= room) return;
      while (room < units) room *= 2;
      const bytes = pool + room * unitBytes;
      memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / pageBytes));
      views = viewsOf(memory.buffer);
      stage = open();
    },
    push(ids, values, out) {
      let flagged = 0;
      for (let from = 0; from < ids.length; from += chunk) {
        const n = Math.min(chunk, ids.length - from);
        stage.ids.set(ids.subarray(from, from + n));
        stage.values.set(values.subarray(from, from + n));
        const [v, i, m] = [pageBytes, pageBytes + chunk * 8, pageBytes + chunk * 12];
        flagged += push(records, pool, i, v, m, n, pageBytes + chunk * 14);
        out.set(n === chunk ? stage.masks : stage.masks.subarray(0, n), from);
      }
      return flagged;
    },
  };
}

/** Takes memory for so many records. */
export function spaceFor(capacity: number, memory: EngineMemory): Space {
  if (memory === "js") return jsSpace(capacity);
  const space = wasmSpace(capacity);
  if (space !== undefined) return space;
  if (memory === "auto") return jsSpace(capacity);
  return refuse(
    "SPC_ENGINE_WASM",
    'WebAssembly is absent, forbidden, or has not so much memory here; use memory "auto" or "js", which give the same bits',
    { capacity },
  );
}
