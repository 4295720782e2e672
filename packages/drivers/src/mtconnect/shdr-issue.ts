import type { Issue } from "@taktline/core";

/** The codes of issues met while reading SHDR. */
export type ShdrIssueCode =
  | "DRIVERS_SHDR_NO_TIME"
  | "DRIVERS_SHDR_TIME"
  | "DRIVERS_SHDR_FIELDS"
  | "DRIVERS_SHDR_KEY"
  | "DRIVERS_SHDR_LEVEL"
  | "DRIVERS_SHDR_SERIES"
  | "DRIVERS_SHDR_COMMAND"
  | "DRIVERS_SHDR_ASSET"
  | "DRIVERS_SHDR_LONG_LINE"
  | "DRIVERS_SHDR_LAST_LINE"
  | "DRIVERS_SHDR_ENCODING";

/** Something wrong in SHDR text, with its line. */
export type ShdrIssue = Issue<ShdrIssueCode>;
