#pragma once

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>

/// A pseudo-terminal: the side that plays the person, and the name of the side for the program.
/// Returns the person's end (which does not block), or -1.
int cpt_open(int columns, int rows, char *name, size_t capacity);
/// The program's end, opened and kept so that its settings can be read after the program is gone.
int cpt_open_program_end(const char *name);
bool cpt_resize(int end, int columns, int rows);

/// Which of the program's standard files are the terminal; the others are what is given.
struct cpt_files { int input, output, error; };

/// Starts a program as the leader of a session on the terminal `name`, with all signals at their
/// defaults and none blocked: test runners block some, and children inherit that.
/// A descriptor of -1 stands for the terminal. Returns the process, or -1.
pid_t cpt_spawn(const char *path, char *const arguments[], char *const environment[],
                const char *name, struct cpt_files files);

/// How many bytes wait to be read.
int cpt_unread(int end);

/// Whether the process has ended, within that time; it still has to be waited for.
bool cpt_has_ended(pid_t process, int milliseconds);

/// Waits for the process to end; false if it has not by then.
/// `signal` is what killed it, or 0.
bool cpt_wait(pid_t process, int milliseconds, int *status, int *signal);
