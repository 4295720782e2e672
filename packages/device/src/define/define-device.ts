import { TaktlineError } from "@taktline/core";
import type { DeviceErrorCode } from "../errors.catalogue.js";
import { specsOf } from "../fields/specs-of.js";
import type { AssetDefinition } from "../model/asset.js";
import type {
  CommandDefinitions,
  ComponentDefinitions,
  DeviceModel,
  EventDefinitions,
  PropertyDefinitions,
} from "../model/device-model.js";
import type { LocalText } from "../model/texts.js";
import { buildDevice } from "./build-device.js";
import { entriesOf, isRecord } from "./entries.js";
import { type DeviceIssue, newReport } from "./report.js";

/** A device as `defineDevice` takes it. */
export interface DeviceDefinition<
  P extends PropertyDefinitions = PropertyDefinitions,
  C extends ComponentDefinitions = ComponentDefinitions,
  K extends CommandDefinitions = CommandDefinitions,
  E extends EventDefinitions = EventDefinitions,
> {
  /** Names joined by dots, such as `acme.chiller`; at most 128 characters. */
  readonly id: string;
  /** 1 to 999 999 999; a change of the model is a new version. */
  readonly version: number;
  /** Its name for people. Default none. */
  readonly title?: LocalText;
  /** What it is, for people. Default none. */
  readonly description?: LocalText;
  /** What it means, for programs: an IRI or IRDI. Default none. */
  readonly semanticId?: string;
  /** What can be read or written. Default nothing. */
  readonly properties?: P;
  /** The parts: models, alone or with a title. Default none. */
  readonly components?: C;
  /** What can be called. Default nothing. */
  readonly commands?: K;
  /** What can happen. Default nothing. */
  readonly events?: E;
  /** The machine as a possession. Default unknown. */
  readonly asset?: AssetDefinition<NoInfer<keyof P & string>>;
}

/** A group of commands or events with the fields of some slots turned into specs; the rest stays as given. */
function unwrapSlots(group: unknown, slots: readonly string[]): unknown {
  return (
    entriesOf(group) &&
    new Map(
      entriesOf(group)?.map(([name, entry]) => {
        if (!isRecord(entry)) return [name, entry];
        const there = slots.filter((slot) => entry[slot] !== undefined);
        return [
          name,
          { ...entry, ...Object.fromEntries(there.map((s) => [s, specsOf(entry[s])])) },
        ];
      }),
    )
  );
}

/** Throws the first issue as an error that carries all of them. */
function throwFirst(issues: readonly DeviceIssue[], device: unknown): void {
  const first = issues[0];
  if (first === undefined) return;
  const more = issues.length - 1;
  throw new TaktlineError<DeviceErrorCode>(
    first.code,
    more === 0 ? first.message : `${first.message} (and ${more} more: see details.issues)`,
    { details: { device, path: first.path, issues } },
  );
}

/**
 * Defines a device: checks the whole definition and gives the canonical model, frozen plain data that carries all its types.
 *
 * A name starts with a letter, goes on with letters, digits and underscores, ends with a letter or digit, has at most 32
 * characters and stands once in a device: then no platform forces a rename. Everything wrong is found in one run;
 * the error has the first of it as code and message and all of it in `details.issues`. Unit codes are checked by shape here and looked
 * up by `validateDevice`, so that this function does not carry the table of units. For a JSON or YAML document use
 * `deviceFromDocument`.
 *
 * @throws TaktlineError `DEVICE_NAME` for a name that breaks the rule, `DEVICE_DUPLICATE_NAME` for one that stands twice
 * @throws TaktlineError `DEVICE_ID` or `DEVICE_VERSION` for an illegal id or version
 * @throws TaktlineError `DEVICE_KIND` for what is no field, `DEVICE_OPTION` for an unknown or malformed member
 * @throws TaktlineError `DEVICE_RANGE`, `DEVICE_STEP`, `DEVICE_DEADBAND`, `DEVICE_COUNTER` or `DEVICE_LENGTH` for limits that the width cannot hold or that contradict each other
 * @throws TaktlineError `DEVICE_ENUM` or `DEVICE_FLAGS` for codes or bits that are missing, double or out of range
 * @throws TaktlineError `DEVICE_UNIT` for what cannot be a unit code, `DEVICE_TEXT` for malformed texts
 * @throws TaktlineError `DEVICE_ACCESS` for an access where none belongs, `DEVICE_DEPTH` for more than 8 levels
 * @throws TaktlineError `DEVICE_ASSET` or `DEVICE_REFERENCE` for a malformed asset or a counter that is no numeric property
 *
 * @example
 * ```ts
 * import { defineDevice, f } from "@taktline/device";
 *
 * const chiller = defineDevice({
 *   id: "acme.chiller",
 *   version: 3,
 *   title: { en: "Chiller", zh: "冷水机" },
 *   properties: {
 *     temp: f.float32({ unit: "CEL", min: -20, max: 80, deadband: 0.2 }),
 *     mode: f.enum({ off: 0, cool: 1, defrost: 2 }).rw(),
 *   },
 *   commands: { start: { input: { ramp: f.uint16({ unit: "SEC" }) }, output: { ok: f.bool() } } },
 *   events: { alarm: { severity: "alert", data: { code: f.uint16() } } },
 * });
 * chiller.properties.temp; // => { kind: "float32", unit: "CEL", min: -20, max: 80, deadband: 0.2, access: "r" }
 * chiller.properties.mode.access; // => "rw"
 * ```
 */
export function defineDevice<
  P extends PropertyDefinitions = Record<never, never>,
  C extends ComponentDefinitions = Record<never, never>,
  K extends CommandDefinitions = Record<never, never>,
  E extends EventDefinitions = Record<never, never>,
>(definition: DeviceDefinition<P, C, K, E>): DeviceModel<P, C, K, E> {
  const report = newReport();
  const given: unknown = definition;
  const raw = isRecord(given)
    ? {
        ...given,
        ...(isRecord(given.properties) && { properties: specsOf(given.properties) }),
        ...(isRecord(given.commands) && {
          commands: unwrapSlots(given.commands, ["input", "output"]),
        }),
        ...(isRecord(given.events) && { events: unwrapSlots(given.events, ["data"]) }),
      }
    : given;
  const model = buildDevice(raw, [], report);
  throwFirst(report.issues, isRecord(given) ? given.id : undefined);
  return model as DeviceModel<P, C, K, E>;
}
