import type { Frame } from "@taktline/core";
import {
  type ControlChart,
  type ImrLimits,
  type ImrResult,
  imr,
  imrLimits,
  type Signal,
  type SpcErrorCode,
  type SubChart,
  type XbarRResult,
  xbarR,
} from "@taktline/spc";
import { type ImrFrame, imrFrames } from "@taktline/spc/rx";
import type { OperatorFunction } from "rxjs";
import { describe, expectTypeOf, it } from "vitest";

describe("chart results", () => {
  it("name their panels in the type", () => {
    expectTypeOf(imr([1, 2]).signals).toEqualTypeOf<readonly Signal<"x" | "mr">[]>();
    expectTypeOf(xbarR([[1, 2]]).r).toEqualTypeOf<SubChart<"r">>();
    expectTypeOf(imr([1, 2]).x.ucl).toEqualTypeOf<number>();
  });

  it("are all control charts to whoever draws them", () => {
    expectTypeOf<ImrResult>().toExtend<ControlChart>();
    expectTypeOf<XbarRResult>().toExtend<ControlChart>();
  });

  it("take only limits of their own chart", () => {
    expectTypeOf(imrLimits([1, 2])).toEqualTypeOf<ImrLimits>();
    // @ts-expect-error limits of individuals are none for averages
    xbarR([[1, 2]], { limits: imrLimits([1, 2]) });
  });

  it("know their options and codes literally", () => {
    // @ts-expect-error no such estimator
    imrLimits([1, 2], { estimator: "rBar" });
    expectTypeOf<"SPC_TOO_FEW_POINTS">().toExtend<SpcErrorCode>();
    expectTypeOf(imrFrames({ phase1: 20 })).toEqualTypeOf<OperatorFunction<Frame, ImrFrame>>();
  });
});
