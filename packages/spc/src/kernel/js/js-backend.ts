import { refuse } from "../../refuse.js";
import type { Backend, Slot } from "../backend.js";
import { jsMoments } from "./moments.js";
import { jsMoving } from "./moving.js";
import { jsNelsonRules } from "./nelson-rules.js";
import { jsRuleState, jsTableRules } from "./table-rules.js";
import { jsTimeWeighted } from "./time-weighted.js";
import { jsXbar } from "./xbar.js";

function slotOf(buffer: ArrayBuffer, offset: number, bytes: number): Slot {
  return {
    bytes,
    at: 0,
    f64: (length) => new Float64Array(buffer, offset, length),
    u16: (length) => new Uint16Array(buffer, offset, length),
    u8: (length) => new Uint8Array(buffer, offset, length),
  };
}

/** The twin in JavaScript: every result has the bits that WebAssembly gives. */
export function jsBackend(maxBytes: number): Backend {
  const buffers = new Map<Slot, ArrayBuffer>();
  // Memory that was given back is kept for the next result of that size, as WebAssembly memory would be.
  let spare: ArrayBuffer[] = [];
  let held = 0;
  return {
    kind: "js",
    get bytes() {
      return held;
    },
    allocate(wanted) {
      const bytes = Math.max(8, Math.ceil(wanted / 64) * 64);
      if (held + bytes > maxBytes) {
        refuse(
          "SPC_KERNEL_MEMORY",
          `${bytes} bytes are needed and ${held} of ${maxBytes} are in use; free columns, raise maxBytes, or give the data in pieces`,
          { bytes, held, maxBytes },
        );
      }
      const fitting = spare.findIndex((b) => b.byteLength === bytes);
      let buffer = fitting < 0 ? undefined : spare.splice(fitting, 1)[0];
      const idle = spare.reduce((sum, b) => sum + b.byteLength, 0);
      if (buffer === undefined && held + idle + bytes > maxBytes) spare = [];
      try {
        buffer ??= new ArrayBuffer(bytes);
      } catch (cause) {
        refuse("SPC_KERNEL_MEMORY", `the host has no ${bytes} bytes of memory left`, {
          bytes,
          cause,
        });
      }
      const slot = slotOf(buffer, 0, bytes);
      buffers.set(slot, buffer);
      held += bytes;
      return slot;
    },
    free(slot) {
      const buffer = buffers.get(slot);
      if (buffer === undefined) return;
      buffers.delete(slot);
      held -= slot.bytes;
      if (spare.length === 8) spare.shift();
      spare.push(buffer);
    },
    handOver(slot) {
      if (buffers.delete(slot)) held -= slot.bytes;
      return true;
    },
    within: (values) => slotOf(values.buffer as ArrayBuffer, values.byteOffset, values.byteLength),
    xbar: (x, size, n, means, ranges) =>
      jsXbar(x.f64(n * size), size, n, means.f64(n), ranges.f64(n)),
    moving: (x, n, ranges) => jsMoving(x.f64(n), n, ranges.f64(n)),
    moments: (x, n) => jsMoments(x.f64(n), n),
    rules(x, n, masks, plan) {
      const state = jsRuleState();
      const points = x.f64(n);
      const to = masks.u16(n);
      let done = 0;
      if (plan.nelson && n >= 64) {
        jsTableRules(points, 0, 32, to, plan, state);
        // In pieces, so that an engine can optimise the function between its calls.
        done = 32;
        while (n - done >= 16) {
          done = jsNelsonRules(points, done, Math.min(n, done + 4096), to, plan, state);
        }
      }
      for (; done < n; done += 4096) {
        jsTableRules(points, done, Math.min(n, done + 4096), to, plan, state);
      }
      return state;
    },
    timeWeighted: (x, n, masks, series, to) =>
      jsTimeWeighted(x.f64(n), n, masks.u8(n), series?.f64(3 * n), to),
  };
}
