import type { ChartSpec, ChartText, ValueFormat } from "@taktline/chart";
import fc from "fast-check";
import { anyText } from "./any-text.js";

// Words that a test may look for must not come from the data.
const plain = anyText.filter((text) => !/NaN|Infinity|undefined/.test(text));
const text: fc.Arbitrary<ChartText> = fc.oneof(
  plain,
  fc.constantFrom("<script>alert(1)</script>", '"/><b onload="x">', "&amp;]]>", "\u0000\ud800孔径"),
  fc.record({ key: fc.constantFrom("constructor", "stage.phase1", "__proto__") }),
  fc.record({ en: plain, zh: plain }),
);
const value = fc.oneof(
  fc.double(),
  fc.double({ min: -10, max: 10 }),
  fc.constantFrom(0, -0, 1e15, 1e15 + 1, 1e300, -1.7e308, 5e-324, Number.NaN),
);
const smooth = fc.double({ min: -100, max: 100, noNaN: true });
const column = fc.oneof(
  fc.array(fc.oneof(smooth, fc.constant(null)), { maxLength: 40 }),
  fc.array(value, { maxLength: 20 }).map((numbers) => Float64Array.from(numbers)),
  fc.tuple(value, fc.nat(20)).map(([same, n]) => new Array<number>(n).fill(same)),
  fc.nat(2500).map((n) => Float64Array.from({ length: n }, (_, i) => Math.sin(i) * 3)),
);
const time = fc.oneof(fc.double({ min: 1.7e12, max: 1.8e12 }), fc.double());
const offset = fc.oneof(fc.constantFrom(0, 480, -210), value);
const axis = fc.oneof(
  fc.record({ kind: fc.constant("sequence" as const), title: text }),
  fc.record({
    kind: fc.constant("sequence" as const),
    first: value,
    labels: fc.array(plain, { maxLength: 9 }),
  }),
  fc.record({
    kind: fc.constant("time" as const),
    t: fc.array(time, { maxLength: 50 }),
    utcOffsetMinutes: offset,
  }),
);
const level = fc.oneof(value, fc.array(value, { maxLength: 50 }));
const format: fc.Arbitrary<ValueFormat> = fc.oneof(
  fc.record({ kind: fc.constant("number" as const), decimals: value, unit: plain }),
  fc.record({ kind: fc.constant("percent" as const) }),
  fc.record({ kind: fc.constant("duration" as const) }),
);
const base = { v: fc.constant(1 as const), title: text, subtitle: text };

/** Any chart, with the worst numbers and texts that its type admits. */
export const arbitraryChart: fc.Arbitrary<ChartSpec> = fc.oneof(
  fc.record({
    kind: fc.constant("controlChartPair" as const),
    ...base,
    axis,
    panels: fc.array(
      fc
        .record({
          label: text,
          unit: plain,
          values: column,
          center: level,
          ucl: level,
          lcl: level,
          sigma: level,
          fromZero: fc.boolean(),
          specification: fc.record({ lower: value, upper: value, target: value }),
          decimals: value,
          flags: fc.array(fc.nat(0xffff), { minLength: 1, maxLength: 8 }),
        })
        .map(({ flags, ...panel }) => ({
          ...panel,
          masks: Array.from(
            { length: panel.values.length },
            (_, i) => flags[i % flags.length] ?? 0,
          ),
        })),
      { maxLength: 3 },
    ),
    stages: fc.array(fc.record({ from: value, label: text }), { maxLength: 3 }),
    excluded: fc.array(fc.nat(50), { maxLength: 3 }),
    rules: fc.array(fc.record({ number: fc.nat(16), text }), { maxLength: 4 }),
    facts: fc.array(text, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("stateGantt" as const),
    ...base,
    from: time,
    to: time,
    utcOffsetMinutes: offset,
    states: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom("a", "b", "c"),
        label: text,
        tone: fc.constantFrom("production", "setup", "unknown", "tone2"),
      }),
      { selector: (state) => state.id },
    ),
    rows: fc.array(
      fc.record({
        label: text,
        spans: fc.array(
          fc.record({
            state: fc.constantFrom("a", "b", "z"),
            from: time,
            to: time,
            detail: text,
          }),
          { maxLength: 8 },
        ),
      }),
      { maxLength: 4 },
    ),
  }),
  fc.record({
    kind: fc.constant("waterfall" as const),
    ...base,
    format,
    steps: fc.array(
      fc.record({ kind: fc.constantFrom("total", "change"), label: text, value, note: text }),
      { maxLength: 8 },
    ),
  }),
  fc.record({
    kind: fc.constant("pareto" as const),
    ...base,
    format,
    items: fc.array(fc.record({ label: text, value, count: value }), { maxLength: 12 }),
  }),
  fc.record({
    kind: fc.constant("tiles" as const),
    ...base,
    tiles: fc.array(
      fc.record({
        label: text,
        value: fc.oneof(value, text, fc.constant(null)),
        format,
        tone: fc.constantFrom("neutral", "good", "warn", "bad"),
        sublabel: text,
      }),
      { maxLength: 6 },
    ),
    columns: value,
  }),
  fc.record({
    kind: fc.constant("trend" as const),
    ...base,
    axis,
    series: fc.array(fc.record({ label: text, values: column }), { maxLength: 5 }),
    lines: fc.array(fc.record({ label: text, value }), { maxLength: 3 }),
    format,
    fromZero: fc.boolean(),
  }),
);

/** Any size and look that can be asked for. */
export const arbitraryOptions = fc.record(
  {
    width: fc.double({ min: 120, max: 2000, noNaN: true }),
    height: fc.double({ min: 40, max: 900, noNaN: true }),
    locale: fc.constantFrom("en" as const, "zh" as const),
    theme: fc.constantFrom("light" as const, "dark" as const, "auto" as const),
  },
  { requiredKeys: ["locale"] },
);
