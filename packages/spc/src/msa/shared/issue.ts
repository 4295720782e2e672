import type { Issue, IssueSeverity } from "@taktline/core";
import type { SpcErrorCode } from "../../errors.catalogue.js";

/** An issue of a study, with or without the place. */
export function msaIssue(
  code: SpcErrorCode,
  severity: IssueSeverity,
  message: string,
  path?: readonly (string | number)[],
): Issue<SpcErrorCode> {
  return { code, severity, message, ...(path && { path }) };
}

/** Names for a sentence: the first eight and how many more. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 8).join(", ");
  return names.length > 8 ? `${shown} and ${names.length - 8} more` : shown;
}
