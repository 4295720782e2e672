import { downSlot, type PlanCodes, type RulePlan, upSlot } from "../plan.js";
import type { JsRuleState } from "./table-rules.js";

/**
 * Per zone of a sigma, from -8 to 7: which of eight it is, from below -3 sigma to above 3. Its three bits stand in bits 0, 8
 * and 16, so that eight points fit side by side; bit 24 is for the step down.
 */
const category = /* @__PURE__ */ Int32Array.from({ length: 16 }, (_, i) => {
  const k = Math.min(7, Math.max(0, i - 4));
  return (k & 1) | ((k & 2) << 7) | ((k & 4) << 14);
});

/** Sixteen bits the other way round. */
function reversed(w: number): number {
  let r = ((w >> 1) & 0x5555) | ((w & 0x5555) << 1);
  r = ((r >> 2) & 0x3333) | ((r & 0x3333) << 2);
  r = ((r >> 4) & 0x0f0f) | ((r & 0x0f0f) << 4);
  return ((r >> 8) & 0xff) | ((r & 0xff) << 8);
}

/**
 * Sixteen points as integers: per half a word of categories and steps, then the last integer, into `out`. Gives whether that
 * can be trusted: no point is near a line, like the one before it, or far out. A number that is not one becomes 0, which is
 * near the centre. Written out eight times, because no engine unrolls the loop.
 */
function encode(
  x: Float64Array,
  at: number,
  scale: number,
  shift: number,
  previous: number,
  out: Int32Array,
): boolean {
  let before = previous;
  for (let half = 0; half < 2; half++) {
    const j = at + 8 * half;
    let w = 0;
    let q = x[j + 0]! * scale + shift;
    if (Math.abs(q) > 28000) return false;
    let c = q | 0;
    if ((c & 4095) < 3 || c === before) return false;
    w = (w << 1) | category[(c >> 12) + 8]! | (((c - before) >> 7) & 0x1000000);
    before = c;
    q = x[j + 1]! * scale + shift;
    if (Math.abs(q) > 28000) return false;
    c = q | 0;
    if ((c & 4095) < 3 || c === before) return false;
    w = (w << 1) | category[(c >> 12) + 8]! | (((c - before) >> 7) & 0x1000000);
    before = c;
    q = x[j + 2]! * scale + shift;
    if (Math.abs(q) > 28000) return false;
    c = q | 0;
    if ((c & 4095) < 3 || c === before) return false;
    w = (w << 1) | category[(c >> 12) + 8]! | (((c - before) >> 7) & 0x1000000);
    before = c;
    q = x[j + 3]! * scale + shift;
    if (Math.abs(q) > 28000) return false;
    c = q | 0;
    if ((c & 4095) < 3 || c === before) return false;
    w = (w << 1) | category[(c >> 12) + 8]! | (((c - before) >> 7) & 0x1000000);
    before = c;
    q = x[j + 4]! * scale + shift;
    if (Math.abs(q) > 28000) return false;
    c = q | 0;
    if ((c & 4095) < 3 || c === before) return false;
    w = (w << 1) | category[(c >> 12) + 8]! | (((c - before) >> 7) & 0x1000000);
    before = c;
    q = x[j + 5]! * scale + shift;
    if (Math.abs(q) > 28000) return false;
    c = q | 0;
    if ((c & 4095) < 3 || c === before) return false;
    w = (w << 1) | category[(c >> 12) + 8]! | (((c - before) >> 7) & 0x1000000);
    before = c;
    q = x[j + 6]! * scale + shift;
    if (Math.abs(q) > 28000) return false;
    c = q | 0;
    if ((c & 4095) < 3 || c === before) return false;
    w = (w << 1) | category[(c >> 12) + 8]! | (((c - before) >> 7) & 0x1000000);
    before = c;
    q = x[j + 7]! * scale + shift;
    if (Math.abs(q) > 28000) return false;
    c = q | 0;
    if ((c & 4095) < 3 || c === before) return false;
    w = (w << 1) | category[(c >> 12) + 8]! | (((c - before) >> 7) & 0x1000000);
    before = c;
    out[half] = w;
  }
  out[2] = before;
  return true;
}

/**
 * Nelson's eight rules by default on blocks of 16 points, the newest in bit 0, the 16 before them in the upper half.
 *
 * Points become integers first, as in `native/rules.h`; a block where that cannot tell is compared with the lines themselves.
 * Takes points from `from`, at least one block after the start of the series, as far as whole blocks go, and gives where it ended.
 */
export function jsNelsonRules(
  x: Float64Array,
  from: number,
  to: number,
  masks: Uint16Array,
  plan: RulePlan,
  s: JsRuleState,
): number {
  const codes: PlanCodes | undefined = plan.codes;
  const scale = codes?.scale ?? 0;
  const shift = codes?.shift ?? 0;
  const [c0, u1, u2, u3, , d1, d2, d3] = plan.levels as unknown as readonly number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const take = (slot: number) => reversed(s.past[slot]! >>> 16);
  let h0 = take(0);
  let h1 = take(1);
  let h2 = take(2);
  let h3 = take(3);
  let l0 = take(4);
  let l1 = take(5);
  let l2 = take(6);
  let l3 = take(7);
  let up = take(upSlot);
  let down = take(downSlot);
  let ok = reversed(s.valid >>> 16);
  let before = 0;
  const usable = codes !== undefined;
  const code = (v: number) => {
    const q = v * scale + shift;
    return q > 28000 ? 28672 : q < -28000 ? -28672 : q | 0;
  };
  before = code(s.previous);
  const packed = new Int32Array(3);
  masks.fill(0, from, to);
  let flagged = 0;
  let missing = 0;
  let at = from;
  for (; at + 16 <= to; at += 16) {
    h0 <<= 16;
    h1 <<= 16;
    h2 <<= 16;
    h3 <<= 16;
    l0 <<= 16;
    l1 <<= 16;
    l2 <<= 16;
    l3 <<= 16;
    up <<= 16;
    down <<= 16;
    ok <<= 16;
    if (usable && encode(x, at, scale, shift, before, packed)) {
      before = packed[2]!;
      const first = packed[0]!;
      const second = packed[1]!;
      // Each word holds four bits of eight points: every second one of both halves at once.
      const even = ((first & 0xff00ff) << 8) | (second & 0xff00ff);
      const odd = (first & 0xff00ff00) | ((second >>> 8) & 0xff00ff);
      const b0 = even & 0xffff;
      const b1 = odd & 0xffff;
      const b2 = even >>> 16;
      const fall = odd >>> 16;
      const low = b2 ^ 0xffff;
      h0 |= b2;
      h1 |= b2 & (b1 | b0);
      h2 |= b2 & b1;
      h3 |= b2 & b1 & b0;
      l0 |= low;
      l1 |= low & ~(b1 & b0);
      l2 |= low & ~b1;
      l3 |= low & ~(b1 | b0);
      const pair = ok & 0x10000 ? 0xffff : 0x7fff;
      down |= fall & pair;
      up |= ~fall & pair;
      ok |= 0xffff;
    } else {
      let previous = (ok & 0x10000) !== 0 ? x[at - 1]! : Number.NaN;
      for (let j = 0; j < 16; j++) {
        const v = x[at + j]!;
        const bit = 15 - j;
        if (v - v !== 0) {
          missing++;
          previous = Number.NaN;
          continue;
        }
        ok |= 1 << bit;
        h0 |= Number(v > c0) << bit;
        h1 |= Number(v > u1) << bit;
        h2 |= Number(v > u2) << bit;
        h3 |= Number(v > u3) << bit;
        l0 |= Number(v < c0) << bit;
        l1 |= Number(v < d1) << bit;
        l2 |= Number(v < d2) << bit;
        l3 |= Number(v < d3) << bit;
        up |= Number(v > previous) << bit;
        down |= Number(v < previous) << bit;
        previous = v;
      }
      before = code(x[at + 15]!);
    }
    // The rules, for all 16 points at once.
    const r1 = h3 | l3;
    let w = h0 & (h0 >>> 1);
    w &= w >>> 2;
    w &= w >>> 4;
    let v = l0 & (l0 >>> 1);
    v &= v >>> 2;
    v &= v >>> 4;
    const r2 = (w & (h0 >>> 8)) | (v & (l0 >>> 8));
    w = up & (up >>> 1);
    v = down & (down >>> 1);
    const r3 = (w & (w >>> 2) & (up >>> 4)) | (v & (v >>> 2) & (down >>> 4));
    w = (up & (down >>> 1)) | (down & (up >>> 1));
    w &= w >>> 1;
    w &= w >>> 2;
    const r4 = w & (w >>> 4) & (w >>> 8);
    const s1 = ok & (ok >>> 1);
    const s2 = s1 & (ok >>> 2);
    const s3 = s2 & (ok >>> 3);
    const s4 = s3 & (ok >>> 4);
    const r5 =
      (h2 & (((h2 >>> 1) & s1) | ((h2 >>> 2) & s2))) |
      (l2 & (((l2 >>> 1) & s1) | ((l2 >>> 2) & s2)));
    let p = (h1 >>> 1) & s1;
    let q = (h1 >>> 2) & s2;
    let r = (h1 >>> 3) & s3;
    let t = (h1 >>> 4) & s4;
    let r6 = h1 & ((p & q & (r | t)) | (r & t & (p | q)));
    p = (l1 >>> 1) & s1;
    q = (l1 >>> 2) & s2;
    r = (l1 >>> 3) & s3;
    t = (l1 >>> 4) & s4;
    r6 |= l1 & ((p & q & (r | t)) | (r & t & (p | q)));
    const out = h1 | l1;
    w = ok & ~out;
    w &= w >>> 1;
    w &= w >>> 2;
    w &= w >>> 4;
    const r7 = w & (w >>> 7);
    w = out & (out >>> 1);
    w &= w >>> 2;
    w &= w >>> 4;
    p = h1 & (h1 >>> 1);
    p &= p >>> 2;
    p &= p >>> 4;
    q = l1 & (l1 >>> 1);
    q &= q >>> 2;
    q &= q >>> 4;
    const r8 = w & ~p & ~q;
    h0 &= 0xffff;
    h1 &= 0xffff;
    h2 &= 0xffff;
    h3 &= 0xffff;
    l0 &= 0xffff;
    l1 &= 0xffff;
    l2 &= 0xffff;
    l3 &= 0xffff;
    up &= 0xffff;
    down &= 0xffff;
    ok &= 0xffff;
    for (let any = (r1 | r2 | r3 | r4 | r5 | r6 | r7 | r8) & 0xffff; any !== 0; any &= any - 1) {
      const i = 31 - Math.clz32(any & -any);
      masks[at + 15 - i] =
        ((r1 >>> i) & 1) |
        (((r2 >>> i) & 1) << 1) |
        (((r3 >>> i) & 1) << 2) |
        (((r4 >>> i) & 1) << 3) |
        (((r5 >>> i) & 1) << 4) |
        (((r6 >>> i) & 1) << 5) |
        (((r7 >>> i) & 1) << 6) |
        (((r8 >>> i) & 1) << 7);
      flagged++;
    }
  }
  if (at > from) {
    // Only 16 bits are kept: no default rule looks further back. The table that takes the rest finds them in the upper half.
    const give = (slot: number, w: number) => {
      s.past[slot] = reversed(w) << 16;
    };
    give(0, h0);
    give(1, h1);
    give(2, h2);
    give(3, h3);
    give(4, l0);
    give(5, l1);
    give(6, l2);
    give(7, l3);
    give(upSlot, up);
    give(downSlot, down);
    s.valid = reversed(ok) << 16;
    s.previous = x[at - 1]!;
    if (s.previous - s.previous !== 0) s.previous = Number.NaN;
  }
  s.flagged += flagged;
  s.missing += missing;
  return at;
}
