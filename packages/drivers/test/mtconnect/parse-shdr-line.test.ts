import { parseShdrLine, type ShdrOptions } from "@taktline/drivers/mtconnect";
import { describe, expect, it } from "vitest";

const time = "2026-03-02T08:00:00.1234567Z";
const t = Date.UTC(2026, 2, 2, 8, 0, 0, 123) + 0.4567;

function data(rest: string, options?: ShdrOptions) {
  const parsed = parseShdrLine(`${time}|${rest}`, options);
  if (!parsed.ok || parsed.value.kind !== "data") throw new Error(JSON.stringify(parsed));
  return { entries: parsed.value.entries, codes: parsed.issues.map(({ code }) => code) };
}

describe("parseShdrLine", () => {
  it("reads pairs, keeping empty values and the timestamp text to 100 ns", () => {
    const parsed = parseShdrLine(`${time}|p1block||S1cmd|0\r`);
    expect(parsed.ok && parsed.value).toMatchObject({
      kind: "data",
      time,
      entries: [
        { kind: "observation", key: "p1block", value: "" },
        { kind: "observation", key: "S1cmd", value: "0" },
      ],
    });
    expect(parsed.ok && "t" in parsed.value && Math.abs(parsed.value.t - t)).toBeLessThan(0.0003);
  });

  it("takes keys that end in _cond and the key system as conditions unless told otherwise", () => {
    expect(data("system|FAULT|17|1|HIGH|door open|load|3").entries).toEqual([
      {
        kind: "condition",
        key: "system",
        level: "FAULT",
        code: "17",
        severity: "1",
        qualifier: "HIGH",
        text: "door open",
      },
      { kind: "observation", key: "load", value: "3" },
    ]);
    expect(data("mc1:system|normal||||").entries[0]).toMatchObject({ level: "NORMAL" });
    expect(data("system|ON", { conditions: new Set(["alarm"]) }).entries).toEqual([
      { kind: "observation", key: "system", value: "ON" },
    ]);
    expect(data("alarm|WARNING|||| ", { conditions: /^alarm$/g }).entries[0]).toMatchObject({
      kind: "condition",
      level: "WARNING",
    });
  });

  it("reads messages, time series and the duration of a statistic", () => {
    const options = { messages: new Set(["msg"]), timeSeries: /^wave$/ };
    expect(data("msg|C1|change tool|wave|3|100|1 2 3.5", options).entries).toEqual([
      { kind: "message", key: "msg", code: "C1", text: "change tool" },
      { kind: "timeSeries", key: "wave", rate: 100, values: new Float64Array([1, 2, 3.5]) },
    ]);
    expect(data("wave|2|100|1 2 3", options).codes).toEqual(["DRIVERS_SHDR_SERIES"]);
    expect(parseShdrLine(`${time}@1.5|load|3`)).toMatchObject({ value: { durationMs: 1500 } });
  });

  it("unquotes a field that begins and ends with a quote, and no other", () => {
    expect(data('program|"A\\|B \\"C\\""|x|5" pipe').entries).toEqual([
      { kind: "observation", key: "program", value: 'A|B "C"' },
      { kind: "observation", key: "x", value: '5" pipe' },
    ]);
    expect(data('program|"open|x|1').entries).toEqual([
      { kind: "observation", key: "program", value: '"open' },
      { kind: "observation", key: "x", value: "1" },
    ]);
  });

  it("reads assets and their commands", () => {
    expect(parseShdrLine(`${time}|@ASSET@|T1|CuttingTool|--multiline--AB`)).toMatchObject({
      value: { kind: "asset", id: "T1", type: "CuttingTool", body: "", multiline: "AB" },
    });
    expect(parseShdrLine(`${time}|@ASSET@|T1|CuttingTool|<a b="x|y" />`)).toMatchObject({
      value: { kind: "asset", body: '<a b="x|y" />' },
    });
    expect(parseShdrLine(`${time}|@REMOVE_ALL_ASSETS@|CuttingTool`)).toMatchObject({
      value: { kind: "command", command: "REMOVE_ALL_ASSETS", fields: ["CuttingTool"] },
    });
    expect(parseShdrLine(`${time}|@FORMAT@|C`)).toMatchObject({
      ok: false,
      issues: [{ code: "DRIVERS_SHDR_COMMAND" }],
    });
  });

  it("reads protocol lines with and without a colon", () => {
    expect(parseShdrLine("* PING")).toMatchObject({ value: { command: "PING", value: "" } });
    expect(parseShdrLine("* PONG 10000")).toMatchObject({
      value: { command: "PONG", value: "10000" },
    });
    expect(parseShdrLine("*adapterVersion:UNAVAILABLE")).toMatchObject({
      value: { command: "adapterVersion", value: "UNAVAILABLE" },
    });
  });

  it("costs only the entry that is wrong, and says why", () => {
    expect(data("a|1|b")).toEqual({
      entries: [{ kind: "observation", key: "a", value: "1" }],
      codes: ["DRIVERS_SHDR_FIELDS"],
    });
    expect(data("|9|a|1")).toEqual({
      entries: [{ kind: "observation", key: "a", value: "1" }],
      codes: ["DRIVERS_SHDR_KEY"],
    });
    expect(data("x_cond|constructor|||||a|1").codes).toEqual(["DRIVERS_SHDR_LEVEL"]);
    expect(data("x_cond|FAULT|3").codes).toEqual(["DRIVERS_SHDR_FIELDS"]);
    expect(data("x_cond|UNAVAILABLE").codes).toEqual([]);
  });

  it.each([
    ["2022-08-08T13:5", "DRIVERS_SHDR_TIME"],
    ["2022-02-30T00:00:00Z|a|1", "DRIVERS_SHDR_TIME"],
    ["2022-02-03T00:00:00|a|1", "DRIVERS_SHDR_TIME"],
    ["2022-02-03T00:00:00Z@x|a|1", "DRIVERS_SHDR_TIME"],
    ["2022-02-03T00:00:00Z", "DRIVERS_SHDR_FIELDS"],
    ["|a|1", "DRIVERS_SHDR_NO_TIME"],
    ["E5|", "DRIVERS_SHDR_NO_TIME"],
    ["", "DRIVERS_SHDR_NO_TIME"],
  ])("refuses %j with %s", (line, code) => {
    expect(parseShdrLine(line)).toMatchObject({ ok: false, issues: [{ code, severity: "error" }] });
  });
});
