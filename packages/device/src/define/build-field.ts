import type { Access } from "../model/access.js";
import type { FieldModel, PropertyModel } from "../model/field-model.js";
import { type FieldKind, fieldKinds } from "../model/kinds.js";
import { nameHelp } from "../nearest-name.js";
import { show } from "../show.js";
import { buildEnum, buildFlags } from "./build-named.js";
import { numericField } from "./build-numeric.js";
import { buildCommon, checkOptions, commonOptions } from "./build-options.js";
import { entriesOf, isRecord, own } from "./entries.js";
import { checkName } from "./names.js";
import { type Path, pathText, type Report } from "./report.js";

/** How deep arrays and structs, and how deep components may nest. */
export const maxDepth = 8;

/** The options of each kind beside the common ones. */
function optionsOf(kind: FieldKind): readonly string[] {
  switch (kind) {
    case "bool":
    case "dateTime":
      return [];
    case "text":
    case "bytes":
      return ["maxBytes"];
    case "enum":
      return ["codes", "labels"];
    case "flags":
      return ["bits", "width", "labels"];
    case "array":
      return ["items", "minItems", "maxItems"];
    case "struct":
      return ["fields"];
    default:
      return numericField.options;
  }
}

function buildLength(
  raw: Readonly<Record<string, unknown>>,
  key: "maxBytes" | "minItems" | "maxItems",
  path: Path,
  report: Report,
): number | undefined {
  const given = own(raw, key);
  if (given === undefined) return undefined;
  const least = key === "minItems" ? 0 : 1;
  if (typeof given === "number" && Number.isSafeInteger(given) && given >= least) return given + 0;
  report.error(
    "DEVICE_LENGTH",
    [...path, key],
    `${pathText([...path, key])} is ${show(given)}; give an integer of at least ${least}`,
  );
  return undefined;
}

/** Reads a group of fields by name. */
export function buildMembers(
  raw: unknown,
  path: Path,
  report: Report,
  depth = 1,
): Readonly<Record<string, FieldModel>> {
  const members: Record<string, FieldModel> = {};
  const entries = entriesOf(raw);
  if (entries === undefined) {
    report.error("DEVICE_OPTION", path, `${pathText(path)} is ${show(raw)}; give fields by name`);
  }
  for (const [name, member] of entries ?? []) {
    if (!checkName(name, [...path, name], report)) continue;
    const field = buildField(member, [...path, name], report, depth);
    if (field !== undefined) members[name] = field;
  }
  return Object.freeze(members);
}

function buildKind(
  raw: Readonly<Record<string, unknown>>,
  kind: FieldKind,
  path: Path,
  report: Report,
  depth: number,
): FieldModel | undefined {
  switch (kind) {
    case "bool":
    case "dateTime":
      return { kind };
    case "text":
    case "bytes": {
      const maxBytes = buildLength(raw, "maxBytes", path, report);
      return { kind, ...(maxBytes !== undefined && { maxBytes }) };
    }
    case "enum":
      return buildEnum(raw, path, report);
    case "flags":
      return buildFlags(raw, path, report);
    case "array": {
      const items = buildField(own(raw, "items"), [...path, "items"], report, depth + 1);
      const minItems = buildLength(raw, "minItems", path, report);
      const maxItems = buildLength(raw, "maxItems", path, report);
      if (minItems !== undefined && maxItems !== undefined && minItems > maxItems) {
        report.error(
          "DEVICE_LENGTH",
          [...path, "minItems"],
          `${pathText([...path, "minItems"])} is ${minItems}; maxItems is ${maxItems}; minItems must not be greater`,
        );
      }
      return (
        items && {
          kind,
          items,
          ...(minItems !== undefined && { minItems }),
          ...(maxItems !== undefined && { maxItems }),
        }
      );
    }
    case "struct": {
      const fields = buildMembers(own(raw, "fields"), [...path, "fields"], report, depth + 1);
      return { kind, fields };
    }
    case "int64":
    case "uint64":
      return numericField.bigint(raw, kind, path, report);
    default:
      return numericField.number(raw, kind, path, report);
  }
}

/** Reads a field without access: an entry, a member, an argument. Undefined when it was reported. */
export function buildField(
  raw: unknown,
  path: Path,
  report: Report,
  depth = 1,
  extra: readonly string[] = [],
): FieldModel | undefined {
  if (depth > maxDepth) {
    report.error(
      "DEVICE_DEPTH",
      path,
      `${pathText(path.slice(0, 6))}… nests arrays and structs deeper than ${maxDepth}; flatten it or use a component`,
    );
    return undefined;
  }
  if (!isRecord(raw)) {
    report.error(
      "DEVICE_KIND",
      path,
      `${pathText(path)} is not a field but ${show(raw)}; make it with f, as in f.float32({ unit: "CEL" })`,
    );
    return undefined;
  }
  const kind = own(raw, "kind");
  if (!fieldKinds.includes(kind as FieldKind)) {
    report.error(
      "DEVICE_KIND",
      [...path, "kind"],
      `${pathText([...path, "kind"])} is ${show(kind)}; ${nameHelp(String(kind), fieldKinds)}`,
    );
    return undefined;
  }
  if (extra.length === 0 && Object.hasOwn(raw, "access")) {
    report.error(
      "DEVICE_ACCESS",
      [...path, "access"],
      `${pathText(path)} has an access of its own; only properties have one, so leave .rw() and .wo() away here`,
    );
  } else {
    const known = ["kind", ...extra, ...commonOptions, ...optionsOf(kind as FieldKind)];
    checkOptions(raw, known, path, report);
  }
  const field = buildKind(raw, kind as FieldKind, path, report, depth);
  return field && Object.freeze({ ...field, ...buildCommon(raw, path, report) });
}

/** Reads a property: a field with its access, read-only by default. */
export function buildProperty(raw: unknown, path: Path, report: Report): PropertyModel | undefined {
  const field = buildField(raw, path, report, 1, ["access"]);
  if (field === undefined) return undefined;
  const given = own(raw as Readonly<Record<string, unknown>>, "access");
  const access = given === undefined ? "r" : given;
  if (access !== "r" && access !== "rw" && access !== "w") {
    report.error(
      "DEVICE_ACCESS",
      [...path, "access"],
      `${pathText([...path, "access"])} is ${show(access)}; give r, rw or w`,
    );
    return undefined;
  }
  return Object.freeze({ ...field, access: access as Access });
}
