import { isTaktlineError, unit } from "@taktline/core";
import type { DeviceModel } from "../model/device-model.js";
import type { FieldModel } from "../model/field-model.js";
import { type DeviceIssue, newReport, type Path, pathText, type Report } from "./report.js";

function checkUnit(code: string | undefined, path: Path, report: Report): void {
  if (code === undefined) return;
  try {
    unit(code);
  } catch (error) {
    if (!isTaktlineError(error, "CORE_UNIT_UNKNOWN")) throw error;
    const near = error.details.nearest as readonly string[] | undefined;
    report.warning(
      "DEVICE_UNIT_UNKNOWN",
      [...path, "unit"],
      `${pathText([...path, "unit"])} is "${code}", which is not among the UN/ECE codes that are known here, so that nothing can be converted; ${near?.length ? `looking like it: ${near.join(", ")}` : "look the unit up in Recommendation 20"}`,
    );
  }
}

function visitField(field: FieldModel, path: Path, report: Report): void {
  if ("unit" in field) checkUnit(field.unit, path, report);
  if (field.kind === "array") visitField(field.items, [...path, "items"], report);
  if (field.kind === "struct") visitFields(field.fields, [...path, "fields"], report);
}

function visitFields(
  fields: Readonly<Record<string, FieldModel>> | undefined,
  path: Path,
  report: Report,
): void {
  for (const [name, field] of Object.entries(fields ?? {}))
    visitField(field, [...path, name], report);
}

function visitDevice(device: DeviceModel, path: Path, report: Report): void {
  visitFields(device.properties, [...path, "properties"], report);
  for (const [name, command] of Object.entries(device.commands)) {
    visitFields(command.input, [...path, "commands", name, "input"], report);
    visitFields(command.output, [...path, "commands", name, "output"], report);
  }
  for (const [name, event] of Object.entries(device.events)) {
    visitFields(event.data, [...path, "events", name, "data"], report);
  }
  device.asset?.maintenance?.forEach((task, i) => {
    checkUnit(task.unit, [...path, "asset", "maintenance", i], report);
  });
  for (const [name, part] of Object.entries(device.components)) {
    visitDevice(part.device, [...path, "components", name, "device"], report);
  }
}

/**
 * Looks up what a definition alone cannot know: whether every unit code is known.
 *
 * An unknown code is a warning: it may be a slip, or one of the rare codes of Recommendation 20 that `unit` does not have.
 * It carries the table of units, so call it in tests and tools; `deviceFromDocument` calls it for documents.
 *
 * @param model - any model
 * @returns warnings `DEVICE_UNIT_UNKNOWN` with paths, at most 10; empty when all is well
 * @see UN/ECE Recommendation 20, Codes for Units of Measure Used in International Trade
 *
 * @example
 * ```ts
 * import { defineDevice, f, validateDevice } from "@taktline/device";
 *
 * const oven = defineDevice({ id: "acme.oven", version: 1, properties: { temp: f.float32({ unit: "CEL" }) } });
 * validateDevice(oven); // => []
 * ```
 */
export function validateDevice(model: DeviceModel): readonly DeviceIssue[] {
  const report = newReport();
  visitDevice(model, [], report);
  return report.issues;
}
