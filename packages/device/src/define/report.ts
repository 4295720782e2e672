import type { Issue } from "@taktline/core";
import type { DeviceErrorCode } from "../errors.catalogue.js";

/** Something wrong with a device or with one of its values. */
export type DeviceIssue = Issue<DeviceErrorCode>;

/** Keys and zero-based indexes from the root. */
export type Path = readonly (string | number)[];

/** Takes what is wrong while something is read; reading goes on, so that all of it is found in one run. */
export interface Report {
  /** Everything reported so far, at most 50 errors and 10 warnings. */
  readonly issues: DeviceIssue[];
  /** Whether there were as many errors as are listed, so that reading on helps nobody; hostile input could hold millions. */
  readonly full: boolean;
  /** Reports an error. */
  error(code: DeviceErrorCode, path: Path, message: string): void;
  /** Reports something that cost no data. */
  warning(code: DeviceErrorCode, path: Path, message: string): void;
}

/** A report without issues. */
export function newReport(): Report {
  const issues: DeviceIssue[] = [];
  let errors = 0;
  let warnings = 0;
  return {
    issues,
    get full() {
      return errors >= 50;
    },
    error(code, path, message) {
      if (++errors <= 50) issues.push({ code, message, severity: "error", path });
    },
    warning(code, path, message) {
      if (++warnings <= 10) issues.push({ code, message, severity: "warning", path });
    },
  };
}

/** A path for a sentence: `properties.temp.min`. */
export function pathText(path: Path): string {
  return path.length === 0 ? "the device" : path.join(".");
}
