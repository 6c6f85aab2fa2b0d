import CTerminal
import Glibc

/// Gives the terminal back where the program crashes, on whichever thread that is.
final class CrashGuard {
  /// What the crash handler sends; it reads these bytes at any moment, so they never move.
  private let leave: UnsafeMutableBufferPointer<UInt8>
  /// A descriptor of its own: the one that frames go to is turned away in a crash.
  private let output: Int32

  /// Takes crashes over until `disarm`; must live as long.
  init(_ device: Device, leave bytes: [UInt8]) {
    leave = .allocate(capacity: bytes.count)
    _ = leave.initialize(from: bytes)
    output = ct_open_again(device.output, O_WRONLY)
    var rescue = ct_rescue()
    rescue.drawing = device.output
    rescue.input = device.input
    rescue.output = output
    rescue.settings = device.settings
    rescue.leave = UnsafeRawPointer(leave.baseAddress)
    rescue.leave_count = leave.count
    ct_crash_arm(rescue)
  }

  func disarm() { ct_crash_disarm() }

  deinit {
    Glibc.close(output)
    leave.deallocate()
  }
}
