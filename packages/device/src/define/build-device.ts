import type { ComponentModel, DeviceModel } from "../model/device-model.js";
import { show } from "../show.js";
import { buildCommand, buildEvent } from "./build-actions.js";
import { buildAsset } from "./build-asset.js";
import { buildProperty, maxDepth } from "./build-field.js";
import { buildCommon, checkOptions, commonOptions } from "./build-options.js";
import { buildTexts } from "./build-texts.js";
import { entriesOf, isRecord, own } from "./entries.js";
import { checkId, checkName } from "./names.js";
import { type Path, pathText, type Report } from "./report.js";

const groups = ["properties", "components", "commands", "events"] as const;

/** Reads one group; a name may stand only once in all four, because platforms keep them in one space. */
function buildGroup<M>(
  raw: Readonly<Record<string, unknown>>,
  group: (typeof groups)[number],
  taken: Map<string, string>,
  build: (raw: unknown, path: Path) => M | undefined,
  path: Path,
  report: Report,
): Readonly<Record<string, M>> {
  const given = own(raw, group);
  const entries = given === undefined ? [] : entriesOf(given);
  const built: Record<string, M> = {};
  if (entries === undefined) {
    report.error(
      "DEVICE_OPTION",
      [...path, group],
      `${pathText([...path, group])} is ${show(given)}; give an object by name`,
    );
  }
  for (const [name, entry] of entries ?? []) {
    const place = [...path, group, name];
    if (!checkName(name, place, report)) continue;
    const other = taken.get(name);
    if (other !== undefined) {
      report.error(
        "DEVICE_DUPLICATE_NAME",
        place,
        `${pathText(place)} has a name that also stands in ${other}; give it a name of its own`,
      );
      continue;
    }
    taken.set(name, group);
    const one = build(entry, place);
    if (one !== undefined) built[name] = one;
  }
  return Object.freeze(built);
}

function buildComponent(
  raw: unknown,
  path: Path,
  report: Report,
  depth: number,
): ComponentModel | undefined {
  const wrapped = isRecord(raw) && Object.hasOwn(raw, "device");
  if (wrapped) checkOptions(raw, ["device", "title"], path, report);
  const place = wrapped ? [...path, "device"] : path;
  const device = buildDevice(wrapped ? own(raw, "device") : raw, place, report, depth + 1);
  const title = wrapped ? buildTexts(own(raw, "title"), [...path, "title"], report) : undefined;
  return device && Object.freeze({ device, ...(title && { title }) });
}

/** Reads a device; what is wrong goes to the report, and the result is only good when that stays empty. */
export function buildDevice(
  raw: unknown,
  path: Path,
  report: Report,
  depth = 1,
): DeviceModel | undefined {
  if (depth > maxDepth) {
    report.error(
      "DEVICE_DEPTH",
      path,
      `${pathText(path.slice(0, 6))}… nests components deeper than ${maxDepth}; flatten it`,
    );
    return undefined;
  }
  if (!isRecord(raw)) {
    report.error(
      "DEVICE_OPTION",
      path,
      `${pathText(path)} is ${show(raw)}; give a device as an object`,
    );
    return undefined;
  }
  checkOptions(raw, ["id", "version", ...commonOptions, ...groups, "asset"], path, report);
  const id = checkId(own(raw, "id"), path, report);
  const version = own(raw, "version");
  const versioned = typeof version === "number" && Number.isInteger(version);
  if (!versioned || version < 1 || version > 999999999) {
    report.error(
      "DEVICE_VERSION",
      [...path, "version"],
      `${pathText([...path, "version"])} is ${show(version)}; give an integer from 1 to 999999999`,
    );
  }
  const taken = new Map<string, string>();
  const properties = buildGroup(
    raw,
    "properties",
    taken,
    (r, p) => buildProperty(r, p, report),
    path,
    report,
  );
  const components = buildGroup(
    raw,
    "components",
    taken,
    (r, p) => buildComponent(r, p, report, depth),
    path,
    report,
  );
  const commands = buildGroup(
    raw,
    "commands",
    taken,
    (r, p) => buildCommand(r, p, report),
    path,
    report,
  );
  const events = buildGroup(raw, "events", taken, (r, p) => buildEvent(r, p, report), path, report);
  const asset = buildAsset(own(raw, "asset"), properties, [...path, "asset"], report);
  return Object.freeze({
    id,
    version: Number(version),
    ...buildCommon(raw, path, report),
    properties,
    components,
    commands,
    events,
    ...(asset && { asset }),
  });
}
