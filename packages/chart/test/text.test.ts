import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { declutter } from "../src/draw/declutter.js";
import { textResolver } from "../src/locale/messages.js";
import { escapeXml } from "../src/text/escape-xml.js";
import { fitText } from "../src/text/fit-text.js";
import { isWide, textWidth } from "../src/text/text-width.js";
import { wrapText } from "../src/text/wrap-text.js";
import { anyText } from "./support/any-text.js";
import { checkXml } from "./support/check-xml.js";

describe("escapeXml", () => {
  it("makes any text fit for content and attributes", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        checkXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`);
      }),
    );
  });

  it("keeps what is legal and replaces what XML forbids", () => {
    expect(escapeXml("<script>'&\"")).toBe("&lt;script&gt;&#39;&amp;&quot;");
    expect(escapeXml("a\u0000b\ud800c\u{1f600}\n")).toBe("a\ufffdb\ufffdc\u{1f600}\n");
  });
});

describe("text width", () => {
  it("counts East Asian wide characters as one em and Latin ones as about half", () => {
    expect(textWidth("孔径", 10)).toBe(20);
    expect(textWidth("，", 10)).toBe(10);
    expect(isWide("Φ".codePointAt(0) ?? 0)).toBe(false);
    expect(isWide("한".codePointAt(0) ?? 0)).toBe(true);
    expect(textWidth("0123456789", 10)).toBeCloseTo(62, 6);
    expect(textWidth("X\u0305", 10)).toBe(textWidth("X", 10));
  });

  it("is never exceeded by a fitted text", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 200 }), (text, width) => {
        expect(textWidth(fitText(text, 11, width), 11)).toBeLessThanOrEqual(width + 1e-9);
      }),
    );
  });

  it("is never exceeded by the lines of a wrapped text, which lose nothing where there is room", () => {
    const words = fc.array(fc.constantFrom("one", "three", "连续九点", "σ"), { maxLength: 12 });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(" ");
        const lines = wrapText(text, 11, 60, 99);
        for (const line of lines) expect(textWidth(line, 11)).toBeLessThanOrEqual(60);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        expect(wrapText(text, 11, 60, 2).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe("declutter", () => {
  it("keeps labels apart, in order, within bounds, and where they wish if there is room", () => {
    const wish = fc.double({ min: 0, max: 300, noNaN: true });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
        const places = declutter(wishes, 13, 0, 300);
        const order = wishes.map((_, i) => i).sort((a, b) => wishes[a]! - wishes[b]! || a - b);
        for (const [rank, i] of order.entries()) {
          expect(places[i]).toBeGreaterThanOrEqual(-1e-6);
          expect(places[i]).toBeLessThanOrEqual(300 + 1e-6);
          if (rank > 0) {
            expect(places[i]! - places[order[rank - 1]!]!).toBeGreaterThanOrEqual(13 - 1e-6);
          }
        }
      }),
    );
    expect(declutter([50, 10, 100], 13, 0, 300)).toEqual([50, 10, 100]);
    expect(declutter([100, 100], 10, 0, 300)).toEqual([95, 105]);
  });
});

describe("messages", () => {
  const table = { en: { hello: "Hello {name}" }, zh: { hello: "你好 {name}" } };

  it("come from the caller first, then from the table; an unknown key is itself", () => {
    const text = textResolver("zh", { mine: "我的" }, [table]);
    expect(text({ key: "hello", values: { name: "A" } })).toBe("你好 A");
    expect(text({ key: "mine" })).toBe("我的");
    expect(text({ key: "nobody" })).toBe("nobody");
    expect(text({ en: "x", zh: "叉" })).toBe("叉");
    expect(text("<b>")).toBe("<b>");
  });

  it("never reach into prototypes", () => {
    const text = textResolver("en", {}, [table]);
    expect(text({ key: "constructor" })).toBe("constructor");
    expect(text({ key: "hello", values: {} })).toBe("Hello {name}");
  });
});
