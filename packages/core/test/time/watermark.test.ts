import { disorderOf, isTaktlineError, restoreWatermark, watermark } from "@taktline/core";
import fc from "fast-check";
import { expect, test } from "vitest";

const times = fc.array(fc.integer({ min: 0, max: 30 }));

test("the watermark is the newest time minus the allowance, and only what lies before it is late", () => {
  fc.assert(
    fc.property(times, fc.nat(10), (t, latenessMs) => {
      const mark = watermark({ latenessMs });
      let late = 0;
      t.forEach((time, i) => {
        const expected = Math.max(...t.slice(0, i + 1)) - latenessMs;
        const step = mark.push(time);
        expect(step).toEqual({ late: time < expected, watermark: expected });
        if (step.late) late++;
      });
      const { late: behind, firstBackwardIndex: _, ...counts } = disorderOf(t);
      expect(mark.value()).toEqual({
        ...counts,
        late,
        newest: t.length === 0 ? null : Math.max(...t),
        watermark: t.length === 0 ? null : Math.max(...t) - latenessMs,
      });
      if (latenessMs === 0) expect(late).toBe(behind);
    }),
  );
});

test("saved through JSON and restored anywhere, it goes on as if nothing had happened", () => {
  fc.assert(
    fc.property(times, times, fc.nat(5), (before, after, latenessMs) => {
      const whole = watermark({ latenessMs });
      const first = watermark({ latenessMs });
      for (const t of before) {
        whole.push(t);
        first.push(t);
      }
      const second = restoreWatermark(JSON.parse(JSON.stringify(first.save())));
      for (const t of after) expect(second.push(t)).toEqual(whole.push(t));
      expect(second.value()).toEqual(whole.value());
      expect(second.save()).toEqual(whole.save());
    }),
  );
});

test("a wrong allowance, time or state is refused", () => {
  const code = (run: () => unknown) => {
    try {
      run();
    } catch (error) {
      return isTaktlineError(error) ? error.code : error;
    }
    return undefined;
  };
  expect(code(() => watermark({ latenessMs: -1 }))).toBe("CORE_WATERMARK_LATENESS");
  expect(code(() => watermark({ latenessMs: Number.NaN }))).toBe("CORE_WATERMARK_LATENESS");
  expect(code(() => watermark().push(Number.NaN))).toBe("CORE_FRAME_TIME");
  const state = watermark().save();
  for (const wrong of [
    null,
    {},
    { ...state, v: 2 },
    { ...state, kind: "imr" },
    { ...state, samples: -1 },
    { ...state, newest: "1" },
  ]) {
    expect(code(() => restoreWatermark(wrong as never))).toBe("CORE_STATE");
  }
});
