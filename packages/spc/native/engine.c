// The streaming engine: updates records in random order and gives a mask of signals per point.
#include "engine.h"

// How many records are asked for ahead of their use, so that their cache lines arrive together.
enum { ahead = 32 };

// The place of the first id not below `size`, or `n`.
__attribute__((export_name("unknown"))) uint32_t unknown(const uint32_t *ids, uint32_t n, uint32_t size) {
  for (uint32_t i = 0; i < n; i++)
    if (ids[i] >= size) return i;
  return n;
}

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

// A checksum of whole 32-bit words, in eight lanes.
__attribute__((export_name("checksum"))) uint32_t checksum(const uint32_t *words, uint32_t n) {
  uint32_t lane[8];
  for (uint32_t k = 0; k < 8; k++) lane[k] = k + 1;
  uint32_t i = 0;
  for (; i + 8 <= n; i += 8)
    for (uint32_t k = 0; k < 8; k++) {
      uint32_t h = (lane[k] ^ words[i + k]) * 0x9e3779b1u;
      lane[k] = h ^ h >> 15;
    }
  for (uint32_t k = 0; i < n; i++, k++) {
    uint32_t h = (lane[k] ^ words[i]) * 0x9e3779b1u;
    lane[k] = h ^ h >> 15;
  }
  uint32_t sum = n;
  for (uint32_t k = 0; k < 8; k++) {
    sum = (sum ^ lane[k]) * 0x85ebca6bu;
    sum ^= sum >> 13;
  }
  return sum;
}
