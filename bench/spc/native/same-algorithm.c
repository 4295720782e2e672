/* The kernels of @taktline/spc/kernel themselves, compiled for this machine: what WebAssembly costs over native code. */
#include "harness.h"
#include "../../../packages/spc/native/kernel.c"

#define D2_5 2.3259289472810400
#define D3_5 0.8640819410995751
#define D2_2 1.1283791670955126

static const i32 rows[8][10] = {
    {BEYOND, 1, 1, SAME, 0, 1, 0, 3, 7, 1},       {BEYOND, 9, 9, SAME, 0, 1, 0, 0, 4, 2},
    {TREND, 6, 6, SAME, 0, 1, 0, 0, 4, 4},        {ALTERNATING, 14, 14, SAME, 0, 1, 0, 0, 4, 8},
    {BEYOND, 2, 3, SAME, 0, 1, 0, 2, 6, 16},      {BEYOND, 4, 5, SAME, 0, 1, 0, 1, 5, 32},
    {WITHIN, 15, 15, SAME, 0, 1, 0, 1, 5, 64},    {BEYOND, 8, 8, BOTH, 0, 1, 0, 1, 5, 128}};

static double mean_of(const Total *t) {
  double mean = (t->sum + t->lost) / t->count;
  return mean + 0.0;
}

static double judge(const double *x, u32 n, double center, double sigma, u16 *mask) {
  static Plan plan;
  static State state;
  memset(&state, 0, sizeof state);
  double levels[8] = {center, center + sigma, center + 2 * sigma, center + 3 * sigma, center, center - sigma, center - 2 * sigma, center - 3 * sigma};
  memcpy(plan.level, levels, sizeof levels);
  plan.scale = 4096 / sigma;
  plan.bias = 6755399441055744.0 - center * plan.scale;
  plan.lowest = center - 7 * sigma;
  plan.highest = center + 7 * sigma;
  plan.slots = 10, plan.quick = 1, plan.nelson = 1, plan.rules = 8;
  for (int r = 0; r < 8; r++) memcpy(plan.rule + r, rows[r], sizeof rows[r]);
  rules(x, n, mask, &plan, &state);
  return state.flagged;
}

static void start(Total *t) {
  t[0] = t[1] = (Total){0, 0, 0};
}

int main(int argc, char **argv) {
  if (argc != 6) return 2;
  size_t n = strtoull(argv[2], 0, 10);
  const char *which = argv[3], *out = argv[5];
  int repeats = atoi(argv[4]);
  double *x = read_points(argv[1], n), *ms = column(sizeof(double) * (size_t)(repeats + 1));
  double *means = 0, *ranges = 0, *series = 0;
  void *mask = column(n * 2);
  numbers found = {0};
  int is_xbar = !strcmp(which, "xbar-r"), is_imr = !strcmp(which, "i-mr"), is_series = !strcmp(which, "ewma-cusum-series");
  int is_tw = is_series || !strcmp(which, "ewma-cusum");
  if (is_xbar) means = column(n / 5 * 8), ranges = column(n / 5 * 8);
  if (is_imr) ranges = column(n * 8);
  if (is_series) series = column(3 * n * 8);
  for (int r = -1; r < repeats; r++) {
    double begin = cpu_ms();
    Total t[2];
    start(t);
    found.count = 0;
    if (is_xbar) {
      u32 k = (u32)(n / 5);
      xbar(x, 5, k, means, ranges, t);
      double center = mean_of(t), mean_range = mean_of(t + 1), sigma = mean_range / D2_5, s = sigma / sqrt(5);
      put(&found, "center", center);
      put(&found, "ucl", center + 3 * s);
      put(&found, "lcl", center - 3 * s);
      put(&found, "rCenter", mean_range);
      put(&found, "rUcl", mean_range + 3 * (D3_5 * sigma));
      put(&found, "flagged", judge(means, k, center, s, mask));
    } else if (is_imr) {
      moving(x, (u32)n, 1, ranges, t);
      double center = mean_of(t), mean_range = mean_of(t + 1), sigma = mean_range / D2_2;
      put(&found, "center", center);
      put(&found, "ucl", center + 3 * sigma);
      put(&found, "lcl", center - 3 * sigma);
      put(&found, "rCenter", mean_range);
      put(&found, "flagged", judge(x, (u32)n, center, sigma, mask));
    } else if (is_tw) {
      double sigma = 1, lambda = 0.2;
      TimeWeighted tw = {10, lambda, 1 - lambda, 2.7 * (sigma * sqrt(lambda / (2 - lambda))), 0.5 * sigma, 5 * sigma, 10, 0, 0, 1, 0, 0};
      time_weighted(x, (u32)n, mask, series, (u32)n, &tw);
      put(&found, "ewma", tw.ewma);
      put(&found, "upper", tw.upper);
      put(&found, "lower", tw.lower);
      put(&found, "flagged", tw.flagged);
    } else {
      Moments m = {0, 0, 0, INFINITY, -INFINITY};
      moments(x, (u32)n, &m);
      put(&found, "mean", m.mean);
      put(&found, "variance", m.squares / (m.count - 1));
    }
    if (r >= 0) ms[r] = cpu_ms() - begin;
  }
  if (is_xbar) write_part(out, "masks", mask, n / 5 * 2), write_part(out, "means", means, n / 5 * 8), write_part(out, "ranges", ranges, n / 5 * 8);
  if (is_imr) write_part(out, "masks", mask, n * 2), write_part(out, "ranges", ranges, n * 8);
  if (is_tw) write_part(out, "masks", mask, n);
  if (series) write_part(out, "series", series, 3 * n * 8);
  print_result(&found, ms, repeats);
  return 0;
}
