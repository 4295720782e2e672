import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { analyse } from "../src/analyse.js";
import { kpiCell, kpiWorked } from "../src/kpi-cells.js";
import { parseOptions } from "../src/options.js";
import { logPath, readLathe } from "../src/read-lathe.js";
import { reportHtml } from "../src/report.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "taktline-oee-shift-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the example as a user does, without the public data sets. */
function run(...args: string[]) {
  const { TAKTLINE_DATA: _, ...env } = process.env;
  return spawnSync(
    process.execPath,
    ["--import", "tsx", "--conditions=@taktline/source", "examples/oee-shift/src/main.ts", ...args],
    { cwd: root, env: { ...env, LANG: "C", LC_ALL: "C" }, encoding: "utf8" },
  );
}

describe("the bundled sample", () => {
  const log = readLathe(undefined);
  const second = 1000;

  it("has the numbers that can be counted by hand", () => {
    const { shifts, total, six, kpis, checks } = analyse(log, false, 10 * second);
    expect(checks.filter((check) => !check.holds)).toEqual([]);
    // 06:55 to 07:00, and 07:00 to 07:15.
    expect(shifts.map((s) => [s.date, s.name, s.result.times.pbtMs])).toEqual([
      ["2026-03-01", "night", 300 * second],
      ["2026-03-02", "day", 900 * second],
    ]);
    // Night: 8 s ready and 5 s held are short; 240 s cut; 47 s between programs belong to a stop of 77 s over the border.
    expect(shifts[0]?.result.times).toMatchObject({
      aptMs: 253 * second,
      microStopMs: 13 * second,
    });
    expect(shifts[0]?.result.times.adotMs).toBe(47 * second);
    // Day: 30 s of the same stop, 90 s by hand, 6 s ready (short), 300 s cut, 60 s held, 30 s emergency stop, 384 s ready.
    expect(shifts[1]?.result.times).toMatchObject({
      aptMs: 306 * second,
      microStopMs: 6 * second,
      austMs: 90 * second,
      adetMs: 90 * second,
      adotMs: 414 * second,
      unknownMs: 0,
    });
    expect(total.performance).toBe((230 + 270) / (253 + 306));
    expect(total.oee).toBeCloseTo(500 / 1200, 15);
    expect(six.gapMs).toBe(700 * second);
    expect(six.losses.map((loss) => loss.ms)).toEqual(
      [90, 90, 19, 40, 0, 0].map((s) => s * second),
    );
    const value = (id: string) => kpis.find((kpi) => kpi.id === id)?.value;
    expect(value("setupRatio")).toBe(90 / 649);
    expect(value("meanTimeToRestoration")).toBeCloseTo(30 / 3600, 15);
    expect(value("workerEfficiency")).toBeNull();
  });

  it("shows each indicator with its unit, times in seconds and counts as they are", () => {
    const { kpis } = analyse(log, false, 10 * second);
    const shown = Object.fromEntries(kpis.map((kpi) => [kpi.id, [kpiCell(kpi), kpiWorked(kpi)]]));
    const duration = (value: number) => ({ value, format: { kind: "duration" } });
    // One failure, the emergency stop of 30 s; 559 s of production and 90 s of set-up.
    expect(shown.meanOperatingTimeBetweenFailures?.[1]).toBe("649 s / 1");
    expect(shown.meanTimeToRestoration).toEqual([duration(30 * second), "30 s / 1"]);
    expect(shown.oeeIndex?.[1]).toBe("559 s / 1200 s * 500 s / 559 s * 2 / 2");
    expect(shown.technicalEfficiency?.[1]).toBe("559 s / (559 s + 90 s)");
    expect(shown.qualityRatio?.[1]).toBe("2 / 2");
    expect(shown.setupRatio?.[0]).toEqual({
      value: 90 / 649,
      format: { kind: "percent", decimals: 2 },
    });
  });

  it("as told it has no performance, no quality and no OEE, and says why", () => {
    const { total, kpis } = analyse(log, true, 10 * second);
    expect([total.performance, total.quality, total.oee]).toEqual([null, null, null]);
    expect(total.availability).toBe((253 + 306) / 1200);
    expect(kpis.find((kpi) => kpi.id === "oeeIndex")?.reason?.en).toBe("PRIPQ is not known");
  });

  it("makes a report in both languages that needs nothing from elsewhere", () => {
    const analysis = analyse(log, false, 10 * second);
    const [en, zh] = [reportHtml(analysis, "en"), reportHtml(analysis, "zh")];
    for (const text of [
      "technical efficiency",
      "minor stops",
      "APT / (APT + ADET)",
      "APWT is not known",
      "Micro-stops",
    ]) {
      expect(en).toContain(text);
    }
    for (const text of [
      'lang="zh',
      "技术效率",
      "短暂停机",
      "APWT 未知",
      "微停机",
      "夜班",
      "各项损失之和",
    ]) {
      expect(zh).toContain(text);
    }
    for (const text of ["TTR 之和 / FE", "可用率 * 有效率 * 合格率", "30 秒", "30 s / 1"]) {
      expect(zh).toContain(text);
    }
    // One connection: there are no gaps to speak of.
    expect(en).not.toContain("gaps");
    expect(zh).not.toContain("空档");
    expect(en).toContain("READY · between programs");
    expect(zh).toContain("READY · 程序之间");
    expect(zh).not.toContain("between programs");
    expect(en).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    expect(reportHtml(analyse(readLathe(undefined), false, 10 * second), "en")).toBe(en);
  });

  it("runs as a user runs it, and says that it is a sample", () => {
    const out = run("--json", "--out", folder);
    expect(out.stderr).toBe("");
    expect(out.status).toBe(0);
    expect(JSON.parse(out.stdout)).toMatchObject({
      v: 1,
      ok: true,
      source: "sample",
      cyclesS: [245, 390],
    });
    expect(readFileSync(join(folder, "oee-shift.html"), "utf8")).toContain("not a recording");
  });

  it("names what is wrong with its arguments and its log", () => {
    const failure = (exitCode: number, message: string) =>
      expect.objectContaining({ exitCode, message: expect.stringContaining(message) });
    expect(() => readLathe(join(folder, "none.txt"))).toThrow(failure(4, "ENOENT"));
    const wrong = join(folder, "wrong.txt");
    writeFileSync(wrong, "hello\n");
    expect(() => readLathe(wrong)).toThrow(failure(4, "pexecution"));
    expect(() => parseOptions(["--micro", "x"], {})).toThrow(failure(2, "--micro"));
    expect(() => parseOptions(["--micro", "1e-9"], {})).toThrow(failure(2, "--micro"));
    expect(() => parseOptions(["--lang", "de"], {})).toThrow(failure(2, "--lang"));
    expect(() => parseOptions(["--speed", "2"], {})).toThrow(failure(2, "--speed"));
    expect(run("--shdr", wrong, "--lang", "zh").stderr).toBe(
      "日志共 1 行，均未给出 pexecution；这是车床的日志吗？\n",
    );
    expect(parseOptions([], { LANG: "zh_CN.UTF-8" })).toMatchObject({
      language: "zh",
      asTold: false,
    });
  });
});

describe("the recorded Okuma log", () => {
  const data = process.env.TAKTLINE_DATA ?? join(root, "..", "shared", "data");
  const path = logPath(undefined, { TAKTLINE_DATA: data });
  if (path === undefined) {
    process.stderr.write(
      "skipped: mtconnect-okuma is not there; set TAKTLINE_DATA to the folder of the data sets\n",
    );
  }

  it.skipIf(path === undefined || !existsSync(path))(
    "has the known program cycles, parts and disorder, and what nobody knows is visible",
    () => {
      const log = readLathe(path);
      const { shifts, total, timeline, products, corrected, checks } = analyse(log, false, 10_000);
      expect(checks.filter((check) => !check.holds)).toEqual([]);
      expect(log.cycles.map((cycle) => Math.round(cycle.durationMs) / 1000)).toEqual([
        604.963, 186.73, 16.752, 548.932,
      ]);
      expect([log.account.lines, log.account.timestamped, log.account.backward]).toEqual([
        10_770, 10_525, 1165,
      ]);
      expect(total.counts).toMatchObject({ produced: 4, good: 4, scrap: 0 });
      // Nothing but the four cycles is production; their sum is known.
      const activeMs = total.times.aptMs - total.times.microStopMs;
      expect(activeMs / 1000).toBeCloseTo(1357.376, 2);
      expect(timeline.filter((s) => s.category === "production")).toHaveLength(4);
      expect(shifts.map((s) => [s.name, s.result.counts.produced])).toEqual([
        ["night", 3],
        ["day", 1],
      ]);
      // Three gaps between four recordings; nothing of them is production or idle time.
      expect(log.gaps).toHaveLength(3);
      const gapMs = log.gaps.reduce((sum, gap) => sum + gap.to - gap.from, 0);
      expect(total.times.unknownMs).toBeCloseTo(gapMs, 2);
      expect(corrected.times.austMs).toBe(total.times.unknownMs);
      expect(corrected.availability).toBe(total.availability);
      expect(products.map((p) => [p.product, p.result.counts.produced])).toEqual([
        ["IMTS-2022-1E-mm.MIN", 1],
        ["IMTS-2022-2-HOB.MIN", 1],
        ["IMTS-2022-3-TRAN.MIN", 1],
        ["IMTS-2022-4B-mm.MIN", 1],
      ]);
      // Stops from production to production, and stretches of one state in one shift: both are told.
      const html = reportHtml(analyse(log, false, 10_000), "zh");
      expect(html).toContain("（微停机 8 次，共 11 段）");
      expect(html).toContain("3 个空档为换型");
      expect(total.oee).toBeCloseTo((580 + 180 + 16 + 530) / (total.times.pbtMs / 1000), 12);
    },
  );
});
