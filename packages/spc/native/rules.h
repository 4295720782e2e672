// Run rules on bitmaps: one bit per point and comparison, runs by doubling shifts. Exact, and without a branch per point.
#ifndef TAKTLINE_RULES_H
#define TAKTLINE_RULES_H
#include "sums.h"

// Slots of bitmaps. 0 to 3: above the centre, one sigma, two sigma, the upper limit. 4 to 7: below them. 8 and 9: steps up
// and down. From 10 on, where a table has other zones: even slots above, odd slots below a line of their own.
#define UP 8
#define DOWN 9
#define SLOTS 42
#define RULES 16

enum { BEYOND, WITHIN, TREND, ALTERNATING };
enum { SAME, EITHER, BOTH };

typedef struct {
  i32 kind, count, of, side, full, comply, ties, above, below, bit;
} Rule;

// Written by the host.
typedef struct {
  f64 level[SLOTS];
  f64 scale, bias, lowest, highest;
  i32 slots, quick, nelson, rules;
  Rule rule[RULES];
} Plan;

// Goes on from piece to piece: the last 32 bits of each bitmap, newest in bit 31; zeros at the start of a series.
typedef struct {
  f64 flagged, missing;
  u32 past[SLOTS], valid, started;
} State;

// Sixteen points: which of them lie above or below a line. The vectors of comparisons are narrowed, not looked at in pairs.
#define SIXTEEN(compare)                                                                         \
  v_bits16(v_pack16(v_pack32(v_even32(compare(0), compare(2)), v_even32(compare(4), compare(6))),  \
                    v_pack32(v_even32(compare(8), compare(10)), v_even32(compare(12), compare(14)))))

inline_ u32 above16(const f64 *x, f64 at) {
  vec line = v_splat(at);
#define GT(i) v_gt(v_load(x + (i)), line)
  return SIXTEEN(GT);
#undef GT
}

inline_ u32 below16(const f64 *x, f64 at) {
  vec line = v_splat(at);
#define LT(i) v_lt(v_load(x + (i)), line)
  return SIXTEEN(LT);
#undef LT
}

inline_ u32 finite16(const f64 *x) {
  vec zero = v_splat(0.0);
#define OK(i) v_eq(v_sub(v_load(x + (i)), v_load(x + (i))), zero)
  return SIXTEEN(OK);
#undef OK
}

// Sixteen points compared with all lines one by one; x[-1] is the point before. Gives which are finite; others have no bit.
apart_ u32 exact16(const f64 *x, const Plan *plan, i32 slots, u32 valid_before, u32 *out) {
  u32 valid = finite16(x);
  rolled for (i32 s = 0; s < slots; s++) {
    if (s == UP || s == DOWN) continue;
    f64 level = plan->level[s];
    out[s] = (s < 4 || (s > DOWN && !(s & 1)) ? above16(x, level) : below16(x, level)) & valid;
  }
  u32 pairs = valid & (valid << 1 | (valid_before & 1));
#define RISE(i) v_gt(v_load(x + (i)), v_load(x + (i)-1))
#define FALL(i) v_lt(v_load(x + (i)), v_load(x + (i)-1))
  out[UP] = SIXTEEN(RISE) & pairs;
  out[DOWN] = SIXTEEN(FALL) & pairs;
  return valid;
}

// The quick way to the same bits. A point becomes an integer, 4096 to the sigma, by operations that never swap two points.
// Lines become multiples of 4096, give or take 1 (the host has made sure). So integers that differ tell how the points
// differ, and where two are equal, or a point is within 1 of a line or 7 sigma off, the answer is "look closer".
#define CODE(v) v_add(v_mul(v_pmax(lowest, v_pmin(highest, v)), scale), bias)

inline_ vec codes8(const f64 *x, const Plan *plan) {
  vec scale = v_splat(plan->scale), bias = v_splat(plan->bias), lowest = v_splat(plan->lowest), highest = v_splat(plan->highest);
  vec a = v_even32(CODE(v_load(x)), CODE(v_load(x + 2)));
  vec b = v_even32(CODE(v_load(x + 4)), CODE(v_load(x + 6)));
  return v_pack32(a, b);
}

inline_ vec code_before(const f64 *x, const Plan *plan) {
  vec scale = v_splat(plan->scale), bias = v_splat(plan->bias), lowest = v_splat(plan->lowest), highest = v_splat(plan->highest);
  vec a = CODE(v_splat(x[-1]));
  a = v_even32(a, a);
  return v_pack32(a, a);
}

// Gives whether the bits can be trusted.
inline_ int quick16(const f64 *x, const Plan *plan, vec *before, u32 *out) {
  vec a = codes8(x, plan), b = codes8(x + 8, plan);
  vec pa = v_slide16(*before, a), pb = v_slide16(a, b);
  *before = b;
  vec fraction = v_splat16(4095), one = v_splat16(1), three = v_splat16(3);
  vec near = v_or(v_gt16(three, v_and(v_add16(a, one), fraction)), v_gt16(three, v_and(v_add16(b, one), fraction)));
  vec tied = v_or(v_eq16(a, pa), v_eq16(b, pb));
  if (v_any(v_or(near, tied))) return 0;
  u32 fall = v_bits16(v_pack16(v_gt16(pa, a), v_gt16(pb, b)));
  vec z = v_pack16(v_sar16(a, 12), v_sar16(b, 12));
  out[DOWN] = fall;
  out[UP] = fall ^ 0xffff;
  u32 low = v_bits16(z);
  out[0] = low ^ 0xffff;
  out[1] = v_bits16(v_gt8(z, v_splat8(0)));
  out[2] = v_bits16(v_gt8(z, v_splat8(1)));
  out[3] = v_bits16(v_gt8(z, v_splat8(2)));
  out[4] = low;
  out[5] = v_bits16(v_gt8(v_splat8(-1), z));
  out[6] = v_bits16(v_gt8(v_splat8(-2), z));
  out[7] = v_bits16(v_gt8(v_splat8(-3), z));
  return 1;
}

// ---- any table of rules, 32 points at a time: they stand in the upper half of a word, the 32 before them in the lower ----

apart_ u64 run(u64 w, i32 n) {
  i32 have = 1;
  for (; have * 2 <= n; have *= 2) w &= w << have;
  return have < n ? w & (w << (n - have)) : w;
}

// Bits that have at least `k` of the last `n` set, not looking across a gap.
apart_ u64 at_least(u64 w, u64 valid, i32 k, i32 n) {
  u64 digit[6] = {0}, together = valid;
  for (i32 j = 0; j < n; j++) {
    if (j > 0) together &= valid << j;
    u64 carry = (w << j) & together;
    for (i32 b = 0; b < 6; b++) {
      u64 next = digit[b] & carry;
      digit[b] ^= carry;
      carry = next;
    }
  }
  u64 more = 0, equal = ~0ull;
  for (i32 b = 5; b >= 0; b--) {
    u64 want = k >> b & 1 ? ~0ull : 0;
    more |= equal & digit[b] & ~want;
    equal &= ~(digit[b] ^ want);
  }
  return more | equal;
}

apart_ u64 enough(const Rule *r, u64 w, u64 valid) {
  if (r->count == r->of) return run(w, r->of);
  u64 held = at_least(w, valid, r->count, r->of);
  if (r->comply) held &= w;
  if (r->full) held &= run(valid, r->of);
  return held;
}

static u64 holds(const Rule *r, const u64 *w, u64 valid) {
  u64 up = w[UP], down = w[DOWN];
  if (r->kind == TREND) {
    i32 steps = r->of - 1;
    if (r->ties != 2) return run(up, steps) | run(down, steps);
    u64 level = valid & valid << 1 & ~(up | down);
    return (run(up | level, steps) & at_least(up, valid, 1, steps)) | (run(down | level, steps) & at_least(down, valid, 1, steps));
  }
  if (r->kind == ALTERNATING) return run((up & down << 1) | (down & up << 1), r->of - 2);
  u64 above = w[r->above], below = w[r->below];
  if (r->kind == WITHIN) return enough(r, valid & ~(above | below), valid);
  if (r->side == SAME) return enough(r, above, valid) | enough(r, below, valid);
  u64 held = enough(r, above | below, valid);
  if (r->side == BOTH) held &= at_least(above, valid, 1, r->of) & at_least(below, valid, 1, r->of);
  return held;
}

// At most 32 points; there are 32 readable ones in x and one before it.
apart_ void table32(const f64 *x, u32 n, u16 *masks, const Plan *plan, State *s) {
  u32 low[SLOTS], high[SLOTS];
  u32 valid = exact16(x, plan, plan->slots, s->valid >> 31, low);
  valid |= exact16(x + 16, plan, plan->slots, valid >> 15, high) << 16;
  u64 w[SLOTS], usable = (u64)valid << 32 | s->valid;
  for (i32 k = 0; k < plan->slots; k++) {
    w[k] = (u64)(low[k] | high[k] << 16) << 32 | s->past[k];
    s->past[k] = (u32)(w[k] >> n);
  }
  s->valid = (u32)(usable >> n);
  for (u32 i = 0; i < n; i++) masks[i] = 0;
  u32 any = 0, mine = n == 32 ? ~0u : (1u << n) - 1;
  for (i32 k = 0; k < plan->rules; k++) {
    const Rule *r = plan->rule + k;
    u32 found = (u32)(holds(r, w, usable) >> 32) & valid & mine;
    any |= found;
    for (; found; found &= found - 1) masks[__builtin_ctz(found)] |= (u16)r->bit;
  }
  s->flagged += __builtin_popcount(any);
  s->missing += __builtin_popcount(~valid & mine);
}

// Fewer than 32 points, or the first ones, which have none before them.
apart_ void table_apart(const f64 *x, u32 n, u16 *masks, const Plan *plan, State *s) {
  f64 copy[33];
  copy[0] = s->started ? x[-1] : __builtin_nan("");
  for (u32 i = 0; i < 32; i++) copy[i + 1] = i < n ? x[i] : __builtin_nan("");
  table32(copy + 1, n, masks, plan, s);
  s->started = 1;
}

// ---- Nelson's eight rules by default, 96 points at a time: two words of 48 points after the 16 before them ----

#define SH(w, n) ((w) << (n))
inline_ u64x2 run5(u64x2 w) {
  w &= SH(w, 1);
  return w & SH(w, 2) & SH(w, 3);
}
inline_ u64x2 run8(u64x2 w) {
  w &= SH(w, 1);
  w &= SH(w, 2);
  return w & SH(w, 4);
}

inline_ void nelson96(u64x2 *w, u64x2 valid, u64x2 *rule) {
  u64x2 h0 = w[0], h1 = w[1], h2 = w[2], l0 = w[4], l1 = w[5], l2 = w[6], up = w[UP], down = w[DOWN];
  rule[0] = w[3] | w[7];
  rule[1] = (run8(h0) & SH(h0, 8)) | (run8(l0) & SH(l0, 8));
  u64x2 up2 = up & SH(up, 1), down2 = down & SH(down, 1);
  rule[2] = (up2 & SH(up2, 2) & SH(up, 4)) | (down2 & SH(down2, 2) & SH(down, 4));
  u64x2 turn = (up & SH(down, 1)) | (down & SH(up, 1));
  turn &= SH(turn, 1);
  turn &= SH(turn, 2);
  rule[3] = turn & SH(turn, 4) & SH(turn, 8);
  u64x2 s1 = valid & SH(valid, 1), s2 = s1 & SH(valid, 2), s3 = s2 & SH(valid, 3), s4 = s3 & SH(valid, 4);
#define AGO(w, n, s) (SH(w, n) & (s))
  rule[4] = (h2 & (AGO(h2, 1, s1) | AGO(h2, 2, s2))) | (l2 & (AGO(l2, 1, s1) | AGO(l2, 2, s2)));
#define FOUR(w, a, b, c, d) ((w) & (((a) & (b) & ((c) | (d))) | ((c) & (d) & ((a) | (b)))))
  rule[5] = FOUR(h1, AGO(h1, 1, s1), AGO(h1, 2, s2), AGO(h1, 3, s3), AGO(h1, 4, s4)) |
            FOUR(l1, AGO(l1, 1, s1), AGO(l1, 2, s2), AGO(l1, 3, s3), AGO(l1, 4, s4));
  u64x2 out = h1 | l1;
  u64x2 in = run8(valid & ~out);
  rule[6] = in & SH(in, 7);
  rule[7] = run8(out) & ~run8(h1) & ~run8(l1);
}

apart_ u32 nelson_apart(const u64x2 *rule, int lane, u16 *masks) {
  u64 any = 0;
  u64 w[8];
  for (int r = 0; r < 8; r++) any |= w[r] = rule[r][lane] >> 16;
  u32 count = (u32)__builtin_popcountll(any);
  for (; any; any &= any - 1) {
    int i = __builtin_ctzll(any);
    u32 m = 0;
    for (int r = 0; r < 8; r++) m |= (u32)(w[r] >> i & 1) << r;
    masks[i] = (u16)m;
  }
  return count;
}

static void nelson(const f64 *x, u32 blocks, u16 *masks, const Plan *plan, State *s) {
  u32 last[10], flagged = 0, missing = 0, valid_before = s->valid >> 16;
  for (int k = 0; k < 10; k++) last[k] = s->past[k] >> 16;
  vec before = code_before(x, plan);
  u32 piece[6][10], fit[6];
  for (; blocks > 0; blocks--, x += 96, masks += 96) {
    for (int c = 0; c < 6; c++) {
      const f64 *at = x + 16 * c;
      u32 held = c ? fit[c - 1] : valid_before;
      if (plan->quick && quick16(at, plan, &before, piece[c])) {
        fit[c] = 0xffff;
        // What a missing point has for a code says nothing.
        u32 pairs = 0xfffe | held >> 15;
        piece[c][UP] &= pairs;
        piece[c][DOWN] &= pairs;
      } else {
        fit[c] = exact16(at, plan, 10, held >> 15, piece[c]);
      }
    }
    u64x2 w[10], rule[8];
#define WORD(p, a, b, c) ((u64)(p) | (u64)(a) << 16 | (u64)(b) << 32 | (u64)(c) << 48)
    for (int k = 0; k < 10; k++) {
      w[k] = (u64x2){WORD(last[k], piece[0][k], piece[1][k], piece[2][k]), WORD(piece[2][k], piece[3][k], piece[4][k], piece[5][k])};
      last[k] = piece[5][k];
    }
    u64x2 valid = {WORD(valid_before, fit[0], fit[1], fit[2]), WORD(fit[2], fit[3], fit[4], fit[5])};
    valid_before = fit[5];
    missing += __builtin_popcountll(~valid[0] >> 16) + __builtin_popcountll(~valid[1] >> 16);
    nelson96(w, valid, rule);
    for (int i = 0; i < 96; i += 8) v_store(masks + i, v_splat(0.0));
    flagged += nelson_apart(rule, 0, masks) + nelson_apart(rule, 1, masks + 48);
  }
  for (int k = 0; k < 10; k++) s->past[k] = piece[4][k] | piece[5][k] << 16;
  s->valid = fit[4] | fit[5] << 16;
  s->flagged += flagged;
  s->missing += missing;
}

EXPORT(rules)
void rules(const f64 *x, u32 n, u16 *masks, const Plan *plan, State *s) {
  if (!s->started && n > 0) {
    u32 m = n < 32 ? n : 32;
    table_apart(x, m, masks, plan, s);
    x += m;
    masks += m;
    n -= m;
  }
  if (plan->nelson && n >= 96) {
    u32 blocks = n / 96;
    nelson(x, blocks, masks, plan, s);
    x += blocks * 96;
    masks += blocks * 96;
    n -= blocks * 96;
  }
  while (n >= 32) {
    table32(x, 32, masks, plan, s);
    x += 32;
    masks += 32;
    n -= 32;
  }
  if (n > 0) table_apart(x, n, masks, plan, s);
}

#endif
