import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cChart, nelsonRules, pChart } from "@taktline/spc";
import { afterAll, describe, expect, it } from "vitest";
import { countRunLength } from "../src/count-run-lengths.js";
import { run } from "../src/run.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const rings = join(root, "examples", "spc-cli", "data", "piston-rings.csv");
const folder = mkdtempSync(join(tmpdir(), "taktline-spc-cli-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command in this process; with the limits alone unless rules are named, since a simulation takes a second. */
function cli(...args: string[]) {
  let [out, err] = ["", ""];
  const to = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const rules = args.includes("--rules") ? [] : ["--rules", "limits"];
  const place = args.includes("--out") ? [] : ["--out", join(folder, "out")];
  const code = run([...args, ...rules, ...place], { LANG: "C" }, to);
  return { code, out, err };
}

/** Runs it and reads the JSON document. */
function json(...args: string[]) {
  const { code, out } = cli(...args, "--json");
  return { code, result: JSON.parse(out) };
}

let files = 0;
function file(content: string | Uint8Array): string {
  const path = join(folder, `data-${++files}.csv`);
  writeFileSync(path, content);
  return path;
}
const column = (name: string, values: readonly (number | string)[]) =>
  file(`${name}\n${values.join("\n")}\n`);

/** The block of printed text in a README. */
function printedIn(readme: string): string {
  const text = readFileSync(join(root, "examples", "spc-cli", readme), "utf8");
  return /```text\n([\s\S]*?)```/.exec(text)?.[1] ?? "no block";
}

describe("a folder that cannot be made", () => {
  it("is refused with the option to choose another", () => {
    const { code, err } = cli(rings, "--column", "diameter", "--out", "/dev/null/reports");
    expect(code).toBe(2);
    expect(err).toContain("choose another folder with --out");
  });
});

describe("the piston rings of the walk-through", () => {
  const args = [rings, "--column", "diameter", "--by", "sample", "--phase1", "25"];

  it("print what the README shows, in both languages", () => {
    const [en, zh] = (["en", "zh"] as const).map((lang) => cli(...args, "--lang", lang));
    expect(en?.out.startsWith(printedIn("README.md"))).toBe(true);
    expect(zh?.out.startsWith(printedIn("README.zh-CN.md"))).toBe(true);
    expect(en?.out).toContain("signals every 370.4 points on average (exact)");
  });

  it("have the published limits and the samples 37, 38 and 39 beyond them", () => {
    const { code, result } = json(...args);
    expect(code).toBe(0);
    expect(result.chart).toBe("xbarR");
    // Montgomery: 74.001 with 74.014 and 73.988, R-bar 0.023 (sums of the printed data: 0.02276).
    const { xbar, r, sigma } = result.limits;
    expect(xbar.center).toBeCloseTo(74.001176, 9);
    expect(r.center).toBeCloseTo(0.02276, 9);
    expect(sigma).toBeCloseTo(0.00978533760741318, 10);
    expect([xbar.ucl.toFixed(3), xbar.lcl.toFixed(3)]).toEqual(["74.014", "73.988"]);
    expect(result.signals.map((s: { label: string }) => s.label)).toEqual(["37", "38", "39"]);
    // Rows of five in their order are the same samples.
    const same = json(rings, "--column", "diameter", "--subgroup", "5", "--phase1", "25");
    expect(same.result.limits).toEqual(result.limits);
  });

  it("list the columns with numbers when none is chosen, with what to type", () => {
    const { code, out } = cli(rings);
    expect(code).toBe(0);
    expect(out).toContain("  diameter: 200 numbers from 73.967 to 74.036, mean 74.00361");
    expect(out).toContain('--column "diameter"');
  });

  it("cost what the rule set costs: exactly for zone rules, simulated where rules compare neighbours", () => {
    const exact = json(...args, "--rules", "western-electric").result;
    // Champ and Woodall (1987): 91.75, and 370.4 without run rules.
    expect(exact.runLengths).toMatchObject({ method: "exact", withoutTrends: null });
    expect(exact.runLengths.undisturbed).toBeCloseTo(91.75, 2);
    expect(exact.signals[0].label).toBe("35");
    const { runLengths } = json(...args, "--rules", "juran").result;
    expect(runLengths.method).toBe("simulated");
    expect(runLengths.undisturbed).toBeLessThan(runLengths.withoutTrends);
    expect(runLengths.standardError).toBeGreaterThan(0);
    const ewma = json(...args, "--chart", "ewma").result;
    expect(ewma.runLengths.method).toBe("exact");
    const cusum = json(...args, "--chart", "cusum").result;
    expect(cusum.runLengths.undisturbed).toBeCloseTo(465.4, 1);
  });

  it("are not called capable without a word on their stability", () => {
    const spec = ["--lsl", "73.95", "--usl", "74.05", "--target", "74"];
    const { out } = cli(...args, ...spec, "--unit", "mm");
    expect(out).toMatch(/Cpk 1\.548 \(95 %: 1\.372 - 1\.723\)/);
    expect(out).toContain("the process is not stable");
    const zh = cli(...args, ...spec, "--unit", "mm", "--lang", "zh").out;
    expect(zh).toContain("组内 σ = ");
    expect(zh).toMatch(/Cpk 1\.548（95 %：1\.372 - 1\.723）/);
    const html = readFileSync(join(folder, "out", "spc-report.html"), "utf8");
    for (const text of ["StDev(within)", "Mean", "sigma within", "Capability of", "σ by"]) {
      expect(html).not.toContain(text);
    }
    const { result } = json(...args, ...spec);
    // Pooled s is the mean variance of equal subgroups; Cpk = (74.05 - mean) / (3 s / c4).
    expect(result.capability).toMatchObject({ n: 200, subgroups: 40, estimator: "pooled" });
    expect(result.capability.cpk.value).toBeCloseTo(result.capability.cpu.value, 12);
  });

  it("are drawn with one set of limits in one report, in the sixpack too", () => {
    const spec = ["--lsl", "73.95", "--usl", "74.05", "--rules", "western-electric"];
    expect(cli(...args, ...spec).code).toBe(0);
    const html = readFileSync(join(folder, "out", "spc-report.html"), "utf8");
    expect(html).toContain("with the limits and rules of the chart above");
    // 74.01430 of phase I with 25 samples; 74.01678 and 74.0170 rest on all 40, with the mean range and pooled.
    expect(html).toContain("74.0143");
    expect(html).not.toContain("74.0168");
    expect(html).not.toMatch(/control limits 73\.99\d* to 74\.017/);
    // Other charts say that theirs are others.
    expect(cli(...args, ...spec, "--chart", "xbarS").code).toBe(0);
    const other = readFileSync(join(folder, "out", "spc-report.html"), "utf8");
    expect(other).toContain("with limits of their own");
    const one = column("bore", [10.1, 10.2, 9.9, 10, 10.3, 9.8, 10.1, 10]);
    expect(cli(one, "--lsl", "9", "--usl", "11").code).toBe(0);
    const rows = [1, 2, 3, 4, 5, 6, 7, 8].map((lot) => `${lot},${10 + (lot % 3) / 10}`);
    const lots = file(`lot,bore\n${rows.join("\n")}\n`);
    expect(cli(lots, "--column", "bore", "--by", "lot", "--lsl", "9", "--usl", "11").code).toBe(0);
  });

  it("leave a sample out with its reason, which the report keeps", () => {
    const { out, code } = cli(...args, "--exclude", "37:probe was dirty");
    expect(code).toBe(0);
    expect(out).toContain("point 37 is left out: probe was dirty");
    expect(out).toContain("2 signals at 2 of 40 points");
    const html = readFileSync(join(folder, "out", "spc-report.html"), "utf8");
    expect(html).toContain("probe was dirty");
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    const csv = readFileSync(join(folder, "out", "spc-report.csv"), "utf8");
    expect(csv.trimEnd().split("\r\n")).toHaveLength(41);
    const book = readFileSync(join(folder, "out", "spc-report.xlsx"));
    expect(book.subarray(0, 2).toString()).toBe("PK");
  });

  it("run as a user runs them", async () => {
    const child = spawn(
      process.execPath,
      [
        ...["--import", "tsx", "--conditions=@taktline/source", "examples/spc-cli/src/main.ts"],
        ...[...args, "--rules", "limits", "--lang", "zh", "--out", join(folder, "spawned")],
      ],
      { cwd: root, env: { ...process.env, LANG: "C", LC_ALL: "C" } },
    );
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(0);
    expect(out).toContain("xbar 图，点 37，判异准则 1：该点高于上控制限 UCL 74.0143");
  });
});

describe("counts", () => {
  it("with the units inspected make a p chart: cans of orange juice, samples 15 and 23 beyond", () => {
    // Montgomery, nonconforming cans in 30 samples of 50: centre 0.2313, limits 0.0524 and 0.4102.
    const rejects = [
      12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12,
      7, 13, 9, 6,
    ];
    const rows = rejects.map((n) => `${n},50`).join("\n");
    const path = file(`rejects,inspected\n${rows}\n`);
    const args = ["--column", "rejects"];
    const { result } = json(path, ...args, "--size", "inspected");
    expect(result.chart).toBe("p");
    expect(result.limits.p.toFixed(4)).toBe("0.2313");
    const one = (level: number | number[]) => (typeof level === "number" ? level : level[0]);
    expect(one(result.panels[0].ucl)?.toFixed(4)).toBe("0.4102");
    expect(one(result.panels[0].lcl)?.toFixed(4)).toBe("0.0524");
    expect(result.signals.map((s: { label: string }) => s.label)).toEqual(["15", "23"]);
    expect(json(path, ...args, "--size", "50").result.signals).toEqual(result.signals);
    // Not the 370.4 of normal points: 1 / (P(X > 20) + P(X < 3)) of binom(50, 347/1500).
    expect(result.runLengths.undisturbed).toBeCloseTo(385.16, 2);
    expect(cli(path, ...args, "--size", "50").out).toContain(
      "385.2 points on average (exact for binomial counts)",
    );
  });

  it("in equal areas make a c chart: circuit boards, samples 6 and 20 beyond", () => {
    // Montgomery, nonconformities in 26 samples of 100 boards: centre 19.85, limits 6.48 and 33.22 with the centre rounded,
    // 516/26 + 3 sqrt(516/26) = 33.21 without.
    const path = column(
      "defects",
      [
        21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16,
        19, 17, 15,
      ],
    );
    const { result } = json(path, "--chart", "c");
    expect(result.panels[0].center.toFixed(2)).toBe("19.85");
    expect(result.panels[0].ucl.toFixed(2)).toBe("33.21");
    expect(result.panels[0].lcl.toFixed(2)).toBe("6.48");
    expect(result.signals.map((s: { label: string }) => s.label)).toEqual(["6", "20"]);
  });
});

describe("how often a chart of counts signals", () => {
  const chart = (sizes: readonly number[], p: number) =>
    pChart(
      { counts: sizes.map((n) => Math.round(n * p)), sizes },
      { standard: { p }, rules: nelsonRules({ only: [1] }) },
    );
  const limits = nelsonRules({ only: [1] });

  it("is exact for the limits alone, by the binomial distribution", () => {
    // scipy: 1 / P(X > 10) of binom(100, 0.049), as LCL is 0; and P(X > 20) + P(X < 3) of binom(50, 347/1500).
    const sizes = Array.from({ length: 20 }, () => 100);
    const one = countRunLength(chart(sizes, 0.049), limits, sizes, 0);
    expect(one.method).toBe("exact");
    expect(one.arl).toBeCloseTo(274.6147224546, 6);
    const fifty = sizes.map(() => 50);
    const juice = chart(fifty, 347 / 1500);
    expect(countRunLength(juice, limits, fifty, 0).arl).toBeCloseTo(385.1596868853, 6);
    expect(countRunLength(juice, limits, fifty, 1).arl).toBeCloseTo(28.5726711375, 7);
    // Samples of two sizes in any order: the mean of their fractions beyond.
    const both = [...sizes, ...fifty.slice(0, 10)];
    const [a, b] = [100, 50].map((n) => {
      const same = both.map(() => n);
      return 1 / countRunLength(chart(same, 0.049), limits, same, 0).arl;
    });
    const mixed = countRunLength(chart(both, 0.049), limits, both, 0).arl;
    expect(1 / mixed).toBeCloseTo((2 * (a ?? 0) + (b ?? 0)) / 3, 12);
  });

  it("is simulated with run rules, and meets the exact Markov chain where there is one", () => {
    // numpy, chain of runs with binomial and Poisson probabilities: limits and nine points on one side, or such a run alone.
    const sizes = Array.from({ length: 20 }, () => 100);
    const rules = nelsonRules({ only: [1, 2] });
    const p = countRunLength(chart(sizes, 0.049), rules, sizes, 0);
    expect(p.method).toBe("simulated");
    expect(Math.abs(p.arl - 168.0094)).toBeLessThan(4 * (p.standardError ?? 0));
    expect(p.standardError).toBeLessThan(4);
    const both = [...sizes, ...Array.from({ length: 10 }, () => 50)];
    const mixed = countRunLength(chart(both, 0.049), rules, both, 0);
    expect(Math.abs(mixed.arl - 188.8008)).toBeLessThan(4 * (mixed.standardError ?? 0));
    const boards = cChart([19, 20, 21], { standard: { mean: 516 / 26 } });
    const c = countRunLength(boards, limits, [], 0);
    expect(c.arl).toBeCloseTo(373.845956711, 6);
    const shifted = countRunLength(boards, nelsonRules({ only: [1, 2] }), [], 1);
    expect(shifted.arl).toBeLessThan(countRunLength(boards, limits, [], 1).arl);
  });

  it("is never where no count can lie beyond a limit", () => {
    const sizes = [2, 2, 2, 2];
    expect(countRunLength(chart(sizes, 0.5), limits, sizes, 0).arl).toBe(Number.POSITIVE_INFINITY);
    const none = file(`rejects,inspected\n${"0,50\n".repeat(20)}`);
    const { out } = cli(none, "--column", "rejects", "--size", "inspected");
    expect(out).toContain("an undisturbed process never signals");
    expect(out).not.toContain("Infinity");
  });
});

describe("files as plants write them", () => {
  const values = [10.1, 10.2, 9.9, 10, 10.3, 9.8, 10.1, 10];

  it("with semicolons and decimal commas, in GB18030, give the same numbers", () => {
    // 孔径 in GB18030 is BF D7 BE B6, 批 is C5 FA.
    const head = Uint8Array.of(0xc5, 0xfa, 0x3b, 0xbf, 0xd7, 0xbe, 0xb6, 0x0d, 0x0a);
    const rows = values.map((value, i) => `${i + 1};${String(value).replace(".", ",")}\r\n`);
    const path = file(Uint8Array.of(...head, ...new TextEncoder().encode(rows.join(""))));
    const { result } = json(path, "--column", "孔径");
    expect(result.file).toMatchObject({ encoding: "gb18030", separator: ";", decimal: "," });
    expect(result.numbers).toBe(8);
    expect(result.panels[0].center).toBeCloseTo(10.05, 12);
  });

  it("with a byte order mark, in UTF-16, and with one column of decimal commas", () => {
    const marked = file(`\ufeffbore\n${values.join("\n")}`);
    expect(json(marked).result.column).toBe("bore");
    const wide = file(Buffer.from(`\ufeffbore\tlot\n${values.join("\tA\n")}\tA\n`, "utf16le"));
    expect(json(wide).result.file).toMatchObject({ encoding: "utf-16le", separator: "\t" });
    const commas = column(
      "bore",
      values.map((value) => value.toFixed(1).replace(".", ",")),
    );
    expect(json(commas).result.panels[0].center).toBeCloseTo(10.05, 12);
  });

  it("with cells that are no numbers count them with their lines and go on", () => {
    const path = column("bore", [...values, "n/a", "10.1 mm", "", 10.2]);
    // A line without anything is no row.
    const { result } = json(path, "--column", "bore");
    expect(result.numbers).toBe(9);
    expect(result.notNumbers).toEqual([10, 11]);
    expect(cli(path, "--column", "bore").out).toContain(
      "! 2 cells are no numbers and count as missing: lines 10, 11",
    );
  });

  it("with subgroups of 12 get the standard deviation, with rows left over a remark", () => {
    const many = Array.from({ length: 60 }, (_, i) => (10 + Math.sin(i * i) / 10).toFixed(4));
    const { result } = json(column("bore", many), "--subgroup", "12");
    expect(result.chart).toBe("xbarS");
    const odd = json(column("bore", many), "--subgroup", "7").result;
    expect(odd.chart).toBe("xbarR");
    expect(odd.doubts[0]).toContain("the last 4 row(s) make no full subgroup of 7");
  });

  it("with constant values have limits that are doubted, and no Cpk but a reason", () => {
    const { code, out } = cli(column("bore", [5, 5, 5, 5, 5]), "--lsl", "1", "--usl", "9");
    expect(code).toBe(0);
    expect(out).toContain("! sigma is 0 because all ranges are 0");
    expect(out).toContain("There is no Cpk: the standard deviation is 0.");
    const zh = cli(column("bore", [5, 5, 5, 5, 5]), "--lsl", "1", "--usl", "9", "--lang", "zh").out;
    expect(zh).toContain("Cpk：不存在，标准差为 0。");
  });

  it("that are far from normal get the index of a distribution that fits", () => {
    // Quantiles of an exponential distribution.
    const skew = Array.from({ length: 100 }, (_, i) => (-Math.log(1 - (i + 0.5) / 100)).toFixed(6));
    const shuffled = skew.map((_, i) => skew[(i * 37) % 100] ?? "");
    const { result } = json(column("rough", shuffled), "--usl", "8");
    // The upper quantile 0.99865 of this distribution is 6.61, the median 0.693: Ppk (8 - 0.693) / (6.61 - 0.693) = 1.235.
    expect(result.nonNormal.ppk.value).toBeGreaterThan(1.1);
    expect(result.nonNormal.ppk.value).toBeLessThan(1.4);
    expect(result.capability.ppk.value).toBeGreaterThan(2);
  });
});

describe("mistakes are named with their remedy", () => {
  const bore = column("bore", [1, 2, 3, 2, 1]);
  it.each([
    [[join(folder, "none.csv")], 4, "cannot be read (ENOENT)"],
    [[rings, "--column", "diamter"], 4, 'did you mean "diameter"?'],
    [[rings, "--column", "diameter", "--by", "smaple"], 4, 'did you mean "sample"?'],
    [[file("")], 4, "does not name the columns"],
    [[file("1,2\n3,4\n")], 4, "does not name the columns"],
    [[file("a,a,b\n1,2,3\n"), "--column", "a"], 4, "several columns are called"],
    [[column("bore", [1, "x"]), "--column", "bore"], 4, "has 1 numbers in 2 rows"],
    [[bore, "--phase1", "9"], 4, "take a smaller --phase1"],
    [[bore, "--exclude", "9:x"], 2, "--exclude names point 9; there are 5"],
    [[bore, "--exclude", "3"], 2, "Points without a reason stay in"],
    [[bore, "--chart", "xbarR"], 2, "needs subgroups"],
    [[bore, "--chart", "pie"], 2, "use one of auto, imr"],
    [[bore, "--chart", "p"], 2, "give --size"],
    [[bore, "--lsl", "3", "--usl", "1"], 2, "exchange them"],
    [[bore, "--target", "1"], 2, "--target stands alone"],
    [[bore, "--lsl", "x"], 2, "--lsl"],
    [[bore, "--lsl", "-5"], 2, "--lsl=-5"],
    [[bore, "--size", "0"], 2, "--size"],
    [[column("bore", ["1e308", "-1e308", "1e308"])], 4, "the data overflow"],
    [[bore, "--subgroup", "1"], 2, "--subgroup"],
    [[bore, "--subgroup", "2", "--by", "bore"], 2, "exclude each other"],
    [[bore, "--encoding", "klingon"], 2, "--encoding"],
    [[bore, "--sead", "1"], 2, "--sead"],
    [[], 2, "give one CSV file"],
  ])("%#: %j", (args, code, text) => {
    const result = cli(...args);
    expect(result.code).toBe(code);
    expect(result.err).toContain(text);
  });

  it("as a document when asked", () => {
    const { code, result } = json(rings, "--column", "diamter");
    expect(code).toBe(4);
    expect(result).toMatchObject({ v: 1, ok: false, error: { code: "RUN_COLUMN" } });
  });

  it("in Chinese when asked", () => {
    expect(cli(rings, "--column", "diamter", "--lang", "zh").err).toContain('是否指 "diameter"');
    const few = cli(bore, "--phase1", "9", "--lang", "zh").err;
    expect(few).toContain("请减小 --phase1");
    const overflow = cli(column("bore", ["1e308", "-1e308", "1e308"]), "--lang", "zh").err;
    expect(overflow).toMatch(/^[\u4e00-\u9fff].*SPC_OVERFLOW/);
    expect(cli(bore, "--exclude", "3", "--lang=zh").err).toContain("没有原因的点不予剔除");
  });
});
