#include "widths.h"

#define TABLE vectors_baseline
#define WIDTH VECTORS_BASELINE
#define DOUBLES 2
#include "mathematics.inc"
