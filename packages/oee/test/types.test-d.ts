import type { Frame, ShiftInterval } from "@taktline/core";
import {
  type OeeCorrection,
  type OeeIssueCode,
  type OeeOptions,
  type OeeResult,
  oee,
  oeeBy,
  type PlannedShift,
  type StateCategory,
  stateMap,
} from "@taktline/oee";
import { computeKpi, type KpiId, kpiCatalogue } from "@taktline/oee/kpi";
import { expectTypeOf, test } from "vitest";

test("a state map keeps its names and fits the options", () => {
  const map = stateMap({ RUN: "production", E1: { category: "downtime", reason: "jam" } });
  expectTypeOf(map.states).toHaveProperty("RUN");
  expectTypeOf(map.states.E1.category).toEqualTypeOf<StateCategory>();
  // @ts-expect-error: a name that the map lacks
  map.states.E2;
  expectTypeOf(map).toExtend<OeeOptions["stateMap"]>();
  // @ts-expect-error: a category that does not exist
  stateMap({ RUN: "running" });
});

test("ratios may be null, so a caller has to decide what to show", () => {
  expectTypeOf<OeeResult["oee"]>().toEqualTypeOf<number | null>();
  expectTypeOf<Extract<OeeIssueCode, "OEE_WINDOW">>().toBeNever();
});

test("counts take every numeric column and no text; a calendar interval with more members fits", () => {
  const states = {} as Frame<readonly string[]>;
  const options = {} as OeeOptions;
  oee({ from: 0, to: 1, states, counts: { good: {} as Frame<Uint32Array> } }, options);
  // @ts-expect-error: text is no count
  oee({ from: 0, to: 1, states, counts: { good: {} as Frame<readonly string[]> } }, options);
  // @ts-expect-error: production cannot be taken out of the plan
  oee({ from: 0, to: 1, states }, { ...options, outsidePlan: ["production"] });
  expectTypeOf<ShiftInterval>().toExtend<PlannedShift>();
});

test("indicators and elements are known by name, and values may be null", () => {
  expectTypeOf(computeKpi("oeeIndex", { PBT: 1, APT: null }).value).toEqualTypeOf<number | null>();
  // @ts-expect-error: an indicator that the catalogue lacks
  computeKpi("oee", {});
  // @ts-expect-error: an element that does not exist
  computeKpi("oeeIndex", { PBZ: 1 });
  expectTypeOf(kpiCatalogue.teep.id).toEqualTypeOf<KpiId>();
});

test("windows keep what the caller knows of them", () => {
  const [row] = oeeBy(
    { states: {} as Frame<readonly string[]> },
    [{ from: 0, to: 1, order: "A" }],
    {} as OeeOptions,
  );
  expectTypeOf(row!.window.order).toExtend<string>();
});

test("a correction cannot make a stop into production by its reason", () => {
  type Reason = Extract<OeeCorrection, { kind: "reason" }>;
  expectTypeOf<"production">().not.toExtend<NonNullable<Reason["category"]>>();
});
