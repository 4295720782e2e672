/* The computations as one writes them in C: one pass per step, counters for runs, an if for each rule. */
#include "harness.h"

#define D2_5 2.3259289472810400
#define D3_5 0.8640819410995751
#define D2_2 1.1283791670955126

/* Nelson's eight rules, strict comparisons, counts that go on after a signal. */
static void nelson(const double *x, size_t n, double center, double sigma, uint16_t *mask, uint32_t *flagged) {
  double u1 = center + sigma, u2 = center + 2 * sigma, u3 = center + 3 * sigma;
  double l1 = center - sigma, l2 = center - 2 * sigma, l3 = center - 3 * sigma;
  int above = 0, below = 0, rising = 0, falling = 0, alternating = 0, last_step = 0, inside = 0, outside = 0, since_up = 99, since_down = 99;
  int up2a = 0, up2b = 0, down2a = 0, down2b = 0, up1[4] = {0}, down1[4] = {0};
  uint32_t found = 0;
  for (size_t i = 0; i < n; i++) {
    double v = x[i];
    uint16_t m = 0;
    if (v > u3 || v < l3) m |= 1;
    if (v > center) above++, below = 0;
    else if (v < center) below++, above = 0;
    else above = below = 0;
    if (above >= 9 || below >= 9) m |= 2;
    if (i > 0) {
      double p = x[i - 1];
      int step = v > p ? 1 : v < p ? -1 : 0;
      if (step > 0) rising++, falling = 0;
      else if (step < 0) falling++, rising = 0;
      else rising = falling = 0;
      if (step == 0) alternating = 0;
      else if (step == -last_step) alternating++;
      else alternating = 1;
      last_step = step;
      if (rising >= 5 || falling >= 5) m |= 4;
      if (alternating >= 13) m |= 8;
    }
    int up2 = v > u2, down2 = v < l2, up = v > u1, down = v < l1;
    if ((up2 && up2a + up2b >= 1) || (down2 && down2a + down2b >= 1)) m |= 16;
    up2b = up2a, up2a = up2, down2b = down2a, down2a = down2;
    if ((up && up1[0] + up1[1] + up1[2] + up1[3] >= 3) || (down && down1[0] + down1[1] + down1[2] + down1[3] >= 3)) m |= 32;
    up1[3] = up1[2], up1[2] = up1[1], up1[1] = up1[0], up1[0] = up;
    down1[3] = down1[2], down1[2] = down1[1], down1[1] = down1[0], down1[0] = down;
    since_up = up ? 0 : since_up + 1;
    since_down = down ? 0 : since_down + 1;
    if (up || down) outside++, inside = 0;
    else inside++, outside = 0;
    if (inside >= 15) m |= 64;
    if (outside >= 8 && since_up < 8 && since_down < 8) m |= 128;
    mask[i] = m;
    if (m) found++;
  }
  *flagged = found;
}

static void xbar_r(const double *x, size_t n, double *means, double *ranges, uint16_t *mask, numbers *out) {
  size_t k = n / 5;
  double sum_means = 0, sum_ranges = 0;
  for (size_t i = 0; i < k; i++) {
    const double *p = x + 5 * i;
    double sum = p[0], low = p[0], high = p[0];
    for (int j = 1; j < 5; j++) {
      sum += p[j];
      if (p[j] < low) low = p[j];
      if (p[j] > high) high = p[j];
    }
    means[i] = sum / 5;
    ranges[i] = high - low;
    sum_means += means[i];
    sum_ranges += ranges[i];
  }
  double center = sum_means / (double)k, r = sum_ranges / (double)k, sigma = r / D2_5 / sqrt(5);
  uint32_t flagged;
  nelson(means, k, center, sigma, mask, &flagged);
  out->count = 0;
  put(out, "center", center);
  put(out, "ucl", center + 3 * sigma);
  put(out, "lcl", center - 3 * sigma);
  put(out, "rCenter", r);
  put(out, "rUcl", r + 3 * D3_5 * r / D2_5);
  put(out, "flagged", flagged);
}

static void i_mr(const double *x, size_t n, double *ranges, uint16_t *mask, numbers *out) {
  double sum = x[0], sum_ranges = 0;
  ranges[0] = NAN;
  for (size_t i = 1; i < n; i++) {
    sum += x[i];
    ranges[i] = fabs(x[i] - x[i - 1]);
    sum_ranges += ranges[i];
  }
  double center = sum / (double)n, sigma = sum_ranges / (double)(n - 1) / D2_2;
  uint32_t flagged;
  nelson(x, n, center, sigma, mask, &flagged);
  out->count = 0;
  put(out, "center", center);
  put(out, "ucl", center + 3 * sigma);
  put(out, "lcl", center - 3 * sigma);
  put(out, "rCenter", sum_ranges / (double)(n - 1));
  put(out, "flagged", flagged);
}

static void ewma_cusum(const double *x, size_t n, uint8_t *mask, double *series, numbers *out) {
  double target = 10, sigma = 1, lambda = 0.2, width = 2.7, k = 0.5 * sigma, h = 5 * sigma;
  double z = target, upper = 0, lower = 0, weight = 1, keep = 1 - lambda;
  double settled = width * sigma * sqrt(lambda / (2 - lambda));
  uint32_t flagged = 0;
  for (size_t i = 0; i < n; i++) {
    z = lambda * x[i] + keep * z;
    weight *= keep * keep;
    double half = settled * sqrt(1 - weight);
    upper += x[i] - target - k;
    lower += target - x[i] - k;
    upper = upper > 0 ? upper : 0;
    lower = lower > 0 ? lower : 0;
    uint8_t m = 0;
    if (z > target + half) m |= 1;
    if (z < target - half) m |= 2;
    if (upper > h) m |= 4;
    if (lower > h) m |= 8;
    mask[i] = m;
    if (m) flagged++;
    if (series) {
      series[i] = z;
      series[i + n] = upper;
      series[i + 2 * n] = lower;
    }
  }
  out->count = 0;
  put(out, "ewma", z);
  put(out, "upper", upper);
  put(out, "lower", lower);
  put(out, "flagged", flagged);
}

static void welford(const double *x, size_t n, numbers *out) {
  double mean = 0, squares = 0;
  for (size_t i = 0; i < n; i++) {
    double delta = x[i] - mean;
    mean += delta / (double)(i + 1);
    squares += delta * (x[i] - mean);
  }
  out->count = 0;
  put(out, "mean", mean);
  put(out, "variance", squares / (double)(n - 1));
}

/* Two passes over blocks that fit the first cache, eight lanes so that the compiler can use vectors, merged by Chan's formula. */
static void blocked(const double *x, size_t n, numbers *out) {
  double mean = 0, squares = 0, count = 0;
  for (size_t from = 0; from < n; from += 2048) {
    size_t m = n - from < 2048 ? n - from : 2048;
    const double *p = x + from;
    double s[8] = {0}, q[8] = {0}, d[8] = {0};
    size_t i = 0;
    for (; i + 8 <= m; i += 8)
      for (int j = 0; j < 8; j++) s[j] += p[i + j];
    for (; i < m; i++) s[i & 7] += p[i];
    double center = 0;
    for (int j = 0; j < 8; j++) center += s[j];
    center /= (double)m;
    for (i = 0; i + 8 <= m; i += 8)
      for (int j = 0; j < 8; j++) {
        double v = p[i + j] - center;
        d[j] += v;
        q[j] += v * v;
      }
    for (; i < m; i++) d[i & 7] += p[i] - center, q[i & 7] += (p[i] - center) * (p[i] - center);
    double rest = 0, block = 0;
    for (int j = 0; j < 8; j++) rest += d[j], block += q[j];
    block -= rest * rest / (double)m;
    center += rest / (double)m;
    double all = count + (double)m, delta = center - mean;
    mean += delta * (double)m / all;
    squares += block + delta * delta * count * (double)m / all;
    count = all;
  }
  out->count = 0;
  put(out, "mean", mean);
  put(out, "variance", squares / (double)(n - 1));
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
  int is_tw = is_series || !strcmp(which, "ewma-cusum"), is_welford = !strcmp(which, "mean-variance-welford");
  if (is_xbar) means = column(n / 5 * 8), ranges = column(n / 5 * 8);
  if (is_imr) ranges = column(n * 8);
  if (is_series) series = column(3 * n * 8);
  for (int r = -1; r < repeats; r++) {
    double start = cpu_ms();
    if (is_xbar) xbar_r(x, n, means, ranges, mask, &found);
    else if (is_imr) i_mr(x, n, ranges, mask, &found);
    else if (is_tw) ewma_cusum(x, n, mask, series, &found);
    else if (is_welford) welford(x, n, &found);
    else blocked(x, n, &found);
    if (r >= 0) ms[r] = cpu_ms() - start;
  }
  if (is_xbar) write_part(out, "masks", mask, n / 5 * 2), write_part(out, "means", means, n / 5 * 8), write_part(out, "ranges", ranges, n / 5 * 8);
  if (is_imr) write_part(out, "masks", mask, n * 2), write_part(out, "ranges", ranges, n * 8);
  if (is_tw) write_part(out, "masks", mask, n);
  if (series) write_part(out, "series", series, 3 * n * 8);
  print_result(&found, ms, repeats);
  return 0;
}
