import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { csvLots } from "../src/csv-lots.js";
import { inspectLots } from "../src/inspect-lots.js";
import { parseOptions } from "../src/options.js";
import { summaryLines } from "../src/summary.js";
import { simulatedSupplier } from "../src/supplier.js";
import { run } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "taktline-incoming-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const options = parseOptions([], {});
const csv = (text: string) => inspectLots(csvLots(text), options);
const rules = (events: readonly { lot: string; rule: string }[]) =>
  events.map((e) => `${e.lot} ${e.rule}`);

describe("the simulated supplier", () => {
  it("goes reduced while good, is tightened and stopped while worn, and comes back after the repair", () => {
    const { lots, events, state } = inspectLots(simulatedSupplier(42), options);
    expect(lots).toHaveLength(90);
    expect(events.map((e) => e.rule)).toEqual([
      "normalToReduced",
      "reducedToNormal",
      "normalToTightened",
      "discontinued",
      "resumed",
      "tightenedToNormal",
      "normalToReduced",
    ]);
    // The first ten lots of 0.2 % pass one AQL step tighter: 10 times 3 points.
    expect(events[0]?.lot).toBe("L010");
    // The lot shows the 30 points that it reached, not the 0 that the next severity starts with.
    expect([lots[8]?.score, lots[9]?.score, lots[10]?.score]).toEqual([27, 30, null]);
    expect(
      summaryLines({ lots, events, state, source: "simulated", replaysEqual: true }, options, "x"),
    ).toContainEqual(expect.stringMatching(/^L010 .*score 30$/));
    const index = (rule: string) => lots.findIndex((l) => l.events.some((e) => e.rule === rule));
    // Wear begins with lot 29; nothing is rejected before.
    expect(index("reducedToNormal")).toBeGreaterThanOrEqual(28);
    expect(lots.slice(0, 28).every((l) => l.judgement.decision === "accept")).toBe(true);
    const resumed = index("resumed");
    expect(lots[resumed - 1]?.state.discontinued).toBe(true);
    expect(lots[resumed - 1]?.incoming.processP).toBe(0.05);
    expect(lots[resumed]).toMatchObject({ incoming: { processP: 0.001 } });
    expect(state).toMatchObject({ severity: "reduced", discontinued: false });
  });

  it("keeps the books: what escaped is what accepted lots held beyond their samples", () => {
    for (const type of ["single", "double"] as const) {
      const { lots, account } = inspectLots(simulatedSupplier(7), { ...options, type });
      let escaped = 0;
      for (const { incoming, judgement, plan, counts } of lots) {
        const found = counts.reduce((a, b) => a + b, 0);
        expect(found).toBe(judgement.found);
        expect(found).toBeLessThanOrEqual(incoming.truth ?? 0);
        const stage = plan.stages[counts.length - 1];
        const accepted = judgement.decision === "accept";
        expect(accepted ? found <= (stage?.ac ?? -1) : found >= (stage?.re ?? 0)).toBe(true);
        if (accepted) escaped += (incoming.truth ?? 0) - found;
      }
      expect(account).toMatchObject({ escaped, withinAoql: true });
      expect((account?.removed ?? 0) + escaped).toBe(account?.incoming);
    }
  });

  it("lets as much escape as the AOQ curves expect, over twenty supplies", () => {
    let [escaped, expected] = [0, 0];
    for (let seed = 1; seed <= 20; seed++) {
      const { account, replaysEqual } = inspectLots(simulatedSupplier(seed), options);
      expect(replaysEqual).toBe(true);
      expect(account?.withinAoql).toBe(true);
      escaped += account?.escaped ?? 0;
      expected += account?.expectedEscaped ?? 0;
    }
    // Whole lots escape or not, so counts scatter more than Poisson; 10 % is about three standard deviations.
    expect(Math.abs(escaped / expected - 1)).toBeLessThan(0.1);
  });
});

describe("lots from a CSV file", () => {
  it("are judged and switched by the rules, resubmitted ones left out", () => {
    const { lots, events, state, account } = csv(
      [
        "lot,size,found,resubmitted",
        "A1,1000,3,",
        "A1,1000,0,yes",
        "A2,1000,1,",
        '"A3, second mould",1000,4,no',
        "A4,1000,1,",
      ].join("\r\n"),
    );
    expect(lots.map((l) => l.judgement.decision)).toEqual([
      "reject",
      "accept",
      "accept",
      "reject",
      "accept",
    ]);
    expect(rules(events)).toEqual(["A1 resubmittedIgnored", "A3, second mould normalToTightened"]);
    expect(lots[4]?.plan).toMatchObject({ severity: "tightened", ac: 1 });
    expect(state.severity).toBe("tightened");
    expect(account).toBeUndefined();
  });

  it("carry a remark when they were inspected under another severity than was due", () => {
    const { lots } = csv("lot,size,found,severity\nB1,1000,1,reduced\n");
    expect(lots[0]?.plan.n).toBe(32);
    expect(lots[0]?.remarks[0]?.en).toContain("normal inspection was due");
    expect(lots[0]?.remarks[0]?.zh).toBe("实际按放宽检验，而应为正常检验");
  });

  it.each([
    ["lot,size\nA,10\n", "no column found"],
    ["lot,size,found,colour\nA,10,0,red\n", "column colour"],
    ["lot,size,found\n", "no row"],
    ["", "no column lot"],
    ["lot,size,found\nA,0,0\n", "row 2: size is 0"],
    ["lot,size,found\nA,1000,-1\n", "row 2: found"],
    ["lot,size,found\nA,1000\n", "row 2 has 2 cells"],
    ["lot,size,found\nA,1000,81\n", "exceeds the 80 items"],
    ["lot,size,found,steady\nA,1000,0,maybe\n", "write yes or no"],
    ["lot,size,found,severity\nA,1000,0,strict\n", "severity"],
    ['lot,size,found\nA,1000,0\n"B,1000,0\n', "row 3 has a quote that is not closed"],
    ['lot,size,found\n5" pipe,1000,0\n', "row 2 has a quote"],
    ['"lot,size,found\nA,1000,0\n', "row 1 has a quote"],
  ])("are refused with the row and the remedy: %j", (text, message) => {
    expect(() => csv(text)).toThrow(
      expect.objectContaining({ exitCode: 4, message: expect.stringContaining(message) }),
    );
  });
});

describe("the command", () => {
  it("prints each lot, why severity changed and what was checked, in Chinese when asked", async () => {
    const [zh, json] = await Promise.all([
      run(["--lang", "zh", "--out", join(folder, "zh")]),
      run(["--json", "--out", join(folder, "json")]),
    ]);
    expect([zh.code, json.code], zh.err + json.err).toEqual([0, 0]);
    expect(zh.out).toContain("正常 -> 加严");
    expect(zh.out).toContain("（9.4）");
    expect(zh.out.match(/^核对：/gm)).toHaveLength(2);
    const html = readFileSync(join(folder, "zh", "incoming-inspection.html"), "utf8");
    expect(html).toContain("来料检验");
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    const result = JSON.parse(json.out);
    expect(result).toMatchObject({ v: 1, ok: true, checks: { replaysEqual: true } });
    expect(result.lots).toHaveLength(90);
  });

  it("says in English what it checked", () => {
    const lines = summaryLines(inspectLots(simulatedSupplier(42), options), options, "x.html");
    expect(lines.filter((line) => line.startsWith("Checked: "))).toHaveLength(2);
    expect(
      lines.some((line) =>
        line.includes("normal -> tightened: 2 of 5 or fewer consecutive lots rejected"),
      ),
    ).toBe(true);
  });

  it("ends with 4 for a file that is not UTF-8, instead of lots with broken names", async () => {
    const file = join(folder, "gbk.csv");
    const row = Uint8Array.from([0xc5, 0xfa, 0xb4, 0xce, ...new TextEncoder().encode(",100,0\n")]);
    writeFileSync(file, new TextEncoder().encode("lot,size,found\n"));
    appendFileSync(file, row);
    const bad = await run(["--csv", file, "--out", folder]);
    expect(bad.code).toBe(4);
    expect(bad.err).toContain("UTF-8");
  });

  it("ends with 4 for a bad file, and says why", async () => {
    const file = join(folder, "bad.csv");
    writeFileSync(file, "lot,size,found\nA,1000,x\n");
    const bad = await run(["--csv", file, "--json"]);
    expect(bad.code).toBe(4);
    expect(JSON.parse(bad.out)).toMatchObject({ ok: false, error: { code: "RUN_CSV" } });
    const zh = await run(["--csv", file, "--lang", "zh"]);
    expect(zh.err).toBe('第 2 行：found 为 "x"；请给出不小于 0 的整数\n');
  });

  it.each([
    [["--aql", "15"], "--aql"],
    [["--seed", "1.5"], "--seed"],
    [["--lang", "de"], "--lang"],
    [["--type", "triple"], "--type"],
    [["--sead", "1"], "--sead"],
  ])("refuses %j as a usage error", (args, text) => {
    expect(() => parseOptions(args, {})).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.stringContaining(text) }),
    );
  });
});
