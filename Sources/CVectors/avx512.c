#include "widths.h"

#ifdef VECTORS_HAS_WIDER
#include <immintrin.h>

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512dq,avx512bw,avx512vl"))), apply_to = function)
#define TABLE vectors_avx512
#define WIDTH VECTORS_AVX512
#define DOUBLES 8
#include "mathematics.inc"
#pragma clang attribute pop
#endif
