// The fixed summation tree that all variants share: blocks of 2048 terms; in a block eight lanes, term i in lane i mod 8;
// lanes meet as ((0+4)+(2+6)) + ((1+5)+(3+7)); block sums add up by Neumaier's compensated summation.
#ifndef TAKTLINE_SUMS_H
#define TAKTLINE_SUMS_H
#include "simd.h"

#define BLOCK 2048u

// As the host reads it.
typedef struct {
  f64 sum, lost, count;
} Total;

apart_ f64 fold4(vec a, vec b, vec c, vec d) {
  vec v = v_add(v_add(a, c), v_add(b, d));
  return v_low(v) + v_high(v);
}

apart_ f64 fold8(const f64 *l) {
  return ((l[0] + l[4]) + (l[2] + l[6])) + ((l[1] + l[5]) + (l[3] + l[7]));
}

inline_ int finite_(f64 x) { return x - x == 0; }
inline_ f64 magnitude(f64 x) { return x < 0 ? -x : x; }

apart_ void total_add(Total *t, f64 block) {
  f64 next = t->sum + block;
  t->lost += magnitude(t->sum) >= magnitude(block) ? t->sum - next + block : block - next + t->sum;
  t->sum = next;
}

#endif
