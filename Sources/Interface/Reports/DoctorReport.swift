import Drawing

/// What `descent doctor` found, a line for each finding, in ASCII alone: wherever it is read, it
/// can be read, and nothing that the environment holds can steer a terminal.
public func report(on examination: Examination) -> [String] {
  let findings = examination.findings
  let rows = findings.map { finding in
    let words = [finding.found, finding.advice].compactMap(\.self).joined(separator: "; ")
    return [finding.grade.rawValue, finding.subject, ascii(sanitized(words))]
  }
  let verdict = findings.canRun ? "runs here" : "cannot run here"
  return ["descent \(examination.version) \(verdict)", ""] + aligned(rows, .ascii)
}
