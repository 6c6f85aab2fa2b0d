import CTerminal
import Drawing
import Glibc

extension NcursesTerminal {
  /// Reading ends here even if more has come, so that the picture goes on during a flood.
  private static let mostReads = 32

  public func events(within seconds: Double?) -> [Event] {
    guard !isClosed else { return [] }
    let deadline = seconds.map { now() + $0 }
    var events: [Event] = owesResized ? [.resized] : []
    owesResized = false
    if !events.isEmpty { return events }
    while true {
      let patience = patience
      let left = deadline.map { max(0, $0 - now()) }
      let isQuiet = wait([left, patience].compactMap { $0 }.min(), &events)
      if isQuiet, let patience, patience <= (left ?? patience) { events += decoder.settle() }
      if !events.isEmpty || isClosed { return events }
      if let deadline, now() >= deadline { return events }
    }
  }

  /// How much longer to wait for the rest of what has begun, however often the loop comes by
  /// meanwhile; nil where nothing has begun.
  private var patience: Double? {
    let delay: Double
    switch decoder.doubt {
    case .none: return nil
    case .escape: delay = delays.escape
    case .sequence: delay = delays.sequence
    case .late: delay = delays.escape + delays.late
    case .paste: delay = delays.paste
    }
    return max(0, lastInput + delay - now())
  }

  /// Waits once for the terminal or a signal and collects what came; true if no input did.
  private func wait(_ seconds: Double?, _ events: inout [Event]) -> Bool {
    var files = [
      pollfd(fd: device.input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: outlet.isEmpty ? -1 : device.output, events: Int16(POLLOUT), revents: 0),
    ]
    // EINTR counts as nothing: the handler has written to the pipe, which the next round sees.
    guard ct_poll(&files, 3, seconds.map { max(0, $0) } ?? -1) >= 0 else { return false }
    if files[2].revents != 0 { flush() }
    if files[1].revents != 0 { hearSignals(&events) }
    if files[0].revents != 0, !isClosed { hearInput(&events) }
    if outlet.isGone, !isClosed { end(&events) }
    return files.allSatisfy { $0.revents == 0 }
  }

  private func hearInput(_ events: inout [Event]) {
    for _ in 0..<NcursesTerminal.mostReads {
      switch device.read() {
      case .bytes(let bytes):
        lastInput = now()
        events += decoder.feed(bytes)
      case .nothing: return
      case .end: return end(&events)
      }
      // Where the descriptor blocks (it had to be shared), reading twice would wait for a key.
      var file = pollfd(fd: device.input, events: Int16(POLLIN), revents: 0)
      guard poll(&file, 1, 0) == 1 else { return }
    }
  }

  private func hearSignals(_ events: inout [Event]) {
    let numbers = hearSignalNumbers()
    if endingSignal == nil {
      if numbers.contains(SIGTSTP) {
        suspend()
      } else if numbers.contains(SIGCONT) {
        takeAgain()
      } else if numbers.contains(SIGWINCH) {
        resize()
      }
    }
    if endingSignal != nil { return end(&events) }
    owesResized = false
    if events.last != .resized { events.append(.resized) }
  }

  /// The signals that came since the last time.
  func hearSignalNumbers() -> Set<Int32> {
    var bytes = [UInt8](repeating: 0, count: 64)
    // The buffer lives during the call and holds `bytes.count` bytes.
    let count = max(0, read(signals, &bytes, bytes.count))
    return Set(bytes.prefix(count).map(Int32.init))
  }

  private func end(_ events: inout [Event]) {
    isClosed = true
    events.append(.closed)
  }

  private func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
