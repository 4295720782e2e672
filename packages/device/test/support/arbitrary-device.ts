import fc from "fast-check";
import {
  type DeviceModel,
  type DeviceValue,
  defineDevice,
  type Field,
  type FieldModel,
  f,
  type LocalText,
} from "../../src/index.js";

/** Names that follow the rule, with those that objects inherit among them. */
export const names: fc.Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[a-zA-Z]([a-zA-Z0-9_]{0,6}[a-zA-Z0-9])?$/),
  fc.constantFrom("constructor", "toString", "hasOwnProperty", "valueOf", "a", "x".repeat(32)),
);

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 });
const texts: fc.Arbitrary<LocalText> = fc.oneof(
  text,
  fc.dictionary(fc.constantFrom("en", "zh", "zh-CN", "de"), text, { minKeys: 1 }),
);
const common = {
  title: texts,
  description: texts,
  semanticId: fc.constantFrom("0173-1#02-AAO677#002", "https://example.com/x"),
};
/** A record with some of the members. */
const some = <T extends Record<string, fc.Arbitrary<unknown>>>(members: T) =>
  fc.record(members, { requiredKeys: [] }) as fc.Arbitrary<Record<string, unknown>>;
const unit = fc.constantFrom("CEL", "KWH", "MMT", "BAR", "RPM", "P1");

function limits<N extends number | bigint>(
  value: fc.Arbitrary<N>,
  step: fc.Arbitrary<N>,
  counter: fc.Arbitrary<N>,
  width: readonly [N, N],
) {
  return fc
    .tuple(
      some({ ...common, unit, min: value, max: value, counter: some({ rollover: counter }) }),
      fc.option(step, { nil: undefined }),
      fc.option(step, { nil: undefined }),
    )
    .map(([options, s, deadband]) => {
      const { min, max } = options as { min?: N; max?: N };
      const swapped =
        min !== undefined && max !== undefined && min > max
          ? { ...options, min: max, max: min }
          : options;
      const { min: low, max: high } = swapped as { min?: N; max?: N };
      const span = (high ?? width[1]) - (low ?? width[0]);
      const fits = (d: N | undefined) => d !== undefined && d <= span;
      return {
        ...swapped,
        ...(fits(s) && { step: s }),
        ...(fits(deadband) && { deadband }),
      } as Record<string, never>;
    });
}

const integer = (
  make: (options: Record<string, never>) => Field<number, "r">,
  min: number,
  max: number,
) =>
  limits(
    fc.integer({ min, max }),
    fc.integer({ min: 1, max: 20 }),
    fc.integer({ min: 1, max: max + 1 }),
    [min, max],
  ).map(make);
const float = (make: (options: Record<string, never>) => Field<number, "r">) =>
  limits(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.constantFrom(0.1, 0.25, 1, 5),
    fc.constantFrom(100, 1e6),
    [-1e6, 1e6],
  ).map(make);
const big = (
  make: (options: Record<string, never>) => Field<bigint, "r">,
  min: bigint,
  max: bigint,
) =>
  limits(
    fc.bigInt({ min, max }),
    fc.bigInt({ min: 1n, max: 9n }),
    fc.bigInt({ min: 1n, max: max + 1n }),
    [min, max],
  ).map(make);

const enumField = fc
  .tuple(
    fc.uniqueArray(names, { minLength: 1, maxLength: 5 }),
    fc.uniqueArray(fc.integer(), { minLength: 5, maxLength: 5 }),
    some(common),
    texts,
  )
  .map(([all, codes, options, label]) =>
    f.enum(Object.fromEntries(all.map((name, i) => [name, codes[i]!])), {
      ...options,
      labels: { [all[0]!]: label },
    }),
  );
const flagsField = fc
  .tuple(
    fc.uniqueArray(names, { minLength: 1, maxLength: 5 }),
    fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { minLength: 5, maxLength: 5 }),
    some(common),
    fc.boolean(),
  )
  .map(([all, bits, options, listed]) =>
    listed
      ? f.flags(all, options)
      : f.flags(Object.fromEntries(all.map((n, i) => [n, bits[i]!])), options),
  );

/** Any field, at most three levels deep. */
export const fields = fc.letrec<{ field: Field<DeviceValue, "r"> }>((tie) => ({
  field: fc.oneof(
    { depthSize: "small" },
    integer(f.int8, -128, 127),
    integer(f.int16, -32768, 32767),
    integer(f.int32, -2147483648, 2147483647),
    integer(f.uint8, 0, 255),
    integer(f.uint16, 0, 65535),
    integer(f.uint32, 0, 4294967295),
    big(f.int64, -(2n ** 63n), 2n ** 63n - 1n),
    big(f.uint64, 0n, 2n ** 64n - 1n),
    float(f.float32),
    float(f.float64),
    some(common).map(f.bool),
    some(common).map(f.dateTime),
    some({ ...common, maxBytes: fc.integer({ min: 4, max: 20 }) }).map(f.text),
    some({ ...common, maxBytes: fc.integer({ min: 1, max: 20 }) }).map(f.bytes),
    enumField,
    flagsField,
    fc
      .tuple(tie("field"), fc.integer({ min: 0, max: 3 }), some(common))
      .map(([items, minItems, options]) =>
        f.array(items, { ...options, minItems, maxItems: minItems + 2 }),
      ),
    fc
      .tuple(
        fc.dictionary(names, tie("field"), { maxKeys: 4, noNullPrototype: true }),
        some(common),
      )
      .map(([members, options]) => f.struct(members, options) as Field<DeviceValue, "r">),
  ) as fc.Arbitrary<Field<DeviceValue, "r">>,
})).field;

const members = fc.dictionary(names, fields, { maxKeys: 3, noNullPrototype: true });

/** Splits unique names over the four groups, because a name may stand only once. */
function device(part: fc.Arbitrary<DeviceModel> | undefined): fc.Arbitrary<DeviceModel> {
  return fc
    .record({
      all: fc.uniqueArray(names, { minLength: 9, maxLength: 9 }),
      properties: fc.array(fc.tuple(fields, fc.constantFrom("r", "rw", "w")), { maxLength: 4 }),
      parts:
        part === undefined
          ? fc.constant<[DeviceModel, LocalText | null][]>([])
          : fc.array(fc.tuple(part, fc.option(texts)), { maxLength: 1 }),
      commands: fc.array(
        some({ ...common, input: members, output: members, mode: fc.constant("async") }),
        { maxLength: 2 },
      ),
      events: fc.array(
        some({ ...common, data: members, severity: fc.constantFrom("info", "error") }),
        { maxLength: 2 },
      ),
      head: some({ ...common }),
      asset: fc.option(
        fc.record({
          level: fc.constant("WorkUnit" as const),
          nameplate: fc.constant({ manufacturer: "ACME", serialNumber: "007" }),
          maintenance: fc.array(
            fc.record({ every: fc.integer({ min: 1 }), unit: fc.constant("HUR"), task: texts }),
            { maxLength: 1 },
          ),
        }),
        { nil: undefined },
      ),
      version: fc.integer({ min: 1, max: 999999999 }),
    })
    .map(({ all, properties, parts, commands, events, head, asset, version }) => {
      const take = <T>(from: number, values: readonly T[]) =>
        Object.fromEntries(values.map((value, i) => [all[from + i]!, value]));
      return defineDevice({
        id: `acme.${all[0]}`,
        version,
        ...head,
        properties: take(
          0,
          properties.map(([field, access]) =>
            access === "rw" ? field.rw() : access === "w" ? field.wo() : field,
          ),
        ),
        components: take(
          4,
          parts.map(([part, title]) => (title === null ? part : { device: part, title })),
        ),
        commands: take(5, commands) as never,
        events: take(7, events) as never,
        ...(asset && { asset }),
      }) as DeviceModel;
    });
}

/** Any model, with one level of components. */
export const devices: fc.Arbitrary<DeviceModel> = device(device(undefined));

const utf8 = (value: string) => new TextEncoder().encode(value).length;

/** A value that a field allows. Floats lie on their steps. */
export function valuesOf(field: FieldModel): fc.Arbitrary<DeviceValue> {
  switch (field.kind) {
    case "bool":
      return fc.boolean();
    case "text":
      return fc
        .string({ unit: "grapheme", maxLength: 8 })
        .filter((value) => !value.includes("\0"))
        .map((value) => (utf8(value) <= (field.maxBytes ?? 99) ? value : "é"));
    case "bytes":
      return fc.uint8Array({
        maxLength: Math.min(field.maxBytes ?? 20, 20),
      }) as fc.Arbitrary<Uint8Array>;
    case "dateTime":
      return fc.integer({ min: 0, max: 253402300799999 });
    case "enum":
      return fc.constantFrom(...Object.keys(field.codes));
    case "flags":
      return fc
        .tuple(...Object.keys(field.bits).map(() => fc.boolean()))
        .map((bits) =>
          Object.fromEntries(Object.keys(field.bits).map((name, i) => [name, bits[i]!])),
        );
    case "array":
      return fc.array(valuesOf(field.items), {
        minLength: field.minItems ?? 0,
        maxLength: field.maxItems ?? 3,
      });
    case "struct": {
      const entries = Object.entries(field.fields);
      return fc
        .tuple(...entries.map(([, member]) => valuesOf(member)))
        .map((values) => Object.fromEntries(entries.map(([name], i) => [name, values[i]!])));
    }
    case "int64":
    case "uint64": {
      const min = field.min ?? (field.kind === "int64" ? -(2n ** 63n) : 0n);
      const max = field.max ?? (field.kind === "int64" ? 2n ** 63n - 1n : 2n ** 64n - 1n);
      const base = field.min ?? 0n;
      return fc.bigInt({ min, max }).map((value) => {
        const over = field.step === undefined ? 0n : (value - base) % field.step;
        return value - over;
      });
    }
    default: {
      const isFloat = field.kind === "float32" || field.kind === "float64";
      const bits = isFloat ? 0 : Number(field.kind.replace(/\D/g, ""));
      const signed = field.kind.startsWith("i");
      const least = isFloat ? -1e6 : signed ? -(2 ** (bits - 1)) : 0;
      const greatest = isFloat ? 1e6 : signed ? 2 ** (bits - 1) - 1 : 2 ** bits - 1;
      const min = field.min ?? Math.min(least, field.max ?? least);
      const max = field.max ?? Math.max(greatest, min);
      const { step } = field;
      const base = field.min ?? 0;
      if (step !== undefined) {
        const low = Math.ceil((min - base) / step);
        const high = Math.max(low, Math.min(Math.floor((max - base) / step), low + 1e6));
        return fc.integer({ min: low, max: high }).map((k) => {
          const value = base + k * step;
          return (value > max ? base + (k - 1) * step : Math.max(value, min)) + 0;
        });
      }
      return (isFloat ? fc.double({ min, max, noNaN: true }) : fc.integer({ min, max })).map(
        (v) => v + 0,
      );
    }
  }
}
