import type { InspectionSeverity } from "@taktline/spc/sampling";
import { exitCodes, RunFailure } from "./exit.js";
import type { IncomingLot, LotSource } from "./lot-source.js";
import type { Text } from "./texts.js";

const KNOWN = ["lot", "size", "found", "found2", "severity", "resubmitted", "steady", "resumedBy"];

function bad(text: Text): never {
  throw new RunFailure(exitCodes.badInput, "RUN_CSV", text);
}

/** A line of nothing but cells: plain ones without a quote, and quoted ones that end. */
const wellFormed = /^(?:\s*"(?:[^"]|"")*"\s*|[^",]*)(?:,(?:\s*"(?:[^"]|"")*"\s*|[^",]*))*$/;

/** Splits a line of a CSV file; quotes may hold commas and doubled quotes. */
function cells(line: string, row: number): string[] {
  if (!wellFormed.test(line)) {
    bad({
      en: `row ${row} has a quote that is not closed or does not enclose its cell; keep a cell on one line, and write a quote inside a quoted cell twice`,
      zh: `第 ${row} 行的引号没有闭合，或没有括住整个单元格；单元格须在同一行内，引号单元格中的引号要写两次`,
    });
  }
  const out: string[] = [];
  for (const match of line.matchAll(/(?:^|,)(?:\s*"((?:[^"]|"")*)"\s*|([^,]*))/g)) {
    out.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? "").trim());
  }
  return out;
}

function count(text: string | undefined, column: string, row: number): number {
  const value = text === undefined || text === "" ? Number.NaN : Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  const given = JSON.stringify(text ?? "");
  return bad({
    en: `row ${row}: ${column} is ${given}; give a whole number, 0 or more`,
    zh: `第 ${row} 行：${column} 为 ${given}；请给出不小于 0 的整数`,
  });
}

function yes(text: string | undefined, column: string, row: number, otherwise: boolean): boolean {
  if (text === undefined || text === "") return otherwise;
  if (/^(1|yes|true|是)$/i.test(text)) return true;
  if (/^(0|no|false|否)$/i.test(text)) return false;
  const given = JSON.stringify(text);
  return bad({
    en: `row ${row}: ${column} is ${given}; write yes or no`,
    zh: `第 ${row} 行：${column} 为 ${given}；请填“是”或“否”`,
  });
}

function severityOf(text: string | undefined, row: number): InspectionSeverity | undefined {
  if (text === undefined || text === "") return undefined;
  if (text === "normal" || text === "tightened" || text === "reduced") return text;
  const given = JSON.stringify(text);
  return bad({
    en: `row ${row}: severity is ${given}; write normal, tightened or reduced`,
    zh: `第 ${row} 行：severity 为 ${given}；请填 normal（正常）、tightened（加严）或 reduced（放宽）`,
  });
}

/** Reads lots that a plant has inspected, one per line. */
export function csvLots(text: string): LotSource {
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line, i) => ({ line, row: i + 1 }))
    .filter(({ line }) => line.trim() !== "");
  const [head, ...rest] = lines;
  const names = cells(head?.line ?? "", head?.row ?? 1);
  for (const needed of ["lot", "size", "found"]) {
    if (!names.includes(needed)) {
      bad({
        en: `the file has no column ${needed}; it has ${names.join(", ") || "none"}`,
        zh: `文件中没有 ${needed} 列；现有：${names.join("、") || "没有任何列"}`,
      });
    }
  }
  const unknown = names.find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) {
    bad({
      en: `column ${unknown} is unknown; known are ${KNOWN.join(", ")}`,
      zh: `不认识 ${unknown} 列；可用的列：${KNOWN.join("、")}`,
    });
  }
  if (rest.length === 0) {
    bad({ en: "the file has no row with a lot", zh: "文件中没有任何批次的行" });
  }
  const lots = rest.map(({ line, row }) => lotOf(names, cells(line, row), row));
  let index = 0;
  return { name: "csv", next: () => lots[index++] };
}

function lotOf(names: readonly string[], row: readonly string[], number: number): IncomingLot {
  if (row.length !== names.length) {
    bad({
      en: `row ${number} has ${row.length} cells; the header has ${names.length}`,
      zh: `第 ${number} 行有 ${row.length} 个单元格，而表头有 ${names.length} 个`,
    });
  }
  const at = (name: string): string | undefined => row[names.indexOf(name)];
  const lot = at("lot") ?? "";
  if (lot === "") bad({ en: `row ${number} has no lot`, zh: `第 ${number} 行没有批号` });
  const size = count(at("size"), "size", number);
  if (size === 0) {
    bad({
      en: `row ${number}: size is 0; a lot has at least one item`,
      zh: `第 ${number} 行：size 为 0；一批至少有一件`,
    });
  }
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
