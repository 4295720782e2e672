import { createReadStream, readFileSync } from "node:fs";
import { partCounts, programCycles, readShdr, type ShdrRecord } from "@taktline/drivers/mtconnect";
import { describe, expect } from "vitest";
import { itWithData } from "../public-data.js";

// Facts recomputed with Python from mtconnect/cppagent, commit 708116f, demo/agent/okuma.txt (Apache-2.0).
const log = "mtconnect-okuma/okuma.shdr.txt";

describe("the recorded log of an Okuma MULTUS U3000", () => {
  itWithData("accounts for all 10,770 lines", log, (path) => {
    const reading = readShdr(readFileSync(path, "utf8"));
    const records = [...reading];
    const account = reading.account();
    expect(account.lines).toBe(10_770);
    expect(account.timestamped).toBe(10_525);
    // 118 assets of three lines each: the first is timestamped, body and end are not.
    expect(account.assetLines).toBe(236);
    expect(account.protocol).toBe(9);
    expect([account.blank, account.refused]).toEqual([0, 0]);
    expect(account.issues.size).toBe(0);
    expect(account.backward).toBe(1_165);
    expect(account.duplicateTimes).toBe(48);
    expect(account.assets).toBe(118);
    expect(Object.fromEntries(account.commandKeys)).toEqual({
      ASSET: 118,
      REMOVE_ASSET: 30,
      REMOVE_ALL_ASSETS: 4,
    });
    expect(account.observations).toBe(25_467);
    expect(account.conditions).toBe(40);
    // 79 data items and the three asset commands are the 82 keys that stand in the log beside ten conditions.
    expect(account.keys.size + account.commandKeys.size).toBe(82);
    expect(account.conditionKeys.size).toBe(10);
    expect(account.keys.get("p1LPathPos")).toBe(3_466);
    expect(records.filter(({ kind }) => kind === "observation")).toHaveLength(25_467);
  });

  itWithData("has four program cycles and four parts, in file order", log, (path) => {
    const records = [...readShdr(readFileSync(path, "utf8"))];
    const seconds = programCycles(records).map(({ durationMs }) => durationMs / 1000);
    expect(seconds.map((s) => s.toFixed(3))).toEqual(["186.730", "604.963", "548.932", "16.752"]);
    expect(seconds.reduce((a, b) => a + b, 0).toFixed(3)).toBe("1357.376");
    expect(partCounts(records).map(({ parts, count }) => [parts, count])).toEqual([
      [1, 1],
      [1, 1],
      [1, 3],
      [1, 1],
    ]);
  });

  itWithData("gives the same records from a file stream in small pieces", log, async (path) => {
    const whole = [...readShdr(readFileSync(path, "utf8"))];
    const pieces: ShdrRecord[] = [];
    const reading = readShdr(createReadStream(path, { highWaterMark: 997 }));
    for await (const record of reading) pieces.push(record);
    expect(pieces).toEqual(whole);
    expect(reading.account().lines).toBe(10_770);
  });
});
