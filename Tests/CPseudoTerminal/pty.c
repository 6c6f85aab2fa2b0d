#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

int cpt_open(int columns, int rows, char *name, size_t capacity) {
  int end = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (end < 0) return -1;
  if (grantpt(end) != 0 || unlockpt(end) != 0 || ptsname_r(end, name, capacity) != 0
      || !cpt_resize(end, columns, rows)) {
    close(end);
    return -1;
  }
  return end;
}

int cpt_open_program_end(const char *name) { return open(name, O_RDWR | O_NOCTTY | O_CLOEXEC); }

bool cpt_resize(int end, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(end, TIOCSWINSZ, &size) == 0;
}

pid_t cpt_spawn(const char *path, char *const arguments[], char *const environment[],
                const char *name, bool controls, struct cpt_files files) {
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(
      &attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  // Opening a terminal as the leader of a session without one makes it the controlling one.
  posix_spawn_file_actions_addopen(
      &actions, 0, name, O_RDWR | (controls ? 0 : O_NOCTTY), 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  const int given[] = {files.input, files.output, files.error};
  for (int file = 0; file < 3; file++) {
    if (given[file] >= 0) posix_spawn_file_actions_adddup2(&actions, given[file], file);
    if (given[file] == cpt_closed) posix_spawn_file_actions_addclose(&actions, file);
  }

  pid_t process;
  int result = posix_spawn(&process, path, &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return result == 0 ? process : -1;
}

void cpt_signal_thread(pid_t process, pid_t thread, int number) {
  syscall(SYS_tgkill, process, thread, number);
}

bool cpt_is_full(int program_end) {
  struct pollfd ready = {.fd = program_end, .events = POLLOUT};
  return poll(&ready, 1, 0) == 0;
}

int cpt_unread(int end) {
  int count = 0;
  return ioctl(end, FIONREAD, &count) == 0 ? count : 0;
}

bool cpt_has_ended(pid_t process, int milliseconds) {
  // A descriptor for the process can be polled with a deadline; waitpid cannot.
  int file = (int)syscall(SYS_pidfd_open, process, 0);
  if (file < 0) return true;
  struct pollfd ready = {.fd = file, .events = POLLIN};
  int answer;
  do answer = poll(&ready, 1, milliseconds);
  while (answer < 0 && errno == EINTR);
  close(file);
  return answer != 0;
}

bool cpt_wait(pid_t process, int milliseconds, int *status, int *signal) {
  if (!cpt_has_ended(process, milliseconds)) return false;
  int result;
  while (waitpid(process, &result, 0) < 0)
    if (errno != EINTR) return false;
  *status = WIFEXITED(result) ? WEXITSTATUS(result) : -1;
  *signal = WIFSIGNALED(result) ? WTERMSIG(result) : 0;
  return true;
}
