import Drawing

extension HeightScale {
  /// An axis in so many rows for the epochs of a census, which are greater than 0; nil where there
  /// are none.
  init?(epochs values: [Double], isLinear: Bool, rows: Int) {
    guard let least = values.min(), let most = values.max(), most > 0 else { return nil }
    if isLinear {
      self.init(linear: 0, to: most, rows: rows)
    } else {
      let low = max(0.5, least)
      self.init(logarithmic: low, to: max(most, low * 1.5), rows: rows)
    }
  }
}
