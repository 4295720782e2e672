import { createKernel, createKernelAsync } from "@taktline/spc/kernel";
import { afterEach, describe, expect, it } from "vitest";
import { normals } from "./series.js";

const host = globalThis as unknown as Record<string, unknown>;
const wasmOfHost = host.WebAssembly;
afterEach(() => {
  host.WebAssembly = wasmOfHost;
});

describe("choosing an implementation", () => {
  it("is WebAssembly where it can be started, at once or not", async () => {
    expect(createKernel().kind).toBe("wasm");
    expect((await createKernelAsync()).kind).toBe("wasm");
    expect((await createKernelAsync({ memory: "js" })).kind).toBe("js");
  });

  it("falls back to JavaScript where a content security policy forbids compiling", async () => {
    host.WebAssembly = {
      ...(wasmOfHost as object),
      Module: class {
        constructor() {
          throw new EvalError("unsafe-eval is not allowed");
        }
      },
      compile: () => Promise.reject(new EvalError("unsafe-eval is not allowed")),
    };
    expect(createKernel().kind).toBe("js");
    expect((await createKernelAsync()).kind).toBe("js");
    expect(() => createKernel({ memory: "wasm" })).toThrow(
      expect.objectContaining({ code: "SPC_KERNEL_UNAVAILABLE" }),
    );
    await expect(createKernelAsync({ memory: "wasm" })).rejects.toMatchObject({
      code: "SPC_KERNEL_UNAVAILABLE",
    });
  });

  it("falls back to JavaScript where there is no WebAssembly at all", () => {
    host.WebAssembly = undefined;
    expect(createKernel().imr([1, 2, 4]).limits.x.center).toBeCloseTo(7 / 3, 15);
  });

  it("refuses options that are none", () => {
    expect(() => createKernel({ memory: "gpu" as "js" })).toThrow(
      expect.objectContaining({ code: "SPC_OPTION" }),
    );
    expect(() => createKernel({ maxBytes: 2 ** 31 + 1 })).toThrow(
      expect.objectContaining({ code: "SPC_OPTION" }),
    );
  });
});

for (const memory of ["wasm", "js"] as const) {
  describe(`${memory}: memory`, () => {
    it("holds columns that survive growth and are zero at first", () => {
      const kernel = createKernel({ memory });
      const column = kernel.f64(4);
      expect(Array.from(column.values)).toEqual([0, 0, 0, 0]);
      column.values.set([2, 4, 6, 8]);
      const large = kernel.f64(1_000_000);
      expect(Array.from(column.values)).toEqual([2, 4, 6, 8]);
      expect(kernel.meanVariance(column).mean).toBe(5);
      expect(kernel.bytes).toBe(64 + 8_000_000);
      large.free();
      column.free();
      expect(kernel.bytes).toBe(0);
      column.free();
    });

    it("is zero again in a column that takes the place of a freed one", () => {
      const kernel = createKernel({ memory });
      const first = kernel.f64(8);
      first.values.fill(9);
      first.free();
      expect(kernel.f64(8).values.every((x) => x === 0)).toBe(true);
    });

    it("is all given back after calls, whatever they did", () => {
      const kernel = createKernel({ memory });
      const values = normals(1, 5000);
      values[77] = Number.NaN;
      kernel.imr(values, { gaps: "bridge" });
      kernel.xbarR(values, 5);
      kernel.ewmaCusum(values, { standard: { mean: 0, sigma: 1 }, series: true });
      expect(() => kernel.imr([1])).toThrow();
      expect(kernel.bytes).toBe(0);
    });

    it("keeps results as views until the next call, with the bits of copies", () => {
      const kernel = createKernel({ memory });
      const column = kernel.f64(5000);
      column.values.set(normals(2, 5000));
      const copy = kernel.imr(column);
      const view = kernel.imr(column, { results: "view" });
      expect(view.masks).toEqual(copy.masks);
      expect(view.ranges).toEqual(copy.ranges);
      expect(kernel.bytes).toBeGreaterThan(5000 * 18);
      kernel.meanVariance(column);
      expect(kernel.bytes).toBe(40_000);
      expect(copy.ranges).toEqual(kernel.imr(column).ranges);
    });

    it("does not let results change the caller's numbers", () => {
      const kernel = createKernel({ memory });
      const values = normals(4, 1000);
      const before = values.slice();
      kernel.imr(values);
      kernel.xbarR(values, 5);
      expect(values).toEqual(before);
    });

    it("is bounded: what does not fit is refused, and the kernel works on", () => {
      const kernel = createKernel({ memory, maxBytes: 2 ** 20 });
      expect(() => kernel.f64(200_000)).toThrow(
        expect.objectContaining({ code: "SPC_KERNEL_MEMORY" }),
      );
      expect(() => kernel.f64(2 ** 28)).toThrow(
        expect.objectContaining({ code: "SPC_KERNEL_MEMORY" }),
      );
      expect(() => kernel.f64(-1)).toThrow(expect.objectContaining({ code: "SPC_OPTION" }));
      expect(kernel.meanVariance([1, 2, 3]).mean).toBe(2);
    });

    it("refuses 2 GiB whatever maxBytes says", () => {
      expect(() => createKernel({ memory }).f64(2 ** 28 + 1)).toThrow(
        expect.objectContaining({ code: "SPC_KERNEL_MEMORY" }),
      );
    });

    it("is void after dispose", () => {
      const kernel = createKernel({ memory });
      const column = kernel.f64(3);
      kernel.dispose();
      const disposed = expect.objectContaining({ code: "SPC_KERNEL_DISPOSED" });
      expect(() => column.values).toThrow(disposed);
      expect(() => kernel.imr([1, 2, 3])).toThrow(disposed);
      expect(() => kernel.f64(3)).toThrow(disposed);
      const other = createKernel({ memory });
      const freed = other.f64(3);
      freed.free();
      expect(() => other.imr(freed)).toThrow(disposed);
    });
  });
}
