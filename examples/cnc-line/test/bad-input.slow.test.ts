import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { demo } from "./run.js";

const folder = mkdtempSync(join(tmpdir(), "taktline-demo-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const out = (name: string) => join(folder, name);

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
