#pragma once

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

// What has to be C: code that runs inside a signal handler (Swift may allocate anywhere), and the
// calls that Swift does not import. One terminal per process.

#pragma mark Signals

/// Catches WINCH, CONT, TSTP, TERM, HUP, INT and QUIT, whichever thread they reach, except those
/// that were ignored from the start (nohup). Each writes its number as a byte to a pipe.
/// Returns the end to read from, which never blocks, or -1.
int ct_signals_start(void);
/// Puts the earlier handlers back.
void ct_signals_stop(void);
/// The first of TERM, HUP, INT and QUIT that came, or 0.
int ct_ending_signal(void);
/// Whether Ctrl-Z is caught: not where the parent does no job control.
bool ct_can_stop(void);
/// Stops the process as SIGTSTP does by default; returns when it goes on.
void ct_stop_process(void);
/// Ends the process by that very signal, so that the parent sees what happened.
_Noreturn void ct_die_by_signal(int number);

#pragma mark Crashes

/// What the crash handler needs, copied beforehand.
struct ct_rescue {
  int drawing;              ///< where frames are written; pointed at /dev/null in a crash
  int input;                ///< the terminal whose settings are restored
  int output;               ///< the terminal that gets `leave`
  struct termios settings;  ///< the settings to restore
  const void *leave;        ///< bytes that give the screen back; must live until disarmed
  size_t leave_count;
};

/// Takes SEGV, BUS, FPE, ILL, ABRT and TRAP over: the terminal is given back before the process ends.
void ct_crash_arm(struct ct_rescue rescue);
/// Puts the earlier handlers back.
void ct_crash_disarm(void);
/// Whether a frame is half sent: the leave sequence then begins by cancelling what it cut.
void ct_crash_set_cut(bool cut);

#pragma mark Standard error

/// Collects what is written to standard error, if that is a terminal, where it would spoil the
/// picture and then vanish with it.
void ct_stderr_hold(void);
/// Writes out what was collected and gives standard error back. Safe in a signal handler.
void ct_stderr_release(void);

#pragma mark Terminals

/// A file without a name, -1 if there can be none.
int ct_memory_file(void);
/// The terminal behind `fd`, opened once more, so that not blocking there does not change what the
/// shell shares; a duplicate (which blocks) where it has no name to open. -1 if neither works.
int ct_open_again(int fd, int flags);
/// The size in cells; false if the terminal does not know it.
bool ct_window_size(int fd, int *columns, int *rows);
/// Applies settings at once, without waiting for output to drain and without being stopped for
/// being in the background; what was typed and not read is dropped. Safe in a signal handler.
bool ct_give_back(int fd, const struct termios *settings);
/// Writes what the terminal takes at once, as `write` does without blocking, whether the
/// descriptor blocks or not.
ssize_t ct_write_now(int fd, const void *bytes, size_t count);
/// poll(2) for so many seconds, to the fraction of a millisecond where the system can; for ever if
/// less than 0.
int ct_poll(struct pollfd *files, unsigned long count, double seconds);

/// Writes what the terminal takes within `milliseconds`; returns how much that was.
size_t ct_write_within(int fd, const void *bytes, size_t count, int milliseconds);
