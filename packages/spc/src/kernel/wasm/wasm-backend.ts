import type { Backend, Moments, Slot, TimeWeighted, Total } from "../backend.js";
import { type RulePlan, slotCount } from "../plan.js";
import type { WasmInstance } from "../web-assembly.js";
import { arena } from "./arena.js";

/** Bytes of the plan and of the state of rules as `native/rules.h` lays them out. */
const planBytes = (slotCount + 4) * 8 + 16 + 16 * 40;
const stateBytes = 16 + slotCount * 4 + 8;
/** Points per call: V8 optimises a function between its calls, not while it runs, and the first call may be the longest. */
const piece = 32768;

const timeWeightedFields = [
  "target",
  "lambda",
  "keep",
  "width",
  "slack",
  "decision",
  "ewma",
  "upper",
  "lower",
  "weight",
  "missing",
  "flagged",
] as const satisfies readonly (keyof TimeWeighted)[];

function writePlan(memory: ArrayBuffer, at: number, plan: RulePlan): void {
  const { codes, rows } = plan;
  const doubles = new Float64Array(memory, at, slotCount + 4);
  doubles.set(plan.levels);
  doubles.set(
    codes === undefined ? [0, 0, 0, 0] : [codes.scale, codes.bias, codes.lowest, codes.highest],
    slotCount,
  );
  const whole = new Int32Array(memory, at + (slotCount + 4) * 8, 4 + 16 * 10);
  whole.set([plan.slots, codes === undefined ? 0 : 1, plan.nelson ? 1 : 0, rows.length]);
  rows.forEach((r, i) => {
    whole.set(
      [r.kind, r.count, r.of, r.side, r.full, r.comply, r.ties, r.above, r.below, r.bit],
      4 + i * 10,
    );
  });
}

/** WebAssembly with SIMD on a memory that grows as far as it may. */
export function wasmBackend(of: WasmInstance, maxBytes: number): Backend {
  const { exports, memory } = of;
  const blocks = arena(memory, of.heapBase, maxBytes);
  // Plan, state of rules, and what the other functions read and write: 256 bytes are more than any needs.
  const plan = blocks.take(planBytes);
  const state = blocks.take(stateBytes);
  const own = blocks.take(256);
  const base = blocks.held;
  const slotAt = (at: number, bytes: number): Slot => ({
    bytes,
    at,
    f64: (length) => new Float64Array(memory.buffer, at, length),
    u16: (length) => new Uint16Array(memory.buffer, at, length),
    u8: (length) => new Uint8Array(memory.buffer, at, length),
  });
  const pieces = (n: number, run: (from: number, length: number) => void) => {
    for (let from = 0; from < n; from += piece) run(from, Math.min(piece, n - from));
  };
  const numbers = (length: number) => new Float64Array(memory.buffer, own, length);
  const startTotals = () => numbers(6).fill(0);
  const totals = (): readonly [Total, Total] => {
    const [a, b, c, d, e, f] = numbers(6) as unknown as readonly [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return [
      { sum: a, lost: b, count: c },
      { sum: d, lost: e, count: f },
    ];
  };
  return {
    kind: "wasm",
    get bytes() {
      return blocks.held - base;
    },
    allocate(bytes) {
      return slotAt(blocks.take(bytes), bytes);
    },
    free(slot) {
      blocks.give(slot.at);
    },
    handOver: () => false,
    within(values) {
      return values.buffer === memory.buffer
        ? slotAt(values.byteOffset, values.byteLength)
        : undefined;
    },
    xbar(x, size, n, means, ranges) {
      startTotals();
      pieces(n, (from, length) => {
        exports.xbar!(
          x.at + from * size * 8,
          size,
          length,
          means.at + from * 8,
          ranges.at + from * 8,
          own,
        );
      });
      return totals();
    },
    moving(x, n, ranges) {
      startTotals();
      pieces(n, (from, length) => {
        exports.moving!(x.at + from * 8, length, from === 0 ? 1 : 0, ranges.at + from * 8, own);
      });
      return totals();
    },
    moments(x, n) {
      numbers(5).set([0, 0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
      pieces(n, (from, length) => exports.moments!(x.at + from * 8, length, own));
      const [count, mean, squares, low, high] = numbers(5) as unknown as [
        number,
        number,
        number,
        number,
        number,
      ];
      return { count, mean, squares, low, high } satisfies Moments;
    },
    rules(x, n, masks, of) {
      writePlan(memory.buffer, plan, of);
      new Uint8Array(memory.buffer, state, stateBytes).fill(0);
      pieces(n, (from, length) => {
        exports.rules!(x.at + from * 8, length, masks.at + from * 2, plan, state);
      });
      const [flagged, missing] = new Float64Array(memory.buffer, state, 2) as unknown as [
        number,
        number,
      ];
      return { flagged, missing };
    },
    timeWeighted(x, n, masks, series, to) {
      const view = numbers(timeWeightedFields.length);
      view.set(timeWeightedFields.map((field) => to[field]));
      pieces(n, (from, length) => {
        const column = series === undefined ? 0 : series.at + from * 8;
        exports.time_weighted!(x.at + from * 8, length, masks.at + from, column, n, own);
      });
      timeWeightedFields.forEach((field, i) => {
        to[field] = view[i]!;
      });
    },
  };
}
