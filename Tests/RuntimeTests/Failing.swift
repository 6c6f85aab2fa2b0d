import Runtime

/// The failure that some work ends in; nil where it succeeds, or ends otherwise.
func failure(_ work: () throws -> Void) -> Failure? {
  do {
    try work()
    return nil
  } catch {
    return error as? Failure
  }
}
