/// `text` in ASCII alone, for terminals that show nothing else.
///
/// Letters of mathematics become their names, signs their usual spellings; what has none is `?`.
public func ascii(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return String(text) }
  var out = ""
  for scalar in text.unicodeScalars {
    if scalar.isASCII {
      out.unicodeScalars.append(scalar)
    } else {
      out += spellings[scalar] ?? "?"
    }
  }
  return out
}

private let spellings: [Unicode.Scalar: String] = [
  "α": "alpha", "δ": "delta", "ε": "eps", "Σ": "sum", "σ": "sigma", "∂": "d", "Δ": "D",
  "γ": "gamma", "η": "eta", "λ": "lambda", "½": "1/2", "¼": "1/4", "²": "^2", "ᵀ": "T",
  "−": "-", "–": "-", "—": "-", "·": "-", "…": "...", "×": "x", "±": "+-", "≤": "<=", "≥": ">=",
  "≠": "!=", "≈": "~", "→": "->", "←": "<-", "↑": "^", "↓": "v", "∞": "inf", "√": "sqrt",
  "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7", "₈": "8",
  "₉": "9", "ₒ": "_o", "ₕ": "_h", "ₖ": "_k", "✓": "+", "✗": "x", "▶": ">", "◀": "<", "‖": "||",
  "▲": "^",
  "▼": "v", "●": "o",
  "○": "o", "◉": "@", "•": "*", "─": "-", "│": "|", "┄": "-", "█": "#", "■": "#", "“": "\"",
  "”": "\"", "‘": "'", "’": "'", "é": "e", "⋮": ":", "′": "'", "⏸": "=",
]
