// Ten cases of the switch in lessons.c: the lessons whose numbers begin with TENS.
#define ONES 0
#include "one-lesson.h"
#define ONES 1
#include "one-lesson.h"
#define ONES 2
#include "one-lesson.h"
#define ONES 3
#include "one-lesson.h"
#define ONES 4
#include "one-lesson.h"
#define ONES 5
#include "one-lesson.h"
#define ONES 6
#include "one-lesson.h"
#define ONES 7
#include "one-lesson.h"
#define ONES 8
#include "one-lesson.h"
#define ONES 9
#include "one-lesson.h"
#undef TENS
