/// The workbench of several networks of one shape, a number of each in every vector.
///
/// Assumes sigmoid neurons. The loops are those of `Workbench` and `Updates`, operation by
/// operation, so that what stands in a lane does not depend on the others.
struct LaneBench<V: LaneVector> {
  let table: CurveTable
  let layers: UnsafeBufferPointer<LayerPlan>
  let parameters: UnsafeMutablePointer<V>
  let a: UnsafeMutablePointer<V>
  let delta: UnsafeMutablePointer<V>

  @inline(__always)
  var output: LayerPlan { layers[layers.count &- 1] }

  /// Feeds one input forward in every lane.
  @inline(__always)
  func feedForward(_ x: UnsafePointer<Double>) {
    for i in 0..<layers[0].inputs { a[i] = V(repeating: x[i]) }
    for layer in layers {
      let w = parameters + layer.parameters
      let x = a + layer.from
      for j in 0..<layer.outputs {
        var sum = w[j]
        var place = layer.outputs &+ j
        for i in 0..<layer.inputs {
          sum = sum + w[place] * x[i]
          place &+= layer.outputs
        }
        a[layer.to &+ j] = table.sigmoid(sum)
      }
    }
  }

  @inline(__always)
  func backpropagate(target: UnsafePointer<Double>) {
    for j in 0..<output.outputs {
      let o = a[output.to &+ j]
      delta[output.to &+ j] = (target[j] - o) * (o * (1 - o))
    }
    var number = layers.count &- 1
    while number > 0 {
      let layer = layers[number]
      var place = layer.parameters &+ layer.outputs
      for j in 0..<layer.inputs {
        var sum = V()
        for k in 0..<layer.outputs {
          sum = sum + delta[layer.to &+ k] * parameters[place]
          place &+= 1
        }
        let o = a[layer.from &+ j]
        delta[layer.from &+ j] = (o * (1 - o)) * sum
      }
      number &-= 1
    }
  }

  @inline(__always)
  func update(alpha: V) {
    for layer in layers {
      let w = parameters + layer.parameters
      for j in 0..<layer.outputs {
        let step = alpha * delta[layer.to &+ j]
        w[j] = w[j] + step
        var place = layer.outputs &+ j
        for i in 0..<layer.inputs {
          w[place] = w[place] + step * a[layer.from &+ i]
          place &+= layer.outputs
        }
      }
    }
  }

  /// J of the example that was fed forward, lane by lane.
  @inline(__always)
  func cost(target: UnsafePointer<Double>) -> V {
    var sum = V()
    for k in 0..<output.outputs {
      let error = target[k] - a[output.to &+ k]
      sum = sum + error * error
    }
    return 0.5 * sum
  }
}
