import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
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

describe("the demo with bad input", () => {
  const header = "experiment,sample,S1_OutputPower,Machining_Process";
  const outcome =
    "No,machining_finalized,passed_visual_inspection\n1,yes,yes\n2,yes,yes\n3,yes,yes\n";
  const partsFolder = (name: string, experiments: string, train = outcome) => {
    const dir = mkdtempSync(join(folder, `${name}-`));
    writeFileSync(join(dir, "experiments_01.csv"), experiments);
    writeFileSync(join(dir, "train_01.csv"), train);
    return dir;
  };

  it("names an unknown flag and a bad value, and exits with 2", async () => {
    const [flag, seed] = await Promise.all([demo(["--sead", "1"]), demo(["--seed", "1.5"])]);
    expect([flag.code, seed.code]).toEqual([2, 2]);
    expect(flag.err).toContain("--sead");
    expect(seed.err).toContain('--seed is "1.5"');
  });

  it("names the column that a parts file lacks, and exits with 4", async () => {
    const dir = partsFolder(
      "column",
      "experiment,sample,S1_OutputPowr,Machining_Process\n1,0,0.17,Layer 1 Up\n",
    );
    const run = await demo(["--parts", dir]);
    expect(run.code).toBe(4);
    expect(run.err).toContain("S1_OutputPower");
    expect(run.err).toContain("S1_OutputPowr");
  });

  it("goes on over NaN and text in numbers, and counts them", async () => {
    const rows = [1, 2, 3].flatMap((part) =>
      Array.from(
        { length: 5 },
        (_, i) =>
          `${part},${i},${i === 2 ? (part === 1 ? "NaN" : "oops") : `0.17${part}`},Layer 1 Up`,
      ),
    );
    const dir = partsFolder("nan", `${[header, ...rows].join("\n")}\n`);
    const run = await demo(["--json", "--parts", dir, "--out", out("nan")]);
    expect(run.code, run.err).toBe(0);
    const { mill } = JSON.parse(run.out);
    expect(mill.badCells).toBe(3);
    expect(mill.meanPowerKw.map((x: number) => x.toFixed(4))).toEqual([
      "0.1710",
      "0.1720",
      "0.1730",
    ]);
  });

  it("accounts for half lines and garbage in a log, and refuses a file that is none", async () => {
    const log = join(folder, "half.shdr");
    writeFileSync(
      log,
      "2022-08-08T13:51:34.7Z|pexecution|ACTIVE\n2022-08-08T13:51:3\nhello\n2022-08-08T13:51:44.7Z|pexecution|PROGRAM_COMPLETED\n2022-08-08T13:51:4",
    );
    const [half, none, missing] = await Promise.all([
      demo(["--json", "--shdr", log, "--out", out("half")]),
      demo(["--shdr", "package.json"]),
      demo(["--shdr", join(folder, "not-there")]),
    ]);
    expect(half.code, half.err).toBe(0);
    const { lathe } = JSON.parse(half.out);
    expect(lathe).toMatchObject({ lines: 5, timestamped: 2, refused: 3, cyclesS: [10] });
    expect([none.code, missing.code]).toEqual([4, 4]);
    expect(none.err).toContain("SHDR");
    expect(missing.err).toContain("ENOENT");
  });

  it("names what is wrong with a parts folder, and exits with 4", async () => {
    const empty = partsFolder("empty", `${header}\n`);
    const noPart = partsFolder("part", `${header}\nx,0,0.17,Layer 1 Up\n`);
    const noGood = partsFolder(
      "good",
      `${header}\n1,0,0.17,Layer 1 Up\n`,
      "No,machining_finalized,passed_visual_inspection\n1,yes,no\n",
    );
    const runs = await Promise.all([empty, noPart, noGood].map((dir) => demo(["--parts", dir])));
    expect(runs.map((run) => run.code)).toEqual([4, 4, 4]);
    expect(runs[0]?.err).toContain("no row");
    expect(runs[1]?.err).toContain("row 1");
    expect(runs[2]?.err).toContain("at least 2");
  });

  it("refuses a folder that cannot be made before it runs anything, and exits with 2", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    const runs = await Promise.all([
      demo(["--out", join(file, "x")]),
      demo(["--out", "/proc/nope"]),
    ]);
    expect(runs.map((run) => run.code)).toEqual([2, 2]);
    expect(runs[0]?.err).toContain("--out");
  });

  it("says which port is taken, and exits with 5", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    const run = await demo(["--json", "--port", String(port)]);
    await new Promise((resolve) => server.close(resolve));
    expect(run.code).toBe(5);
    const { ok, error } = JSON.parse(run.out);
    expect(ok).toBe(false);
    expect(error.message).toContain(String(port));
  });

  it("ends at once with 130 when it is interrupted", async () => {
    const run = await demo(["--speed", "60", "--out", out("int")], 4000);
    expect(run.code).toBe(130);
    expect(run.err).toContain("interrupted");
  });
});
