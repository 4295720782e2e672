import type { DeviceModel, DeviceValue, MemberDefinitions } from "./device-model.js";

/** The definitions that a model carries, as one type. */
type TypesOf<D extends DeviceModel> = NonNullable<D["~types"]>;
type Properties<D extends DeviceModel> = TypesOf<D>["properties"];
type Components<D extends DeviceModel> = TypesOf<D>["components"];

/** The device of a component, given alone or with a title. */
type PartOf<C> = C extends { readonly device: infer D extends DeviceModel }
  ? D
  : C extends DeviceModel
    ? C
    : never;

/** `name` of this device and `component/name` of its parts, of one of its four groups. */
type NestedKey<
  D extends DeviceModel,
  G extends "commands" | "events",
> = string extends keyof TypesOf<D>[G]
  ? string
  :
      | (keyof TypesOf<D>[G] & string)
      | {
          [N in keyof Components<D> & string]: `${N}/${NestedKey<PartOf<Components<D>[N]>, G>}`;
        }[keyof Components<D> & string];

/** The keys of all properties, whatever their access: `temp`, and `comp1/temp` in a component. */
export type DeviceKey<D extends DeviceModel> = ReadableKey<D> | WritableKey<D>;

/** The keys of the properties that can be read: `temp`, and `comp1/temp` in a component. */
export type ReadableKey<D extends DeviceModel> = string extends keyof Properties<D>
  ? string
  :
      | (keyof {
          [K in keyof Properties<D> as Properties<D>[K]["~access"] extends "w" ? never : K]: 0;
        } &
          string)
      | {
          [N in keyof Components<D> & string]: `${N}/${ReadableKey<PartOf<Components<D>[N]>>}`;
        }[keyof Components<D> & string];

/** The keys of the properties that can be written: `mode`, and `comp1/mode` in a component. */
export type WritableKey<D extends DeviceModel> = string extends keyof Properties<D>
  ? string
  :
      | (keyof {
          [K in keyof Properties<D> as Properties<D>[K]["~access"] extends "r" ? never : K]: 0;
        } &
          string)
      | {
          [N in keyof Components<D> & string]: `${N}/${WritableKey<PartOf<Components<D>[N]>>}`;
        }[keyof Components<D> & string];

/** The keys of the commands: `start`, and `comp1/start` in a component. */
export type CommandKey<D extends DeviceModel> = NestedKey<D, "commands">;

/** The keys of the events: `alarm`, and `comp1/alarm` in a component. */
export type EventKey<D extends DeviceModel> = NestedKey<D, "events">;

/** What stands under a key in one of the groups, in this device or in a component. */
type Entry<
  D extends DeviceModel,
  G extends "properties" | "commands" | "events",
  K,
> = K extends keyof TypesOf<D>[G]
  ? TypesOf<D>[G][K]
  : K extends `${infer N}/${infer Rest}`
    ? N extends keyof Components<D>
      ? Entry<PartOf<Components<D>[N]>, G, Rest>
      : never
    : never;

/** The type of the value of a definition. */
type Value<F> = F extends { readonly "~value": infer V } ? V : never;

/**
 * The values of the members in one slot of a command or event, `None` without the slot, and any members where the definition is
 * not known to the compiler. Distributes, so that `never` stays so.
 */
type Slot<X, S extends "input" | "output" | "data", None> = X extends {
  readonly [N in S]: infer M extends MemberDefinitions;
}
  ? MemberValues<M>
  : S extends keyof X
    ? AnyMembers | None
    : None;

/** Members by name, where the definition is not known to the compiler. */
type AnyMembers = { readonly [member: string]: DeviceValue };

/** The value of a property, such as `"off" | "cool"`, `number` or `bigint`. */
export type ValueOf<D extends DeviceModel, K> = Value<Entry<D, "properties", K>>;

/** The values of members, by name. */
export type MemberValues<M extends MemberDefinitions> = {
  readonly [N in keyof M]: M[N]["~value"];
};

/** What a command takes: its arguments by name, or `undefined` when it takes none. */
export type CommandInput<D extends DeviceModel, K> = Slot<
  Entry<D, "commands", K>,
  "input",
  undefined
>;

/** What a command gives back: its results by name, or `undefined` when it gives none. */
export type CommandOutput<D extends DeviceModel, K> = Slot<
  Entry<D, "commands", K>,
  "output",
  undefined
>;

/** What an event tells, by name; an empty object when it tells nothing but that it happened. */
export type EventData<D extends DeviceModel, K> = Slot<
  Entry<D, "events", K>,
  "data",
  { readonly [member: string]: never }
>;
