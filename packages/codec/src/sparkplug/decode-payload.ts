import { failure, type Issue, type Result, success, TaktlineError } from "@taktline/core";
import type { CodecErrorCode } from "../errors.catalogue.js";
import type { BirthContext } from "./birth-context.js";
import { DecodeFault } from "./decode-fault.js";
import { readMetric } from "./decode-metric.js";
import { defaultLimits, type Limits } from "./limits.js";
import { Reader } from "./reader.js";
import type { Metric, SparkplugPayload, Uint64 } from "./types.js";

/** Options of {@link decodePayload}. */
export interface DecodeOptions {
  /** Names and datatypes that the payload leaves out. Default none. */
  readonly births?: BirthContext;
  /** Bounds; what is not given has its default. */
  readonly limits?: Partial<Limits>;
  /** What to do with a text that is not UTF-8: refuse the payload, or put U+FFFD in and report it. Default `refuse`. */
  readonly invalidUtf8?: "refuse" | "replace";
  /** Whether an issue of severity `error` about one value refuses the whole payload. Default false. */
  readonly strict?: boolean;
}

function limitsOf(given: Partial<Limits> | undefined): Limits {
  if (given === undefined) return defaultLimits;
  const limits: Record<string, number> = { ...defaultLimits };
  for (const name of Object.keys(defaultLimits) as (keyof Limits)[]) {
    const value = given[name];
    if (value === undefined) continue;
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new TaktlineError<CodecErrorCode>(
        "CODEC_LIMITS",
        `limits.${name} is ${String(value)}; give a positive integer, or omit it for ${defaultLimits[name]}`,
        { details: { limit: name, value } },
      );
    }
    limits[name] = value;
  }
  return limits as unknown as Limits;
}

/**
 * Decodes a Sparkplug B payload. Bytes come from outside, so whatever they are, nothing throws.
 *
 * Three kinds of answers:
 * - A failure when the bytes are not such a payload: truncated, damaged, beyond a limit, not UTF-8. The issue has code, offset and path.
 * - A success with issues of severity `error` when single values could not be interpreted: a value outside its datatype, a damaged array.
 *   Such a metric has `type: "Unknown"` and its {@link RawValue}; the others are good.
 * - A success with warnings, or none.
 *
 * DATA has no datatypes: give the context of the births, else such metrics are `Unknown` too.
 * Fields of later versions and extensions are skipped. Wrapped integers, rounded 64-bit numbers and made-up zeros do not occur:
 * `null` is null, an absent value is absent.
 *
 * @param bytes - the whole payload; nothing in the result refers to it
 * @throws TaktlineError `CODEC_VALUE_TYPE` when `bytes` is not a Uint8Array
 * @throws TaktlineError `CODEC_LIMITS` when a limit is not a positive integer
 * @see Sparkplug 3.0 (ISO/IEC 20237), 6.4 Sparkplug B payload
 *
 * @example
 * ```ts
 * import { birthContext, decodePayload, encodePayload } from "@taktline/codec/sparkplug";
 *
 * const bytes = encodePayload(
 *   { timestamp: 1700000000000, seq: 17, metrics: [{ alias: 12, type: "Int32", value: -45 }] },
 *   { form: "data" },
 * );
 * const births = birthContext([{ name: "Axis/Pos", alias: 12, type: "Int32" }]);
 * const decoded = decodePayload(bytes, { births });
 * decoded.ok && decoded.value.metrics; // => [{ name: "Axis/Pos", alias: 12, type: "Int32", value: -45 }]
 *
 * const damaged = decodePayload(bytes.subarray(0, 12));
 * !damaged.ok && damaged.issues[0].code; // => "CODEC_TRUNCATED"
 * ```
 */
export function decodePayload(
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Result<SparkplugPayload, Issue<CodecErrorCode>> {
  if (
    !ArrayBuffer.isView(bytes) ||
    (bytes as { BYTES_PER_ELEMENT?: number }).BYTES_PER_ELEMENT !== 1
  ) {
    throw new TaktlineError<CodecErrorCode>(
      "CODEC_VALUE_TYPE",
      "decodePayload needs a Uint8Array; give the bytes of the MQTT message, not its text",
    );
  }
  const limits = limitsOf(options.limits);
  const r = new Reader(bytes, limits, options.births, options.invalidUtf8 === "replace");
  let value: SparkplugPayload;
  try {
    if (bytes.length > limits.bytes) {
      r.fault(
        "CODEC_LIMIT_BYTES",
        `the payload has ${bytes.length} bytes, more than the ${limits.bytes} allowed; drop it or raise limits.bytes`,
        0,
      );
    }
    value = readPayload(r);
  } catch (error) {
    if (!(error instanceof DecodeFault)) throw error;
    return failure<Issue<CodecErrorCode>>(
      {
        code: error.code,
        message: error.message,
        severity: "error",
        path: r.path(),
        offset: error.offset,
      },
      ...r.issues,
    );
  }
  const { issues } = r;
  if (r.issueCount > issues.length) {
    issues.push({
      code: "CODEC_MORE_ISSUES",
      message: `${r.issueCount - issues.length} more issues were counted; correct the first ones or raise limits.issues`,
      severity: "warning",
    });
  }
  if (options.strict === true && r.hasError) {
    const first = issues.findIndex((issue) => issue.severity === "error");
    const [error] = issues.splice(first, 1);
    if (error !== undefined) return failure<Issue<CodecErrorCode>>(error, ...issues);
  }
  return success(value, issues);
}

function readPayload(r: Reader): SparkplugPayload {
  const { buf, end } = r;
  const metrics: Metric[] = [];
  let timestamp: Uint64 | undefined;
  let seq: Uint64 | undefined;
  let uuid: string | undefined;
  let body: Uint8Array | undefined;
  while (r.pos < end) {
    const at = r.pos;
    const tag = r.longTag(buf[r.pos++] as number);
    switch (tag) {
      case 0x12:
        metrics.push(readMetric(r, metrics.length));
        break;
      case 0x08:
        timestamp = r.uint64();
        break;
      case 0x18:
        seq = r.uint64();
        break;
      case 0x22:
        uuid = r.string();
        break;
      case 0x2a:
        body = r.bytes();
        break;
      default:
        r.skip(tag, 5, at);
    }
  }
  const payload: { -readonly [K in keyof SparkplugPayload]?: SparkplugPayload[K] } = {};
  if (timestamp !== undefined) payload.timestamp = timestamp;
  if (seq !== undefined) payload.seq = seq;
  if (uuid !== undefined) payload.uuid = uuid;
  if (body !== undefined) payload.body = body;
  payload.metrics = metrics;
  return payload as SparkplugPayload;
}
