import type { Issue } from "@taktline/core";
import type { CodecErrorCode } from "../errors.catalogue.js";
import { codeOfName } from "./data-type.js";
import type { MetricDataType, Template, Uint64 } from "./types.js";

/** What a birth tells about a metric: enough of a {@link Metric} to resolve its DATA. */
export interface BirthMetric {
  /** Name; metrics without one are passed over. */
  readonly name?: string;
  /** Alias, where the sender uses them. */
  readonly alias?: Uint64;
  /** Datatype; `Unknown` is passed over. */
  readonly type: MetricDataType | "Unknown";
  /** The value, of which only the members of a template are looked at. */
  readonly value?: unknown;
}

/** A metric as its birth announced it. */
export interface BirthEntry {
  /** Name. */
  readonly name: string;
  /** Alias, `number` up to 2^53 - 1. */
  readonly alias?: Uint64;
  /** Datatype. */
  readonly type: MetricDataType;
  /** For a template: its members. */
  readonly members?: BirthContext;
}

/** What is known from births, by alias and by name: made by {@link birthContext}, used by {@link decodePayload}. */
export interface BirthContext {
  /** Entries by alias; keys are `number` up to 2^53 - 1 and `bigint` above. */
  readonly byAlias: ReadonlyMap<Uint64, BirthEntry>;
  /** Entries by name. */
  readonly byName: ReadonlyMap<string, BirthEntry>;
  /** Members of the template definitions, by the name of the definition. */
  readonly templates: ReadonlyMap<string, BirthContext>;
  /** Aliases and names that were announced twice; the later one counts. */
  readonly issues: readonly Issue<CodecErrorCode>[];
}

/** Options of {@link birthContext}. */
export interface BirthContextOptions {
  /** The context of the node's NBIRTH, whose template definitions hold for its devices too. Default none. */
  readonly node?: BirthContext;
}

/** The `number` form of an alias wherever it is safe. */
export function normalAlias(alias: Uint64): Uint64 {
  return typeof alias === "bigint" && alias <= 9007199254740991n ? Number(alias) : alias;
}

function templateOf(metric: BirthMetric): Template | undefined {
  if (metric.type !== "Template") return undefined;
  const value = metric.value as Template | null | undefined;
  return typeof value === "object" && value !== null && Array.isArray(value.metrics)
    ? value
    : undefined;
}

function collect(
  metrics: Iterable<BirthMetric>,
  templates: Map<string, BirthContext>,
  depth: number,
): BirthContext {
  const byAlias = new Map<Uint64, BirthEntry>();
  const byName = new Map<string, BirthEntry>();
  const issues: Issue<CodecErrorCode>[] = [];
  let index = -1;
  const twice = (what: string) => {
    if (issues.length >= 100) return;
    issues.push({
      code: "CODEC_ALIAS_MISMATCH",
      message: `the birth uses ${what} twice; the later metric counts, the sender must use it once`,
      severity: "warning",
      path: [index],
    });
  };
  for (const metric of metrics) {
    index++;
    const { name, type } = metric;
    if (name === undefined || type === "Unknown" || codeOfName(type) === undefined) continue;
    const template = depth < 32 ? templateOf(metric) : undefined;
    let members: BirthContext | undefined;
    if (template !== undefined) {
      members = collect(template.metrics, templates, depth + 1);
      if (template.isDefinition === true) templates.set(name, members);
    }
    const entry: BirthEntry = Object.freeze({
      name,
      type,
      ...(metric.alias === undefined ? {} : { alias: normalAlias(metric.alias) }),
      ...(members === undefined ? {} : { members }),
    });
    if (byName.has(name)) twice(`the name ${JSON.stringify(name)}`);
    byName.set(name, entry);
    if (entry.alias !== undefined) {
      if (byAlias.has(entry.alias)) twice(`the alias ${entry.alias}`);
      byAlias.set(entry.alias, entry);
    }
  }
  return Object.freeze({ byAlias, byName, templates, issues });
}

/**
 * Collects from a birth what its DATA messages leave out: names and datatypes by alias and by name, members of templates.
 *
 * Births come from outside, so nothing throws: a name or alias that stands twice is an issue of the context, and the later one counts.
 * A new birth replaces the context; it is never extended.
 *
 * @param metrics - the metrics of an NBIRTH or DBIRTH, decoded; or definitions of your own
 * @see Sparkplug 3.0 (ISO/IEC 20237), 6.4.6 Metric: alias, datatype
 *
 * @example
 * ```ts
 * import { birthContext } from "@taktline/codec/sparkplug";
 *
 * const births = birthContext([{ name: "Axis/Position", alias: 12, type: "Int32" }]);
 * births.byAlias.get(12)?.name; // => "Axis/Position"
 * births.byName.get("Axis/Position")?.type; // => "Int32"
 * ```
 */
export function birthContext(
  metrics: Iterable<BirthMetric>,
  options: BirthContextOptions = {},
): BirthContext {
  return collect(metrics, new Map(options.node?.templates), 1);
}
