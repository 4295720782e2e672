import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dataFolder, demo } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "taktline-demo-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const out = (name: string) => join(folder, name);

describe("the demo on the simulated line", () => {
  it("computes the simulator's own OEE to 1e-12, loses nothing, and finds the drift and the step", async () => {
    const { code, out: text, err } = await demo(["--json", "--out", out("json")]);
    expect(err).toBe("");
    expect(code).toBe(0);
    const result = JSON.parse(text);
    expect(result.account.lost).toBe(0);
    expect(result.account.edge.offered).toBe(result.account.delivered);
    expect(result.account.delivered).toBeGreaterThan(1000);
    const { truth, oee, detections } = result.machiningCentre;
    expect(truth.largestError).toBeLessThanOrEqual(1e-12);
    expect(oee.oee).toBeCloseTo(truth.oee.numerator / truth.oee.denominator, 12);
    for (const kind of ["drift", "step"]) {
      const found = detections.filter((d: { kind: string }) => d.kind === kind);
      expect(found.length, kind).toBeGreaterThan(0);
      const delays = found.map((d: { delayParts: number | null }) => d.delayParts ?? Infinity);
      expect(Math.min(...delays), kind).toBeLessThan(100);
    }
  });

  it("gives the same report for the same seed, and another for another", async () => {
    const runs = await Promise.all([
      demo(["--seed", "7", "--out", out("a")]),
      demo(["--seed", "7", "--out", out("b")]),
      demo(["--seed", "8", "--out", out("c")]),
    ]);
    expect(runs.map((run) => run.code)).toEqual([0, 0, 0]);
    const [a, b, c] = ["a", "b", "c"].map((name) =>
      readFileSync(join(out(name), "report.html"), "utf8"),
    );
    expect(a).toBe(b);
    expect(a).not.toBe(c);
  });

  it("speaks Chinese when asked, on the terminal and in the report", async () => {
    const run = await demo(["--lang", "zh", "--out", out("zh")]);
    expect(run.code).toBe(0);
    expect(run.out.trim().split("\n")).toHaveLength(3);
    expect(run.out).toContain("设备综合效率");
    const html = readFileSync(join(out("zh"), "report.html"), "utf8");
    expect(html).toContain('lang="zh');
    expect(html).toContain("孔径");
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  });
});

describe("the demo on recorded machines", () => {
  const okuma = dataFolder("mtconnect-okuma");
  const parts = dataFolder("cnc-mill-tool-wear");

  it.skipIf(okuma === undefined || parts === undefined)(
    "gives the known numbers of the Okuma log and of the milled parts",
    async () => {
      const run = await demo([
        "--json",
        "--out",
        out("real"),
        "--shdr",
        join(okuma as string, "okuma.shdr.txt"),
        "--parts",
        parts as string,
      ]);
      expect(run.code, run.err).toBe(0);
      const { lathe, mill, account } = JSON.parse(run.out);
      expect(account.lost).toBe(0);
      // In order of time; in the file the recording of 186.730 s stands first and that of 548.932 s third.
      expect(lathe.cyclesS).toEqual([604.963, 186.73, 16.752, 548.932]);
      expect(lathe.cycleSumS).toBeCloseTo(1357.376, 3);
      expect(lathe.parts).toBe(4);
      expect(lathe.keys).toBe(82);
      expect(lathe.backward).toBe(1165);
      expect(lathe.lines).toBe(10_770);
      expect(lathe.timestamped).toBe(10_525);
      expect(lathe.samples.received).toBe(lathe.samples.read);
      expect(mill.rows).toBe(14_335);
      expect(mill.center).toBeCloseTo(0.177399, 6);
      expect(mill.ucl).toBeCloseTo(0.180227, 6);
      expect(mill.flagged).toEqual([4, 5, 7, 8, 9]);
    },
  );
});
