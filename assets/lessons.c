// The lessons as they lie in the folder of that name, made part of the binary, so that it shows them
// wherever it is moved to. A file is found by its number, 00.yaml to 99.yaml, so that adding one
// takes no line here. (A build that is there already looks for new files when this one is touched.)

#include "assets.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

#define TEXT_OF(words) #words
#define FILE_OF(tens, ones) TEXT_OF(lessons/tens##ones.yaml)

descent_asset descent_lesson(int number) {
  switch (number) {
#define TENS 0
#include "ten-lessons.h"
#define TENS 1
#include "ten-lessons.h"
#define TENS 2
#include "ten-lessons.h"
#define TENS 3
#include "ten-lessons.h"
#define TENS 4
#include "ten-lessons.h"
#define TENS 5
#include "ten-lessons.h"
#define TENS 6
#include "ten-lessons.h"
#define TENS 7
#include "ten-lessons.h"
#define TENS 8
#include "ten-lessons.h"
#define TENS 9
#include "ten-lessons.h"
  }
  return (descent_asset){(const unsigned char *)"", 0};
}
