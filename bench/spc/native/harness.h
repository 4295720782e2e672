/* What the C programs of the benchmark share: reading the data, CPU time, writing results.
   program DATA POINTS CASE REPEATS OUT: runs CASE once untimed, writes its results to OUT.* when OUT is not "-", then REPEATS
   times timed, and prints one line of JSON. */
#ifndef HARNESS_H
#define HARNESS_H
#define _GNU_SOURCE
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double cpu_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void *must(void *p) {
  if (!p) {
    fprintf(stderr, "no memory\n");
    exit(1);
  }
  return p;
}

/* Touched once, so that no timed run meets a fresh page. */
static void *column(size_t bytes) { return memset(must(aligned_alloc(64, (bytes + 63) / 64 * 64)), 0, (bytes + 63) / 64 * 64); }

static double *read_points(const char *path, size_t n) {
  double *x = column(n * 8);
  FILE *f = fopen(path, "rb");
  if (!f || fread(x, 8, n, f) != n) {
    fprintf(stderr, "cannot read %zu points from %s\n", n, path);
    exit(1);
  }
  fclose(f);
  return x;
}

static void write_part(const char *out, const char *part, const void *data, size_t bytes) {
  char path[4096];
  if (strcmp(out, "-") == 0) return;
  snprintf(path, sizeof path, "%s.%s", out, part);
  FILE *f = fopen(path, "wb");
  if (!f || fwrite(data, 1, bytes, f) != bytes) {
    fprintf(stderr, "cannot write %s\n", path);
    exit(1);
  }
  fclose(f);
}

/* Results that every case has: some numbers with names, printed to 17 digits. */
#define MAX_NUMBERS 8
typedef struct {
  const char *name[MAX_NUMBERS];
  double value[MAX_NUMBERS];
  int count;
} numbers;

static void put(numbers *to, const char *name, double value) {
  to->name[to->count] = name;
  to->value[to->count++] = value;
}

static void print_result(const numbers *of, const double *ms, int repeats) {
  printf("{\"numbers\":{");
  for (int i = 0; i < of->count; i++) printf("%s\"%s\":%.17g", i ? "," : "", of->name[i], of->value[i]);
  printf("},\"cpuMs\":[");
  for (int i = 0; i < repeats; i++) printf("%s%.4f", i ? "," : "", ms[i]);
  printf("]}\n");
}

#endif
