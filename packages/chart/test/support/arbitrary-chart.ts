import type { ChartSpec, ChartText, PanelChart, ValueFormat } from "@taktline/chart";
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

const valueAxis = fc.record(
  { title: text, unit: plain, min: value, max: value, decimals: value, percent: fc.boolean() },
  { requiredKeys: [] },
);
const lines = fc.array(
  fc.record({
    label: text,
    value,
    kind: fc.constantFrom(
      "limit" as const,
      "target" as const,
      "specification" as const,
      "center" as const,
    ),
  }),
  { maxLength: 3 },
);
const facts = fc.array(text, { maxLength: 3 });

/** Any chart but a composite, with the worst numbers and texts that its type admits. */
export const arbitraryPanelChart: fc.Arbitrary<PanelChart> = fc.oneof(
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
          names: fc.record({ ucl: plain, center: plain, lcl: plain }, { requiredKeys: [] }),
          arms: fc.array(fc.record({ label: text, values: column }), { maxLength: 2 }),
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
    events: fc.array(
      fc.record(
        { index: fc.oneof(fc.nat(50), value), t: time, label: text },
        { requiredKeys: ["label"] },
      ),
      { maxLength: 4 },
    ),
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
  fc.record({
    kind: fc.constant("histogram" as const),
    ...base,
    edges: column,
    counts: column,
    x: valueAxis,
    y: valueAxis,
    curves: fc.array(fc.record({ label: text, x: column, y: column }), { maxLength: 3 }),
    specification: fc.record({ lower: value, upper: value, target: value }, { requiredKeys: [] }),
    lines,
    facts,
  }),
  fc.record({
    kind: fc.constant("probabilityPlot" as const),
    ...base,
    x: column,
    p: fc.oneof(column, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })),
    paper: fc.constantFrom(
      "normal" as const,
      "weibull" as const,
      "exponential" as const,
      "uniform" as const,
    ),
    scale: fc.constantFrom("linear" as const, "log" as const),
    axis: valueAxis,
    fit: fc.record({ p: column, x: column, lower: column, upper: column }),
    lines,
    facts,
  }),
  fc.record({
    kind: fc.constant("xy" as const),
    ...base,
    x: valueAxis,
    y: valueAxis,
    series: fc.array(
      fc.record({
        label: text,
        x: column,
        y: column,
        mark: fc.constantFrom("line" as const, "points" as const, "both" as const),
      }),
      { maxLength: 5 },
    ),
    bands: fc.array(fc.record({ label: text, x: column, lower: column, upper: column }), {
      maxLength: 2,
    }),
    points: fc.array(fc.record({ x: value, y: value, label: text }), { maxLength: 4 }),
    lines,
    facts,
  }),
  fc.record({
    kind: fc.constant("bars" as const),
    ...base,
    groups: fc.array(text, { maxLength: 8 }),
    series: fc.array(fc.record({ label: text, values: column }), { maxLength: 5 }),
    format,
    axisTitle: text,
    lines,
    facts,
  }),
  fc.record({
    kind: fc.constant("intervals" as const),
    ...base,
    rows: fc.array(
      fc.record(
        {
          label: text,
          from: value,
          to: value,
          value,
          tone: fc.constantFrom("process" as const, "specification" as const, "signal" as const),
          note: text,
        },
        { requiredKeys: ["label"] },
      ),
      { maxLength: 5 },
    ),
    axis: valueAxis,
    lines,
    facts,
  }),
  fc.record({
    kind: fc.constant("groups" as const),
    ...base,
    groups: fc.array(fc.record({ label: text, values: column }), { maxLength: 5 }),
    show: fc.constantFrom("points" as const, "box" as const, "both" as const, "none" as const),
    means: fc.boolean(),
    series: fc.array(fc.record({ label: text, values: column }), { maxLength: 3 }),
    axis: valueAxis,
    groupTitle: text,
    lines,
    facts,
  }),
);

/** Any chart, composites included. */
export const arbitraryChart: fc.Arbitrary<ChartSpec> = fc.oneof(
  { arbitrary: arbitraryPanelChart, weight: 6 },
  {
    arbitrary: fc.record({
      kind: fc.constant("panels" as const),
      ...base,
      panels: fc.array(arbitraryPanelChart, { maxLength: 4 }),
      columns: value,
      facts,
    }),
    weight: 1,
  },
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
