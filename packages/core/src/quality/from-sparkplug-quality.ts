import { Bad, Good, UncertainNoCommunicationLastUsableValue } from "./status-codes.js";

/**
 * The StatusCode of a Sparkplug quality: 192 is Good, 500 (stale) is UncertainNoCommunicationLastUsableValue, everything else is Bad.
 *
 * Sparkplug allows no other value than 0, 192 and 500; one that is not known must not pass as good.
 *
 * @param quality - the value of the metric property `Quality`
 * @see Sparkplug 3.0 (ISO/IEC 20237:2023), Quality Codes
 *
 * @example
 * ```ts
 * import { fromSparkplugQuality, qualityName } from "@taktline/core";
 *
 * qualityName(fromSparkplugQuality(500)); // => "UncertainNoCommunicationLastUsableValue"
 * ```
 */
export function fromSparkplugQuality(quality: number): number {
  return quality === 192 ? Good : quality === 500 ? UncertainNoCommunicationLastUsableValue : Bad;
}
