import {
  formatShdrLine,
  parseShdrLine,
  type ShdrEntry,
  type ShdrLine,
} from "@taktline/drivers/mtconnect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const options = { conditions: /^c/, messages: /^m/, timeSeries: /^w/ };
const text = fc.string({ unit: "grapheme", maxLength: 12 }).filter((s) => !/[\r\n]/.test(s));
const nasty = fc.oneof(text, fc.stringMatching(/^[|"\\ a]{0,8}$/));
const key = (first: string) => nasty.map((rest) => `${first}${rest}`);
const entry: fc.Arbitrary<ShdrEntry> = fc.oneof(
  fc.record({ kind: fc.constant("observation" as const), key: key("o"), value: nasty }),
  fc.record({
    kind: fc.constant("condition" as const),
    key: key("c"),
    level: fc.constantFrom("NORMAL" as const, "WARNING" as const, "FAULT" as const),
    code: nasty,
    severity: nasty,
    qualifier: fc.constantFrom("", "HIGH", "LOW"),
    text: nasty,
  }),
  fc.record({ kind: fc.constant("message" as const), key: key("m"), code: nasty, text: nasty }),
  fc.record({
    kind: fc.constant("timeSeries" as const),
    key: key("w"),
    rate: fc.double({ min: 0, noDefaultInfinity: true, noNaN: true }),
    values: fc
      .float64Array({ maxLength: 5, noDefaultInfinity: true, noNaN: true })
      .map((v) => v.map((x) => x + 0)),
  }),
);
const timed = { t: 1_500, time: "1970-01-01T00:00:01.5Z" };
const line: fc.Arbitrary<ShdrLine> = fc.oneof(
  fc.record({
    kind: fc.constant("data" as const),
    t: fc.constant(timed.t),
    time: fc.constant(timed.time),
    entries: fc.array(entry, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant("command" as const),
    t: fc.constant(timed.t),
    time: fc.constant(timed.time),
    command: fc.constantFrom("REMOVE_ASSET" as const, "REMOVE_ALL_ASSETS" as const),
    fields: fc.array(nasty, { maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant("asset" as const),
    t: fc.constant(timed.t),
    time: fc.constant(timed.time),
    id: key("i"),
    type: key("t"),
    body: nasty.map((rest) => `<${rest}`),
  }),
  fc.record({
    kind: fc.constant("protocol" as const),
    command: fc.constantFrom("PING", "PONG", "shdrVersion"),
    value: fc.constantFrom("", "10000", "2"),
  }),
);

describe("formatShdrLine", () => {
  it("is read back as the same line, whatever stands in the fields", () => {
    fc.assert(
      fc.property(line, (given) => {
        const parsed = parseShdrLine(formatShdrLine(given), options);
        expect(parsed).toEqual({ ok: true, value: given, issues: [] });
      }),
      { numRuns: 300 },
    );
  });

  it("refuses what SHDR cannot hold", () => {
    const data = (entryKey: string, value: string): ShdrLine => ({
      kind: "data",
      ...timed,
      entries: [{ kind: "observation", key: entryKey, value }],
    });
    for (const bad of [data("a", "two\nlines"), data("", "1"), data("@ASSET@", "1")]) {
      expect(() => formatShdrLine(bad)).toThrowError(
        expect.objectContaining({ code: "DRIVERS_SHDR_UNWRITABLE" }),
      );
    }
    expect(() => formatShdrLine({ ...data("a", "1"), time: "" } as ShdrLine)).toThrowError(
      expect.objectContaining({ code: "DRIVERS_SHDR_UNWRITABLE" }),
    );
  });

  it("writes pings as agents expect them", () => {
    expect(formatShdrLine({ kind: "protocol", command: "PONG", value: "10000" })).toBe(
      "* PONG 10000",
    );
    expect(formatShdrLine({ kind: "protocol", command: "shdrVersion", value: "2" })).toBe(
      "* shdrVersion: 2",
    );
  });
});
