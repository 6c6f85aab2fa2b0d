import Glibc

/// Terminal descriptions that many systems lack, compiled into a folder of their own.
public enum Descriptions {
  /// A value for TERMINFO_DIRS: that folder, then the system's.
  public static let folders: String = {
    var name = Array("/tmp/terminfo-XXXXXX".utf8CString)
    // mkdtemp replaces the X's in place and returns the same buffer, which is alive.
    let folder = name.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    let file = folder + "/source"
    let stream = fopen(file, "w")
    fputs(source, stream)
    fclose(stream)
    _ = try? TerminalRun("/usr/bin/tic", ["-x", "-o", folder, file]).end()
    return folder + ":"
  }()

  /// As in ncurses' own database, so far as colours go.
  private static let source = #"""
    xterm-direct|xterm with direct colours,
    	RGB,
    	colors#0x1000000, pairs#0x10000, ccc@, initc@, oc@,
    	setab=\E[%?%p1%{8}%<%t4%p1%d%e48:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
    	setaf=\E[%?%p1%{8}%<%t3%p1%d%e38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
    	use=xterm-256color,
    xterm-16color|xterm with 16 colours,
    	colors#16, pairs#0x100, ccc@, initc@, oc@,
    	setab=\E[%?%p1%{8}%<%t%p1%{40}%+%e%p1%{92}%+%;%dm,
    	setaf=\E[%?%p1%{8}%<%t%p1%{30}%+%e%p1%{82}%+%;%dm,
    	use=xterm-256color,

    """#
}
