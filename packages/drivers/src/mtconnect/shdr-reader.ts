import { parseIsoTime, TaktlineError } from "@taktline/core";
import type { DriversErrorCode } from "../errors.catalogue.js";
import { shdrLineParser } from "./parse-shdr-line.js";
import type { ShdrAccount } from "./shdr-account.js";
import type { ShdrIssue, ShdrIssueCode } from "./shdr-issue.js";
import type { ShdrAssetLine, ShdrLine, ShdrOptions, ShdrTimed } from "./shdr-line.js";
import type { ShdrRecord } from "./shdr-record.js";

/** How to read SHDR from pieces. */
export interface ShdrReaderOptions extends ShdrOptions {
  /** Longest line in UTF-16 units, from 1; a longer one is an issue and costs no memory. Default 1,048,576. */
  readonly maxLineLength?: number;
  /** Longest body of a multi-line asset in UTF-16 units, from 1. Default 4,194,304. */
  readonly maxAssetLength?: number;
}

/** Reads SHDR from pieces of any size, as they come from a socket. */
export interface ShdrReader {
  /** Takes the next piece and gives the records it completes. */
  push(chunk: string | Uint8Array): readonly ShdrRecord[];
  /** Ends the input and gives what was left: a last line without newline, an asset without its end. */
  end(): readonly ShdrRecord[];
  /** Where every line went so far. */
  account(): ShdrAccount;
}

interface OpenAsset {
  readonly of: ShdrAssetLine;
  readonly line: number;
  readonly end: string;
  readonly parts: string[];
  length: number;
  isTooLong: boolean;
}

const counters = () => ({
  lines: 0,
  timestamped: 0,
  assetLines: 0,
  protocol: 0,
  blank: 0,
  refused: 0,
  observations: 0,
  conditions: 0,
  messages: 0,
  timeSeries: 0,
  assets: 0,
  commands: 0,
  backward: 0,
  duplicateTimes: 0,
  largestStepBackMs: 0,
});

const bump = <K>(map: Map<K, number>, key: K): void => {
  map.set(key, (map.get(key) ?? 0) + 1);
};

/** Which of two timestamps is later: above 0 for the first; to the nanosecond, which a double of epoch ms does not hold. */
function compareTimes(a: ShdrTimed, b: ShdrTimed): number {
  if (a.t !== b.t || a.time === b.time) return a.t - b.t;
  const x = parseIsoTime(a.time);
  const y = parseIsoTime(b.time);
  return x.ok && y.ok ? x.value.ms - y.value.ms || x.value.nanos - y.value.nanos : 0;
}

/** A line that can only be a timestamped one, so that an asset without its end does not swallow the rest of a log. */
const looksTimestamped = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)\|/;

function checked(name: string, value: number | undefined, standard: number): number {
  if (value === undefined) return standard;
  if (!(value >= 1)) {
    throw new TaktlineError<DriversErrorCode>(
      "DRIVERS_OPTION",
      `${name} is ${value}; give a number from 1`,
      { details: { name, found: value } },
    );
  }
  return value;
}

/**
 * A reader of SHDR for pieces of any size: the same records however the input is cut.
 *
 * Every line is accounted for. Bytes are read as UTF-8, text as it is; lines end with `\n`, with or without `\r`.
 * Inside a multi-line asset everything up to its tag is body, but for a line that begins with a timestamp and a pipe: that ends
 * the asset with an issue, so that a lost tag costs one asset and not the log.
 *
 * For a whole log use {@link readShdr}.
 *
 * @throws `DRIVERS_OPTION` when a length is below 1
 * @see MTConnect Standard, SHDR (Simple Hierarchical Data Representation) adapter protocol 2.0
 *
 * @example
 * ```ts
 * import { shdrReader } from "@taktline/drivers/mtconnect";
 *
 * const reader = shdrReader();
 * reader.push("1970-01-01T00:00:00Z|pexecu").length; // => 0
 * reader.push("tion|ACTIVE\n").length; // => 1
 * reader.end();
 * reader.account().timestamped; // => 1
 * ```
 */
export function shdrReader(options: ShdrReaderOptions = {}): ShdrReader {
  const maxLine = checked("maxLineLength", options.maxLineLength, 1_048_576);
  const maxAsset = checked("maxAssetLength", options.maxAssetLength, 4_194_304);
  const parse = shdrLineParser(options);
  const counts = counters();
  const keys = new Map<string, number>();
  const conditionKeys = new Map<string, number>();
  const commandKeys = new Map<string, number>();
  const issueCounts = new Map<ShdrIssueCode, number>();
  let firstT: number | null = null;
  let lastT: number | null = null;
  let before: ShdrTimed | null = null;
  let asset: OpenAsset | null = null;
  let parts: string[] = [];
  let length = 0;
  let isAtStart = true;
  let hasBytes = false;
  let out: ShdrRecord[] = [];
  const decoder = new TextDecoder("utf-8");

  const report = (found: ShdrIssue, line: number): void => {
    bump(issueCounts, found.code);
    out.push({ kind: "issue", line, issue: { ...found, line } });
  };

  const noteTime = (timed: ShdrTimed): void => {
    counts.timestamped++;
    const { t } = timed;
    if (firstT === null || t < firstT) firstT = t;
    if (lastT === null || t > lastT) lastT = t;
    if (before !== null) {
      const order = compareTimes(timed, before);
      if (order === 0) counts.duplicateTimes++;
      else if (order < 0) {
        counts.backward++;
        const back = before.t - t;
        if (back > counts.largestStepBackMs) counts.largestStepBackMs = back;
      }
    }
    before = timed;
  };

  const give = (parsed: ShdrLine, line: number): void => {
    if (parsed.kind === "protocol") {
      counts.protocol++;
      out.push({ ...parsed, line });
      return;
    }
    noteTime(parsed);
    if (parsed.kind === "command") {
      counts.commands++;
      bump(commandKeys, parsed.command);
      out.push({ ...parsed, line });
    } else if (parsed.kind === "asset") {
      const { t, time, id, type, body, multiline } = parsed;
      bump(commandKeys, "ASSET");
      if (multiline === undefined) {
        counts.assets++;
        out.push({ kind: "asset", t, time, id, type, body, line });
      } else {
        const end = `--multiline--${multiline}`;
        asset = { of: parsed, line, end, parts: [], length: 0, isTooLong: false };
      }
    } else {
      const { t, time, durationMs } = parsed;
      for (const entry of parsed.entries) {
        bump(entry.kind === "condition" ? conditionKeys : keys, entry.key);
        if (entry.kind === "observation") {
          counts.observations++;
          const { kind, key, value } = entry;
          out.push(
            durationMs === undefined
              ? { kind, t, time, key, value, line }
              : { kind, t, time, key, value, durationMs, line },
          );
        } else {
          if (entry.kind === "condition") counts.conditions++;
          else if (entry.kind === "message") counts.messages++;
          else counts.timeSeries++;
          out.push({ ...entry, t, time, line });
        }
      }
    }
  };

  const closeAsset = (open: OpenAsset, reason: string | null): void => {
    asset = null;
    const { t, time, id, type } = open.of;
    const why =
      reason ?? (open.isTooLong ? `its body is longer than maxAssetLength ${maxAsset}` : null);
    if (why === null) {
      counts.assets++;
      out.push({ kind: "asset", t, time, id, type, body: open.parts.join("\n"), line: open.line });
    } else {
      report(
        {
          code: "DRIVERS_SHDR_ASSET",
          severity: "error",
          message: `the asset ${JSON.stringify(id.slice(0, 60))} of line ${open.line} is left out: ${why}`,
        },
        open.line,
      );
    }
  };

  const finishLine = (): void => {
    const line = ++counts.lines;
    const isLong = length > maxLine;
    const text = parts.length === 1 ? parts[0]! : parts.join("");
    const total = length;
    parts = [];
    length = 0;
    const clean = text.endsWith("\r") ? text.slice(0, -1) : text;
    if (hasBytes && clean.includes("\ufffd")) {
      report(
        {
          code: "DRIVERS_SHDR_ENCODING",
          severity: "warning",
          message: "the line holds bytes that are not UTF-8; they stand as U+FFFD",
        },
        line,
      );
    }
    if (asset !== null) {
      const open: OpenAsset = asset;
      if (clean.trim() === open.end) {
        counts.assetLines++;
        closeAsset(open, null);
        return;
      }
      if (!looksTimestamped.test(clean)) {
        counts.assetLines++;
        open.length += total + 1;
        if (isLong || open.length > maxAsset) {
          open.isTooLong = true;
          open.parts.length = 0;
        } else if (!open.isTooLong) open.parts.push(clean);
        return;
      }
      closeAsset(open, `the line ${open.end} never came before the next timestamp`);
    }
    if (isLong) {
      counts.refused++;
      report(
        {
          code: "DRIVERS_SHDR_LONG_LINE",
          severity: "error",
          message: `the line has ${total} characters and begins with ${JSON.stringify(text.slice(0, 40))}; at most ${maxLine} are read (maxLineLength)`,
        },
        line,
      );
      return;
    }
    if (clean.trim() === "") {
      counts.blank++;
      return;
    }
    const parsed = parse(clean);
    if (parsed.ok) give(parsed.value, line);
    else counts.refused++;
    for (const found of parsed.issues) report(found, line);
  };

  /** Keeps a piece of the current line, but never more of it than can be read. */
  const keep = (piece: string): void => {
    const room = maxLine + 1 - length;
    if (room > 0) parts.push(piece.length > room ? piece.slice(0, room) : piece);
    length += piece.length;
  };

  const take = (text: string): void => {
    let from = 0;
    if (isAtStart && text !== "") {
      isAtStart = false;
      if (text.charCodeAt(0) === 0xfeff) from = 1;
    }
    for (;;) {
      const to = text.indexOf("\n", from);
      if (to < 0) break;
      keep(text.slice(from, to));
      finishLine();
      from = to + 1;
    }
    if (from < text.length) keep(text.slice(from));
  };

  const given = (): readonly ShdrRecord[] => {
    const records = out;
    out = [];
    return records;
  };

  return {
    push(chunk) {
      if (typeof chunk === "string") take(chunk);
      else {
        hasBytes = true;
        take(decoder.decode(chunk, { stream: true }));
      }
      return given();
    },
    end() {
      if (hasBytes) take(decoder.decode());
      if (length > 0) {
        finishLine();
        report(
          {
            code: "DRIVERS_SHDR_LAST_LINE",
            severity: "warning",
            message:
              "the input ends without a newline; the last value of this line may be cut, do not trust it",
          },
          counts.lines,
        );
      }
      if (asset !== null) closeAsset(asset, "the input ended inside its body");
      return given();
    },
    account: () => ({
      ...counts,
      keys: new Map(keys),
      conditionKeys: new Map(conditionKeys),
      commandKeys: new Map(commandKeys),
      firstT,
      lastT,
      issues: new Map(issueCounts),
    }),
  };
}
