import { failure, type Issue, type Result, success, TaktlineError } from "@taktline/core";
import type { CodecErrorCode } from "../errors.catalogue.js";

declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** Whether a host application is online, and since when. */
export interface HostState {
  /** True in a birth, false in a death. */
  readonly online: boolean;
  /** Milliseconds since 1970-01-01T00:00Z, a non-negative safe integer. A birth has the timestamp of its will. */
  readonly timestamp: number;
}

function refuse(found: string): Result<never, Issue<CodecErrorCode>> {
  return failure<Issue<CodecErrorCode>>({
    code: "CODEC_STATE",
    message: `${found}; a STATE payload is JSON such as {"online":true,"timestamp":1700000000000}`,
    severity: "error",
  });
}

/**
 * Reads the payload of a STATE message. Anything else than the JSON of Sparkplug 3.0 comes back as an issue; unknown members are ignored.
 *
 * @param payload - bytes or text, at most 64 KiB
 * @see Sparkplug 3.0 (ISO/IEC 20237), tck-id-payloads-state-birth-payload
 *
 * @example
 * ```ts
 * import { parseState } from "@taktline/codec/sparkplug";
 *
 * const state = parseState('{"online":true,"timestamp":1700000000000}');
 * state.ok && state.value; // => { online: true, timestamp: 1700000000000 }
 * parseState("ONLINE").ok; // => false
 * ```
 */
export function parseState(payload: Uint8Array | string): Result<HostState, Issue<CodecErrorCode>> {
  if (payload.length > 65536) return refuse("the payload is longer than 64 KiB");
  let value: unknown;
  try {
    value = JSON.parse(
      typeof payload === "string"
        ? payload
        : new TextDecoder("utf-8", { fatal: true }).decode(payload),
    );
  } catch {
    return refuse("the payload is not JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse("the payload is not a JSON object");
  }
  const { online, timestamp } = value as { online?: unknown; timestamp?: unknown };
  if (!Object.hasOwn(value, "online") || typeof online !== "boolean") {
    return refuse('"online" is not true or false');
  }
  if (
    !Object.hasOwn(value, "timestamp") ||
    typeof timestamp !== "number" ||
    !Number.isSafeInteger(timestamp) ||
    timestamp < 0
  ) {
    return refuse('"timestamp" is not a whole number of epoch milliseconds');
  }
  return success({ online, timestamp: timestamp + 0 });
}

/**
 * Writes the payload of a STATE message as text; MQTT sends it as UTF-8, QoS 1, retained.
 *
 * @param state - online or not, and the timestamp in epoch milliseconds
 * @throws TaktlineError `CODEC_STATE_TIMESTAMP` when the timestamp is not a non-negative safe integer
 * @see Sparkplug 3.0 (ISO/IEC 20237), tck-id-payloads-state-will-message-payload
 *
 * @example
 * ```ts
 * import { formatState } from "@taktline/codec/sparkplug";
 *
 * formatState({ online: false, timestamp: 1700000000000 }); // => '{"online":false,"timestamp":1700000000000}'
 * ```
 */
export function formatState(state: HostState): string {
  if (!Number.isSafeInteger(state.timestamp) || state.timestamp < 0) {
    throw new TaktlineError<CodecErrorCode>(
      "CODEC_STATE_TIMESTAMP",
      `the timestamp ${String(state.timestamp)} is not a whole number of epoch milliseconds; give a non-negative safe integer`,
      { details: { timestamp: state.timestamp } },
    );
  }
  return `{"online":${state.online === true},"timestamp":${state.timestamp}}`;
}
