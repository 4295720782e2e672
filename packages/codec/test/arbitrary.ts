import type {
  DataSet,
  DataSetCell,
  DataSetColumnType,
  Metric,
  MetricDataType,
  Property,
  SparkplugPayload,
  Template,
  TemplateParameter,
  Uint64,
} from "@taktline/codec/sparkplug";
import fc from "fast-check";

/** Texts that can be written as UTF-8, hostile names included. */
export const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 10 }),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "",
    "\0",
    "\ufeff",
    "温度",
    "x".repeat(130),
  ),
);

/** Numbers where they are safe and bigints above, never both for one value. */
export const uint64: fc.Arbitrary<Uint64> = fc.oneof(
  fc.maxSafeNat(),
  fc.nat(300),
  fc.constantFrom(0, 127, 128, 2 ** 28 - 1, 2 ** 28, 2 ** 53 - 1),
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 64n - 1n }),
);

const float = fc.oneof(fc.float(), fc.constantFrom(0, -0, Number.NaN, Math.fround(0.1)));
const bytes = fc.uint8Array({ maxLength: 200 });

const scalars = {
  Int8: fc.integer({ min: -128, max: 127 }),
  Int16: fc.integer({ min: -32768, max: 32767 }),
  Int32: fc.integer(),
  Int64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  UInt8: fc.nat(255),
  UInt16: fc.nat(65535),
  UInt32: fc.nat(4294967295),
  UInt64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  Float: float,
  Double: fc.double(),
  Boolean: fc.boolean(),
  String: text,
  DateTime: uint64,
  Text: text,
  UUID: fc.uuid(),
} satisfies Record<DataSetColumnType, fc.Arbitrary<DataSetCell>>;

const scalarTypes = Object.keys(scalars) as DataSetColumnType[];

const dataSet: fc.Arbitrary<DataSet> = fc
  .array(fc.tuple(text, fc.constantFrom(...scalarTypes)), { maxLength: 5 })
  .chain((columns) =>
    partly<DataSet>(
      {
        columns: fc.constant(columns.map(([name]) => name)),
        types: fc.constant(columns.map(([, type]) => type)),
        rows: fc.array(
          fc.tuple(
            ...columns.map(([, type]) => fc.option(scalars[type] as fc.Arbitrary<DataSetCell>)),
          ),
          { maxLength: 4 },
        ),
      },
      {},
    ),
  );

/** A record of which some members are absent. The type is the caller's word: TypeScript cannot follow it through `chain`. */
function partly<T>(
  always: Record<string, fc.Arbitrary<unknown>>,
  sometimes: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<T> {
  return fc.record(
    { ...always, ...sometimes },
    { requiredKeys: Object.keys(always), noNullPrototype: true },
  ) as unknown as fc.Arbitrary<T>;
}

const { properties } = fc.letrec<{ properties: Property[]; property: Property }>((tie) => ({
  properties: fc.array(tie("property"), { maxLength: 4 }),
  property: fc.oneof(
    { depthSize: "small" },
    ...scalarTypes.map((type) =>
      partly<Property>(
        { key: text, type: fc.constant(type) },
        { value: fc.option(scalars[type] as fc.Arbitrary<unknown>) },
      ),
    ),
    partly<Property>(
      { key: text, type: fc.constant("PropertySet" as const) },
      { value: tie("properties") },
    ),
    partly<Property>(
      { key: text, type: fc.constant("PropertySetList" as const) },
      { value: fc.array(tie("properties"), { maxLength: 3 }) },
    ),
  ),
}));

const parameter: fc.Arbitrary<TemplateParameter> = fc
  .constantFrom(...scalarTypes)
  .chain((type) =>
    partly<TemplateParameter>({ name: text, type: fc.constant(type) }, { value: scalars[type] }),
  );

const arrays = {
  Int8Array: fc.int8Array({ maxLength: 20 }),
  Int16Array: fc.int16Array({ maxLength: 20 }),
  Int32Array: fc.int32Array({ maxLength: 20 }),
  Int64Array: fc.bigInt64Array({ maxLength: 20 }),
  UInt8Array: bytes,
  UInt16Array: fc.uint16Array({ maxLength: 20 }),
  UInt32Array: fc.uint32Array({ maxLength: 20 }),
  UInt64Array: fc.bigUint64Array({ maxLength: 20 }),
  FloatArray: fc.float32Array({ maxLength: 20 }),
  DoubleArray: fc.float64Array({ maxLength: 20 }),
  BooleanArray: fc.array(fc.boolean(), { maxLength: 40 }),
  StringArray: fc.array(
    text.map((t) => t.replaceAll("\0", "")),
    { maxLength: 6 },
  ),
  DateTimeArray: fc.array(uint64, { maxLength: 10 }),
};

const metaData = partly<NonNullable<Metric["metadata"]>>(
  {},
  {
    isMultiPart: fc.boolean(),
    contentType: text,
    size: uint64,
    seq: uint64,
    fileName: text,
    fileType: text,
    md5: text,
    description: text,
  },
);

const { metric } = fc.letrec<{ metric: Metric; template: Template }>((tie) => ({
  metric: fc
    .constantFrom<MetricDataType>(
      ...scalarTypes,
      "DataSet",
      "Bytes",
      "File",
      "Template",
      ...(Object.keys(arrays) as (keyof typeof arrays)[]),
    )
    .chain((type) => {
      const values: Record<string, fc.Arbitrary<unknown>> = {
        ...scalars,
        ...arrays,
        DataSet: dataSet,
        Bytes: bytes,
        File: bytes,
        Template: tie("template"),
      };
      return partly<Metric>(
        { name: text, type: fc.constant(type) },
        {
          alias: uint64,
          timestamp: uint64,
          value: fc.option(values[type] ?? fc.constant(null), { freq: 12 }),
          isHistorical: fc.boolean(),
          isTransient: fc.boolean(),
          metadata: metaData,
          properties,
        },
      );
    }),
  template: partly<Template>(
    {
      metrics: fc.array(tie("metric"), { maxLength: 3 }),
      parameters: fc.array(parameter, { maxLength: 3 }),
    },
    { version: text, templateRef: text, isDefinition: fc.boolean() },
  ),
}));

/** Metrics of every datatype. */
export const metrics: fc.Arbitrary<Metric[]> = fc.array(metric, { maxLength: 6 });

/** Payloads of every datatype, with everything that may be absent absent at times. */
export const payloads: fc.Arbitrary<SparkplugPayload> = partly<SparkplugPayload>(
  { metrics },
  { timestamp: uint64, seq: uint64, uuid: text, body: bytes },
);
