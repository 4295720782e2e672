// The streaming engine: updates records in random order and gives a mask of signals per point.
#include "engine.h"

// How many records are asked for ahead of their use, so that their cache lines arrive together.
enum { ahead = 32 };

// Takes points in order; gives how many have signals. What `warm` reads is only read to have it near.
__attribute__((export_name("push"))) uint32_t push(record *records, const profile *profiles, const uint32_t *ids,
                                                   const double *values, uint16_t *out, uint32_t n, uint32_t *warm) {
  uint32_t flagged = 0, touched = 0;
  for (uint32_t from = 0; from < n; from += ahead) {
    uint32_t to = n - from < ahead ? n : from + ahead;
    for (uint32_t i = from; i < to; i++) {
      const uint32_t *words = (const uint32_t *)(records + ids[i]);
      touched += words[0] ^ words[23];
    }
    for (uint32_t i = from; i < to; i++) {
      uint32_t mask = update(records + ids[i], profiles, values[i]);
      out[i] = (uint16_t)mask;
      flagged += mask != 0;
    }
  }
  *warm = touched;
  return flagged;
}
