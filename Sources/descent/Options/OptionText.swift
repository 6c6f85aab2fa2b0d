import Interface
import Runtime

/// Reads an option's text by the one parser of its kind; what it refuses is a failure of the command
/// line.
func readOption<Value>(
  _ text: String, by reader: (String) throws(InputError) -> Value
) throws(Failure) -> Value {
  do throws(InputError) {
    return try reader(text)
  } catch {
    throw Failure(option: error)
  }
}
