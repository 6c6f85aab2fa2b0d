import Drawing

/// A value of JSON (RFC 8259).
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case whole(Int)
  case string(String)
  case list([JSON])
  case object([String: JSON])

  /// A list of numbers, infinities and NaN as null: JSON has no word for them.
  public static func numbers(_ values: [Double]) -> JSON { .list(values.map(figure)) }

  /// A number, or null where it is infinite or NaN.
  public static func figure(_ value: Double) -> JSON { value.isFinite ? .number(value) : .null }
}

extension JSON {
  /// The value as text, keys in order, an innermost list on one line: a matrix then looks like one.
  public var text: String {
    var out = ""
    write(to: &out, indent: "")
    return out
  }

  private var isNested: Bool {
    switch self {
    case .list(let items): !items.isEmpty
    case .object(let members): !members.isEmpty
    default: false
    }
  }

  private func write(to out: inout String, indent: String) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    // The shortest text that reads back as the same number.
    case .number(let value): out += value.description
    case .whole(let value): out += String(value)
    case .string(let value): out += quoted(value)
    case .list(let items) where !items.contains(where: \.isNested):
      writeItems(items, to: &out, ("[", "]"), between: ", ") { $0.write(to: &$1, indent: "") }
    case .list(let items):
      let inner = indent + "  "
      writeItems(items, to: &out, ("[\n" + inner, "\n" + indent + "]"), between: ",\n" + inner) {
        $0.write(to: &$1, indent: inner)
      }
    case .object(let members):
      let inner = indent + "  "
      let sorted = members.sorted { $0.key < $1.key }
      writeItems(sorted, to: &out, ("{\n" + inner, "\n" + indent + "}"), between: ",\n" + inner) {
        $1 += quoted($0.key) + ": "
        $0.value.write(to: &$1, indent: inner)
      }
    }
  }
}

private func writeItems<Item>(
  _ items: [Item], to out: inout String, _ brackets: (String, String), between: String,
  _ write: (Item, inout String) -> Void
) {
  out += brackets.0
  for (place, item) in items.enumerated() {
    if place > 0 { out += between }
    write(item, &out)
  }
  out += brackets.1
}

/// Text in quotation marks, with nothing in it that a line or a terminal could take for its own.
func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\t": out += "\\t"
    case _ where scalar.canSteer:
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}
