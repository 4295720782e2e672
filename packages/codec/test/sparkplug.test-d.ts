import {
  compileMetrics,
  type DataSet,
  decodePayload,
  type Metric,
  type MetricOf,
  type RawValue,
  type SparkplugPayload,
  type Uint64,
  type ValueOf,
} from "@taktline/codec/sparkplug";
import { expectTypeOf, test } from "vitest";

test("a metric's type tells its value", () => {
  const metric = {} as Metric;
  if (metric.type === "Int64") {
    expectTypeOf(metric.value).toEqualTypeOf<bigint | null | undefined>();
  }
  if (metric.type === "DoubleArray") {
    expectTypeOf(metric.value).toEqualTypeOf<Float64Array | null | undefined>();
  }
  if (metric.type === "Unknown") {
    expectTypeOf(metric.value).toEqualTypeOf<RawValue | null | undefined>();
  }
  expectTypeOf<ValueOf<"DateTime">>().toEqualTypeOf<Uint64>();
  expectTypeOf<ValueOf<"DataSet">>().toEqualTypeOf<DataSet>();
});

test("a value of another datatype does not compile", () => {
  const good: Metric = { name: "n", type: "Int64", value: 5n };
  expectTypeOf(good).toExtend<Metric>();
  // @ts-expect-error Int64 is a bigint
  const wrong: Metric = { name: "n", type: "Int64", value: 5 };
  // @ts-expect-error a metric has no property sets
  const set: Metric = { name: "n", type: "PropertySet", value: [] };
  expectTypeOf<MetricOf<"Boolean">["value"]>().toEqualTypeOf<boolean | null | undefined>();
  void [wrong, set];
});

test("compiled metrics know their names and the types of their values", () => {
  const press = compileMetrics([
    { name: "Force", alias: 1, type: "Double" },
    { name: "Count", alias: 2, type: "Int64" },
  ]);
  press.encode(0, 0, [
    { name: "Force", value: 1.5 },
    { name: "Count", value: 2n },
    { name: "Count", value: null, timestamp: 5 },
  ]);
  // @ts-expect-error Count is a bigint
  press.encode(0, 0, [{ name: "Count", value: 2 }]);
  // @ts-expect-error there is no such metric
  press.encode(0, 0, [{ name: "Speed", value: 2 }]);
});

test("a result is a payload or reasons", () => {
  const result = decodePayload(new Uint8Array());
  if (result.ok) expectTypeOf(result.value).toEqualTypeOf<SparkplugPayload>();
  else expectTypeOf(result.issues[0].code).toExtend<`CODEC_${string}`>();
});
