import { nameHelp } from "../nearest-name.js";
import { show } from "../show.js";
import { buildTexts, isCleanText } from "./build-texts.js";
import { own } from "./entries.js";
import { type Path, pathText, type Report } from "./report.js";

/** Reports every member that the place does not know, with the name that was probably meant. */
export function checkOptions(
  raw: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: Path,
  report: Report,
): void {
  for (const key of Object.keys(raw)) {
    if (known.includes(key)) continue;
    report.error(
      "DEVICE_OPTION",
      [...path, key],
      `${pathText(path)} has the member ${show(key)}, which is not known here; ${nameHelp(key, known)}`,
    );
  }
}

/** The options that everything with a name for people takes. */
export const commonOptions = ["title", "description", "semanticId"] as const;

/** Reads title, description and semanticId; only what is there becomes a member. */
export function buildCommon(
  raw: Readonly<Record<string, unknown>>,
  path: Path,
  report: Report,
): {
  title?: Readonly<Record<string, string>>;
  description?: Readonly<Record<string, string>>;
  semanticId?: string;
} {
  const title = buildTexts(own(raw, "title"), [...path, "title"], report);
  const description = buildTexts(own(raw, "description"), [...path, "description"], report);
  const semanticId = own(raw, "semanticId");
  if (semanticId !== undefined && (!isCleanText(semanticId) || semanticId === "")) {
    report.error(
      "DEVICE_TEXT",
      [...path, "semanticId"],
      `${pathText([...path, "semanticId"])} is ${show(semanticId)}; give an IRI or an IRDI as text`,
    );
  }
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(typeof semanticId === "string" && { semanticId }),
  };
}
