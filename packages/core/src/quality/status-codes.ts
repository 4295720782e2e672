// OPC UA StatusCodes that a factory meets, as plain constants: one of them costs a bundle a few bytes.
// Names and numbers: OPC 10000-6 (IEC 62541-6) Annex A.2, published as Opc.Ua.StatusCodes.csv; meaning of data qualities: OPC 10000-8 clause 6.3.

/** The value is good, nothing more to say. StatusCode `0x00000000`. */
export const Good = 0x00000000;

/** A written value was accepted after it was limited to what the device allows. StatusCode `0x00300000`. */
export const GoodClamped = 0x00300000;

/** Good, but set by hand at the machine instead of measured. StatusCode `0x00960000`. */
export const GoodLocalOverride = 0x00960000;

/** Good, but corrected afterwards and not what the source gave. StatusCode `0x00DC0000`. */
export const GoodEdited = 0x00dc0000;

/** The question was answered: there is no data in the range. StatusCode `0x00A50000`. */
export const GoodNoData = 0x00a50000;

/** Good, and there is more than what was returned. StatusCode `0x00A60000`. */
export const GoodMoreData = 0x00a60000;

/** A historical value was inserted. StatusCode `0x00A20000`. */
export const GoodEntryInserted = 0x00a20000;

/** A historical value was replaced. StatusCode `0x00A30000`. */
export const GoodEntryReplaced = 0x00a30000;

/** Good, but sampled more slowly than asked because resources are short. StatusCode `0x002F0000`. */
export const GoodOverload = 0x002f0000;

/** The value may be wrong, for no stated reason. StatusCode `0x40000000`. */
export const Uncertain = 0x40000000;

/** The connection to the source is lost; the value is the last good one. StatusCode `0x408F0000`. */
export const UncertainNoCommunicationLastUsableValue = 0x408f0000;

/** What updated the value has stopped; it is the last one. StatusCode `0x40900000`. */
export const UncertainLastUsableValue = 0x40900000;

/** The value was replaced by hand. StatusCode `0x40910000`. */
export const UncertainSubstituteValue = 0x40910000;

/** The value is the configured start value; nothing was received yet. StatusCode `0x40920000`. */
export const UncertainInitialValue = 0x40920000;

/** The sensor is at one of its limits or not calibrated. StatusCode `0x40930000`. */
export const UncertainSensorNotAccurate = 0x40930000;

/** The value lies outside the range defined for the signal. StatusCode `0x40940000`. */
export const UncertainEngineeringUnitsExceeded = 0x40940000;

/** Derived from several sources of which too few are good. StatusCode `0x40950000`. */
export const UncertainSubNormal = 0x40950000;

/** Derived from several samples of which too few are good. StatusCode `0x40A40000`. */
export const UncertainDataSubNormal = 0x40a40000;

/** The value is not usable, for no stated reason. StatusCode `0x80000000`. */
export const Bad = 0x80000000;

/** A low-level communication error occurred. StatusCode `0x80050000`. */
export const BadCommunicationError = 0x80050000;

/** A value could not be encoded. StatusCode `0x80060000`. */
export const BadEncodingError = 0x80060000;

/** Received bytes could not be decoded. StatusCode `0x80070000`. */
export const BadDecodingError = 0x80070000;

/** No answer came in time. StatusCode `0x800A0000`. */
export const BadTimeout = 0x800a0000;

/** The client has no connection to the server. StatusCode `0x800D0000`. */
export const BadServerNotConnected = 0x800d0000;

/** The source cannot be reached and there is no last value. StatusCode `0x80310000`. */
export const BadNoCommunication = 0x80310000;

/** The first value has not come yet. StatusCode `0x80320000`. */
export const BadWaitingForInitialData = 0x80320000;

/** The value may not be read. StatusCode `0x803A0000`. */
export const BadNotReadable = 0x803a0000;

/** The value may not be written. StatusCode `0x803B0000`. */
export const BadNotWritable = 0x803b0000;

/** The value is out of range. StatusCode `0x803C0000`. */
export const BadOutOfRange = 0x803c0000;

/** The operation is not supported. StatusCode `0x803D0000`. */
export const BadNotSupported = 0x803d0000;

/** What was asked for does not exist. StatusCode `0x803E0000`. */
export const BadNotFound = 0x803e0000;

/** The value has another type than the signal. StatusCode `0x80740000`. */
export const BadTypeMismatch = 0x80740000;

/** The configuration makes the value useless. StatusCode `0x80890000`. */
export const BadConfigurationError = 0x80890000;

/** The input is not wired to anything. StatusCode `0x808A0000`. */
export const BadNotConnected = 0x808a0000;

/** The device failed. StatusCode `0x808B0000`. */
export const BadDeviceFailure = 0x808b0000;

/** The sensor failed. StatusCode `0x808C0000`. */
export const BadSensorFailure = 0x808c0000;

/** The source is switched off or out of service. StatusCode `0x808D0000`. */
export const BadOutOfService = 0x808d0000;

/** There is no data in the range asked for. StatusCode `0x809B0000`. */
export const BadNoData = 0x809b0000;

/** Data is missing because collection stopped or lost it. StatusCode `0x809D0000`. */
export const BadDataLost = 0x809d0000;

/** Data exists but cannot be reached at present. StatusCode `0x809E0000`. */
export const BadDataUnavailable = 0x809e0000;

/** The server closed the connection. StatusCode `0x80AD0000`. */
export const BadDisconnect = 0x80ad0000;

/** The network connection is closed. StatusCode `0x80AE0000`. */
export const BadConnectionClosed = 0x80ae0000;
