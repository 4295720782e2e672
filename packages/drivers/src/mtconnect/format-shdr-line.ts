import { TaktlineError } from "@taktline/core";
import type { DriversErrorCode } from "../errors.catalogue.js";
import type { ShdrEntry, ShdrLine } from "./shdr-line.js";

function unwritable(message: string): TaktlineError<DriversErrorCode> {
  return new TaktlineError<DriversErrorCode>("DRIVERS_SHDR_UNWRITABLE", message);
}

function field(text: string): string {
  if (/[\r\n]/.test(text)) {
    throw unwritable(
      `${JSON.stringify(text.slice(0, 60))} has a line break; SHDR has none inside a field, replace it`,
    );
  }
  return /[|"\\]|^\s|\s$/.test(text) ? `"${text.replace(/["\\|]/g, "\\$&")}"` : text;
}

function keyField(key: string): string {
  if (key === "" || /^@[A-Z_]+@$/.test(key)) {
    throw unwritable(`the key is ${JSON.stringify(key)}; name the data item`);
  }
  return field(key);
}

function entryFields(entry: ShdrEntry): string[] {
  const key = keyField(entry.key);
  switch (entry.kind) {
    case "observation":
      return [key, field(entry.value)];
    case "condition":
      return [
        key,
        entry.level,
        field(entry.code),
        field(entry.severity),
        field(entry.qualifier),
        field(entry.text),
      ];
    case "message":
      return [key, field(entry.code), field(entry.text)];
    case "timeSeries":
      return [
        key,
        String(entry.values.length),
        Number.isNaN(entry.rate) ? "" : String(entry.rate),
        entry.values.join(" "),
      ];
  }
}

/**
 * Writes one line of SHDR, without its newline: what {@link parseShdrLine} reads back as the same line.
 *
 * The time is written as `time` says. Fields with pipes, quotes, backslashes or outer blanks are quoted.
 *
 * @throws `DRIVERS_SHDR_UNWRITABLE` when a field has a line break or a key is empty
 * @see MTConnect Standard, SHDR (Simple Hierarchical Data Representation) adapter protocol 2.0
 *
 * @example
 * ```ts
 * import { formatShdrLine } from "@taktline/drivers/mtconnect";
 *
 * formatShdrLine({
 *   kind: "data",
 *   t: 0,
 *   time: "1970-01-01T00:00:00Z",
 *   entries: [{ kind: "observation", key: "program", value: "A|B" }],
 * }); // => '1970-01-01T00:00:00Z|program|"A\\|B"'
 * ```
 */
export function formatShdrLine(line: ShdrLine): string {
  if (line.kind === "protocol") {
    if (/[\r\n]/.test(line.command + line.value))
      throw unwritable("a protocol line has a line break");
    if (line.value === "") return `* ${line.command}`;
    const isPing = line.command === "PING" || line.command === "PONG";
    return `* ${line.command}${isPing ? "" : ":"} ${line.value}`;
  }
  if (line.time === "" || /[|@\r\n]/.test(line.time)) {
    throw unwritable(
      `the time is ${JSON.stringify(line.time)}; give ISO 8601 text such as 2026-03-02T08:00:00.000Z`,
    );
  }
  if (line.kind === "asset") {
    const body = line.multiline === undefined ? line.body : `--multiline--${line.multiline}`;
    if (/[\r\n]/.test(body)) {
      throw unwritable(
        "the body of the asset has line breaks; set multiline and send the body on lines of its own",
      );
    }
    return [line.time, "@ASSET@", field(line.id), field(line.type), body].join("|");
  }
  if (line.kind === "command") {
    return [line.time, `@${line.command}@`, ...line.fields.map(field)].join("|");
  }
  const head = line.durationMs === undefined ? line.time : `${line.time}@${line.durationMs / 1000}`;
  return [head, ...line.entries.flatMap(entryFields)].join("|");
}
