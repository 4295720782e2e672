import {
  type ChartKind,
  type ChartSpec,
  controlChartPair,
  type oeeTiles,
  type oeeWaterfall,
  parseChart,
  renderSvg,
  type stateGantt,
  type stopPareto,
} from "@taktline/chart";
import type { OeeResult, StateSegment, WaterfallBar } from "@taktline/oee";
import type { ControlChart, ImrResult, XbarRResult } from "@taktline/spc";
import { expectTypeOf, test } from "vitest";

test("what spc and oee give is what the constructors take", () => {
  expectTypeOf(controlChartPair).parameter(0).toEqualTypeOf<ControlChart>();
  expectTypeOf<ImrResult>().toExtend<ControlChart>();
  expectTypeOf<XbarRResult>().toExtend<ControlChart>();
  expectTypeOf<OeeResult>().toExtend<Parameters<typeof oeeTiles>[0]>();
  expectTypeOf<OeeResult["states"]>().toExtend<Parameters<typeof stopPareto>[0]>();
  expectTypeOf<readonly WaterfallBar[]>().toExtend<Parameters<typeof oeeWaterfall>[0]>();
  expectTypeOf<{ label: string; segments: StateSegment[] }>().toExtend<
    Parameters<typeof stateGantt>[0][number]
  >();
});

test("a chart is discriminated by its kind", () => {
  expectTypeOf<Extract<ChartSpec, { kind: "pareto" }>["items"][number]["value"]>().toBeNumber();
  expectTypeOf<ChartKind>().toEqualTypeOf<
    | "controlChartPair"
    | "stateGantt"
    | "waterfall"
    | "pareto"
    | "tiles"
    | "trend"
    | "histogram"
    | "probabilityPlot"
    | "xy"
    | "bars"
    | "intervals"
    | "groups"
    | "panels"
  >();
  const result = parseChart("{}");
  if (result.ok) expectTypeOf(result.value).toEqualTypeOf<ChartSpec>();
});

test("a chart of an unknown kind does not compile", () => {
  // @ts-expect-error there is no pie
  renderSvg({ kind: "pie", v: 1 });
  // @ts-expect-error a composite holds no composite
  renderSvg({ kind: "panels", v: 1, panels: [{ kind: "panels", v: 1, panels: [] }] });
  // @ts-expect-error tiles have no steps
  renderSvg({ kind: "tiles", v: 1, steps: [] });
});
