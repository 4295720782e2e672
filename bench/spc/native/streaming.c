// The streaming engine in C on the same records: gcc -O3 -ffp-contract=off -I packages/spc/native streaming.c
//   streaming <snapshot> <ids> <values> <passes> <records out> <masks out> [ahead]
// Prints the CPU milliseconds of each pass. Without `ahead` it is the plain loop; with it, records are asked for that many
// points ahead of their use, as the engine does.
#include "engine.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void *whole(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END)) exit(2);
  *length = (size_t)ftell(file);
  rewind(file);
  void *data = aligned_alloc(64, (*length + 127) / 64 * 64);
  if (!data || fread(data, 1, *length, file) != *length) exit(2);
  fclose(file);
  return data;
}

static void put(const char *path, const void *data, size_t length) {
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(data, 1, length, file) != length) exit(2);
  fclose(file);
}

static double cpu(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static __attribute__((noinline)) uint32_t plain(record *records, const profile *profiles, const uint32_t *ids,
                                                const double *values, uint16_t *out, size_t n) {
  uint32_t flagged = 0;
  for (size_t i = 0; i < n; i++) {
    uint32_t mask = update(records + ids[i], profiles, values[i]);
    out[i] = (uint16_t)mask;
    flagged += mask != 0;
  }
  return flagged;
}

static __attribute__((noinline)) uint32_t asked(record *records, const profile *profiles, const uint32_t *ids,
                                                const double *values, uint16_t *out, size_t n, size_t ahead) {
  uint32_t flagged = 0;
  for (size_t i = 0; i < n; i++) {
    if (i + ahead < n) {
      const char *next = (const char *)(records + ids[i + ahead]);
      __builtin_prefetch(next, 1);
      __builtin_prefetch(next + 95, 1);
    }
    uint32_t mask = update(records + ids[i], profiles, values[i]);
    out[i] = (uint16_t)mask;
    flagged += mask != 0;
  }
  return flagged;
}

int main(int count, char **args) {
  if (count < 7) return 1;
  size_t length, n;
  uint32_t *snapshot = whole(args[1], &length);
  uint32_t *ids = whole(args[2], &n);
  double *values = whole(args[3], &n);
  n /= 8;
  size_t size = snapshot[3], units = snapshot[4];
  profile *profiles = aligned_alloc(64, units * sizeof(profile));
  record *records = aligned_alloc(64, (size * sizeof(record) + 63) / 64 * 64);
  memcpy(profiles, snapshot + 16, units * sizeof(profile));
  memcpy(records, snapshot + 16 + units * 64, size * sizeof(record));
  free(snapshot);
  uint16_t *out = calloc(n, 2);
  size_t ahead = count > 7 ? strtoul(args[7], 0, 10) : 0;
  for (int pass = atoi(args[4]); pass > 0; pass--) {
    double start = cpu();
    uint32_t flagged = ahead ? asked(records, profiles, ids, values, out, n, ahead)
                             : plain(records, profiles, ids, values, out, n);
    printf("%.3f %u\n", cpu() - start, flagged);
  }
  put(args[5], records, size * sizeof(record));
  put(args[6], out, n * 2);
  return 0;
}
