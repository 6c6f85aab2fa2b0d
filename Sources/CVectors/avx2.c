#include "widths.h"

#ifdef VECTORS_HAS_WIDER
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#define TABLE vectors_avx2
#define WIDTH VECTORS_AVX2
#define DOUBLES 4
#include "mathematics.inc"
#pragma clang attribute pop
#endif
