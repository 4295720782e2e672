import type { Access } from "./access.js";
import type { BigintKind, FloatKind, IntegerKind } from "./kinds.js";
import type { Texts } from "./texts.js";

/** What every field of a model may have. */
export interface FieldModelBase {
  /** Its name for people, by language. */
  readonly title?: Texts;
  /** What it is, for people, by language. */
  readonly description?: Texts;
  /** What it means, for programs: an IRI, or an IRDI such as `0173-1#02-AAO677#002`. */
  readonly semanticId?: string;
}

/** An integer of 8, 16 or 32 bits or a floating point number. */
export interface NumberFieldModel extends FieldModelBase {
  /** The kind, which fixes the width. */
  readonly kind: IntegerKind | FloatKind;
  /** Unit as UN/ECE Recommendation 20 common code, such as `CEL`. */
  readonly unit?: string;
  /** Least legal value, inclusive, in the unit. Default: the least of the width. */
  readonly min?: number;
  /** Greatest legal value, inclusive, in the unit. Default: the greatest of the width. */
  readonly max?: number;
  /** Distance between legal values, counted from `min`, or from 0 without one. Positive. */
  readonly step?: number;
  /** A change of at most this much is not worth a report, in the unit. Not negative. */
  readonly deadband?: number;
  /** Says that the value only counts up. */
  readonly counter?: {
    /** The counter goes from one below this number back to 0. Absent: it only ever restarts at a reset. */
    readonly rollover?: number;
  };
}

/** An integer of 64 bits. */
export interface BigintFieldModel extends FieldModelBase {
  /** The kind. */
  readonly kind: BigintKind;
  /** Unit as UN/ECE Recommendation 20 common code, such as `KWH`. */
  readonly unit?: string;
  /** Least legal value, inclusive, in the unit. Default: the least of the width. */
  readonly min?: bigint;
  /** Greatest legal value, inclusive, in the unit. Default: the greatest of the width. */
  readonly max?: bigint;
  /** Distance between legal values, counted from `min`, or from 0 without one. Positive. */
  readonly step?: bigint;
  /** A change of at most this much is not worth a report, in the unit. Not negative. */
  readonly deadband?: bigint;
  /** Says that the value only counts up. */
  readonly counter?: {
    /** The counter goes from one below this number back to 0. Absent: it only ever restarts at a reset. */
    readonly rollover?: bigint;
  };
}

/** True or false. */
export interface BoolFieldModel extends FieldModelBase {
  /** The kind. */
  readonly kind: "bool";
}

/** Text of Unicode characters. */
export interface TextFieldModel extends FieldModelBase {
  /** The kind. */
  readonly kind: "text";
  /** Most bytes in UTF-8. Absent: no limit. */
  readonly maxBytes?: number;
}

/** One of several names, each with the integer code that stands for it on the wire. */
export interface EnumFieldModel extends FieldModelBase {
  /** The kind. */
  readonly kind: "enum";
  /** Integer code of each name, 32 bit signed, each different. */
  readonly codes: Readonly<Record<string, number>>;
  /** Text for people of some or all names. */
  readonly labels?: Readonly<Record<string, Texts>>;
}

/** Named bits in one unsigned integer. */
export interface FlagsFieldModel extends FieldModelBase {
  /** The kind. */
  readonly kind: "flags";
  /** Bit number of each name, 0 is the least significant, each different. */
  readonly bits: Readonly<Record<string, number>>;
  /** Width of the integer in bits. */
  readonly width: 8 | 16 | 32 | 64;
  /** Text for people of some or all names. */
  readonly labels?: Readonly<Record<string, Texts>>;
}

/** An instant, as epoch milliseconds (UTC). */
export interface DateTimeFieldModel extends FieldModelBase {
  /** The kind. */
  readonly kind: "dateTime";
}

/** A sequence of bytes. */
export interface BytesFieldModel extends FieldModelBase {
  /** The kind. */
  readonly kind: "bytes";
  /** Most bytes. Absent: no limit. */
  readonly maxBytes?: number;
}

/** A list of values of one field. */
export interface ArrayFieldModel extends FieldModelBase {
  /** The kind. */
  readonly kind: "array";
  /** What each entry is. */
  readonly items: FieldModel;
  /** Fewest entries. Absent: 0. */
  readonly minItems?: number;
  /** Most entries. Absent: no limit. */
  readonly maxItems?: number;
}

/** Named members, all of them always present. */
export interface StructFieldModel extends FieldModelBase {
  /** The kind. */
  readonly kind: "struct";
  /** What each member is. */
  readonly fields: Readonly<Record<string, FieldModel>>;
}

/** What a value is: its kind and its limits. Plain data; discriminate on `kind`. */
export type FieldModel =
  | NumberFieldModel
  | BigintFieldModel
  | BoolFieldModel
  | TextFieldModel
  | EnumFieldModel
  | FlagsFieldModel
  | DateTimeFieldModel
  | BytesFieldModel
  | ArrayFieldModel
  | StructFieldModel;

/** A property: a field with its access. */
export type PropertyModel = FieldModel & {
  /** What a host may do with it. */
  readonly access: Access;
};
