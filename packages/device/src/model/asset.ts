import type { LocalText, Texts } from "./texts.js";

/**
 * Where equipment stands in the role based hierarchy of a plant.
 *
 * @see IEC 62264-1 (ISA-95), equipment hierarchy; the two module levels are those of IEC 61512-1 (ISA-88)
 */
export type EquipmentLevel =
  | "Enterprise"
  | "Site"
  | "Area"
  | "WorkCenter"
  | "WorkUnit"
  | "EquipmentModule"
  | "ControlModule";

/** What stands on the plate of a machine. All optional, all text. */
export interface Nameplate {
  /** Who made it. */
  readonly manufacturer?: string;
  /** What its maker calls it. */
  readonly product?: string;
  /** The series it belongs to. */
  readonly family?: string;
  /** The code to order it by. */
  readonly orderCode?: string;
  /** The number of this one piece. */
  readonly serialNumber?: string;
  /** Year, four digits. */
  readonly yearOfConstruction?: string;
  /** Version of the hardware. */
  readonly hardwareVersion?: string;
  /** Version of the firmware. */
  readonly firmwareVersion?: string;
  /** Version of the software. */
  readonly softwareVersion?: string;
  /** ISO 3166-1 alpha-2 code of the country where it was made. */
  readonly countryOfOrigin?: string;
}

/** One recurring maintenance task. `Key` is what may count. */
export interface MaintenanceDefinition<Key extends string = string> {
  /** After how much: a positive number of `unit`. */
  readonly every: number;
  /** Unit of `every`, UN/ECE code: `HUR` for hours, `DAY`, `MON`, `C62` for cycles. */
  readonly unit: string;
  /** The numeric property that counts. Default: calendar time counts. */
  readonly by?: Key;
  /** What is to be done. */
  readonly task: LocalText;
}

/** What a definition says about the machine as a possession. */
export interface AssetDefinition<Key extends string = string> {
  /** Where it stands in the hierarchy of the plant. */
  readonly level?: EquipmentLevel;
  /** What stands on its plate. */
  readonly nameplate?: Nameplate;
  /** What has to be done to it again and again. */
  readonly maintenance?: readonly MaintenanceDefinition<Key>[];
}

/** One recurring maintenance task of a model. */
export interface MaintenanceModel {
  /** After how much: a positive number of `unit`. */
  readonly every: number;
  /** Unit of `every`, UN/ECE code. */
  readonly unit: string;
  /** The numeric property that counts; absent when calendar time does. */
  readonly by?: string;
  /** What is to be done, by language. */
  readonly task: Texts;
}

/** The machine as a possession. */
export interface AssetModel {
  /** Where it stands in the hierarchy of the plant. */
  readonly level?: EquipmentLevel;
  /** What stands on its plate. */
  readonly nameplate?: Nameplate;
  /** What has to be done to it again and again. */
  readonly maintenance?: readonly MaintenanceModel[];
}
