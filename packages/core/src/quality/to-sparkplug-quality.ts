import {
  BadCommunicationError,
  BadConnectionClosed,
  BadDisconnect,
  BadNoCommunication,
  BadOutOfService,
  BadServerNotConnected,
  BadTimeout,
  UncertainLastUsableValue,
  UncertainNoCommunicationLastUsableValue,
} from "./status-codes.js";

/** The three values of the Sparkplug property `Quality`: bad 0, good 192, stale 500. */
export type SparkplugQuality = 0 | 192 | 500;

/** How {@link toSparkplugQuality} treats what Sparkplug has no word for. */
export interface SparkplugQualityOptions {
  /**
   * What an uncertain value becomes, apart from a last usable value, which is always stale.
   * `"bad"` by default: a receiver must not take a doubtful number for a sound one. With `"good"` send the StatusCode as a property of its own.
   */
  readonly uncertain?: "bad" | "good";
}

/**
 * The Sparkplug quality of a StatusCode, by a stated policy because Sparkplug knows three values only.
 *
 * Good is 192. A last usable value and every loss of contact with the source (no communication, communication error, timeout,
 * disconnected, connection closed, out of service) are 500, stale. Other uncertain codes follow `options.uncertain`. The rest is 0, bad.
 *
 * @param code - OPC UA StatusCode, uint32
 * @see Sparkplug 3.0 (ISO/IEC 20237:2023), Quality Codes
 *
 * @example
 * ```ts
 * import { BadSensorFailure, Good, toSparkplugQuality, UncertainLastUsableValue } from "@taktline/core";
 *
 * [Good, UncertainLastUsableValue, BadSensorFailure].map((code) => toSparkplugQuality(code)); // => [192, 500, 0]
 * ```
 */
export function toSparkplugQuality(
  code: number,
  options: SparkplugQualityOptions = {},
): SparkplugQuality {
  if (code >>> 30 === 0) return 192;
  switch ((code & 0xffff0000) >>> 0) {
    case UncertainLastUsableValue:
    case UncertainNoCommunicationLastUsableValue:
    case BadCommunicationError:
    case BadConnectionClosed:
    case BadDisconnect:
    case BadNoCommunication:
    case BadOutOfService:
    case BadServerNotConnected:
    case BadTimeout:
      return 500;
    default:
      return code >>> 30 === 1 && options.uncertain === "good" ? 192 : 0;
  }
}
