import { failure, type Issue, type Result, success } from "@taktline/core";
import type { ChartErrorCode } from "../errors.catalogue.js";
import type { ChartKind, ChartSpec } from "./chart-spec.js";
import type { PanelChart } from "./panels-spec.js";
import {
  boolean,
  column,
  dictionary,
  either,
  list,
  number,
  object,
  oneOf,
  type Place,
  type Shape,
  string,
} from "./shape.js";

const isNumber = (value: unknown) => typeof value === "number";
const isString = (value: unknown) => typeof value === "string";
const has = (key: string) => (value: unknown) =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key);

/** The forms of all kinds of charts. They are made on use, so that importing the package costs nothing. */
function shapes(): Readonly<Record<ChartKind, Shape>> {
  const text = either(
    [isString, string],
    [
      has("key"),
      object({
        key: string,
        "values?": dictionary(either([isString, string], [isNumber, number])),
      }),
    ],
    [has("en"), object({ en: string, zh: string })],
    [() => true, string],
  );
  const level = either(
    [(value) => value === null || isNumber(value), number],
    [() => true, column],
  );
  const axis = either(
    [
      (value) => (value as { kind?: unknown } | null)?.kind === "time",
      object({ kind: oneOf("time"), t: column, utcOffsetMinutes: number, "title?": text }),
    ],
    [
      () => true,
      object({
        kind: oneOf("sequence", "time"),
        "first?": number,
        "labels?": list(string),
        "title?": text,
      }),
    ],
  );
  const format = object({
    kind: oneOf("number", "percent", "duration"),
    "decimals?": number,
    "unit?": string,
  });
  const chart = (kind: ChartKind, rest: Readonly<Record<string, Shape>>) =>
    object({
      kind: oneOf(kind),
      v: oneOf(1),
      "title?": text,
      "subtitle?": text,
      "description?": text,
      ...rest,
    });
  const specification = object({ "lower?": number, "upper?": number, "target?": number });
  const valueAxis = object({
    "title?": text,
    "unit?": string,
    "min?": number,
    "max?": number,
    "decimals?": number,
    "percent?": boolean,
  });
  const lines = list(
    object({
      label: text,
      value: number,
      "kind?": oneOf("limit", "target", "specification", "center"),
    }),
  );
  const facts = list(text);
  const known: Record<string, Shape> = {
    controlChartPair: chart("controlChartPair", {
      axis,
      panels: list(
        object({
          label: text,
          "unit?": string,
          values: column,
          "arms?": list(object({ label: text, values: column, "masks?": column })),
          center: level,
          ucl: level,
          lcl: level,
          "names?": object({ "ucl?": string, "center?": string, "lcl?": string }),
          "sigma?": level,
          "zones?": boolean,
          "masks?": column,
          "fromZero?": boolean,
          "specification?": specification,
          "decimals?": number,
        }),
      ),
      "stages?": list(object({ from: number, label: text, "kind?": oneOf("phase", "stage") })),
      "events?": list(object({ "index?": number, "t?": number, label: text })),
      "excluded?": list(number),
      "rules?": list(object({ number, text, "panel?": number })),
      "facts?": list(text),
    }),
    stateGantt: chart("stateGantt", {
      from: number,
      to: number,
      utcOffsetMinutes: number,
      states: list(
        object({
          id: string,
          label: text,
          tone: oneOf(
            "production",
            "setup",
            "downtime",
            "idle",
            "offline",
            "planned",
            "unscheduled",
            "unknown",
            "tone1",
            "tone2",
            "tone3",
            "tone4",
          ),
        }),
      ),
      rows: list(
        object({
          label: text,
          spans: list(object({ state: string, from: number, to: number, "detail?": text })),
        }),
      ),
    }),
    waterfall: chart("waterfall", {
      "format?": format,
      steps: list(
        object({
          kind: oneOf("total", "change"),
          label: text,
          value: number,
          "tone?": oneOf("good", "neutral", "loss", "gain"),
          "note?": text,
        }),
      ),
    }),
    pareto: chart("pareto", {
      "format?": format,
      items: list(
        object({
          label: text,
          value: number,
          "count?": number,
          "role?": oneOf("cause", "rest"),
        }),
      ),
    }),
    tiles: chart("tiles", {
      tiles: list(
        object({
          label: text,
          value: either(
            [isNumber, number],
            [(value) => value === null, () => null],
            [() => true, text],
          ),
          "format?": format,
          "tone?": oneOf("neutral", "good", "warn", "bad"),
          "sublabel?": text,
        }),
      ),
      "columns?": number,
    }),
    trend: chart("trend", {
      axis,
      series: list(object({ label: text, values: column })),
      "lines?": list(object({ label: text, value: number, "kind?": oneOf("limit", "target") })),
      "format?": format,
      "fromZero?": boolean,
    }),
    histogram: chart("histogram", {
      edges: column,
      counts: column,
      "x?": valueAxis,
      "y?": valueAxis,
      "curves?": list(object({ label: text, x: column, y: column })),
      "specification?": specification,
      "lines?": lines,
      "facts?": facts,
    }),
    probabilityPlot: chart("probabilityPlot", {
      x: column,
      p: column,
      "paper?": oneOf("normal", "weibull", "exponential", "uniform"),
      "scale?": oneOf("linear", "log"),
      "axis?": valueAxis,
      "fit?": object({ p: column, x: column, "lower?": column, "upper?": column }),
      "lines?": lines,
      "facts?": facts,
    }),
    xy: chart("xy", {
      x: valueAxis,
      y: valueAxis,
      series: list(
        object({ label: text, x: column, y: column, "mark?": oneOf("line", "points", "both") }),
      ),
      "bands?": list(object({ label: text, x: column, lower: column, upper: column })),
      "points?": list(object({ x: number, y: number, label: text })),
      "lines?": lines,
      "facts?": facts,
    }),
    bars: chart("bars", {
      groups: list(text),
      series: list(object({ label: text, values: column })),
      "format?": format,
      "axisTitle?": text,
      "lines?": lines,
      "facts?": facts,
    }),
    intervals: chart("intervals", {
      rows: list(
        object({
          label: text,
          "from?": number,
          "to?": number,
          "value?": number,
          "tone?": oneOf("process", "specification", "signal"),
          "note?": text,
        }),
      ),
      "axis?": valueAxis,
      "lines?": lines,
      "facts?": facts,
    }),
    groups: chart("groups", {
      groups: list(object({ label: text, values: column })),
      "show?": oneOf("points", "box", "both", "none"),
      "means?": boolean,
      "series?": list(object({ label: text, values: column })),
      "axis?": valueAxis,
      "groupTitle?": text,
      "lines?": lines,
      "facts?": facts,
    }),
  };
  const kinds = Object.keys(known);
  // The last form reports: a panel of an unknown kind, or a composite in a composite.
  const anyPanel = either(
    ...kinds.map((kind) => {
      const test = (value: unknown) => (value as { kind?: unknown } | null)?.kind === kind;
      return [test, known[kind] ?? column] as const;
    }),
    [() => true, object({ kind: oneOf(...kinds) })],
  );
  return {
    ...(known as Record<PanelChart["kind"], Shape>),
    panels: chart("panels", { panels: list(anyPanel), "columns?": number, "facts?": facts }),
  };
}

/**
 * Reads a chart from JSON, or checks one that came as an object from outside.
 *
 * Properties that a kind does not know are left out. Bad data never throws.
 *
 * @param source - JSON text, or the value that was in it
 * @returns the chart, or issues `CHART_JSON` and `CHART_SHAPE` with their paths
 *
 * @example
 * ```ts
 * import { parseChart } from "@taktline/chart";
 *
 * const result = parseChart('{"kind":"tiles","v":1,"tiles":[{"label":"OEE","value":"?"},{"label":7,"value":1}]}');
 * result.ok; // => false
 * result.issues.map((issue) => issue.path); // => [["tiles", 1, "label"]]
 * ```
 */
export function parseChart(source: unknown): Result<ChartSpec, Issue<ChartErrorCode>> {
  let value = source;
  if (typeof source === "string") {
    try {
      value = JSON.parse(source);
    } catch (error) {
      return failure({
        code: "CHART_JSON",
        message: `the text is not JSON (${(error as Error).message}); give what stringifyChart wrote`,
        severity: "error",
      });
    }
  }
  const forms = shapes();
  const kind = (value as { kind?: unknown } | null | undefined)?.kind;
  const at: Place = { path: [], issues: [] };
  const known = typeof kind === "string" && Object.hasOwn(forms, kind);
  const shape = known ? forms[kind as ChartKind] : object({ kind: oneOf(...Object.keys(forms)) });
  const read = shape(value, at);
  const [first, ...others] = at.issues;
  return first === undefined ? success(read as ChartSpec) : failure(first, ...others);
}
