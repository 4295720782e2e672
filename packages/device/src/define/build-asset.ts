import type { AssetModel, EquipmentLevel, MaintenanceModel } from "../model/asset.js";
import type { PropertyModel } from "../model/field-model.js";
import { nameHelp } from "../nearest-name.js";
import { show } from "../show.js";
import { checkOptions } from "./build-options.js";
import { buildTexts, isCleanText } from "./build-texts.js";
import { buildUnit } from "./build-unit.js";
import { isRecord, own } from "./entries.js";
import { type Path, pathText, type Report } from "./report.js";

/** The levels, from the top. */
export const equipmentLevels = [
  "Enterprise",
  "Site",
  "Area",
  "WorkCenter",
  "WorkUnit",
  "EquipmentModule",
  "ControlModule",
] as const satisfies readonly EquipmentLevel[];

/** The members of a nameplate. */
export const nameplateKeys = [
  "manufacturer",
  "product",
  "family",
  "orderCode",
  "serialNumber",
  "yearOfConstruction",
  "hardwareVersion",
  "firmwareVersion",
  "softwareVersion",
  "countryOfOrigin",
] as const;

function buildNameplate(
  raw: unknown,
  path: Path,
  report: Report,
): Readonly<Record<string, string>> {
  const plate: Record<string, string> = {};
  if (!isRecord(raw)) {
    report.error("DEVICE_ASSET", path, `${pathText(path)} is ${show(raw)}; give texts by name`);
    return plate;
  }
  checkOptions(raw, nameplateKeys, path, report);
  for (const key of nameplateKeys) {
    const text = own(raw, key);
    if (text === undefined) continue;
    if (isCleanText(text) && text !== "") plate[key] = text;
    else {
      report.error(
        "DEVICE_ASSET",
        [...path, key],
        `${pathText([...path, key])} is ${show(text)}; give text`,
      );
    }
  }
  return Object.freeze(plate);
}

const notCounting: readonly string[] = [
  "bool",
  "text",
  "enum",
  "flags",
  "dateTime",
  "bytes",
  "array",
  "struct",
];

function buildTask(
  raw: unknown,
  properties: Readonly<Record<string, PropertyModel>>,
  path: Path,
  report: Report,
): MaintenanceModel | undefined {
  if (!isRecord(raw)) {
    report.error(
      "DEVICE_ASSET",
      path,
      `${pathText(path)} is ${show(raw)}; give { every, unit, task }`,
    );
    return undefined;
  }
  checkOptions(raw, ["every", "unit", "by", "task"], path, report);
  const every = own(raw, "every");
  const by = own(raw, "by");
  if (typeof every !== "number" || !Number.isFinite(every) || every <= 0) {
    report.error(
      "DEVICE_ASSET",
      [...path, "every"],
      `${pathText([...path, "every"])} is ${show(every)}; give a number greater than 0`,
    );
  }
  if (by !== undefined) {
    const counter = typeof by === "string" ? own(properties, by) : undefined;
    if (counter === undefined) {
      report.error(
        "DEVICE_REFERENCE",
        [...path, "by"],
        `${pathText([...path, "by"])} is ${show(by)}, which is no property; ${nameHelp(String(by), Object.keys(properties))}`,
      );
    } else if (notCounting.includes((counter as PropertyModel).kind)) {
      report.error(
        "DEVICE_REFERENCE",
        [...path, "by"],
        `${pathText([...path, "by"])} is ${show(by)}, which is ${(counter as PropertyModel).kind} and cannot count; name a numeric property`,
      );
    }
  }
  const unit = buildUnit(own(raw, "unit") ?? null, [...path, "unit"], report);
  const task = buildTexts(own(raw, "task") ?? null, [...path, "task"], report);
  if (typeof every !== "number" || unit === undefined || task === undefined) return undefined;
  return Object.freeze({ every, unit, ...(typeof by === "string" && { by }), task });
}

/** Reads the asset part. */
export function buildAsset(
  raw: unknown,
  properties: Readonly<Record<string, PropertyModel>>,
  path: Path,
  report: Report,
): AssetModel | undefined {
  if (raw === undefined) return undefined;
  if (!isRecord(raw)) {
    report.error(
      "DEVICE_ASSET",
      path,
      `${pathText(path)} is ${show(raw)}; give { level, nameplate, maintenance }`,
    );
    return undefined;
  }
  checkOptions(raw, ["level", "nameplate", "maintenance"], path, report);
  const level = own(raw, "level");
  const known = equipmentLevels.find((l) => l === level);
  if (level !== undefined && known === undefined) {
    report.error(
      "DEVICE_ASSET",
      [...path, "level"],
      `${pathText([...path, "level"])} is ${show(level)}; ${nameHelp(String(level), equipmentLevels)}`,
    );
  }
  const plate = own(raw, "nameplate");
  const tasks = own(raw, "maintenance");
  if (tasks !== undefined && !Array.isArray(tasks)) {
    report.error(
      "DEVICE_ASSET",
      [...path, "maintenance"],
      `${pathText([...path, "maintenance"])} is ${show(tasks)}; give a list`,
    );
  }
  const maintenance = Array.isArray(tasks)
    ? Array.from(tasks).flatMap(
        (task, i) => buildTask(task, properties, [...path, "maintenance", i], report) ?? [],
      )
    : undefined;
  return Object.freeze({
    ...(known && { level: known }),
    ...(plate !== undefined && {
      nameplate: buildNameplate(plate, [...path, "nameplate"], report),
    }),
    ...(maintenance && { maintenance: Object.freeze(maintenance) }),
  });
}
