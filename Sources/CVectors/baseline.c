#include "widths.h"

#define TABLE vectors_baseline
#define WIDTH VECTORS_BASELINE
#include "mathematics.inc"
