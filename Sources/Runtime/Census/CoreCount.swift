import Glibc

/// How many processors this program may use now; at least 1.
public var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
