import type { SparkplugDataType } from "./data-type.js";

/**
 * An unsigned 64-bit integer that is small in practice: a `number` up to 2^53 - 1, a `bigint` above, never a rounded number.
 *
 * The decoder always gives the smaller form, so one wire value has one JavaScript value. The encoder takes both.
 * Timestamps, aliases, sizes and sequence numbers are of this type; `Int64` and `UInt64` *values* are always `bigint`.
 */
export type Uint64 = number | bigint;

/**
 * A value whose meaning is not known, exactly as it stood on the wire, so that nothing is guessed and nothing lost.
 *
 * It comes with `type: "Unknown"`: a DATA metric without datatype whose birth was not seen, a datatype code from a later version,
 * or a value that does not fit its datatype. `field` names the wire field; `int` and `long` are the unsigned varint;
 * messages (`dataset`, `template`, `propertyset`, `propertysets`, `extension`) are their undecoded bytes.
 */
export type RawValue =
  | { readonly field: "int" | "long"; readonly value: bigint }
  | { readonly field: "float" | "double"; readonly value: number }
  | { readonly field: "boolean"; readonly value: boolean }
  | { readonly field: "string"; readonly value: string }
  | {
      readonly field:
        | "bytes"
        | "dataset"
        | "template"
        | "propertyset"
        | "propertysets"
        | "extension";
      readonly value: Uint8Array;
    };

/** The datatypes that a DataSet column may have. */
export type DataSetColumnType = Extract<
  SparkplugDataType,
  | "Int8"
  | "Int16"
  | "Int32"
  | "Int64"
  | "UInt8"
  | "UInt16"
  | "UInt32"
  | "UInt64"
  | "Float"
  | "Double"
  | "Boolean"
  | "String"
  | "DateTime"
  | "Text"
  | "UUID"
>;

/** One cell of a DataSet: a value of its column's datatype, or null. */
export type DataSetCell = number | bigint | boolean | string | null;

/**
 * A table: column names, one datatype per column, and rows of cells.
 *
 * @see Sparkplug 3.0 (ISO/IEC 20237), 6.4.12 DataSet
 */
export interface DataSet {
  /** Column names. */
  readonly columns: readonly string[];
  /** Datatypes, one per column. */
  readonly types: readonly DataSetColumnType[];
  /** Rows, each with one cell per column. */
  readonly rows: readonly (readonly DataSetCell[])[];
}

/** The datatypes that a template parameter may have. */
export type ParameterDataType = DataSetColumnType;

/** A template parameter of one datatype; without `value` it has none. */
export interface TemplateParameterOf<T extends ParameterDataType> {
  /** Name of the parameter. */
  readonly name: string;
  /** Its datatype. */
  readonly type: T;
  /** Its value; absent where the wire had none. */
  readonly value?: ValueOf<T>;
}

/** A template parameter whose value could not be interpreted. */
export interface UnknownTemplateParameter {
  /** Name of the parameter. */
  readonly name: string;
  /** Always `Unknown`. */
  readonly type: "Unknown";
  /** The datatype code that stood on the wire, where there was one. */
  readonly datatypeCode?: number;
  /** The wire value. */
  readonly value?: RawValue;
}

/** A template parameter; discriminate on `type`. */
export type TemplateParameter =
  | { readonly [T in ParameterDataType]: TemplateParameterOf<T> }[ParameterDataType]
  | UnknownTemplateParameter;

/**
 * A template: a definition (in NBIRTH) or an instance of one.
 *
 * @see Sparkplug 3.0 (ISO/IEC 20237), 6.4.14 Template
 */
export interface Template {
  /** Version of the definition. */
  readonly version?: string;
  /** Name of the definition; an instance has it, a definition does not. */
  readonly templateRef?: string;
  /** True for a definition, false for an instance. The standard demands it always; it is optional because some senders omit it. */
  readonly isDefinition?: boolean;
  /** Members; DATA may carry a subset. */
  readonly metrics: readonly Metric[];
  /** Parameters. */
  readonly parameters: readonly TemplateParameter[];
}

/**
 * The JavaScript value of every datatype, for reading and writing alike.
 *
 * Numbers are range-checked when written. `Int64` and `UInt64` are always bigint. Arrays of numbers are typed arrays.
 */
export interface DataTypeValues {
  Int8: number;
  Int16: number;
  Int32: number;
  Int64: bigint;
  UInt8: number;
  UInt16: number;
  UInt32: number;
  UInt64: bigint;
  /** Rounded to single precision when written; reading gives the exact double of the single. */
  Float: number;
  Double: number;
  Boolean: boolean;
  String: string;
  /** Milliseconds since 1970-01-01T00:00Z, unsigned. */
  DateTime: Uint64;
  Text: string;
  /** As text; its form is not checked. */
  UUID: string;
  DataSet: DataSet;
  Bytes: Uint8Array;
  File: Uint8Array;
  Template: Template;
  PropertySet: PropertySet;
  PropertySetList: PropertySetList;
  Int8Array: Int8Array;
  Int16Array: Int16Array;
  Int32Array: Int32Array;
  Int64Array: BigInt64Array;
  UInt8Array: Uint8Array;
  UInt16Array: Uint16Array;
  UInt32Array: Uint32Array;
  UInt64Array: BigUint64Array;
  FloatArray: Float32Array;
  DoubleArray: Float64Array;
  BooleanArray: readonly boolean[];
  /** No entry may contain U+0000, which ends a string on the wire. */
  StringArray: readonly string[];
  DateTimeArray: readonly Uint64[];
  Unknown: RawValue;
}

/** The JavaScript value of a datatype. */
export type ValueOf<T extends SparkplugDataType> = DataTypeValues[T];

/** The datatypes that a property may have. */
export type PropertyDataType = DataSetColumnType | "PropertySet" | "PropertySetList";

/** A property of one datatype. */
export interface PropertyOf<T extends PropertyDataType> {
  /** Key, unique in its set. */
  readonly key: string;
  /** Its datatype. */
  readonly type: T;
  /** Its value; null when marked as null, absent where the wire had none. */
  readonly value?: ValueOf<T> | null;
}

/** A property whose value could not be interpreted. */
export interface UnknownProperty {
  /** Key, unique in its set. */
  readonly key: string;
  /** Always `Unknown`. */
  readonly type: "Unknown";
  /** The datatype code that stood on the wire, where there was one. */
  readonly datatypeCode?: number;
  /** The wire value; null when marked as null. */
  readonly value?: RawValue | null;
}

/** A property of a metric; discriminate on `type`. */
export type Property =
  | { readonly [T in PropertyDataType]: PropertyOf<T> }[PropertyDataType]
  | UnknownProperty;

/**
 * Properties in the order of the wire. An array, because keys come from outside and may be `__proto__` or repeated.
 *
 * @see Sparkplug 3.0 (ISO/IEC 20237), 6.4.10 PropertySet
 */
export type PropertySet = readonly Property[];

/** A list of property sets. */
export type PropertySetList = readonly PropertySet[];

/**
 * What accompanies a metric's value, mostly for files and multi-part messages.
 *
 * @see Sparkplug 3.0 (ISO/IEC 20237), 6.4.9 MetaData
 */
export interface MetaData {
  /** Whether the value is one part of several messages. */
  readonly isMultiPart?: boolean;
  /** Media type of the value. */
  readonly contentType?: string;
  /** Size in bytes. */
  readonly size?: Uint64;
  /** Number of the part. */
  readonly seq?: Uint64;
  /** File name. */
  readonly fileName?: string;
  /** File type. */
  readonly fileType?: string;
  /** MD5 of the value, as text. */
  readonly md5?: string;
  /** Anything else. */
  readonly description?: string;
}

/** The datatypes that a metric may have: all but the two that only properties have, and `Unknown`. */
export type MetricDataType = Exclude<
  SparkplugDataType,
  "PropertySet" | "PropertySetList" | "Unknown"
>;

/** What every metric has, whatever its datatype. */
export interface MetricBase {
  /** Name, with `/` between the levels. Resolved from the birth where DATA has the alias only. */
  readonly name?: string;
  /** Alias, unique among the metrics of an edge node and its devices. */
  readonly alias?: Uint64;
  /** When the value was taken: milliseconds since 1970-01-01T00:00Z. */
  readonly timestamp?: Uint64;
  /** True for a value that is not the current one. */
  readonly isHistorical?: boolean;
  /** True for a value that a historian should not store. */
  readonly isTransient?: boolean;
  /** What accompanies the value. */
  readonly metadata?: MetaData;
  /** Properties such as `Quality` and `engUnit`. */
  readonly properties?: PropertySet;
}

/** A metric of one datatype. */
export interface MetricOf<T extends MetricDataType> extends MetricBase {
  /** Its datatype. */
  readonly type: T;
  /** Its value; null when the metric is null, absent where the wire had neither. */
  readonly value?: ValueOf<T> | null;
}

/** A metric whose value could not be interpreted: see {@link RawValue}. */
export interface UnknownMetric extends MetricBase {
  /** Always `Unknown`. */
  readonly type: "Unknown";
  /** The datatype code that stood on the wire, where there was one. */
  readonly datatypeCode?: number;
  /** The wire value; null when the metric is null. */
  readonly value?: RawValue | null;
}

/**
 * One metric; discriminate on `type`, then `value` has the type that belongs to it.
 *
 * @see Sparkplug 3.0 (ISO/IEC 20237), 6.4.6 Metric
 */
export type Metric =
  | { readonly [T in MetricDataType]: MetricOf<T> }[MetricDataType]
  | UnknownMetric;

/**
 * The payload of every Sparkplug message but STATE.
 *
 * @see Sparkplug 3.0 (ISO/IEC 20237), 6.4.5 Payload
 */
export interface SparkplugPayload {
  /** When the message was sent: milliseconds since 1970-01-01T00:00Z. */
  readonly timestamp?: Uint64;
  /** Sequence number, 0 to 255; absent in NDEATH and commands. */
  readonly seq?: Uint64;
  /** Identifies the schema of the body. */
  readonly uuid?: string;
  /** Bytes of the sender's own. */
  readonly body?: Uint8Array;
  /** The metrics, in the order of the wire. */
  readonly metrics: readonly Metric[];
}
