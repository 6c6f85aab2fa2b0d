import Interface

extension Examination {
  /// What was found, as JSON.
  public var export: JSON {
    let findings = findings
    return .object([
      "version": .string(version),
      "runs": .bool(findings.canRun),
      "findings": .list(
        findings.map { finding in
          .object([
            "subject": .string(finding.subject), "grade": .string(finding.grade.rawValue),
            "found": .string(finding.found), "advice": finding.advice.map(JSON.string) ?? .null,
          ])
        }),
    ])
  }
}
