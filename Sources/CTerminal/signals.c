#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static const int caught[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP, SIGINT, SIGQUIT};
enum { caught_count = sizeof caught / sizeof caught[0] };

static struct sigaction earlier[caught_count];
static int pipe_ends[2] = {-1, -1};
static volatile sig_atomic_t ending;
static bool can_stop;

static bool is_ending(int number) {
  return number == SIGTERM || number == SIGHUP || number == SIGINT || number == SIGQUIT;
}

static void on_signal(int number) {
  int saved = errno;
  // Kept beside the pipe too: a full pipe must not lose the end.
  if (is_ending(number) && ending == 0) ending = number;
  unsigned char byte = (unsigned char)number;
  (void)!write(pipe_ends[1], &byte, 1);
  errno = saved;
}

// One pipe for the whole program, since its writing end is never closed; what an earlier terminal
// left in it is no news for the next.
static bool has_empty_pipe(void) {
  if (pipe_ends[0] < 0) return pipe2(pipe_ends, O_NONBLOCK | O_CLOEXEC) == 0;
  unsigned char bytes[64];
  while (read(pipe_ends[0], bytes, sizeof bytes) > 0) {
  }
  return true;
}

int ct_signals_start(void) {
  if (!has_empty_pipe()) return -1;
  ending = 0;
  // No SA_RESTART: who waits is to look at the pipe.
  struct sigaction action = {.sa_handler = on_signal};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < caught_count; i++) {
    sigaction(caught[i], NULL, &earlier[i]);
    bool ignored = !(earlier[i].sa_flags & SA_SIGINFO) && earlier[i].sa_handler == SIG_IGN;
    if (caught[i] == SIGTSTP) can_stop = !ignored;
    if (!ignored || caught[i] == SIGWINCH || caught[i] == SIGCONT)
      sigaction(caught[i], &action, NULL);
  }
  return pipe_ends[0];
}

void ct_signals_stop(void) {
  for (int i = 0; i < caught_count; i++) sigaction(caught[i], &earlier[i], NULL);
  // The writing end stays open: a handler may be running on another thread at this moment.
}

int ct_ending_signal(void) { return ending; }

bool ct_can_stop(void) { return can_stop; }

static void set_default(int number, struct sigaction *before) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, before);
}

static void unblock(int number) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

void ct_stop_process(void) {
  struct sigaction before;
  set_default(SIGTSTP, &before);
  unblock(SIGTSTP);
  // raise, not kill: it is delivered before it returns, so the handler cannot be back too early.
  raise(SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
}

_Noreturn void ct_die_by_signal(int number) {
  set_default(number, NULL);
  unblock(number);
  raise(number);
  _exit(128 + number);
}
