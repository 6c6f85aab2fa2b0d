// One case of the switch in lessons.c: the bytes of a lesson's file, if there is one, and a zero.
#define NAMED_BY(tens, ones) FILE_OF(tens, ones)
case TENS * 10 + ONES: {
  static const unsigned char bytes[] = {
#if __has_embed(NAMED_BY(TENS, ONES))
#embed NAMED_BY(TENS, ONES) suffix(, )
#endif
      0};
  return (descent_asset){bytes, sizeof bytes - 1};
}
#undef NAMED_BY
#undef ONES
