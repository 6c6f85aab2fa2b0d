import CTerminal
import Glibc
import Testing

extension TerminalTests {
  @Test func `signals caught a second time come through the same pipe, without the old ones`() {
    // Test workers block signals.
    var (window, before) = (sigset_t(), sigset_t())
    sigemptyset(&window)
    sigaddset(&window, SIGWINCH)
    pthread_sigmask(SIG_UNBLOCK, &window, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let first = ct_signals_start()
    #expect(first >= 0)
    raise(SIGWINCH)
    ct_signals_stop()
    let second = ct_signals_start()
    defer { ct_signals_stop() }
    #expect(second == first)
    var byte: UInt8 = 0
    #expect(read(second, &byte, 1) == -1 && errno == EAGAIN)
    raise(SIGWINCH)
    #expect(read(second, &byte, 1) == 1 && Int32(byte) == SIGWINCH)
  }
}
