#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

int ct_memory_file(void) {
#ifdef __linux__
  return memfd_create("descent", MFD_CLOEXEC);
#else
  FILE *file = tmpfile();
  return file ? fcntl(fileno(file), F_DUPFD_CLOEXEC, 3) : -1;
#endif
}

int ct_open_again(int fd, int flags) {
  char name[256];
  struct stat old, new;
  flags |= O_NOCTTY | O_CLOEXEC | O_NONBLOCK;
  if (ttyname_r(fd, name, sizeof name) == 0) {
    int opened = open(name, flags);
    if (opened >= 0 && fstat(fd, &old) == 0 && fstat(opened, &new) == 0
        && old.st_rdev == new.st_rdev)
      return opened;
    if (opened >= 0) close(opened);
  }
#ifndef __APPLE__  // where /dev/tty cannot be polled
  // No path, or none that is ours to open (after su, in a container). Only the terminal of this
  // very session answers tcgetpgrp, and that one has a name for everybody.
  if (tcgetpgrp(fd) >= 0) {
    int opened = open("/dev/tty", flags);
    if (opened >= 0) return opened;
  }
#endif
  return fcntl(fd, F_DUPFD_CLOEXEC, 3);
}

bool ct_window_size(int fd, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

bool ct_give_back(int fd, const struct termios *settings) {
  // Mouse reports and half a paste are no commands for the shell.
  tcflush(fd, TCIFLUSH);
  sigset_t set, before;
  sigemptyset(&set);
  sigaddset(&set, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &set, &before);
  int result;
  do result = tcsetattr(fd, TCSANOW, settings);
  while (result != 0 && errno == EINTR);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return result == 0;
}

int ct_poll(struct pollfd *files, unsigned long count, double seconds) {
  const double most = 1e6;
  if (seconds > most) seconds = most;
#ifdef __linux__
  const long whole = (long)seconds;
  const struct timespec wait = {whole, (long)((seconds - whole) * 1e9)};
  return ppoll(files, count, seconds < 0 ? NULL : &wait, NULL);
#else
  return poll(files, (nfds_t)count, seconds < 0 ? -1 : (int)(seconds * 1e3) + 1);
#endif
}

static long milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

ssize_t ct_write_now(int fd, const void *bytes, size_t count) {
  if (fcntl(fd, F_GETFL) & O_NONBLOCK) return write(fd, bytes, count);
  // This descriptor blocks, and "ready" promises room for one byte only.
  size_t done = 0;
  while (done < count) {
    struct pollfd ready = {.fd = fd, .events = POLLOUT};
    int answer = poll(&ready, 1, 0);
    if (answer == 0) errno = EAGAIN;
    ssize_t written = answer > 0 ? write(fd, (const char *)bytes + done, 1) : -1;
    if (written != 1) return done > 0 ? (ssize_t)done : written;
    done++;
  }
  return (ssize_t)done;
}

size_t ct_write_within(int fd, const void *bytes, size_t count, int milliseconds) {
  const char *next = bytes;
  size_t left = count;
  const long end = milliseconds_now() + milliseconds;
  while (left > 0) {
    long wait = end - milliseconds_now();
    struct pollfd ready = {.fd = fd, .events = POLLOUT};
    int answer = poll(&ready, 1, wait > 0 ? (int)wait : 0);
    if (answer < 0 && errno == EINTR) continue;
    if (answer <= 0 || !(ready.revents & POLLOUT)) break;
    ssize_t written = ct_write_now(fd, next, left);
    if (written < 0 && (errno == EINTR || errno == EAGAIN)) {
      if (milliseconds_now() >= end) break;
      continue;
    }
    if (written <= 0) break;
    next += written;
    left -= (size_t)written;
  }
  return count - left;
}

static int true_stderr = -1, held_stderr = -1;

void ct_stderr_hold(void) {
  if (held_stderr >= 0 || !isatty(2)) return;
  int file = ct_memory_file();
  if (file < 0) return;
  true_stderr = fcntl(2, F_DUPFD_CLOEXEC, 3);
  if (true_stderr < 0 || dup2(file, 2) < 0) {
    if (true_stderr >= 0) close(true_stderr);
    close(file);
    return;
  }
  held_stderr = file;
}

void ct_stderr_release(void) {
  if (held_stderr < 0) return;
  int file = held_stderr;
  held_stderr = -1;
  dup2(true_stderr, 2);
  close(true_stderr);
  char part[4096];
  off_t place = 0;
  for (ssize_t n; (n = pread(file, part, sizeof part, place)) > 0; place += n)
    if (ct_write_within(2, part, (size_t)n, 300) < (size_t)n) break;
  close(file);
}
