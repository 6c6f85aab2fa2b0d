#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

// What runs in the handler, here and in terminal.c, is async-signal-safe by POSIX: write, poll, dup2,
// close, fcntl, tcflush, tcsetattr, sigaction, pthread_sigmask, clock_gettime, raise, pause; and
// pread, which is nothing but a call of the kernel.

static const struct { int number; const char *line; } crashes[] = {
#define LINE(name) {name, "descent: crashed (" #name "); the terminal has been given back\n"}
    LINE(SIGSEGV), LINE(SIGBUS), LINE(SIGFPE), LINE(SIGILL), LINE(SIGABRT), LINE(SIGTRAP),
#undef LINE
};
enum { crash_count = sizeof crashes / sizeof crashes[0], leave_milliseconds = 300 };

static struct sigaction earlier[crash_count];
static struct ct_rescue rescue;
static int nowhere = -1;
static volatile sig_atomic_t cut, armed;
static atomic_int crashing;
static pthread_t crashing_thread;

// A stack overflow leaves no room for its own handler.
static _Alignas(16) char emergency_stack[64 * 1024];

static void restore_terminal(void) {
  // Other threads still draw: what they write from now on goes nowhere.
  if (nowhere >= 0) dup2(nowhere, rescue.drawing);
  static const char cancel = 0x18;
  if (cut) ct_write_within(rescue.output, &cancel, 1, leave_milliseconds);
  ct_write_within(rescue.output, rescue.leave, rescue.leave_count, leave_milliseconds);
  ct_give_back(rescue.input, &rescue.settings);
}

static void report(int number) {
  for (int i = 0; i < crash_count; i++)
    if (crashes[i].number == number)
      ct_write_within(2, crashes[i].line, strlen(crashes[i].line), leave_milliseconds);
}

static void die_by_default(int number, const siginfo_t *info) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
  // A fault comes again when the instruction is run again, and so names its true place; a signal
  // that was sent has to be sent again. (A breakpoint may have been stepped over already.)
  if (info->si_code <= 0 || number == SIGTRAP) raise(number);
}

static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  int first = 0;
  if (!atomic_compare_exchange_strong(&crashing, &first, 1)) {
    // A second thread waits for the first to end the process; a crash in here ends it at once.
    if (pthread_equal(crashing_thread, pthread_self())) die_by_default(number, info);
    else for (;;) pause();
    return;
  }
  crashing_thread = pthread_self();
  if (armed) {
    restore_terminal();
    ct_stderr_release();
    report(number);
  }
  die_by_default(number, info);
}

void ct_crash_arm(struct ct_rescue new_rescue) {
  rescue = new_rescue;
  if (nowhere < 0) nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  stack_t stack = {.ss_sp = emergency_stack, .ss_size = sizeof emergency_stack};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_sigaction = on_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  armed = 1;
  // Not chained to what was there: Swift's backtracer would ask questions at the terminal.
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i].number, &action, &earlier[i]);
}

void ct_crash_disarm(void) {
  armed = 0;
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i].number, &earlier[i], NULL);
}

void ct_crash_set_cut(bool is_cut) { cut = is_cut; }
