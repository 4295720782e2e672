// EWMA with the exact variance of its start, and the two arms of the tabular CUSUM.
#ifndef TAKTLINE_TIME_WEIGHTED_H
#define TAKTLINE_TIME_WEIGHTED_H
#include "sums.h"

// Written by the host, except for the state, which goes on from call to call.
typedef struct {
  f64 target, lambda, keep, width, slack, decision;  // width: L sigma sqrt(lambda / (2 - lambda))
  f64 ewma, upper, lower, weight, missing, flagged;   // weight: (1 - lambda)^(2 i)
} TimeWeighted;

// Mask bits: 1 EWMA above, 2 EWMA below, 4 upper CUSUM, 8 lower CUSUM. `series`, if there is one, takes three columns of
// `stride` numbers: EWMA, upper and lower CUSUM. Missing points change nothing, get mask 0 and NaN in the series.
EXPORT(time_weighted)
void time_weighted(const f64 *x, u32 n, unsigned char *masks, f64 *series, u32 stride, TimeWeighted *t) {
  // Lanes: the EWMA and its mirror image, so that one comparison does for both limits; and the two arms.
  f64 target = t->target, keep = t->keep, lambda = t->lambda, weight = t->weight;
  vec z = v_pair(t->ewma, -t->ewma), c = v_pair(t->upper, t->lower), zero = v_splat(0.0);
  vec decision = v_splat(t->decision), slack = v_splat(t->slack), kept = v_splat(keep);
  f64 half = t->width * __builtin_sqrt(1 - weight);
  vec limits = v_pair(target + half, half - target);
  u32 flagged = 0, missing = 0;
  for (u32 i = 0; i < n; i++) {
    f64 v = x[i];
    if (!finite_(v)) {
      missing++;
      masks[i] = 0;
      if (series) series[i] = series[i + stride] = series[i + 2 * stride] = __builtin_nan("");
      continue;
    }
    if (1 - weight < 1) {
      // Exactly 1 after some tens of points: from then on the limits stand.
      weight *= keep * keep;
      half = t->width * __builtin_sqrt(1 - weight);
      limits = v_pair(target + half, half - target);
    }
    f64 d = v - target, w = lambda * v;
    z = v_add(v_mul(kept, z), v_pair(w, -w));
    c = v_pmax(zero, v_add(c, v_sub(v_pair(d, -d), slack)));
    u32 m = v_bits2(v_gt(z, limits)) | v_bits2(v_gt(c, decision)) << 2;
    masks[i] = (unsigned char)m;
    flagged += m != 0;
    if (series) {
      series[i] = v_low(z);
      series[i + stride] = v_low(c);
      series[i + 2 * stride] = v_high(c);
    }
  }
  t->ewma = v_low(z);
  t->upper = v_low(c);
  t->lower = v_high(c);
  t->weight = weight;
  t->flagged += flagged;
  t->missing += missing;
}

#endif
