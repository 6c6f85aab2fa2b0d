#pragma once
#define NCURSES_WIDECHAR 1
#include <curses.h>

// Swift does not import curses' globals (shared mutable state), attribute macros or term.h.

int setupterm(const char *, int, int *);

// The names of all capabilities in the order of a compiled entry, each list ended by a null.
extern char *const boolnames[], *const numnames[], *const strnames[];
static inline const char *nc_flag_name(int place) { return boolnames[place]; }
static inline const char *nc_number_name(int place) { return numnames[place]; }
static inline const char *nc_string_name(int place) { return strnames[place]; }

static inline WINDOW *nc_stdscr(void) { return stdscr; }
static inline WINDOW *nc_curscr(void) { return curscr; }
static inline int nc_colors(void) { return COLORS; }
static inline int nc_color_pairs(void) { return COLOR_PAIRS; }

static const attr_t nc_bold = A_BOLD;
static const attr_t nc_dim = A_DIM;
static const attr_t nc_underline = A_UNDERLINE;
static const attr_t nc_reverse = A_REVERSE;

/// One cell; the pair goes through `opts`, because the short beside it ends at 32767.
static inline cchar_t nc_cell(wchar_t glyph, attr_t attributes, int pair) {
  const wchar_t text[2] = {glyph, 0};
  cchar_t cell;
  setcchar(&cell, text, attributes, 0, &pair);
  return cell;
}
