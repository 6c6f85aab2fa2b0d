import Drawing

/// What `descent doctor` found, a line for each finding, in ASCII alone: wherever it is read, it
/// can be read, and nothing that the environment holds can steer a terminal.
public func report(on examination: Examination) -> [String] {
  let findings = examination.findings
  let rows = findings.flatMap { finding in
    let words = [finding.found, finding.advice].compactMap(\.self).joined(separator: "; ")
    let lines = wrapped(ascii(sanitized(words)), wordColumns)
    return lines.enumerated().map { row, line in
      row == 0 ? [finding.grade.rawValue, finding.subject, line] : ["", "", line]
    }
  }
  let verdict = findings.canRun ? "runs here" : "cannot run here"
  return ["descent \(examination.version) \(verdict)", ""] + aligned(rows, .ascii)
}

/// What grades and subjects leave of the 80 columns that every terminal has.
private let wordColumns = 60
