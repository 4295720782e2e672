import type { InspectionSeverity } from "@taktline/spc/sampling";
import { exitCodes, RunFailure } from "./exit.js";
import type { IncomingLot, LotSource } from "./lot-source.js";

const KNOWN = ["lot", "size", "found", "found2", "severity", "resubmitted", "steady", "resumedBy"];

function bad(message: string): never {
  throw new RunFailure(exitCodes.badInput, "RUN_CSV", message);
}

/** Splits a line of a CSV file; quotes may hold commas and doubled quotes. */
function cells(line: string): string[] {
  const out: string[] = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    out.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? "").trim());
  }
  return out;
}

function count(text: string | undefined, column: string, row: number): number {
  const value = text === undefined || text === "" ? Number.NaN : Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  return bad(`row ${row}: ${column} is ${JSON.stringify(text)}; give a whole number, 0 or more`);
}

function yes(text: string | undefined, column: string, row: number, otherwise: boolean): boolean {
  if (text === undefined || text === "") return otherwise;
  if (/^(1|yes|true|是)$/i.test(text)) return true;
  if (/^(0|no|false|否)$/i.test(text)) return false;
  return bad(`row ${row}: ${column} is ${JSON.stringify(text)}; write yes or no`);
}

function severityOf(text: string | undefined, row: number): InspectionSeverity | undefined {
  if (text === undefined || text === "") return undefined;
  if (text === "normal" || text === "tightened" || text === "reduced") return text;
  return bad(`row ${row}: severity is ${JSON.stringify(text)}; write normal, tightened or reduced`);
}

/** Reads lots that a plant has inspected, one per line. */
export function csvLots(text: string): LotSource {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line, i) => ({ line, row: i + 1 }))
    .filter(({ line }) => line.trim() !== "");
  const [head, ...rest] = lines;
  const names = cells(head?.line ?? "");
  for (const needed of ["lot", "size", "found"]) {
    if (!names.includes(needed)) {
      bad(`the file has no column ${needed}; it has ${names.join(", ") || "none"}`);
    }
  }
  const unknown = names.find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) bad(`column ${unknown} is unknown; known are ${KNOWN.join(", ")}`);
  if (rest.length === 0) bad("the file has no row with a lot");
  const lots = rest.map(({ line, row }) => lotOf(names, cells(line), row));
  let index = 0;
  return { name: "csv", next: () => lots[index++] };
}

function lotOf(names: readonly string[], row: readonly string[], number: number): IncomingLot {
  if (row.length !== names.length) {
    bad(`row ${number} has ${row.length} cells; the header has ${names.length}`);
  }
  const at = (name: string): string | undefined => row[names.indexOf(name)];
  const lot = at("lot") ?? "";
  if (lot === "") bad(`row ${number} has no lot`);
  const size = count(at("size"), "size", number);
  if (size === 0) bad(`row ${number}: size is 0; a lot has at least one item`);
  const found = count(at("found"), "found", number);
  const second = at("found2");
  const counts =
    second === undefined || second === "" ? [found] : [found, count(second, "found2", number)];
  const severity = severityOf(at("severity"), number);
  const resumedBy = at("resumedBy");
  return {
    lot,
    size,
    resubmitted: yes(at("resubmitted"), "resubmitted", number, false),
    steady: yes(at("steady"), "steady", number, true),
    ...(severity === undefined ? {} : { severity }),
    ...(resumedBy === undefined || resumedBy === "" ? {} : { resumedBy }),
    inspect: () => counts,
  };
}
