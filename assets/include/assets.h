#ifndef DESCENT_ASSETS_H
#define DESCENT_ASSETS_H

#include <stddef.h>

/// A file that is part of the binary: its bytes, followed by a zero that `count` leaves out.
typedef struct {
  const unsigned char *_Nonnull bytes;
  size_t count;
} descent_asset;

/// The lesson in `lessons/<number>.yaml`, empty where there is no such file.
descent_asset descent_lesson(int number);

/// Flowers of three kinds: `data/iris.csv`.
descent_asset descent_iris(void);

/// Handwritten digits: `data/digits.txt`.
descent_asset descent_digits(void);

/// One more than the greatest number that a lesson's file may have.
enum { descent_lesson_limit = 100 };

#endif
