import { failure, type Result, success } from "@taktline/core";
import type { DeviceIssue, Report } from "../define/report.js";

/** The result of a run: the value when no error was reported, warnings beside it. */
export function resultOf<T>(value: T, report: Report): Result<T, DeviceIssue> {
  const first = report.issues.find((issue) => issue.severity === "error");
  if (first === undefined) return success(value, report.issues);
  return failure(first, ...report.issues.filter((issue) => issue !== first));
}
