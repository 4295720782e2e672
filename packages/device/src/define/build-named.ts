import type { EnumFieldModel, FlagsFieldModel } from "../model/field-model.js";
import type { Texts } from "../model/texts.js";
import { nameHelp } from "../nearest-name.js";
import { show } from "../show.js";
import { buildTexts } from "./build-texts.js";
import { entriesOf, own } from "./entries.js";
import { checkName } from "./names.js";
import { type Path, pathText, type Report } from "./report.js";

/** Reads names with a number each; both must be different. */
function buildNumbers(
  entries: readonly (readonly [string, unknown])[],
  legal: (n: number) => boolean,
  wanted: string,
  code: "DEVICE_ENUM" | "DEVICE_FLAGS",
  path: Path,
  report: Report,
): Readonly<Record<string, number>> {
  const numbers: Record<string, number> = {};
  const holders = new Map<number, string>();
  if (entries.length === 0) {
    report.error(code, path, `${pathText(path)} is empty; give at least one name`);
  }
  for (const [name, given] of entries) {
    if (!checkName(name, [...path, name], report)) continue;
    if (typeof given !== "number" || !Number.isInteger(given) || !legal(given)) {
      report.error(
        code,
        [...path, name],
        `${pathText([...path, name])} is ${show(given)}; give ${wanted}`,
      );
      continue;
    }
    const holder = holders.get(given);
    if (holder !== undefined) {
      report.error(
        code,
        [...path, name],
        `${pathText(path)} gives ${given} to both ${holder} and ${name}; each name needs a number of its own`,
      );
      continue;
    }
    holders.set(given, name);
    numbers[name] = given + 0;
  }
  return Object.freeze(numbers);
}

/** Reads the texts of names; every label must belong to a name. */
function buildLabels(
  raw: unknown,
  names: Readonly<Record<string, number>>,
  path: Path,
  report: Report,
): Readonly<Record<string, Texts>> | undefined {
  if (raw === undefined) return undefined;
  const labels: Record<string, Texts> = {};
  const entries = entriesOf(raw);
  if (entries === undefined) {
    report.error("DEVICE_TEXT", path, `${pathText(path)} is ${show(raw)}; give texts by name`);
    return undefined;
  }
  for (const [name, text] of entries) {
    if (!Object.hasOwn(names, name)) {
      report.error(
        "DEVICE_OPTION",
        [...path, name],
        `${pathText(path)} has a text for ${show(name)}, which is no name here; ${nameHelp(name, Object.keys(names))}`,
      );
      continue;
    }
    const texts = buildTexts(text, [...path, name], report);
    if (texts !== undefined) labels[name] = texts;
  }
  return entries.length === 0 ? undefined : Object.freeze(labels);
}

/** Reads codes and labels of an enum. */
export function buildEnum(
  raw: Readonly<Record<string, unknown>>,
  path: Path,
  report: Report,
): EnumFieldModel {
  const given = entriesOf(own(raw, "codes"));
  const codes = buildNumbers(
    given ?? [],
    (n) => n >= -2147483648 && n <= 2147483647,
    "an integer of 32 bits, the code on the wire",
    "DEVICE_ENUM",
    [...path, "codes"],
    report,
  );
  const labels = buildLabels(own(raw, "labels"), codes, [...path, "labels"], report);
  return { kind: "enum", codes, ...(labels && { labels }) };
}

/** Reads bits, width and labels of flags. */
export function buildFlags(
  raw: Readonly<Record<string, unknown>>,
  path: Path,
  report: Report,
): FlagsFieldModel {
  const given = own(raw, "bits");
  const entries = Array.isArray(given)
    ? Array.from(given, (name, bit) => [typeof name === "string" ? name : show(name), bit] as const)
    : (entriesOf(given) ?? []);
  const named = new Set(entries.map(([name]) => name));
  if (named.size < entries.length) {
    report.error(
      "DEVICE_FLAGS",
      [...path, "bits"],
      `${pathText([...path, "bits"])} has a name twice; give each bit a name of its own`,
    );
  }
  const width = own(raw, "width");
  const known = width === 8 || width === 16 || width === 32 || width === 64 ? width : undefined;
  if (width !== undefined && known === undefined) {
    report.error(
      "DEVICE_FLAGS",
      [...path, "width"],
      `${pathText([...path, "width"])} is ${show(width)}; give 8, 16, 32 or 64 bits`,
    );
  }
  const bits = buildNumbers(
    entries,
    (n) => n >= 0 && n < (known ?? 64),
    `a bit number from 0 to ${(known ?? 64) - 1}`,
    "DEVICE_FLAGS",
    [...path, "bits"],
    report,
  );
  const highest = Math.max(0, ...Object.values(bits));
  const labels = buildLabels(own(raw, "labels"), bits, [...path, "labels"], report);
  return {
    kind: "flags",
    bits,
    width: known ?? (highest < 16 ? 16 : highest < 32 ? 32 : 64),
    ...(labels && { labels }),
  };
}
