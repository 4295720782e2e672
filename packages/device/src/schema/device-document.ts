import type { Access } from "../model/access.js";
import type { EquipmentLevel, Nameplate } from "../model/asset.js";
import type { BigintKind, FloatKind, IntegerKind } from "../model/kinds.js";
import type { LocalText } from "../model/texts.js";

/** What everything in a document may have. */
export interface DocumentTexts {
  /** Its name for people; a plain string is kept under `und`. */
  readonly title?: LocalText | undefined;
  /** What it is, for people. */
  readonly description?: LocalText | undefined;
  /** What it means, for programs: an IRI or IRDI. */
  readonly semanticId?: string | undefined;
}

/** A number of 8, 16 or 32 bits or a floating point number in a document. */
export interface NumberFieldDocument extends DocumentTexts {
  /** The kind. */
  readonly kind: IntegerKind | FloatKind;
  /** UN/ECE unit code. */
  readonly unit?: string | undefined;
  /** Least legal value. */
  readonly min?: number | undefined;
  /** Greatest legal value. */
  readonly max?: number | undefined;
  /** Distance between legal values, counted from `min` or 0. */
  readonly step?: number | undefined;
  /** A change of at most this much is not worth a report. */
  readonly deadband?: number | undefined;
  /** The value only counts up; one below `rollover` is followed by 0. */
  readonly counter?: { readonly rollover?: number | undefined } | undefined;
}

/** An integer of 64 bits in a document: limits as decimal text, or as numbers up to 2^53 - 1. */
export interface BigintFieldDocument extends DocumentTexts {
  /** The kind. */
  readonly kind: BigintKind;
  /** UN/ECE unit code. */
  readonly unit?: string | undefined;
  /** Least legal value. */
  readonly min?: number | string | undefined;
  /** Greatest legal value. */
  readonly max?: number | string | undefined;
  /** Distance between legal values, counted from `min` or 0. */
  readonly step?: number | string | undefined;
  /** A change of at most this much is not worth a report. */
  readonly deadband?: number | string | undefined;
  /** The value only counts up; one below `rollover` is followed by 0. */
  readonly counter?: { readonly rollover?: number | string | undefined } | undefined;
}

/** A field without limits in a document. */
export interface PlainFieldDocument extends DocumentTexts {
  /** The kind. */
  readonly kind: "bool" | "dateTime";
}

/** Text or bytes in a document. */
export interface SizedFieldDocument extends DocumentTexts {
  /** The kind. */
  readonly kind: "text" | "bytes";
  /** Most bytes; text counts in UTF-8. */
  readonly maxBytes?: number | undefined;
}

/** An enum in a document. */
export interface EnumFieldDocument extends DocumentTexts {
  /** The kind. */
  readonly kind: "enum";
  /** Integer code of each name. */
  readonly codes: Readonly<Record<string, number>>;
  /** Text for people of some or all names. */
  readonly labels?: Readonly<Record<string, LocalText>> | undefined;
}

/** Flags in a document. */
export interface FlagsFieldDocument extends DocumentTexts {
  /** The kind. */
  readonly kind: "flags";
  /** Bit number of each name, or the names from bit 0 upwards. */
  readonly bits: Readonly<Record<string, number>> | readonly string[];
  /** Width in bits. Default: 16, or the next that holds the highest bit. */
  readonly width?: 8 | 16 | 32 | 64 | undefined;
  /** Text for people of some or all names. */
  readonly labels?: Readonly<Record<string, LocalText>> | undefined;
}

/** An array in a document. */
export interface ArrayFieldDocument extends DocumentTexts {
  /** The kind. */
  readonly kind: "array";
  /** What each entry is. */
  readonly items: FieldDocument;
  /** Fewest entries. */
  readonly minItems?: number | undefined;
  /** Most entries. */
  readonly maxItems?: number | undefined;
}

/** A struct in a document. */
export interface StructFieldDocument extends DocumentTexts {
  /** The kind. */
  readonly kind: "struct";
  /** What each member is. */
  readonly fields: Readonly<Record<string, FieldDocument>>;
}

/** A field in a document; discriminate on `kind`. */
export type FieldDocument =
  | NumberFieldDocument
  | BigintFieldDocument
  | PlainFieldDocument
  | SizedFieldDocument
  | EnumFieldDocument
  | FlagsFieldDocument
  | ArrayFieldDocument
  | StructFieldDocument;

/** A property in a document. */
export type PropertyDocument = FieldDocument & {
  /** Read only, read and write, or write only. Default `r`. */
  readonly access?: Access | undefined;
};

/** A command in a document. */
export interface CommandDocument extends DocumentTexts {
  /** What the caller gives. Default nothing. */
  readonly input?: Readonly<Record<string, FieldDocument>> | undefined;
  /** What comes back. Default nothing. */
  readonly output?: Readonly<Record<string, FieldDocument>> | undefined;
  /** Whether the answer comes when the work is done or when it was accepted. Default `sync`. */
  readonly mode?: "sync" | "async" | undefined;
}

/** An event in a document. */
export interface EventDocument extends DocumentTexts {
  /** What the event tells. Default nothing but that it happened. */
  readonly data?: Readonly<Record<string, FieldDocument>> | undefined;
  /** How much it matters. Default `info`. */
  readonly severity?: "info" | "alert" | "error" | undefined;
}

/** One recurring maintenance task in a document. */
export interface MaintenanceDocument {
  /** After how much: a positive number of `unit`. */
  readonly every: number;
  /** UN/ECE unit code of `every`. */
  readonly unit: string;
  /** The numeric property that counts. Default: calendar time counts. */
  readonly by?: string | undefined;
  /** What is to be done. */
  readonly task: LocalText;
}

/** The asset part in a document. */
export interface AssetDocument {
  /** Where it stands in the hierarchy of the plant. */
  readonly level?: EquipmentLevel | undefined;
  /** What stands on its plate. */
  readonly nameplate?: { readonly [K in keyof Nameplate]?: string | undefined } | undefined;
  /** What has to be done to it again and again. */
  readonly maintenance?: readonly MaintenanceDocument[] | undefined;
}

/**
 * A device as a JSON or YAML document: what `defineDevice` takes, with plain data in place of `f`.
 *
 * `deviceFromDocument` reads it, `deviceToDocument` writes it, `deviceDocumentSchema` describes it.
 */
export interface DeviceDocument extends DocumentTexts {
  /** For editors: the address of a JSON Schema. Not part of the model; only at the root. */
  readonly $schema?: string | undefined;
  /** Names joined by dots, such as `acme.chiller`. */
  readonly id: string;
  /** 1 to 999 999 999. */
  readonly version: number;
  /** What can be read or written. Default nothing. */
  readonly properties?: Readonly<Record<string, PropertyDocument>> | undefined;
  /** The parts, alone or with a title. Default none. */
  readonly components?:
    | Readonly<
        Record<
          string,
          | DeviceDocument
          | { readonly device: DeviceDocument; readonly title?: LocalText | undefined }
        >
      >
    | undefined;
  /** What can be called. Default nothing. */
  readonly commands?: Readonly<Record<string, CommandDocument>> | undefined;
  /** What can happen. Default nothing. */
  readonly events?: Readonly<Record<string, EventDocument>> | undefined;
  /** The machine as a possession. */
  readonly asset?: AssetDocument | undefined;
}
