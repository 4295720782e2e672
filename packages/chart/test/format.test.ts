import { describe, expect, it } from "vitest";
import { formatDuration } from "../src/format/format-duration.js";
import { formatCell, formatFixed, formatShort } from "../src/format/format-number.js";
import { formatValue } from "../src/format/format-value.js";

describe("numbers", () => {
  it("have fixed digits, groups from 10,000 on, no negative zero, and an exponent from 1e15 on", () => {
    expect(formatFixed(15.3366, 3)).toBe("15.337");
    expect(formatFixed(-0.0001, 2)).toBe("0.00");
    expect(formatFixed(9999.5, 1)).toBe("9999.5");
    expect(formatFixed(-1234567.891, 2)).toBe("-1,234,567.89");
    expect(formatFixed(1e21, 2)).toBe("1.000000e21");
    expect(formatFixed(Number.NaN, 2)).toBe("–");
    expect(formatFixed(1.5, Number.NaN)).toBe("2");
    expect(formatFixed(1, 99)).toBe("1.000000000000");
  });

  it("are short with six significant digits at most, whole numbers whole", () => {
    expect(formatShort(0.1 + 0.2)).toBe("0.3");
    expect(formatShort(123456789)).toBe("123,456,789");
    expect(formatShort(0.000123456789)).toBe("0.000123457");
    expect(formatShort(1e-9)).toBe("1e-9");
    expect(formatShort(-2.5e18)).toBe("-2.5e18");
    expect(formatShort(-0)).toBe("0");
    expect(formatShort(Number.POSITIVE_INFINITY)).toBe("–");
  });

  it("keep all digits in tables where they are too large for fixed ones", () => {
    expect(formatCell(1e15 + 2, 3)).toBe("1000000000000002");
    expect(formatCell(25.0123456, 3)).toBe("25.012");
  });

  it("carry their unit", () => {
    expect(formatValue(0.7397, { kind: "percent" }, "en")).toBe("74.0 %");
    expect(formatValue(6, { kind: "number", unit: "kW", decimals: 1 }, "zh")).toBe("6.0 kW");
    expect(formatValue(7_500_000, { kind: "duration" }, "zh")).toBe("2 小时 5 分");
  });
});

describe("durations", () => {
  it("have the two largest parts and carry when rounded", () => {
    expect(formatDuration(0, "en")).toBe("0 s");
    expect(formatDuration(0.2, "en")).toBe("0 s");
    expect(formatDuration(120, "en")).toBe("120 ms");
    expect(formatDuration(4_500, "en")).toBe("4.5 s");
    expect(formatDuration(59_600, "en")).toBe("1 min");
    expect(formatDuration(3_599_600, "en")).toBe("1 h");
    expect(formatDuration(1_357_376, "en")).toBe("22 min 37 s");
    expect(formatDuration(86_400_000, "en")).toBe("24 h");
    expect(formatDuration(-5_400_000, "zh")).toBe("-1 小时 30 分");
    expect(formatDuration(100 * 3_600_000, "zh")).toBe("4 天 4 小时");
    expect(formatDuration(1e300, "en")).toBe("1.16e292 d");
    expect(formatDuration(Number.NaN, "en")).toBe("–");
  });
});
