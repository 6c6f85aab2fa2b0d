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

/// The program's standard files: descriptors, `cpt_terminal` or `cpt_closed`.
struct cpt_files { int input, output, error; };
enum { cpt_terminal = -1, cpt_closed = -2 };

/// Starts a program as the leader of a session on the terminal `name`, with all signals at their
/// defaults and none blocked: test runners block some, and children inherit that.
/// Unless `controls`, the session has no controlling terminal. Returns the process, or -1.
pid_t cpt_spawn(const char *path, char *const arguments[], char *const environment[],
                const char *name, bool controls, struct cpt_files files);

/// Sends a signal to one thread of a process.
void cpt_signal_thread(pid_t process, pid_t thread, int number);

/// Whether the terminal takes no more bytes from the program whose end this is.
bool cpt_is_full(int program_end);

/// How many bytes wait to be read.
int cpt_unread(int end);

/// Whether the process has ended, within that time; it still has to be waited for.
bool cpt_has_ended(pid_t process, int milliseconds);

/// Waits for the process to end; false if it has not by then.
/// `signal` is what killed it, or 0.
bool cpt_wait(pid_t process, int milliseconds, int *status, int *signal);
