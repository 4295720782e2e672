// The vector operations of the kernels: WebAssembly SIMD, or SSE4.1 for the native build of the benchmark. None of them
// contracts, reorders or approximates, so both give the same bits.
#ifndef TAKTLINE_SIMD_H
#define TAKTLINE_SIMD_H

typedef double f64;
typedef unsigned short u16;
typedef unsigned int u32;
typedef int i32;
typedef unsigned long long u64;
typedef u64 u64x2 __attribute__((vector_size(16)));

#ifdef __wasm__
#include <wasm_simd128.h>
typedef v128_t vec;
#define EXPORT(name) __attribute__((export_name(#name)))
#define v_load(p) wasm_v128_load(p)
#define v_store(p, v) wasm_v128_store(p, v)
#define v_splat(x) wasm_f64x2_splat(x)
#define v_pair(a, b) wasm_f64x2_make(a, b)
#define v_low(v) wasm_f64x2_extract_lane(v, 0)
#define v_high(v) wasm_f64x2_extract_lane(v, 1)
#define v_add(a, b) wasm_f64x2_add(a, b)
#define v_sub(a, b) wasm_f64x2_sub(a, b)
#define v_mul(a, b) wasm_f64x2_mul(a, b)
#define v_div(a, b) wasm_f64x2_div(a, b)
#define v_abs(a) wasm_f64x2_abs(a)
#define v_gt(a, b) wasm_f64x2_gt(a, b)
#define v_lt(a, b) wasm_f64x2_lt(a, b)
#define v_eq(a, b) wasm_f64x2_eq(a, b)
// b < a ? b : a, and a < b ? b : a
#define v_pmin(a, b) wasm_f64x2_pmin(a, b)
#define v_pmax(a, b) wasm_f64x2_pmax(a, b)
#define v_bits2(m) wasm_i64x2_bitmask(m)
// (a0, b1), (a1, b0) and so on
#define v_lo_hi(a, b) wasm_i64x2_shuffle(a, b, 0, 3)
#define v_hi_lo(a, b) wasm_i64x2_shuffle(a, b, 1, 2)
// the low 32 bits of the four 64-bit lanes
#define v_even32(a, b) wasm_i32x4_shuffle(a, b, 0, 2, 4, 6)
#define v_pack32(a, b) wasm_i16x8_narrow_i32x4(a, b)
#define v_pack16(a, b) wasm_i8x16_narrow_i16x8(a, b)
#define v_bits16(a) wasm_i8x16_bitmask(a)
#define v_splat16(x) wasm_i16x8_splat(x)
#define v_splat8(x) wasm_i8x16_splat(x)
#define v_add16(a, b) wasm_i16x8_add(a, b)
#define v_gt16(a, b) wasm_i16x8_gt(a, b)
#define v_eq16(a, b) wasm_i16x8_eq(a, b)
#define v_sar16(a, n) wasm_i16x8_shr(a, n)
#define v_gt8(a, b) wasm_i8x16_gt(a, b)
#define v_and(a, b) wasm_v128_and(a, b)
#define v_or(a, b) wasm_v128_or(a, b)
#define v_any(a) wasm_v128_any_true(a)
// the last 16-bit lane of a, then the first seven of b
#define v_slide16(a, b) wasm_i16x8_shuffle(a, b, 7, 8, 9, 10, 11, 12, 13, 14)
#else
#include <smmintrin.h>
typedef __m128d vec;
#define EXPORT(name)
#define I(v) _mm_castpd_si128(v)
#define D(v) _mm_castsi128_pd(v)
#define v_load(p) _mm_loadu_pd((const double *)(p))
#define v_store(p, v) _mm_storeu_pd((double *)(p), v)
#define v_splat(x) _mm_set1_pd(x)
#define v_pair(a, b) _mm_set_pd(b, a)
#define v_low(v) _mm_cvtsd_f64(v)
#define v_high(v) _mm_cvtsd_f64(_mm_unpackhi_pd(v, v))
#define v_add(a, b) _mm_add_pd(a, b)
#define v_sub(a, b) _mm_sub_pd(a, b)
#define v_mul(a, b) _mm_mul_pd(a, b)
#define v_div(a, b) _mm_div_pd(a, b)
#define v_abs(a) _mm_andnot_pd(_mm_set1_pd(-0.0), a)
#define v_gt(a, b) _mm_cmpgt_pd(a, b)
#define v_lt(a, b) _mm_cmplt_pd(a, b)
#define v_eq(a, b) _mm_cmpeq_pd(a, b)
#define v_pmin(a, b) _mm_min_pd(b, a)
#define v_pmax(a, b) _mm_max_pd(b, a)
#define v_bits2(m) ((u32)_mm_movemask_pd(m))
#define v_lo_hi(a, b) _mm_shuffle_pd(a, b, 2)
#define v_hi_lo(a, b) _mm_shuffle_pd(a, b, 1)
#define v_even32(a, b) _mm_castps_pd(_mm_shuffle_ps(_mm_castpd_ps(a), _mm_castpd_ps(b), 0x88))
#define v_pack32(a, b) D(_mm_packs_epi32(I(a), I(b)))
#define v_pack16(a, b) D(_mm_packs_epi16(I(a), I(b)))
#define v_bits16(a) ((u32)_mm_movemask_epi8(I(a)))
#define v_splat16(x) D(_mm_set1_epi16(x))
#define v_splat8(x) D(_mm_set1_epi8(x))
#define v_add16(a, b) D(_mm_add_epi16(I(a), I(b)))
#define v_gt16(a, b) D(_mm_cmpgt_epi16(I(a), I(b)))
#define v_eq16(a, b) D(_mm_cmpeq_epi16(I(a), I(b)))
#define v_sar16(a, n) D(_mm_srai_epi16(I(a), n))
#define v_gt8(a, b) D(_mm_cmpgt_epi8(I(a), I(b)))
#define v_and(a, b) _mm_and_pd(a, b)
#define v_or(a, b) _mm_or_pd(a, b)
#define v_any(a) (!_mm_testz_si128(I(a), I(a)))
#define v_slide16(a, b) D(_mm_alignr_epi8(I(b), I(a), 14))
#endif

#define inline_ static inline __attribute__((always_inline))
// Off the fast paths: small matters more there.
#define apart_ static __attribute__((noinline))
#ifdef __clang__
#define rolled _Pragma("clang loop unroll(disable)")
#else
#define rolled
#endif

#endif
