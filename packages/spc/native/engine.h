// The record of one characteristic and its update, used by the WebAssembly module and by the benchmark's C program.
// packages/spc/src/engine/run/step.ts is the same in TypeScript, bit for bit: change both together.
#pragma once
#include <stdint.h>

typedef struct {
  double center, sigma, mr_ucl, mean, m2, previous, ewma, upper, lower;
  // Histories, newest point in the lowest bit of each field.
  uint32_t sides; // 0-8 above the centre, 9-17 below, 18-20 above 2 sigma, 21-23 below, 24-31 infinite points (saturating)
  uint32_t steps; // 0-12 up, 13-25 down, 31 there is a previous point
  uint32_t zones; // 0-7 above 1 sigma, 8-15 below, 16-30 within; 31 collecting phase I
  uint32_t n, gaps;
  uint16_t profile, age;
} record;

typedef struct {
  double lambda, width, k, h, head_start, ucl, lcl, d2, d3, half, spare[2];
  uint32_t enabled, flags, run, trend, alternating, within, outside, two_of_three, four_of_five;
  uint32_t full_three, full_five, phase1, table, last;
  uint32_t more[26];
} profile;

_Static_assert(sizeof(record) == 96, "a record has 96 bytes");
_Static_assert(sizeof(profile) == 256, "a profile has 256 bytes");

enum { bridge = 1, ties_count = 2, either_side = 4, own_lines = 8 };
enum { evens = 0x5555, collecting = 0x80000000u, has_previous = 0x80000000u, held = 0x40000000u };

static const double largest = 1e144;

static inline double absolute(double x) { return __builtin_fabs(x); }

// The mean of a compensated sum; see charts/shared/average.ts.
static inline double average_of(double sum, double lost, double low, double high, double n) {
  double mean = (sum + lost) / n;
  if (mean < low) mean = low;
  if (mean > high) mean = high;
  return mean + 0.0;
}

static inline double lost_by(double sum, double x, double next) {
  return absolute(sum) >= absolute(x) ? sum - next + x : x - next + sum;
}

// While collecting, the fields hold: center, sigma = sum and what it lost; mr_ucl, mean = smallest and largest point;
// ewma, upper = sum of moving ranges and what it lost; lower and the bits of sides and steps = smallest and largest range;
// zones = number of ranges (0-29), is there a previous point (30), collecting (31); age = infinite points.
static __attribute__((noinline)) void collect(record *r, const profile *p, double x) {
  double top;
  __builtin_memcpy(&top, &r->sides, 8);
  double before = r->n == 0 ? 0.0 : average_of(r->center, r->sigma, r->mr_ucl, r->mean, r->n);
  double next = r->center + x;
  r->sigma += lost_by(r->center, x, next);
  r->center = next;
  if (x < r->mr_ucl) r->mr_ucl = x;
  if (x > r->mean) r->mean = x;
  r->n += r->n != UINT32_MAX;
  double after = average_of(r->center, r->sigma, r->mr_ucl, r->mean, r->n);
  r->m2 += (x - before) * (x - after);
  if (r->m2 < 0) r->m2 = 0;
  if (r->zones & held) {
    double mr = absolute(x - r->previous);
    next = r->ewma + mr;
    r->upper += lost_by(r->ewma, mr, next);
    r->ewma = next;
    if (mr < r->lower) r->lower = mr;
    if (mr > top) top = mr;
    __builtin_memcpy(&r->sides, &top, 8);
    r->zones++;
  }
  r->previous = x;
  r->zones |= held;
  uint32_t ranges = r->zones & (held - 1);
  if (r->n < p->phase1 || ranges == 0) return;
  double level = average_of(r->ewma, r->upper, r->lower, top, ranges);
  r->center = r->mean = r->ewma = after;
  r->sigma = level / p->d2;
  r->mr_ucl = level + 3 * (p->d3 * r->sigma);
  r->upper = r->lower = p->head_start;
  r->sides = (uint32_t)r->age << 24;
  r->steps = r->zones = 0;
  r->age = 0;
}

static __attribute__((noinline)) void gap(record *r, const profile *p, double x) {
  int infinite = x == x;
  int breaks = !(p->flags & bridge);
  r->gaps += r->gaps != UINT32_MAX;
  if (r->zones & collecting) {
    r->age += infinite && r->age < 255;
    if (breaks) r->zones &= ~(uint32_t)held;
    return;
  }
  if (infinite && r->sides < 0xff000000u) r->sides += 0x01000000u;
  if (!breaks) return;
  r->sides &= 0xff000000u;
  r->steps = r->zones = 0;
}

// Takes the next point and gives the signals at it.
static inline uint32_t update(record *r, const profile *profiles, double x) {
  const profile *p = profiles + r->profile;
  if (!(absolute(x) <= largest)) {
    gap(r, p, x);
    return 0;
  }
  x += 0.0;
  if (r->zones & collecting) {
    collect(r, p, x);
    return 0;
  }
  double c = r->center, s = r->sigma, previous = r->previous;
  double ucl = c + 3 * s, lcl = c - 3 * s;
  if (p->flags & own_lines) ucl = p->ucl, lcl = p->lcl;
  uint32_t had = r->steps >> 31;

  uint32_t above = x > c, below = x < c;
  uint32_t above1 = x > c + s, below1 = x < c - s;
  uint32_t above2 = x > c + 2 * s, below2 = x < c - 2 * s;
  uint32_t sides = ((r->sides << 1) & 0x00dbfdfe) | (r->sides & 0xff000000) | above | below << 9 | above2 << 18 | below2 << 21;
  uint32_t zones = ((r->zones << 1) & 0x7ffefefe) | above1 | below1 << 8 | (1 ^ (above1 | below1)) << 16;
  uint32_t up = x > previous, down = x < previous;
  uint32_t tie = (1 ^ (up | down)) & (p->flags >> 1);
  up = (up | tie) & had;
  down = (down | tie) & had;
  uint32_t steps = ((r->steps << 1) & 0x03ffdffe) | up | down << 13 | has_previous;
  r->sides = sides;
  r->zones = zones;
  r->steps = steps;

  uint32_t mask = (x > ucl) | (x < lcl);
  uint32_t run = p->run;
  mask |= (uint32_t)(((sides & run) == run) | (((sides >> 9) & run) == run)) << 1;
  uint32_t trend = p->trend;
  mask |= (uint32_t)(((steps & trend) == trend) ^ (((steps >> 13) & trend) == trend)) << 2;
  uint32_t ups = steps & ~(steps >> 13), downs = (steps >> 13) & ~steps, turns = p->alternating;
  uint32_t odds = ~(uint32_t)evens;
  uint32_t turns_up = ((ups & evens) | (downs & odds)) & turns, turns_down = ((downs & evens) | (ups & odds)) & turns;
  mask |= (uint32_t)((turns_up == turns) | (turns_down == turns)) << 3;
  uint32_t seen = zones | zones >> 8 | zones >> 16;
  uint32_t full3 = (seen & p->full_three) == p->full_three, full5 = (seen & p->full_five) == p->full_five;
  mask |= ((p->two_of_three >> ((sides >> 18) & 7) | p->two_of_three >> ((sides >> 21) & 7)) & full3) << 4;
  mask |= ((p->four_of_five >> (zones & 31) | p->four_of_five >> ((zones >> 8) & 31)) & full5) << 5;
  uint32_t within = p->within;
  mask |= (uint32_t)(((zones >> 16) & within) == within) << 6;
  uint32_t outside = p->outside;
  uint32_t both = (((zones & outside) != 0) & (((zones >> 8) & outside) != 0)) | (p->flags >> 2 & 1);
  mask |= ((uint32_t)(((zones | zones >> 8) & outside) == outside) & both) << 7;

  uint32_t n = r->n + (r->n != UINT32_MAX);
  r->n = n;
  double delta = x - r->mean;
  double mean = r->mean + delta / n;
  r->mean = mean;
  r->m2 += delta * (x - mean);

  double mr = absolute(x - previous);
  r->previous = x;
  mask |= ((uint32_t)(mr > r->mr_ucl) & had) << 11;

  double z = r->ewma + p->lambda * (x - r->ewma);
  r->ewma = z;
  uint32_t age = r->age;
  r->age = age + (age != 65535);
  const double *factors = (const double *)profiles + p->table;
  double width = p->width * (s * factors[age < p->last ? age : p->last]);
  mask |= (uint32_t)((z > c + width) | (z < c - width)) << 8;

  // Without a sigma there is nothing to weigh a deviation by.
  if (s != 0) {
    double k = p->k, h = p->h, half = p->half, deviation = (x - c) / s;
    double high = r->upper + (deviation - k), low = r->lower + (-deviation - k);
    high = (high + absolute(high)) * half;
    low = (low + absolute(low)) * half;
    r->upper = high;
    r->lower = low;
    mask |= (uint32_t)(high > h) << 9 | (uint32_t)(low > h) << 10;
  }
  return mask & p->enabled;
}
