#include "widths.h"

int vectors_has_fused = 0;

/// Before any code that could ask.
__attribute__((constructor)) static void look_at_processor(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  vectors_has_fused = __builtin_cpu_supports("fma") && __builtin_cpu_supports("avx");
#elif defined(__aarch64__) || defined(__FP_FAST_FMA)
  vectors_has_fused = 1;
#endif
}

int vectors_fuse_by_instruction(void) {
#ifdef VECTORS_HAS_WIDER
  return vectors_widest() != VECTORS_BASELINE;
#else
  return vectors_has_fused;
#endif
}

vectors_width vectors_widest(void) {
#ifdef VECTORS_HAS_WIDER
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
    return VECTORS_AVX512;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) return VECTORS_AVX2;
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
