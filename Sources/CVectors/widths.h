// One table of functions for each width; mathematics.inc fills it.
#ifndef WIDTHS_H
#define WIDTHS_H

#include "CVectors.h"

#if defined(__x86_64__)
#define VECTORS_HAS_WIDER 1
#endif

extern const vectors_functions vectors_baseline;
#ifdef VECTORS_HAS_WIDER
extern const vectors_functions vectors_avx2;
extern const vectors_functions vectors_avx512;
#endif

#endif
