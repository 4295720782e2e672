import { show } from "../show.js";
import { type Path, pathText, type Report } from "./report.js";

const unitPattern = /^[A-Z0-9]{1,3}$/;

/**
 * Reads a unit code by its shape alone: the table of units is not part of a bundle that only defines devices.
 *
 * `validateDevice` and `deviceFromDocument` look the code up.
 */
export function buildUnit(raw: unknown, path: Path, report: Report): string | undefined {
  if (raw === undefined) return undefined;
  if (typeof raw === "string" && unitPattern.test(raw)) return raw;
  report.error(
    "DEVICE_UNIT",
    path,
    `${pathText(path)} is ${show(raw)}; give the UN/ECE Recommendation 20 common code, one to three capitals and digits, such as CEL for °C, KWH or MMT`,
  );
  return undefined;
}
