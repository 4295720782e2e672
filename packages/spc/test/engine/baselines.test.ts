import {
  applyRules,
  type ImrLimits,
  imr,
  imrLimits,
  nelsonRules,
  restoreXbarR,
  type XbarRLimits,
  type XbarRPoint,
  type XbarRState,
  xbarRAccumulator,
  xbarRLimits,
} from "@taktline/spc";
import {
  type BaselineChart,
  type BaselineEntry,
  baselineStream,
  baselines,
  imrByBaseline,
  judgeWithBaselines,
} from "@taktline/spc/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const NA = Number.NaN;
const code = (expected: string) => expect.objectContaining({ code: expected });
const who = { reason: "test", author: "QA" };
const low = imrLimits([0, 1, 0.5, -0.5, 0.25, 1, -1, 0]);
const high = imrLimits([10, 11, 10.5, 9.5, 10.25, 11, 9, 10]);
const sample = fc.array(
  fc.integer({ min: -20, max: 110 }).map((k) => k / 8),
  { minLength: 1, maxLength: 40 },
);

describe("baselines", () => {
  it("are frozen, append-only, and plain JSON with who and why", () => {
    const registry = baselines<ImrLimits>();
    const limits = { ...low };
    const first = registry.add({ from: 0, to: 100, limits, ...who });
    const trail = registry.versions;
    registry.add({ from: 50, limits: high, runs: "continue", ...who });
    expect(trail.length).toBe(1);
    expect(registry.versions.map((b) => b.version)).toEqual([1, 2]);
    expect(
      Object.isFrozen(registry.versions) &&
        Object.isFrozen(first) &&
        Object.isFrozen(first.limits.x),
    ).toBe(true);
    (limits as { sigma: number }).sigma = 99;
    expect(first.limits.sigma).toBe(low.sigma);
    const again = baselines(JSON.parse(JSON.stringify(registry.save())));
    expect(again.versions).toEqual(registry.versions);
    expect(again.at(70)?.version).toBe(2);
  });

  it("at a time, the latest version whose time it is counts; none before the first and after the last", () => {
    const registry = baselines<ImrLimits>();
    registry.add({ from: 0, to: 100, limits: low, ...who });
    registry.add({ from: 50, to: 60, limits: high, ...who });
    expect([-1, 0, 49, 50, 59, 60, 99, 100, NA].map((t) => registry.at(t)?.version ?? 0)).toEqual([
      0, 1, 1, 2, 2, 1, 1, 0, 0,
    ]);
    expect(registry.at(55, 1)?.version).toBe(1);
    expect(registry.at(55, 0)).toBeUndefined();
  });

  it.each([
    [{ from: NA }],
    [{ to: 0 }],
    [{ to: NA }],
    [{ reason: " " }],
    [{ author: "" }],
    [{ runs: "maybe" }],
    [{ limits: undefined }],
    [{ limits: { ...low, sigma: NA } }],
    [{ limits: { f: () => 1 } }],
  ] as [object][])("refuses %j", (wrong) => {
    const registry = baselines();
    const entry = { from: 0, limits: low, ...who, ...wrong } as BaselineEntry<unknown>;
    expect(() => registry.add(entry)).toThrow(code("SPC_BASELINE"));
    expect(registry.versions).toEqual([]);
  });

  it("refuses a saved registry that is none, or lacks a version", () => {
    const registry = baselines<ImrLimits>();
    registry.add({ from: 0, limits: low, ...who });
    const good = registry.save();
    for (const bad of [
      null,
      {},
      { ...good, v: 2 },
      { ...good, versions: [{ ...good.versions[0]!, version: 2 }] },
    ]) {
      expect(() => baselines(bad as never)).toThrow(code("SPC_BASELINE"));
    }
  });
});

describe("judgeWithBaselines", () => {
  it("with rules that restart gives the charts of the stretches, and a later version changes nothing before its time", () => {
    fc.assert(
      fc.property(sample, fc.nat(40), (x, cut) => {
        const t = x.map((_, i) => i);
        const registry = baselines<ImrLimits>();
        registry.add({ from: 0, limits: low, ...who });
        const before = judgeWithBaselines(x, t, registry);
        registry.add({ from: cut, limits: high, ...who });
        const after = judgeWithBaselines(x, t, registry);
        const parts = [
          imr(x.slice(0, cut), { limits: low }),
          imr(x.slice(cut), { limits: high }),
        ] as const;
        const masks = [...parts[0].x.masks, ...parts[1].x.masks];
        expect(after.points.map((p) => p?.xMask)).toEqual(masks);
        expect(after.points.map((p) => p?.mrMask)).toEqual([
          ...parts[0].mr.masks,
          ...parts[1].mr.masks,
        ]);
        expect(after.points.map((p) => p?.index)).toEqual(t);
        expect([...after.versions]).toEqual(t.map((i) => (i < cut ? 1 : 2)));
        const early = (of: typeof after) => of.signals.filter((s) => s.index < cut);
        expect(early(after)).toEqual(early(before));
        for (const s of after.signals) {
          expect(s.baseline).toBe(s.index < cut ? 1 : 2);
          expect(s.id).toBe(`${s.chart}:${s.index}:${s.rule}`);
          expect(s.value).toBe(s.chart === "x" ? x[s.index] : after.points[s.index]?.mr);
        }
        expect(judgeWithBaselines(x, t, registry, undefined, 1)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it("with rules that continue judges each point by the lines of its time: a run goes on over the change", () => {
    const registry = baselines<ImrLimits>();
    registry.add({ from: 0, limits: low, ...who });
    registry.add({ from: 5, limits: high, runs: "continue", ...who });
    const x = [0.3, 0.4, 0.3, 0.4, 0.3, 10.3, 10.4, 10.3, 10.4];
    const center = (i: number) => (i < 5 ? low : high).x.center;
    expect(x.every((v, i) => v > center(i))).toBe(true);
    const t = x.map((_, i) => i);
    const { signals, points } = judgeWithBaselines(x, t, registry);
    const run = signals.find((s) => s.rule === 2);
    expect(run).toMatchObject({ id: "x:8:2", baseline: 2, points: [0, 1, 2, 3, 4, 5, 6, 7, 8] });
    expect(points[5]?.mr).toBe(10);
    const alone = baselines<ImrLimits>();
    alone.add({ from: 0, limits: low, ...who });
    alone.add({ from: 5, limits: high, ...who });
    const restarted = judgeWithBaselines(x, t, alone);
    expect(restarted.signals.filter((s) => s.rule === 2)).toEqual([]);
    expect(restarted.points[5]?.mr).toBeNull();
  });

  it("continuing with the same limits is as if nothing had changed", () => {
    fc.assert(
      fc.property(sample, fc.nat(40), (x, cut) => {
        const registry = baselines<ImrLimits>();
        registry.add({ from: 0, limits: low, ...who });
        registry.add({ from: cut, limits: low, runs: "continue", ...who });
        const { points } = judgeWithBaselines(
          x,
          x.map((_, i) => i),
          registry,
        );
        const masks = applyRules(x, low.x, nelsonRules());
        expect(points.map((p) => p?.xMask)).toEqual([...masks]);
      }),
      { numRuns: 30 },
    );
  });

  it("does not judge where no version is in force, and starts anew behind it", () => {
    const registry = baselines<ImrLimits>();
    registry.add({ from: 10, to: 20, limits: low, ...who });
    registry.add({ from: 30, limits: low, runs: "continue", ...who });
    const { points, versions } = judgeWithBaselines([9, 9, 9, 9], [0, 10, 20, 30], registry);
    expect([...versions]).toEqual([0, 1, 0, 2]);
    expect(points.map((p) => p?.xMask ?? null)).toEqual([null, 1, null, 1]);
    expect(points[3]?.mr).toBeNull();
  });

  it("judges a point without a time by the version of the point before", () => {
    const registry = baselines<ImrLimits>();
    registry.add({ from: 0, to: 10, limits: low, ...who });
    registry.add({ from: 10, limits: high, ...who });
    const stream = baselineStream(registry, imrByBaseline());
    expect(
      [stream.push(0, 5), stream.push(0), stream.push(10, 10), stream.push(10, NA)].map(
        (p) => p.version,
      ),
    ).toEqual([1, 1, 2, 2]);
  });

  it("takes any chart: average and range", () => {
    const chart: BaselineChart<XbarRLimits, ArrayLike<number>, XbarRPoint, XbarRState> = {
      start: (limits) => xbarRAccumulator({ limits }),
      carry: (state, limits) =>
        restoreXbarR({ ...state, options: { limits }, rows: { ...state.rows, limits } }),
    };
    const registry = baselines<XbarRLimits>();
    registry.add({
      from: 0,
      limits: xbarRLimits([
        [1, 2],
        [2, 3],
        [1, 3],
      ]),
      ...who,
    });
    const { signals } = judgeWithBaselines(
      [
        [1, 2],
        [30, 31],
      ],
      [0, 1],
      registry,
      chart,
    );
    expect(signals.map((s) => [s.id, s.baseline])).toEqual([["xbar:1:1", 1]]);
  });

  it("refuses times that are not as many as the values", () => {
    expect(() => judgeWithBaselines([1, 2], [1], baselines<ImrLimits>())).toThrow(
      code("SPC_OPTION"),
    );
  });
});
