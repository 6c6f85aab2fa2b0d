// Ncurses
