import {
  type EwmaPoint,
  ewmaAccumulator,
  type ImrLimits,
  type ImrPoint,
  imrAccumulator,
  restoreEwma,
  restoreImr,
  restoreXbarR,
  type XbarRPoint,
  xbarRAccumulator,
} from "@taktline/spc";
import { baselines, correctable, createEngine, judgeWithBaselines } from "@taktline/spc/engine";
import { describe, expectTypeOf, it } from "vitest";

const standard = { mean: 0, sigma: 1 };

describe("the types of the engine", () => {
  it("a correctable chart takes what its accumulator takes and gives its points", () => {
    const imr = correctable({ start: () => imrAccumulator({ standard }), restore: restoreImr });
    expectTypeOf<Parameters<typeof imr.push>>().toEqualTypeOf<
      Parameters<ReturnType<typeof imrAccumulator>["push"]>
    >();
    // @ts-expect-error a measurement is a number
    imr.push("1");
    expectTypeOf(imr.push(1).point).toEqualTypeOf<ImrPoint>();
    expectTypeOf(imr.chart.value().limits).toEqualTypeOf<ImrLimits | null>();
    const xbar = correctable({
      start: () => xbarRAccumulator({ size: 2, standard }),
      restore: restoreXbarR,
    });
    expectTypeOf(xbar.push([1, 2]).point).toEqualTypeOf<XbarRPoint>();
    // @ts-expect-error a subgroup is no number
    xbar.push(1);
    const ewma = correctable({ start: () => ewmaAccumulator({ standard }), restore: restoreEwma });
    expectTypeOf(ewma.push(1).point).toEqualTypeOf<EwmaPoint>();
  });

  it("baselines carry the type of their limits, and judgements that of their points", () => {
    const registry = baselines<ImrLimits>();
    expectTypeOf(registry.at(0)?.limits).toEqualTypeOf<ImrLimits | undefined>();
    expectTypeOf(judgeWithBaselines([1], [0], registry).points).toEqualTypeOf<
      readonly (ImrPoint | null)[]
    >();
  });

  it("an engine takes typed arrays only", () => {
    const engine = createEngine();
    // @ts-expect-error ids are a Uint32Array
    engine.push([0], new Float64Array(1), new Uint16Array(1));
    // @ts-expect-error a change takes no phase I
    engine.change(0, { phase1: 5 });
  });
});
