import * as core from "@taktline/core";
import {
  Bad,
  BadNoCommunication,
  BadSensorFailure,
  fromOpcDaQuality,
  fromSparkplugQuality,
  Good,
  GoodClamped,
  isBad,
  isGood,
  isUncertain,
  qualityName,
  severityOf,
  toOpcDaQuality,
  toSparkplugQuality,
  UncertainLastUsableValue,
  UncertainNoCommunicationLastUsableValue,
  UncertainSubNormal,
  worstQuality,
} from "@taktline/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import published from "../fixtures/status-codes.json" with { type: "json" };

const codes = Object.entries(core as Record<string, unknown>).filter(
  (entry): entry is [string, number] => typeof entry[1] === "number",
);

test("every exported StatusCode has the published number and names itself", () => {
  expect(codes.length).toBeGreaterThanOrEqual(40);
  for (const [name, code] of codes) {
    expect({ [name]: code }).toEqual({ [name]: (published as Record<string, number>)[name] });
    expect(qualityName(code)).toBe(name);
    const severity = /^(Good|Uncertain|Bad)/.exec(name)?.[0].toLowerCase();
    expect(severityOf(code)).toBe(severity);
  }
});

test("every uint32 is exactly one of good, uncertain, bad, and the reserved severity is bad", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (code) => {
      expect([isGood(code), isUncertain(code), isBad(code)]).toEqual(
        ["good", "uncertain", "bad"].map((severity) => severity === severityOf(code)),
      );
    }),
  );
  expect(severityOf(0xc000_0000)).toBe("bad");
});

test("the worst quality is the first of the highest severity, wherever it stands", () => {
  expect(worstQuality([])).toBe(Good);
  expect(worstQuality([GoodClamped, Good])).toBe(GoodClamped);
  expect(worstQuality(new Uint32Array([Good, UncertainSubNormal, UncertainLastUsableValue]))).toBe(
    UncertainSubNormal,
  );
  expect(worstQuality([UncertainSubNormal, BadSensorFailure, Bad])).toBe(BadSensorFailure);
});

test("names ignore the info bits and tell severity and number of a code without a name", () => {
  expect(qualityName(BadSensorFailure + 0x500)).toBe("BadSensorFailure");
  expect(qualityName(0x40ff_0000)).toBe("Uncertain_0x40FF0000");
});

test("Sparkplug: good 192, contact lost or last usable 500, other uncertain by policy, rest 0", () => {
  const stale = [
    "UncertainLastUsableValue",
    "UncertainNoCommunicationLastUsableValue",
    "BadCommunicationError",
    "BadConnectionClosed",
    "BadDisconnect",
    "BadNoCommunication",
    "BadOutOfService",
    "BadServerNotConnected",
    "BadTimeout",
  ];
  for (const [name, code] of codes) {
    const expected = isGood(code) ? 192 : stale.includes(name) ? 500 : 0;
    expect({ [name]: toSparkplugQuality(code) }).toEqual({ [name]: expected });
  }
  expect(toSparkplugQuality(UncertainSubNormal, { uncertain: "good" })).toBe(192);
  expect(toSparkplugQuality(UncertainLastUsableValue, { uncertain: "good" })).toBe(500);
  expect(toSparkplugQuality(BadSensorFailure, { uncertain: "good" })).toBe(0);
});

test("Sparkplug values survive the way there and back; unknown ones are bad", () => {
  for (const quality of [0, 192, 500]) {
    expect(toSparkplugQuality(fromSparkplugQuality(quality))).toBe(quality);
  }
  for (const quality of [-1, 1, 64, 193, 501, Number.NaN]) {
    expect(isBad(fromSparkplugQuality(quality))).toBe(true);
  }
});

// Status values of OPC Data Access 3.00, OPC Quality Flags.
const daStatus = [
  0x00, 0x04, 0x08, 0x0c, 0x10, 0x14, 0x18, 0x1c, 0x20, 0x40, 0x44, 0x50, 0x54, 0x58, 0xc0, 0xd8,
];

test("every OPC DA status with every limit survives the way through the StatusCode", () => {
  for (const status of daStatus) {
    for (const limit of [0, 1, 2, 3]) {
      expect(toOpcDaQuality(fromOpcDaQuality(status | limit))).toBe(status | limit);
    }
  }
});

test("OPC DA limits become the limit bits of a data value, and vendor bits are left out", () => {
  expect(fromOpcDaQuality(0xc1)).toBe(0x0000_0500);
  expect(fromOpcDaQuality(0xc2)).toBe(0x0000_0600);
  expect(fromOpcDaQuality(0xc3)).toBe(0x0000_0700);
  expect(fromOpcDaQuality(0xab18)).toBe(BadNoCommunication);
  expect(fromOpcDaQuality(0x14)).toBe(UncertainNoCommunicationLastUsableValue);
  expect(toOpcDaQuality(0x0000_0100)).toBe(0xc0);
});

test("any OPC DA quality keeps its class, and the reserved class is bad", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffff }), (quality) => {
      const major = (quality >> 6) & 3;
      const severity = major === 3 ? "good" : major === 1 ? "uncertain" : "bad";
      const expected = (quality & 0xfc) === 0x14 ? "uncertain" : severity;
      expect(severityOf(fromOpcDaQuality(quality))).toBe(expected);
    }),
  );
});
