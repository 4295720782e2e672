import { failure, isoTimeMs, type Result, success } from "@taktline/core";
import type { ShdrIssue, ShdrIssueCode } from "./shdr-issue.js";
import { type ShdrKeyKind, shdrKeyKind } from "./shdr-keys.js";
import type { ShdrEntry, ShdrLevel, ShdrLine, ShdrOptions, ShdrTimed } from "./shdr-line.js";
import { splitFields } from "./split-fields.js";

const levels: Readonly<Record<string, ShdrLevel>> = {
  NORMAL: "NORMAL",
  WARNING: "WARNING",
  FAULT: "FAULT",
  UNAVAILABLE: "UNAVAILABLE",
};

function issue(code: ShdrIssueCode, severity: "error" | "warning", message: string): ShdrIssue {
  return { code, severity, message };
}

const shown = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}...` : text);

function seriesOf(key: string, count: string, rate: string, text: string): ShdrEntry | ShdrIssue {
  const values = Float64Array.from(text === "" ? [] : text.split(/\s+/), Number);
  const perSecond = rate === "" ? Number.NaN : Number(rate);
  if (
    Number(count) !== values.length ||
    values.some(Number.isNaN) ||
    (rate !== "" && Number.isNaN(perSecond))
  ) {
    return issue(
      "DRIVERS_SHDR_SERIES",
      "error",
      `the time series ${shown(key)} says ${shown(count)} values at rate ${shown(rate)} and holds ${values.length}: ${shown(text)}; it is left out`,
    );
  }
  return { kind: "timeSeries", key, rate: perSecond, values };
}

/** Reads the entries after the time; what cannot be read becomes an issue. */
function entriesOf(
  fields: readonly string[],
  kindOf: (key: string) => ShdrKeyKind,
  issues: ShdrIssue[],
): ShdrEntry[] {
  const entries: ShdrEntry[] = [];
  let i = 1;
  while (i < fields.length) {
    const key = fields[i++]!;
    const left = fields.length - i;
    if (key === "") {
      issues.push(
        issue(
          "DRIVERS_SHDR_KEY",
          "error",
          `field ${i} is a key and is empty; ${left === 0 ? "the line ends with a pipe" : `its value ${shown(fields[i]!)} is left out`}`,
        ),
      );
      i++;
      continue;
    }
    const kind = kindOf(key);
    if (left === 0) {
      issues.push(
        issue(
          "DRIVERS_SHDR_FIELDS",
          "error",
          `the line ends after the key ${shown(key)}, without its value; it is probably cut`,
        ),
      );
    } else if (kind === "observation") {
      entries.push({ kind, key, value: fields[i++]! });
    } else if (kind === "condition") {
      const [level = "", code = "", severity = "", qualifier = "", text = ""] = fields.slice(
        i,
        i + 5,
      );
      i += 5;
      const known = levels[level.toUpperCase()];
      if (known === undefined || !Object.hasOwn(levels, level.toUpperCase())) {
        issues.push(
          issue(
            "DRIVERS_SHDR_LEVEL",
            "error",
            `the condition ${shown(key)} has the level ${shown(level)}; NORMAL, WARNING, FAULT or UNAVAILABLE was expected, and the condition is left out`,
          ),
        );
        continue;
      }
      if (left < 5 && known !== "UNAVAILABLE") {
        issues.push(
          issue(
            "DRIVERS_SHDR_FIELDS",
            "warning",
            `the condition ${shown(key)} has ${left} fields of 5 (level, code, severity, qualifier, text); the missing ones are taken as empty`,
          ),
        );
      }
      entries.push({ kind, key, level: known, code, severity, qualifier, text });
    } else if (kind === "message") {
      const [code = "", text = ""] = fields.slice(i, i + 2);
      i += 2;
      if (left < 2 && code !== "UNAVAILABLE") {
        issues.push(
          issue(
            "DRIVERS_SHDR_FIELDS",
            "warning",
            `the message ${shown(key)} has no text after its code ${shown(code)}; it is taken as empty`,
          ),
        );
      }
      entries.push({ kind, key, code, text });
    } else {
      const [count = "", rate = "", text = ""] = fields.slice(i, i + 3);
      i += 3;
      const series = seriesOf(key, count, rate, text);
      if ("code" in series && "severity" in series && "message" in series)
        issues.push(series as ShdrIssue);
      else entries.push(series as ShdrEntry);
    }
  }
  return entries;
}

function atLine(
  text: string,
  fields: readonly string[],
  timed: ShdrTimed,
): Result<ShdrLine, ShdrIssue> {
  const command = fields[1]!.slice(1, -1);
  if (command === "ASSET") {
    const [, , id = "", type = "", body = ""] = splitFields(text, 5);
    const tag = /^\s*--multiline--(.*\S)\s*$/.exec(body);
    if (id === "" || type === "" || body === "") {
      return failure(
        issue(
          "DRIVERS_SHDR_ASSET",
          "error",
          `the asset has id ${shown(id)}, type ${shown(type)} and ${body === "" ? "no" : "a"} body; all three are needed`,
        ),
      );
    }
    return success(
      tag === null
        ? { kind: "asset", ...timed, id, type, body }
        : { kind: "asset", ...timed, id, type, body: "", multiline: tag[1]! },
    );
  }
  if (command === "REMOVE_ASSET" || command === "REMOVE_ALL_ASSETS" || command === "UPDATE_ASSET") {
    return success({ kind: "command", ...timed, command, fields: fields.slice(2) });
  }
  return failure(
    issue(
      "DRIVERS_SHDR_COMMAND",
      "error",
      `the command ${shown(fields[1]!)} is not known; the line is left out`,
    ),
  );
}

/** A parser of lines with its options worked out once. */
export function shdrLineParser(
  options: ShdrOptions,
): (line: string) => Result<ShdrLine, ShdrIssue> {
  const kindOf = shdrKeyKind(options);
  return (line) => {
    const text = line.endsWith("\r") ? line.slice(0, -1) : line;
    if (text.startsWith("*")) {
      const match = /^\*\s*([^\s:]*)\s*:?\s*(.*)$/s.exec(text);
      return success({
        kind: "protocol",
        command: match?.[1] ?? "",
        value: (match?.[2] ?? "").trim(),
      });
    }
    const pipe = text.indexOf("|");
    const head = (pipe < 0 ? text : text.slice(0, pipe)).trim();
    // Most garbage is told from a bad time by its first character.
    if (!(head.charCodeAt(0) >= 48 && head.charCodeAt(0) <= 57)) {
      return failure(
        issue(
          "DRIVERS_SHDR_NO_TIME",
          "error",
          `the line begins with ${shown(text)} instead of a timestamp; it is left out`,
        ),
      );
    }
    const mark = head.indexOf("@");
    const time = mark < 0 ? head : head.slice(0, mark);
    const t = isoTimeMs(time);
    const duration = mark < 0 ? Number.NaN : Number(head.slice(mark + 1));
    if (Number.isNaN(t) || (mark >= 0 && !(duration >= 0))) {
      return failure(
        issue(
          "DRIVERS_SHDR_TIME",
          "error",
          `the timestamp ${shown(head)} cannot be read; ISO 8601 with Z or an offset was expected, and the line is left out`,
        ),
      );
    }
    if (pipe < 0) {
      return failure(
        issue(
          "DRIVERS_SHDR_FIELDS",
          "error",
          "the line ends after its timestamp; it is probably cut",
        ),
      );
    }
    const fields = splitFields(text);
    if (/^@[A-Z_]+@$/.test(fields[1]!)) return atLine(text, fields, { t, time });
    const issues: ShdrIssue[] = [];
    const entries = entriesOf(fields, kindOf, issues);
    return success(
      mark < 0
        ? { kind: "data", t, time, entries }
        : { kind: "data", t, time, durationMs: duration * 1000, entries },
      issues,
    );
  };
}

/**
 * Reads one line of SHDR, the text that MTConnect adapters send: `time|key|value|key|value...`.
 *
 * Which keys are conditions, messages or time series cannot be told from the text and comes by option. What is wrong with one
 * entry costs that entry only; the issue stands beside the others, and a line may be left with its time alone.
 *
 * For a log or a socket use {@link readShdr}, which also joins assets and numbers the lines.
 *
 * @param line - without its newline; a carriage return at its end is dropped
 * @returns the line, or the reasons why it is none: `DRIVERS_SHDR_NO_TIME`, `DRIVERS_SHDR_TIME`, `DRIVERS_SHDR_FIELDS`,
 * `DRIVERS_SHDR_KEY`, `DRIVERS_SHDR_LEVEL`, `DRIVERS_SHDR_SERIES`, `DRIVERS_SHDR_COMMAND`, `DRIVERS_SHDR_ASSET`
 * @see MTConnect Standard, SHDR (Simple Hierarchical Data Representation) adapter protocol 2.0
 *
 * @example
 * ```ts
 * import { parseShdrLine } from "@taktline/drivers/mtconnect";
 *
 * const line = parseShdrLine("1970-01-01T00:00:01.5Z|pexecution|ACTIVE|S1load|3");
 * line.ok && line.value.kind === "data" && line.value.entries[0]; // => { kind: "observation", key: "pexecution", value: "ACTIVE" }
 * ```
 */
export function parseShdrLine(
  line: string,
  options: ShdrOptions = {},
): Result<ShdrLine, ShdrIssue> {
  return shdrLineParser(options)(line);
}
