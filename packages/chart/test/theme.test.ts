import { type ChartTheme, darkTheme, lightTheme } from "@taktline/chart";
import { describe, expect, it } from "vitest";
import { themeVariables, variableTheme } from "../src/theme/theme-variables.js";

type Rgb = readonly [number, number, number];

function linear(colour: string): Rgb {
  const channel = (at: number) => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(linear(a)), luminance(linear(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

// Severity 1.0 of G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, IEEE TVCG 15(6), 2009, on linear RGB.
const deficiencies: Record<string, readonly Rgb[]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  none: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
};

function lab(rgb: Rgb): Rgb {
  const [r, g, b] = rgb.map((c) => Math.min(1, Math.max(0, c))) as unknown as Rgb;
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (841 / 108) * t + 4 / 29);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE76 difference as somebody with that deficiency sees it. */
function difference(a: string, b: string, matrix: readonly Rgb[]): number {
  const seen = (colour: string) => {
    const c = linear(colour);
    return lab(
      matrix.map((row) => row[0] * c[0] + row[1] * c[1] + row[2] * c[2]) as unknown as Rgb,
    );
  };
  const [p, q] = [seen(a), seen(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

const themes: [string, ChartTheme][] = [
  ["light", lightTheme],
  ["dark", darkTheme],
];

describe.each(themes)("the %s theme", (_, theme) => {
  it("has a contrast of 4.5 or more for every text colour, on zones and tiles too", () => {
    const texts = ["ink", "muted", "signal", "warning", "good", "center", "limit"] as const;
    for (const text of [...texts, "specification"] as const) {
      expect(contrast(theme[text], theme.background), text).toBeGreaterThanOrEqual(4.5);
    }
    for (const text of ["ink", "muted", "good"] as const) {
      expect(contrast(theme[text], theme.surface), text).toBeGreaterThanOrEqual(4.5);
    }
    for (const zone of ["zoneA", "zoneB", "zoneC"] as const) {
      expect(contrast(theme.data, theme[zone]), zone).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(theme.background, theme.bar)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.keys(deficiencies))("keeps the states apart for %s", (name) => {
    const machine = [
      "production",
      "setup",
      "downtime",
      "idle",
      "offline",
      "planned",
      "unknown",
    ] as const;
    for (const [i, a] of machine.entries()) {
      for (const b of machine.slice(i + 1)) {
        const seen = difference(theme.states[a], theme.states[b], deficiencies[name] ?? []);
        // Of two that come near, one carries a pattern.
        const patterned = ["setup", "planned", "unknown"];
        const pattern =
          patterned.includes(a) !== patterned.includes(b) || a === "setup" || b === "setup";
        expect(seen, `${a} and ${b}`).toBeGreaterThan(pattern ? 9 : 20);
      }
    }
  });
});

describe("the variable theme", () => {
  it("reads exactly the variables that a theme declares", () => {
    const declared = themeVariables(lightTheme)
      .split(";")
      .map((one) => one.split(":")[0])
      .sort();
    const read = [...JSON.stringify(variableTheme()).matchAll(/var\((--[\w-]+),/g)].map(
      (m) => m[1],
    );
    expect(read.sort()).toEqual(declared);
    expect(variableTheme().states.downtime).toBe("var(--tk-states-downtime,#c9361f)");
  });
});
