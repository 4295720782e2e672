// Mean and variance: two passes over each block while it lies in the first cache, blocks merged by Chan's formula.
#ifndef TAKTLINE_MOMENTS_H
#define TAKTLINE_MOMENTS_H
#include "sums.h"

// What the host reads: number, mean, sum of squared deviations, lowest, highest.
typedef struct {
  f64 count, mean, squares, low, high;
} Moments;

apart_ void merge(Moments *to, f64 n, f64 mean, f64 squares, f64 low, f64 high) {
  f64 all = to->count + n, delta = mean - to->mean;
  if (to->count == 0) {
    to->mean = mean;
    to->squares = squares;
  } else {
    to->mean += delta * (n / all);
    to->squares += squares + delta * delta * (to->count * (n / all));
  }
  to->count = all;
  if (low < to->low) to->low = low;
  if (high > to->high) to->high = high;
}

apart_ void moments_careful(const f64 *x, u32 n, Moments *to) {
  f64 s[8] = {0}, d[8] = {0}, q[8] = {0}, low = __builtin_inf(), high = -low;
  u32 count = 0;
  for (u32 i = 0; i < n; i++) {
    f64 v = x[i];
    if (!finite_(v)) continue;
    s[i & 7] += v;
    if (v < low) low = v;
    if (v > high) high = v;
    count++;
  }
  if (count == 0) return;
  f64 mean = fold8(s) / (f64)count;
  for (u32 i = 0; i < n; i++) {
    f64 v = x[i];
    if (!finite_(v)) continue;
    v -= mean;
    d[i & 7] += v;
    q[i & 7] += v * v;
  }
  f64 rest = fold8(d);
  merge(to, count, mean + rest / (f64)count, fold8(q) - rest * rest / (f64)count, low, high);
}

#define ADD(i, s)            \
  {                          \
    vec v = v_load(x + (i)); \
    s = v_add(s, v);         \
    low = v_pmin(low, v);    \
    high = v_pmax(high, v);  \
  }
#define SQUARE(i, d, q)                        \
  {                                            \
    vec v = v_sub(v_load(x + (i)), mean);      \
    d = v_add(d, v);                           \
    q = v_add(q, v_mul(v, v));                 \
  }

EXPORT(moments)
void moments(const f64 *x, u32 n, Moments *to) {
  vec zero = v_splat(0.0);
  while (n >= BLOCK) {
    vec s0 = zero, s1 = zero, s2 = zero, s3 = zero, low = v_splat(__builtin_inf()), high = v_splat(-__builtin_inf());
    for (u32 i = 0; i < BLOCK; i += 8) {
      ADD(i, s0) ADD(i + 2, s1) ADD(i + 4, s2) ADD(i + 6, s3)
    }
    f64 sum = fold4(s0, s1, s2, s3);
    if (finite_(sum)) {
      f64 center = sum / (f64)BLOCK;
      vec mean = v_splat(center);
      vec d0 = zero, d1 = zero, d2 = zero, d3 = zero, q0 = zero, q1 = zero, q2 = zero, q3 = zero;
      for (u32 i = 0; i < BLOCK; i += 8) {
        SQUARE(i, d0, q0) SQUARE(i + 2, d1, q1) SQUARE(i + 4, d2, q2) SQUARE(i + 6, d3, q3)
      }
      f64 rest = fold4(d0, d1, d2, d3);
      merge(to, BLOCK, center + rest / (f64)BLOCK, fold4(q0, q1, q2, q3) - rest * rest / (f64)BLOCK,
            v_low(low) < v_high(low) ? v_low(low) : v_high(low),
            v_low(high) > v_high(high) ? v_low(high) : v_high(high));
    } else {
      moments_careful(x, BLOCK, to);
    }
    x += BLOCK;
    n -= BLOCK;
  }
  if (n > 0) moments_careful(x, n, to);
}

#endif
