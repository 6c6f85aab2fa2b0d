import CVectors

extension Network {
  /// A map, several points to a vector and several neurons to a point: the same bits as
  /// one after another.
  ///
  /// Nil if the vectors do not know the activation.
  func sampleInVectors(
    layer: Int, neuron: Int, over plane: Plane, width: vectors_width = vectors_widest()
  ) -> [Double]? {
    guard Way.mapsOnVectors(self, layer: layer) else { return nil }
    guard plane.columns > 0 && plane.rows > 0 else { return [] }
    let xs = (0..<plane.columns).map(plane.x(column:))
    let ys = (0..<plane.rows).map(plane.y(row:))
    return VectorNetwork.with(shape, activation, width: width) { vectors in
      parameters.values.withUnsafeBufferPointer { vectors.load($0.baseAddress!) }
      return Array(unsafeUninitializedCapacity: xs.count * ys.count) { pixels, count in
        xs.withUnsafeBufferPointer { xs in
          ys.withUnsafeBufferPointer { ys in
            let grid = vectors_grid(
              x: xs.baseAddress, y: ys.baseAddress, columns: xs.count, rows: ys.count)
            vectors.withPointer {
              vectors.functions.map_neuron($0, layer, neuron, grid, pixels.baseAddress)
            }
          }
        }
        count = xs.count * ys.count
      }
    }
  }
}
