import type { CommandModel, EventModel } from "../model/device-model.js";
import { show } from "../show.js";
import { buildMembers } from "./build-field.js";
import { buildCommon, checkOptions, commonOptions } from "./build-options.js";
import { isRecord, own } from "./entries.js";
import { type Path, pathText, type Report } from "./report.js";

/** Reads one of a few words, with a default. */
function buildWord<W extends string>(
  raw: Readonly<Record<string, unknown>>,
  key: string,
  words: readonly [W, ...W[]],
  path: Path,
  report: Report,
): W {
  const given = own(raw, key);
  if (given === undefined) return words[0];
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  report.error(
    "DEVICE_OPTION",
    [...path, key],
    `${pathText([...path, key])} is ${show(given)}; give ${words.join(" or ")}`,
  );
  return words[0];
}

function notAnObject(raw: unknown, path: Path, report: Report): void {
  report.error(
    "DEVICE_OPTION",
    path,
    `${pathText(path)} is ${show(raw)}; give an object, {} for the least`,
  );
}

/** Reads a command. */
export function buildCommand(raw: unknown, path: Path, report: Report): CommandModel | undefined {
  if (!isRecord(raw)) return void notAnObject(raw, path, report);
  checkOptions(raw, ["input", "output", "mode", ...commonOptions], path, report);
  const slot = (key: "input" | "output") =>
    own(raw, key) === undefined ? undefined : buildMembers(own(raw, key), [...path, key], report);
  const input = slot("input");
  const output = slot("output");
  return Object.freeze({
    ...(input && { input }),
    ...(output && { output }),
    mode: buildWord(raw, "mode", ["sync", "async"], path, report),
    ...buildCommon(raw, path, report),
  });
}

/** Reads an event. */
export function buildEvent(raw: unknown, path: Path, report: Report): EventModel | undefined {
  if (!isRecord(raw)) return void notAnObject(raw, path, report);
  checkOptions(raw, ["data", "severity", ...commonOptions], path, report);
  const given = own(raw, "data");
  const data = given === undefined ? undefined : buildMembers(given, [...path, "data"], report);
  return Object.freeze({
    ...(data && { data }),
    severity: buildWord(raw, "severity", ["info", "alert", "error"], path, report),
    ...buildCommon(raw, path, report),
  });
}
