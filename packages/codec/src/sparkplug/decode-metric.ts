import type { BirthContext, BirthEntry } from "./birth-context.js";
import { codeOfName, nameOfCode } from "./data-type.js";
import { readCode } from "./decode-data-set.js";
import { readMetaData } from "./decode-meta-data.js";
import { noteNullWithValue, noteUnknown, readPropertySet } from "./decode-properties.js";
import { loadValue, RAW, rawValue } from "./decode-scalar.js";
import { metricValue } from "./decode-value.js";
import type { Reader } from "./reader.js";
import type { MetaData, Metric, Property, Uint64 } from "./types.js";

/** A metric under construction. */
interface Draft {
  name?: string;
  alias?: Uint64;
  timestamp?: Uint64;
  type: string;
  datatypeCode?: number;
  value?: unknown;
  isHistorical?: boolean;
  isTransient?: boolean;
  metadata?: MetaData;
  properties?: Property[];
}

/** Value fields 10 to 19 by tag: the kind, or 0. */
function kindOf(tag: number): number {
  switch (tag) {
    case 0x50:
      return 1;
    case 0x58:
      return 2;
    case 0x65:
      return 3;
    case 0x69:
      return 4;
    case 0x70:
      return 5;
    case 0x7a:
      return 6;
    case 0x82:
      return 7;
    case 0x8a:
      return 8;
    case 0x92:
      return 9;
    case 0x9a:
      return 10;
    default:
      return 0;
  }
}

/** Reads length and content of a metric, the `index`th of its message. */
export function readMetric(r: Reader, index: number): Metric {
  const outer = r.end;
  r.enter("metrics", index);
  const end = r.length();
  r.end = end;
  if (--r.metricsLeft < 0) {
    r.fault(
      "CODEC_LIMIT_METRICS",
      `the payload has more than ${r.limits.metrics} metrics; drop it or raise limits.metrics`,
      r.pos,
    );
  }
  const { buf } = r;
  let name: string | undefined;
  let alias: Uint64 | undefined;
  let timestamp: Uint64 | undefined;
  let code = -1;
  let isHistorical: boolean | undefined;
  let isTransient: boolean | undefined;
  let isNull = false;
  let metadata: MetaData | undefined;
  let properties: Property[] | undefined;
  let kind = 0;
  let num = 0;
  let low = 0;
  let high = 0;
  let from = 0;
  let to = 0;
  // Most metrics start with name or alias, timestamp and datatype, in this order.
  if (r.pos < end && buf[r.pos] === 0x0a) {
    r.pos++;
    name = r.name();
  } else if (r.pos < end && buf[r.pos] === 0x10) {
    r.pos++;
    alias = r.uint64();
  }
  if (r.pos < end && buf[r.pos] === 0x18) {
    r.pos++;
    timestamp = r.uint64();
  }
  if (r.pos + 1 < end && buf[r.pos] === 0x20 && (buf[r.pos + 1] as number) < 0x80) {
    code = buf[r.pos + 1] as number;
    r.pos += 2;
  }
  while (r.pos < end) {
    const at = r.pos;
    let tag = buf[r.pos++] as number;
    if (tag > 127) tag = r.longTag(tag);
    switch (tag) {
      case 0x0a:
        name = r.name();
        continue;
      case 0x10:
        alias = r.uint64();
        continue;
      case 0x18:
        timestamp = r.uint64();
        continue;
      case 0x20:
        code = readCode(r);
        continue;
      case 0x28:
        isHistorical = r.boolean();
        continue;
      case 0x30:
        isTransient = r.boolean();
        continue;
      case 0x38:
        isNull = r.boolean();
        continue;
      case 0x42:
      case 0x4a: {
        const inner = r.length();
        const isMeta = tag === 0x42;
        if ((isMeta ? metadata : properties) !== undefined) noteRepeated(r, at);
        r.enter(isMeta ? "metadata" : "properties", -1);
        if (isMeta) metadata = readMetaData(r, inner);
        else properties = readPropertySet(r, inner);
        r.leave();
        continue;
      }
      default: {
        // The value, wherever it stands: its datatype may come behind it or in the birth.
        const next = kindOf(tag);
        if (next === 0) {
          r.skip(tag, 19, at);
          continue;
        }
        if (kind !== 0) noteRepeated(r, at);
        kind = next;
        loadValue(r, kind);
        num = r.num;
        low = r.low;
        high = r.high;
        from = r.from;
        to = r.to;
      }
    }
  }
  r.num = num;
  r.low = low;
  r.high = high;
  r.from = from;
  r.to = to;

  const wireCode = code;
  let entry: BirthEntry | undefined;
  if (r.births !== undefined) {
    entry = resolve(r, r.births, name, alias);
    if (entry !== undefined) {
      name ??= entry.name;
      if (code <= 0) code = codeOfName(entry.type) ?? code;
      else if (nameOfCode(code) !== entry.type) {
        r.note(
          "warning",
          "CODEC_DATATYPE_MISMATCH",
          `the metric has datatype ${nameOfCode(code) ?? code} and its birth announced ${entry.type}; the first was used, request a rebirth`,
          from,
        );
      }
    }
  }
  if (isNull && kind !== 0) noteNullWithValue(r);
  let type = "Unknown";
  let value: unknown;
  const known = code >= 1 && code <= 34 && code !== 20 && code !== 21;
  if (known) {
    type = nameOfCode(code) as string;
    if (isNull) value = null;
    else if (kind !== 0) {
      value = metricValue(r, code, kind, entry);
      if (value === RAW) {
        type = "Unknown";
        value = rawValue(r, kind);
      }
    }
  } else {
    noteUnknown(r, code < 0 ? undefined : code, "metric");
    value = isNull ? null : kind === 0 ? undefined : rawValue(r, kind);
  }
  const draft = newDraft(name, alias, timestamp, type, value);
  if (type === "Unknown" && wireCode >= 0) draft.datatypeCode = wireCode;
  if (isHistorical !== undefined) draft.isHistorical = isHistorical;
  if (isTransient !== undefined) draft.isTransient = isTransient;
  if (metadata !== undefined) draft.metadata = metadata;
  if (properties !== undefined) draft.properties = properties;
  if (name === undefined && alias === undefined) {
    r.note(
      "warning",
      "CODEC_IDENTITY",
      "a metric has neither name nor alias; correct the sender",
      end,
    );
  }
  r.leave();
  r.end = outer;
  return draft as Metric;
}

/** Objects of few shapes, made in one piece, so that making and reading them stays fast. */
function newDraft(
  name: string | undefined,
  alias: Uint64 | undefined,
  timestamp: Uint64 | undefined,
  type: string,
  value: unknown,
): Draft {
  if (timestamp !== undefined && value !== undefined) {
    if (name !== undefined) {
      return alias === undefined
        ? { name, timestamp, type, value }
        : { name, alias, timestamp, type, value };
    }
    if (alias !== undefined) return { alias, timestamp, type, value };
  }
  const draft: Partial<Draft> = {};
  if (name !== undefined) draft.name = name;
  if (alias !== undefined) draft.alias = alias;
  if (timestamp !== undefined) draft.timestamp = timestamp;
  draft.type = type;
  if (value !== undefined) draft.value = value;
  return draft as Draft;
}

/** The entry that the birth has for a metric: by name where there is one that it knows, else by alias. */
function resolve(
  r: Reader,
  births: BirthContext,
  name: string | undefined,
  alias: Uint64 | undefined,
): BirthEntry | undefined {
  const byAlias = alias === undefined ? undefined : births.byAlias.get(alias);
  if (name === undefined) return byAlias;
  if (byAlias?.name === name) return byAlias;
  if (byAlias !== undefined) {
    r.note(
      "warning",
      "CODEC_ALIAS_MISMATCH",
      `the metric is called ${JSON.stringify(name)} and has alias ${alias}, which the birth gave to ${JSON.stringify(byAlias.name)}; the name was used, request a rebirth`,
      r.from,
    );
  }
  return births.byName.get(name);
}

function noteRepeated(r: Reader, at: number): void {
  r.note(
    "warning",
    "CODEC_FIELD_REPEATED",
    "a field that may stand once stands twice; the last one was taken, check the sender's encoder",
    at,
  );
}
