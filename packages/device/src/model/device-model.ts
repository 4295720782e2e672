import type { AssetModel } from "./asset.js";
import type { Field } from "./field.js";
import type { FieldModel, PropertyModel } from "./field-model.js";
import type { LocalText, Texts } from "./texts.js";

/** The value of any field, where the definition is not known to the compiler. */
export type DeviceValue =
  | number
  | bigint
  | boolean
  | string
  | Uint8Array
  | readonly DeviceValue[]
  | { readonly [member: string]: DeviceValue };

/** Properties as they are defined: name to field. */
export type PropertyDefinitions = Readonly<Record<string, Field<DeviceValue>>>;

/** Members of a struct, inputs and outputs of a command, data of an event. They have no access of their own. */
export type MemberDefinitions = Readonly<Record<string, Field<DeviceValue, "r">>>;

/** A device used as part of another one, with a title of its own. */
export interface ComponentDefinition {
  /** The model of the part. */
  readonly device: DeviceModel;
  /** What this part is called in the whole, such as "compressor left". */
  readonly title?: LocalText;
}

/** Components as they are defined: name to the model of the part, alone or with a title. */
export type ComponentDefinitions = Readonly<Record<string, DeviceModel | ComponentDefinition>>;

/** A command as it is defined. */
export interface CommandDefinition {
  /** What the caller gives. Default nothing. */
  readonly input?: MemberDefinitions;
  /** What comes back. Default nothing. */
  readonly output?: MemberDefinitions;
  /** `sync`: the answer comes when the work is done; `async`: when it was accepted. Default `sync`. */
  readonly mode?: "sync" | "async";
  /** Its name for people. */
  readonly title?: LocalText;
  /** What it does, for people. */
  readonly description?: LocalText;
  /** What it means, for programs: an IRI or IRDI. */
  readonly semanticId?: string;
}

/** Commands as they are defined. */
export type CommandDefinitions = Readonly<Record<string, CommandDefinition>>;

/** An event as it is defined. */
export interface EventDefinition {
  /** What the event tells. Default nothing but that it happened. */
  readonly data?: MemberDefinitions;
  /** `info`, `alert` (somebody should look) or `error` (it does not work). Default `info`. */
  readonly severity?: "info" | "alert" | "error";
  /** Its name for people. */
  readonly title?: LocalText;
  /** What it is, for people. */
  readonly description?: LocalText;
  /** What it means, for programs: an IRI or IRDI. */
  readonly semanticId?: string;
}

/** Events as they are defined. */
export type EventDefinitions = Readonly<Record<string, EventDefinition>>;

/** A device that is part of another one. */
export interface ComponentModel {
  /** The model of the part. */
  readonly device: DeviceModel;
  /** What this part is called in the whole, by language. */
  readonly title?: Texts;
}

/** A command of a model. */
export interface CommandModel {
  /** What the caller gives; absent for nothing. */
  readonly input?: Readonly<Record<string, FieldModel>>;
  /** What comes back; absent for nothing. */
  readonly output?: Readonly<Record<string, FieldModel>>;
  /** `sync`: the answer comes when the work is done; `async`: when it was accepted. */
  readonly mode: "sync" | "async";
  /** Its name for people, by language. */
  readonly title?: Texts;
  /** What it does, for people, by language. */
  readonly description?: Texts;
  /** What it means, for programs. */
  readonly semanticId?: string;
}

/** An event of a model. */
export interface EventModel {
  /** What the event tells; absent for nothing but that it happened. */
  readonly data?: Readonly<Record<string, FieldModel>>;
  /** How much it matters. */
  readonly severity: "info" | "alert" | "error";
  /** Its name for people, by language. */
  readonly title?: Texts;
  /** What it is, for people, by language. */
  readonly description?: Texts;
  /** What it means, for programs. */
  readonly semanticId?: string;
}

/**
 * The one canonical model of a device: frozen plain data that carries the types of its definition.
 *
 * Code (`defineDevice`) and document (`deviceFromDocument`) give the same model; converters, drivers and simulators start
 * from it. Without type arguments it is any device: every name is a `string` and every value a {@link DeviceValue}.
 *
 * @typeParam P - the properties as defined
 * @typeParam C - the components as defined
 * @typeParam K - the commands as defined
 * @typeParam E - the events as defined
 */
export interface DeviceModel<
  P extends PropertyDefinitions = PropertyDefinitions,
  C extends ComponentDefinitions = ComponentDefinitions,
  K extends CommandDefinitions = CommandDefinitions,
  E extends EventDefinitions = EventDefinitions,
> {
  /** Names joined by dots, such as `acme.chiller`. */
  readonly id: string;
  /** 1 to 999 999 999; a change of the model is a new version. */
  readonly version: number;
  /** Its name for people, by language. */
  readonly title?: Texts;
  /** What it is, for people, by language. */
  readonly description?: Texts;
  /** What it means, for programs: an IRI or IRDI. */
  readonly semanticId?: string;
  /** What can be read or written, by name. */
  readonly properties: { readonly [N in keyof P]: PropertyModel };
  /** The parts, by name. */
  readonly components: { readonly [N in keyof C]: ComponentModel };
  /** What can be called, by name. */
  readonly commands: { readonly [N in keyof K]: CommandModel };
  /** What can happen, by name. */
  readonly events: { readonly [N in keyof E]: EventModel };
  /** The machine as a possession. */
  readonly asset?: AssetModel;
  /** Type only: the definitions. Nothing is there at run time. */
  readonly "~types"?: DeviceTypes<P, C, K, E>;
}

/** The types that a model carries. */
export interface DeviceTypes<P, C, K, E> {
  /** The properties as defined. */
  readonly properties: P;
  /** The components as defined. */
  readonly components: C;
  /** The commands as defined. */
  readonly commands: K;
  /** The events as defined. */
  readonly events: E;
}
