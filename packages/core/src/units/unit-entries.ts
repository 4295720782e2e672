import { ratioToNumber } from "./ratio.js";
import type { Dimension, Unit } from "./unit.js";
import { unitTable } from "./units.generated.js";

/** A unit with its exact conversion: SI value = value * n/d * pi^p + on/od. */
export interface UnitEntry {
  readonly unit: Unit;
  /** 0 when there is no linear conversion. */
  readonly n: bigint;
  readonly d: bigint;
  readonly p: number;
  readonly on: bigint;
  readonly od: bigint;
  /** The dimension as text, to compare. */
  readonly axes: string;
}

const axisNames = [
  "length",
  "mass",
  "time",
  "current",
  "temperature",
  "amount",
  "luminousIntensity",
  "angle",
  "information",
] as const satisfies readonly (keyof Dimension)[];

let entries: ReadonlyMap<string, UnitEntry> | undefined;

/** All units in the order of the table, by code; built on the first call. */
export function unitEntries(): ReadonlyMap<string, UnitEntry> {
  if (entries === undefined) {
    entries = new Map(
      unitTable.split("\n").map((line) => {
        const entry = parseLine(line);
        return [entry.unit.code, entry];
      }),
    );
  }
  return entries;
}

function parseLine(line: string): UnitEntry {
  const [code, ucum, symbol, en, zh, n, d, p, offset, axes, spellings] = line.split("|") as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const [on, od] = offset === "" ? ["0", "1"] : (offset.split("/") as [string, string]);
  const exact = { n: BigInt(n), d: BigInt(d), p: Number(p), on: BigInt(on), od: BigInt(od), axes };
  const dimension = Object.fromEntries(axisNames.map((name) => [name, 0])) as {
    -readonly [K in keyof Dimension]: number;
  };
  for (const part of axes === "" ? [] : axes.split(" ")) {
    const [axis, exponent] = part.split("=") as [string, string];
    dimension[axisNames[Number(axis)]!] = Number(exponent);
  }
  const unit: Unit = Object.freeze({
    code,
    ucum,
    symbol,
    name: Object.freeze({ en, zh }),
    spellings: Object.freeze(spellings === "" ? [] : spellings.split(",")),
    dimension: Object.freeze(dimension),
    factor: exact.n === 0n ? null : ratioToNumber(exact.n, exact.d) * Math.PI ** exact.p,
    offset: ratioToNumber(exact.on, exact.od),
  });
  return { unit, ...exact };
}
