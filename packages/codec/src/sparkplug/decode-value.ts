import type { BirthEntry } from "./birth-context.js";
import { nameOfCode } from "./data-type.js";
import { arrayValue } from "./decode-array.js";
import { dataSetValue } from "./decode-data-set.js";
import { scalarValue, wrongField } from "./decode-scalar.js";
import { templateValue } from "./decode-template.js";
import type { Reader } from "./reader.js";

/** Interprets the value in the registers as a metric's datatype (codes 1 to 19 and 22 to 34), or gives RAW. */
export function metricValue(
  r: Reader,
  code: number,
  kind: number,
  entry: BirthEntry | undefined,
): unknown {
  if (code <= 15) return scalarValue(r, code, kind);
  const needed = code === 16 ? 8 : code === 19 ? 9 : 7;
  if (kind !== needed) return wrongField(r, nameOfCode(code) ?? "", kind);
  if (code === 16) return dataSetValue(r);
  if (code === 19) return templateValue(r, entry?.members);
  return code >= 22 ? arrayValue(r, code) : r.copy(r.from, r.to);
}
