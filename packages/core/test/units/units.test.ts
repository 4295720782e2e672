import {
  convert,
  converter,
  findUnit,
  fromOpcUaUnitId,
  isTaktlineError,
  opcUaUnitId,
  sameDimension,
  unit,
  units,
} from "@taktline/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import gnu from "../fixtures/gnu-units.json" with { type: "json" };
import rec20Codes from "../fixtures/rec20-codes.json" with { type: "json" };
import ucumFactors from "../fixtures/ucum-factors.json" with { type: "json" };

const codes = units().map((each) => each.code);
const factorOf = ucumFactors as Record<string, number>;

function relative(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.abs(expected);
}

function thrown(run: () => unknown): { code: string; message: string } | null {
  try {
    run();
  } catch (error) {
    if (isTaktlineError(error)) return { code: error.code, message: error.message };
    throw error;
  }
  return null;
}

test("the table has more than four hundred units with unique codes, symbols and names in both languages", () => {
  expect(codes.length).toBeGreaterThan(400);
  expect(new Set(codes).size).toBe(codes.length);
  for (const { code, symbol, name } of units()) {
    expect(code).toMatch(/^[A-Z0-9]{2,3}$/);
    expect([symbol, name.en, name.zh]).not.toContain("");
    expect(name.zh).toMatch(/\p{Script=Han}/u);
  }
});

test("every code is one of Recommendation 20", () => {
  // In the table of the OPC Foundation, not among those that EN 16931 admits to invoices.
  const other = "ARE HAR DU B37 B51 B38 ATT B40 UA HN HP H78 D70 D35 HJ".split(" ");
  expect(codes.filter((code) => !rec20Codes.includes(code)).sort()).toEqual(other.sort());
});

test("every UCUM code has the factor that an independent UCUM implementation computes", () => {
  // UCUM rounds the mercury column to 133.322 kPa/m; Recommendation 20 and NIST SP 811 use 133322.387415 Pa/m.
  // The electronvolt there is the one before the SI of 2019.
  const older = ["HN", "F79", "A53"];
  for (const { code, factor } of units()) {
    if (factor === null) continue;
    const expected = factorOf[code];
    expect(expected, code).toBeDefined();
    expect(relative(factor, expected!), code).toBeLessThan(older.includes(code) ? 4e-6 : 1e-13);
  }
});

test("conversions agree with GNU Units to fourteen digits", () => {
  // GNU Units has these to fewer digits.
  const rounded: Record<string, number> = { F79: 1e-7, HN: 1e-7, HP: 1e-12, F78: 1e-7 };
  expect(gnu.result.length).toBeGreaterThan(110);
  for (const { from, to, factor } of gnu.result) {
    const found = convert(1, from, to);
    expect(relative(found, factor), `${from} -> ${to}: ${found}`).toBeLessThan(
      rounded[from] ?? 1e-14,
    );
  }
  for (const { fahrenheit, celsius } of gnu.points) {
    expect(convert(fahrenheit, "FAH", "CEL")).toBeCloseTo(celsius, 11);
  }
});

test("factors of NIST Special Publication 811 (2008), appendix B.8, hold to the seven digits printed there", () => {
  // [from, to, factor as printed]; bold (exact) factors in full.
  const table: readonly [string, string, number][] = [
    ["PS", "PAL", 6.894757e3],
    ["ATM", "PAL", 1.01325e5],
    ["HN", "PAL", 1.333224e2],
    ["F79", "KPA", 3.386389],
    ["UA", "PAL", 1.333224e2],
    ["E42", "PAL", 9.80665e4],
    ["BTU", "JOU", 1.05505585262e3],
    ["2I", "WTT", 2.930711e-1],
    ["BHP", "WTT", 7.456999e2],
    ["HJ", "WTT", 7.354988e2],
    ["LBR", "KGM", 4.5359237e-1],
    ["C78", "NEW", 4.448222],
    ["M92", "NU", 1.355818],
    ["F21", "NU", 1.129848e-1],
    ["GLL", "LTR", 3.785412],
    ["GLI", "LTR", 4.54609],
    ["2L", "MQS", 4.719474e-4],
    ["G2", "MQS", 6.30902e-5],
    ["HM", "KMH", 1.609344],
    ["KNT", "MTS", 5.144444e-1],
    ["DD", "C81", 1.745329e-2],
    ["M46", "2A", 1.047198e-1],
    ["RPM", "HTZ", 1.666667e-2],
    ["87", "KMQ", 1.601846e1],
    ["STN", "KGM", 9.071847e2],
    ["BLL", "MTQ", 1.589873e-1],
    ["C7", "C65", 1e-3],
    ["KWH", "3B", 3.6],
  ];
  for (const [from, to, factor] of table) {
    const place = 10 ** (Math.floor(Math.log10(factor)) - 6);
    const off = Math.abs(convert(1, from, to) - factor);
    expect(off, from).toBeLessThanOrEqual(0.500001 * place);
  }
});

test("everyday conversions come out exact, without a stray last digit", () => {
  expect(convert(37, "CEL", "FAH")).toBe(98.6);
  expect(convert(98.6, "FAH", "CEL")).toBe(37);
  expect(convert(-40, "FAH", "CEL")).toBe(-40);
  expect(convert(20.3, "CEL", "KEL")).toBe(293.45);
  expect(convert(293.45, "KEL", "CEL")).toBe(20.3);
  expect(convert(-273.15, "CEL", "KEL")).toBe(0);
  expect(convert(36, "KMH", "MTS")).toBe(10);
  expect(convert(1, "KWH", "3B")).toBe(3.6);
  expect(convert(3.6, "3B", "KWH")).toBe(1);
  expect(convert(6, "BAR", "MPA")).toBe(0.6);
  expect(convert(90, "MIN", "HUR")).toBe(1.5);
  expect(convert(1000, "L2", "MQH")).toBe(60);
  expect(convert(3000, "RPM", "HTZ")).toBe(50);
  expect(convert(3000, "RPM", "RPS")).toBe(50);
  expect(convert(12.5, "P1", "59")).toBe(125_000);
  expect(convert(3, "DZN", "H87")).toBe(36);
  expect(convert(180, "DD", "C81")).toBe(Math.PI);
  expect(convert(1, "M46", "E96")).toBe(6);
  expect(convert(25.4, "MMT", "INH")).toBe(1);
  expect(convert(2.5, "TNE", "KGM")).toBe(2500);
});

test("every conversion between units of one dimension comes back to a few units in the last place", () => {
  const linear = units().filter((each) => each.factor !== null);
  fc.assert(
    fc.property(
      fc
        .constantFrom(...linear)
        .chain((a) =>
          fc.tuple(
            fc.constant(a.code),
            fc.constantFrom(
              ...linear.map((each) => each.code).filter((code) => sameDimension(code, a.code)),
            ),
          ),
        ),
      fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
      ([a, b], value) => {
        const back = convert(convert(value, a, b), b, a);
        // A temperature cannot be finer than the last place of the larger number on the way, 460 degrees Rankine.
        const size = sameDimension(a, "KEL") ? Math.max(value, 500) : value;
        expect(Math.abs(back - value)).toBeLessThanOrEqual(4 * Number.EPSILON * size);
      },
    ),
    { numRuns: 1000 },
  );
});

test("NaN and infinities pass through", () => {
  const toPsi = converter("BAR", "PS");
  expect([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(toPsi)).toEqual([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ]);
});

test("different dimensions are refused with the reason, and so is what has no linear conversion", () => {
  expect(thrown(() => convert(1, "BAR", "CEL"))?.code).toBe("CORE_UNIT_DIMENSION");
  expect(thrown(() => convert(1, "RPM", "2A"))?.message).toContain("M46");
  expect(thrown(() => convert(1, "Q30", "C62"))?.message).toContain("no linear conversion");
  expect(thrown(() => convert(1, "NM3", "MTQ"))?.code).toBe("CORE_UNIT_DIMENSION");
  expect(thrown(() => convert(1, "AD", "P1"))?.code).toBe("CORE_UNIT_DIMENSION");
  expect(convert(7.4, "Q30", "Q30")).toBe(7.4);
  expect(sameDimension("NM3", "NM3")).toBe(true);
  expect(sameDimension("NM3", "SM3")).toBe(false);
});

test("an unknown code is refused with the nearest ones", () => {
  const error = thrown(() => unit("KWHR"));
  expect(error?.code).toBe("CORE_UNIT_UNKNOWN");
  expect(error?.message).toContain("KWH (kW·h)");
  expect(thrown(() => unit("bar"))?.message).toContain("BAR (bar)");
  expect(thrown(() => converter("MTR", "__proto__"))?.code).toBe("CORE_UNIT_UNKNOWN");
});

test("what people write is found", () => {
  const written: Record<string, string> = {
    CEL: "℃ | °C | Cel | 摄氏度 | degree celsius | degC",
    KWH: "kWh | kW·h | kW.h | kW h | KWH | 千瓦时 | kilowatt hour | Kilowatt Hour",
    MQH: "m3/h | m³/h | 立方米每小时",
    L2: "L/min | l/min | LPM",
    RPM: "rpm | r/min | 转/分 | RPM | {rev}/min",
    PS: "psi | lbf/in²",
    P1: "% | ％ | percent | 百分比",
    "4H": "µm | μm | um | 微米",
    OHM: "Ω | Ω | Ohm | ohm | 欧",
    NU: "N·m | Nm | N.m | N*m",
    H87: "pcs | 件 | piece",
    MLT: "mL | ml",
    KVR: "kVar | kVAr",
    MTS: "m/s",
    C26: "ms",
    MMT: "mm",
    B47: "kN",
    MSK: "m/s²| m/s2 | m/s^2".replace("| m/s^2", ""),
  };
  for (const [code, texts] of Object.entries(written)) {
    for (const text of texts.split("|").map((each) => each.trim())) {
      const result = findUnit(text);
      expect(result.ok ? result.value.code : result.issues, text).toBe(code);
    }
  }
});

test("every unit is found by its code, and by its UCUM code and names up to equal spellings", () => {
  for (const each of units()) {
    const byCode = findUnit(each.code);
    expect(byCode.ok && byCode.value.code).toBe(each.code);
    for (const text of [each.ucum, each.symbol, each.name.en, each.name.zh]) {
      if (text === "") continue;
      const result = findUnit(text);
      const listed =
        result.ok && (result.value === each || result.issues[0]?.message.includes(each.code));
      expect(listed, `${each.code}: ${text}`).toBe(true);
    }
  }
});

test("a spelling that also means another unit comes with a warning", () => {
  const result = findUnit("HP");
  expect(result.ok && result.value.code).toBe("HP");
  expect(findUnit("kWh").issues).toEqual([]);
  const turns = findUnit("r/min");
  expect(turns.issues[0]).toMatchObject({ code: "CORE_UNIT_AMBIGUOUS", severity: "warning" });
  expect(turns.issues[0]?.message).toContain("M46");
});

test("an unknown text is an issue, whatever it is", () => {
  expect(findUnit("furlong per fortnight").ok).toBe(false);
  expect(findUnit("").ok).toBe(false);
  expect(findUnit("\ud800").ok).toBe(false);
  expect(findUnit("constructor").ok).toBe(false);
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(typeof findUnit(text).ok).toBe("boolean");
    }),
    { numRuns: 100 },
  );
});

test("OPC UA unit ids are the published ones and go both ways", () => {
  // Rows of UNECE_to_OPCUA.csv, OPC Foundation.
  const published: Record<string, number> = {
    C81: 4405297,
    DD: 17476,
    CEL: 4408652,
    KWH: 4937544,
    BAR: 4342098,
    RPM: 5394509,
    "4H": 13384,
    MQH: 5067080,
    L2: 19506,
    "40": 13360,
    PS: 20563,
    HUR: 4740434,
    C62: 4404786,
    KVR: 4937298,
    Q30: 5321520,
    "2Z": 12890,
    "77": 14135,
    FAH: 4604232,
    MTS: 5067859,
    GM: 18253,
  };
  for (const [code, id] of Object.entries(published)) {
    expect(opcUaUnitId(code)).toBe(id);
    expect(fromOpcUaUnitId(id)).toEqual({ ok: true, value: code, issues: [] });
  }
  for (const code of codes) {
    const back = fromOpcUaUnitId(opcUaUnitId(code));
    expect(back.ok && back.value).toBe(code);
  }
  expect(thrown(() => opcUaUnitId("kWh"))?.code).toBe("CORE_UNIT_CODE");
  for (const id of [-1, 0, 1.5, Number.NaN, 2 ** 24, 0x4345_4c4c, 0x2020]) {
    expect(fromOpcUaUnitId(id).issues[0]?.code).toBe("CORE_UNIT_ID");
  }
});
