import {
  Bad,
  BadConfigurationError,
  BadDeviceFailure,
  BadNoCommunication,
  BadNotConnected,
  BadOutOfService,
  BadSensorFailure,
  BadWaitingForInitialData,
  Good,
  GoodLocalOverride,
  Uncertain,
  UncertainEngineeringUnitsExceeded,
  UncertainLastUsableValue,
  UncertainNoCommunicationLastUsableValue,
  UncertainSensorNotAccurate,
  UncertainSubNormal,
} from "./status-codes.js";

/**
 * The StatusCode of a classic OPC DA quality (`QQSSSSLL`), limit bits included.
 *
 * The status "last known" (0x14) is bad in OPC DA but carries the last value: it becomes UncertainNoCommunicationLastUsableValue,
 * which goes back to 0x14. An unknown status becomes the plain code of its class; the reserved class `10` is Bad.
 * The vendor's upper byte is left out. Low, high and constant limits move to bits 8 and 9 of the StatusCode.
 *
 * @param quality - OPC DA quality word; the lower 8 bits are used
 * @see OPC Data Access 3.00, OPC Quality Flags; OPC 10000-4 (IEC 62541-4), StatusCode (limit bits)
 *
 * @example
 * ```ts
 * import { fromOpcDaQuality, qualityName } from "@taktline/core";
 *
 * qualityName(fromOpcDaQuality(0x54)); // => "UncertainEngineeringUnitsExceeded"
 * fromOpcDaQuality(192); // => 0
 * ```
 */
export function fromOpcDaQuality(quality: number): number {
  const limit = quality & 3;
  const info = limit === 0 ? 0 : 0x400 | (limit << 8);
  return (codeOf(quality & 0xfc) | info) >>> 0;
}

function codeOf(status: number): number {
  switch (status) {
    case 0x04:
      return BadConfigurationError;
    case 0x08:
      return BadNotConnected;
    case 0x0c:
      return BadDeviceFailure;
    case 0x10:
      return BadSensorFailure;
    case 0x14:
      return UncertainNoCommunicationLastUsableValue;
    case 0x18:
      return BadNoCommunication;
    case 0x1c:
      return BadOutOfService;
    case 0x20:
      return BadWaitingForInitialData;
    case 0x44:
      return UncertainLastUsableValue;
    case 0x50:
      return UncertainSensorNotAccurate;
    case 0x54:
      return UncertainEngineeringUnitsExceeded;
    case 0x58:
      return UncertainSubNormal;
    case 0xd8:
      return GoodLocalOverride;
    default: {
      const severity = status >> 6;
      return severity === 3 ? Good : severity === 1 ? Uncertain : Bad;
    }
  }
}
