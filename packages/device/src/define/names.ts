import { show } from "../show.js";
import { type Path, pathText, type Report } from "./report.js";

/** The longest name that every platform takes without a change. */
export const maxNameLength = 32;
const namePattern = /^[a-zA-Z](?:[a-zA-Z0-9_]*[a-zA-Z0-9])?$/;

/** Whether a name is legal everywhere: letter first, then letters, digits, underscores, no underscore last, at most 32. */
export function isName(name: string): boolean {
  return name.length <= maxNameLength && namePattern.test(name);
}

/** Checks a name; false when it was reported. */
export function checkName(name: string, path: Path, report: Report): boolean {
  if (isName(name)) return true;
  report.error(
    "DEVICE_NAME",
    path,
    `${pathText(path.slice(0, -1))} has the name ${show(name)}; a name starts with a letter a-z or A-Z, goes on with letters, digits and underscores, ends with a letter or digit, and has at most ${maxNameLength} characters; put what people read into title`,
  );
  return false;
}

/** Checks the id of a device: names joined by dots, at most 128 characters. */
export function checkId(id: unknown, path: Path, report: Report): string {
  if (typeof id === "string" && id.length <= 128 && id.split(".").every(isName)) return id;
  report.error(
    "DEVICE_ID",
    [...path, "id"],
    `${pathText([...path, "id"])} is ${show(id)}; give names joined by dots such as "acme.chiller", each of at most ${maxNameLength} letters, digits and underscores, 128 characters in all`,
  );
  return "";
}
