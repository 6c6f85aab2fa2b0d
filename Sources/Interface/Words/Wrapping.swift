/// As many lines as there is room for, the last with dots where there were more.
func shortened(_ lines: [String], to count: Int) -> [String] {
  guard lines.count > max(0, count) else { return lines }
  var kept = Array(lines.prefix(max(0, count)))
  if let last = kept.popLast() {
    let words = last.split(separator: " ")
    kept.append((words.count > 1 ? words.dropLast() : words).joined(separator: " ") + " …")
  }
  return kept
}

/// Text cut into lines of at most `width` characters, between words where it can be.
func wrapped(_ text: String, _ width: Int) -> [String] {
  guard width > 0 else { return [] }
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if line.isEmpty {
      line = String(word)
    } else if line.count + 1 + word.count <= width {
      line += " " + word
    } else {
      lines.append(line)
      line = String(word)
    }
    while line.count > width {
      lines.append(String(line.prefix(width)))
      line = String(line.dropFirst(width))
    }
  }
  return line.isEmpty ? lines : lines + [line]
}
