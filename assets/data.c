// The datasets that somebody has measured, as they lie in the folder of that name, made part of the
// binary.

#include "assets.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

descent_asset descent_iris(void) {
  static const unsigned char bytes[] = {
#embed "data/iris.csv"
      , 0};
  return (descent_asset){bytes, sizeof bytes - 1};
}

descent_asset descent_digits(void) {
  static const unsigned char bytes[] = {
#embed "data/digits.txt"
      , 0};
  return (descent_asset){bytes, sizeof bytes - 1};
}
