#include "widths.h"

vectors_width vectors_widest(void) {
#ifdef VECTORS_HAS_WIDER
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
    return VECTORS_AVX512;
  if (__builtin_cpu_supports("avx2")) return VECTORS_AVX2;
#endif
  return VECTORS_BASELINE;
}

const vectors_functions *vectors_of(vectors_width width) {
  switch (width) {
#ifdef VECTORS_HAS_WIDER
  case VECTORS_AVX512: return &vectors_avx512;
  case VECTORS_AVX2: return &vectors_avx2;
#endif
  default: return &vectors_baseline;
  }
}
