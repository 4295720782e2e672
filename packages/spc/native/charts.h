// Subgroup means and ranges, moving ranges, and their totals.
#ifndef TAKTLINE_CHARTS_H
#define TAKTLINE_CHARTS_H
#include "sums.h"

#define NAN_ __builtin_nan("")

// One subgroup. A subgroup with a number that is not finite, or whose sum or range overflows, is missing.
// Its mean is kept between its extremes; `raw` is the quotient itself, which totals are made of.
inline_ int subgroup(const f64 *x, u32 size, f64 *raw, f64 *mean, f64 *range) {
  f64 sum = x[0], low = x[0], high = x[0];
  rolled for (u32 k = 1; k < size; k++) {
    f64 v = x[k];
    sum += v;
    low = v < low ? v : low;
    high = v > high ? v : high;
  }
  f64 r = high - low;
  if (!finite_(sum) || !finite_(r)) {
    *mean = *range = NAN_;
    return 0;
  }
  f64 m = sum / (f64)size;
  *raw = m;
  m = high < m ? high : m;
  // Adding 0 makes -0 positive.
  *mean = (m < low ? low : m) + 0.0;
  *range = r;
  return 1;
}

apart_ void subgroups_careful(const f64 *x, u32 size, u32 n, f64 *means, f64 *ranges, Total *a, Total *b) {
  f64 la[8] = {0}, lb[8] = {0};
  u32 count = 0;
  for (u32 i = 0; i < n; i++) {
    f64 q, m, r;
    if (subgroup(x + (u64)i * size, size, &q, &m, &r)) {
      la[i & 7] += q;
      lb[i & 7] += r;
      count++;
    }
    means[i] = m;
    ranges[i] = r;
  }
  total_add(a, fold8(la));
  total_add(b, fold8(lb));
  a->count += count;
  b->count += count;
}

// Two subgroups side by side in the two lanes.
#define PAIR(i, sa, sb)                                                        \
  {                                                                            \
    const f64 *p = x + (u64)(i)*size, *o = p + size;                          \
    vec v = v_pair(p[0], o[0]), sum = v, low = v, high = v;                    \
    rolled for (u32 k = 1; k < size; k++) {                                         \
      v = v_pair(p[k], o[k]);                                                  \
      sum = v_add(sum, v);                                                     \
      low = v_pmin(low, v);                                                    \
      high = v_pmax(high, v);                                                  \
    }                                                                          \
    FINISH(i, sa, sb)                                                          \
  }
#define FINISH(i, sa, sb)                                        \
  vec q = v_div(sum, divisor), m = v_add(v_pmax(v_pmin(q, high), low), v_splat(0.0)); \
  vec r = v_sub(high, low);                                      \
  v_store(means + (i), m);                                       \
  v_store(ranges + (i), r);                                      \
  sa = v_add(sa, q);                                             \
  sb = v_add(sb, r);
// Two subgroups of five fill five vectors.
#define PAIR5(i, sa, sb)                                                                     \
  {                                                                                          \
    const f64 *p = x + (u64)(i)*5;                                                           \
    vec v0 = v_load(p), v1 = v_load(p + 2), v2 = v_load(p + 4), v3 = v_load(p + 6), v4 = v_load(p + 8); \
    vec k0 = v_lo_hi(v0, v2), k1 = v_hi_lo(v0, v3), k2 = v_lo_hi(v1, v3), k3 = v_hi_lo(v1, v4), k4 = v_lo_hi(v2, v4); \
    vec sum = v_add(v_add(v_add(v_add(k0, k1), k2), k3), k4);           \
    vec low = v_pmin(v_pmin(v_pmin(v_pmin(k0, k1), k2), k3), k4);                            \
    vec high = v_pmax(v_pmax(v_pmax(v_pmax(k0, k1), k2), k3), k4);                           \
    FINISH(i, sa, sb)                                                                        \
  }

// Totals of means and ranges stand in t[0] and t[1].
EXPORT(xbar)
void xbar(const f64 *x, u32 size, u32 n, f64 *means, f64 *ranges, Total *t) {
  Total *a = t, *b = t + 1;
  vec divisor = v_splat((f64)size);
  while (n >= BLOCK) {
    vec zero = v_splat(0.0);
    vec a0 = zero, a1 = zero, a2 = zero, a3 = zero, b0 = zero, b1 = zero, b2 = zero, b3 = zero;
    // The lanes in turn: subgroup i in lane i mod 8.
#define TURN a0 = a1, a1 = a2, a2 = a3, a3 = a, b0 = b1, b1 = b2, b2 = b3, b3 = b;
    if (size == 5) {
      for (u32 i = 0; i < BLOCK; i += 2) {
        vec a = a0, b = b0;
        PAIR5(i, a, b)
        TURN
      }
    } else {
      for (u32 i = 0; i < BLOCK; i += 2) {
        vec a = a0, b = b0;
        PAIR(i, a, b)
        TURN
      }
    }
    f64 sa = fold4(a0, a1, a2, a3), sb = fold4(b0, b1, b2, b3);
    if (finite_(sa) && finite_(sb)) {
      total_add(a, sa);
      total_add(b, sb);
      a->count += BLOCK;
      b->count += BLOCK;
    } else {
      subgroups_careful(x, size, BLOCK, means, ranges, a, b);
    }
    x += (u64)BLOCK * size;
    means += BLOCK;
    ranges += BLOCK;
    n -= BLOCK;
  }
  if (n > 0) subgroups_careful(x, size, n, means, ranges, a, b);
}

apart_ void moving_careful(const f64 *x, u32 n, u32 first, f64 *ranges, Total *a, Total *b) {
  f64 la[8] = {0}, lb[8] = {0};
  for (u32 i = 0; i < n; i++) {
    f64 v = x[i] + 0.0, r = NAN_;
    if (finite_(v)) {
      la[i & 7] += v;
      a->count += 1;
      if (i > 0 || !first) {
        f64 w = x[(long)i - 1];
        if (finite_(w)) {
          r = magnitude(v - w);
          lb[i & 7] += r;
          b->count += 1;
        }
      }
    }
    ranges[i] = r;
  }
  total_add(a, fold8(la));
  total_add(b, fold8(lb));
}

#define STEP(i, sa, sb)                                \
  {                                                    \
    vec v = v_load(x + (i)), r = v_abs(v_sub(v, v_load(x + (i)-1))); \
    v_store(ranges + (i), r);                          \
    sa = v_add(sa, v);                                 \
    sb = v_add(sb, r);                                 \
  }

// Moving ranges of two points. `first`: there is no point before x[0]. Totals of points and ranges stand in t[0] and t[1].
EXPORT(moving)
void moving(const f64 *x, u32 n, u32 first, f64 *ranges, Total *t) {
  Total *a = t, *b = t + 1;
  while (n > 0) {
    u32 m = n < BLOCK ? n : BLOCK;
    int careful = m < BLOCK || first;
    if (!careful) {
      vec zero = v_splat(0.0);
      vec a0 = zero, a1 = zero, a2 = zero, a3 = zero, b0 = zero, b1 = zero, b2 = zero, b3 = zero;
        for (u32 i = 0; i < BLOCK; i += 8) {
        STEP(i, a0, b0) STEP(i + 2, a1, b1) STEP(i + 4, a2, b2) STEP(i + 6, a3, b3)
      }
      f64 sa = fold4(a0, a1, a2, a3), sb = fold4(b0, b1, b2, b3);
      careful = !finite_(sa) || !finite_(sb);
      if (!careful) {
        total_add(a, sa);
        total_add(b, sb);
        a->count += BLOCK;
        b->count += BLOCK;
      }
    }
    if (careful) moving_careful(x, m, first, ranges, a, b);
    first = 0;
    x += m;
    ranges += m;
    n -= m;
  }
}

#endif
