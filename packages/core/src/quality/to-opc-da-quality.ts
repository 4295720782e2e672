import {
  BadCommunicationError,
  BadConfigurationError,
  BadConnectionClosed,
  BadDeviceFailure,
  BadDisconnect,
  BadNoCommunication,
  BadNotConnected,
  BadOutOfService,
  BadSensorFailure,
  BadServerNotConnected,
  BadTimeout,
  BadWaitingForInitialData,
  GoodLocalOverride,
  UncertainEngineeringUnitsExceeded,
  UncertainLastUsableValue,
  UncertainNoCommunicationLastUsableValue,
  UncertainSensorNotAccurate,
  UncertainSubNormal,
} from "./status-codes.js";

/**
 * The classic OPC DA quality byte (`QQSSSSLL`) of a StatusCode, limit bits included.
 *
 * Codes that OPC DA has no status for become the plain class: 192 good, 64 uncertain, 0 bad. Timeouts, closed connections and
 * communication errors all become 0x18, communication failure. UncertainNoCommunicationLastUsableValue becomes 0x14, last known.
 *
 * @param code - OPC UA StatusCode, uint32
 * @see OPC Data Access 3.00, OPC Quality Flags; OPC 10000-4 (IEC 62541-4), StatusCode (limit bits)
 *
 * @example
 * ```ts
 * import { BadSensorFailure, Good, toOpcDaQuality } from "@taktline/core";
 *
 * toOpcDaQuality(Good); // => 192
 * toOpcDaQuality(BadSensorFailure); // => 16
 * ```
 */
export function toOpcDaQuality(code: number): number {
  // Info type 01 (bits 10 and 11) says that the code describes a data value; only then bits 8 and 9 are limits.
  const limit = ((code >>> 10) & 3) === 1 ? (code >>> 8) & 3 : 0;
  return statusOf((code & 0xffff0000) >>> 0) | limit;
}

function statusOf(code: number): number {
  switch (code) {
    case BadConfigurationError:
      return 0x04;
    case BadNotConnected:
      return 0x08;
    case BadDeviceFailure:
      return 0x0c;
    case BadSensorFailure:
      return 0x10;
    case UncertainNoCommunicationLastUsableValue:
      return 0x14;
    case BadCommunicationError:
    case BadConnectionClosed:
    case BadDisconnect:
    case BadNoCommunication:
    case BadServerNotConnected:
    case BadTimeout:
      return 0x18;
    case BadOutOfService:
      return 0x1c;
    case BadWaitingForInitialData:
      return 0x20;
    case UncertainLastUsableValue:
      return 0x44;
    case UncertainSensorNotAccurate:
      return 0x50;
    case UncertainEngineeringUnitsExceeded:
      return 0x54;
    case UncertainSubNormal:
      return 0x58;
    case GoodLocalOverride:
      return 0xd8;
    default: {
      const bits = code >>> 30;
      return bits === 0 ? 0xc0 : bits === 1 ? 0x40 : 0x00;
    }
  }
}
