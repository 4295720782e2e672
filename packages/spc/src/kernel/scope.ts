import { refuse } from "../refuse.js";
import type { Backend, Slot } from "./backend.js";
import type { BatchOptions, KernelColumn, KernelValues } from "./types.js";

/** The memory of one call: what it takes is given back at its end, unless it becomes a result. */
export interface Scope {
  readonly backend: Backend;
  /** Memory with any contents. */
  take(bytes: number): Slot;
  /** Makes memory that was taken part of the result: a copy, the memory itself, or a view until the next call. */
  f64(slot: Slot, length: number): Float64Array;
  u16(slot: Slot, length: number): Uint16Array;
  u8(slot: Slot, length: number): Uint8Array;
}

/** What is behind the calls of one kernel. */
export interface Session {
  readonly backend: Backend;
  column(length: number): KernelColumn;
  /** Runs one call on its numbers. */
  call<T>(
    values: KernelValues,
    options: BatchOptions,
    run: (x: Slot, n: number, scope: Scope) => T,
  ): T;
  dispose(): void;
}

function isColumn(values: KernelValues): values is KernelColumn {
  return !Array.isArray(values) && !(values instanceof Float64Array);
}

/** Starts what is behind the calls of one kernel. */
export function session(on: Backend): Session {
  let disposed = false;
  const columns = new WeakMap<KernelColumn, Slot>();
  let views: Slot[] = [];
  const live = () => {
    if (disposed) refuse("SPC_KERNEL_DISPOSED", "the kernel was disposed of; create a new one");
  };
  const slotOf = (column: KernelColumn) =>
    columns.get(column) ??
    refuse(
      "SPC_KERNEL_DISPOSED",
      "the column was freed, or is of another kernel; make one with f64() of this kernel",
    );

  const scoped = <T>(view: boolean, run: (scope: Scope) => T): T => {
    for (const slot of views) on.free(slot);
    views = [];
    const taken = new Set<Slot>();
    const kept = <A extends { slice(): A }>(slot: Slot, array: A): A => {
      if (view) {
        taken.delete(slot);
        views.push(slot);
        return array;
      }
      if (!on.handOver(slot)) return array.slice();
      taken.delete(slot);
      return array;
    };
    try {
      return run({
        backend: on,
        take(bytes) {
          const slot = on.allocate(bytes);
          taken.add(slot);
          return slot;
        },
        f64: (slot, length) => kept(slot, slot.f64(length)),
        u16: (slot, length) => kept(slot, slot.u16(length)),
        u8: (slot, length) => kept(slot, slot.u8(length)),
      });
    } finally {
      for (const slot of taken) on.free(slot);
    }
  };

  return {
    backend: on,
    column(length) {
      live();
      const slot = on.allocate(length * 8);
      slot.f64(length).fill(0);
      const column: KernelColumn = {
        length,
        get values() {
          live();
          return slotOf(column).f64(length);
        },
        free() {
          const held = columns.get(column);
          if (held !== undefined && !disposed) on.free(held);
          columns.delete(column);
        },
      };
      columns.set(column, slot);
      return column;
    },
    call(values, options, run) {
      live();
      return scoped(options.results === "view", (scope) => {
        if (isColumn(values)) return run(slotOf(values), values.length, scope);
        const given = values instanceof Float64Array ? on.within(values) : undefined;
        if (given !== undefined) return run(given, values.length, scope);
        const copy = scope.take(values.length * 8);
        copy.f64(values.length).set(values);
        return run(copy, values.length, scope);
      });
    },
    dispose() {
      disposed = true;
      views = [];
    },
  };
}
