import type { AssetDefinition } from "../model/asset.js";
import type {
  CommandDefinitions,
  ComponentDefinitions,
  DeviceModel,
  EventDefinitions,
  PropertyDefinitions,
} from "../model/device-model.js";
import type { LocalText } from "../model/texts.js";

/** A device as `defineDevice` takes it. */
export interface DeviceDefinition<
  P extends PropertyDefinitions,
  C extends ComponentDefinitions,
  K extends CommandDefinitions,
  E extends EventDefinitions,
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

/** Defines a device. */
export declare function defineDevice<
  P extends PropertyDefinitions = Record<never, never>,
  C extends ComponentDefinitions = Record<never, never>,
  K extends CommandDefinitions = Record<never, never>,
  E extends EventDefinitions = Record<never, never>,
>(definition: DeviceDefinition<P, C, K, E>): DeviceModel<P, C, K, E>;
