/// The flat buffers that one network's numbers lie in while it works; a view, good only inside
/// `Memory.withBench`.
///
/// The units' blocks hold all layers one after another, the input first. The loops here are the
/// reference: they read like the formulas, sum in one fixed order (`sumInStrands`) and never fuse a
/// multiplication with an addition, so that the same setup gives the same bits everywhere.
///
/// Every index comes from a `LayerPlan` of the same shape that the memory was laid out for, so that
/// none lies outside its block.
public struct Workbench {
  let layers: UnsafeBufferPointer<LayerPlan>
  /// w, laid out as `Shape` says.
  let parameters: UnsafeMutablePointer<Double>
  /// ∂J/∂w summed over the examples of a batch, laid out as the parameters.
  let gradient: UnsafeMutablePointer<Double>
  /// Pre-activations, activations (x itself for the input) and deltas.
  let z: UnsafeMutablePointer<Double>
  let a: UnsafeMutablePointer<Double>
  let delta: UnsafeMutablePointer<Double>
  /// y, as long as the output layer.
  let target: UnsafeMutablePointer<Double>

  var output: LayerPlan { layers[layers.count &- 1] }

  /// z_j = w_0j + Σ_i w_ij x_i and o_j = g(z_j), layer by layer.
  @inline(__always)
  func feedForward<G: ActivationFunction>(through g: G.Type) {
    for layer in layers {
      let w = parameters + layer.parameters
      let x = a + layer.from
      let weights = w + layer.outputs
      for j in 0..<layer.outputs {
        z[layer.to &+ j] = sumInStrands(from: w[j], count: layer.inputs) { i in
          weights[i &* layer.outputs &+ j] * x[i]
        }
      }
      for j in layer.to..<layer.to &+ layer.outputs { a[j] = g.value(z[j]) }
    }
  }

  /// δ_j = (y_j − o_j) g′(z_j) at the output, δ_j = g′(z_j) Σ_k δ_k w_jk before it, with the
  /// weights as they are.
  @inline(__always)
  func backpropagate<G: ActivationFunction>(through g: G.Type) {
    for j in 0..<output.outputs {
      let unit = output.to &+ j
      delta[unit] = (target[j] - a[unit]) * g.derivative(z[unit], a[unit])
    }
    var number = layers.count &- 1
    while number > 0 {
      let layer = layers[number]
      let rows = parameters + layer.parameters + layer.outputs
      for j in 0..<layer.inputs {
        let row = rows + j &* layer.outputs
        let sum = sumInStrands(from: 0, count: layer.outputs) { k in
          delta[layer.to &+ k] * row[k]
        }
        let unit = layer.from &+ j
        delta[unit] = g.derivative(z[unit], a[unit]) * sum
      }
      number &-= 1
    }
  }

  /// J = ½ Σ_k (y_k − o_k)² of the example on the bench.
  @inline(__always)
  func cost() -> Double {
    var sum = 0.0
    for k in 0..<output.outputs {
      let error = target[k] - a[output.to &+ k]
      sum = sum + error * error
    }
    return 0.5 * sum
  }
}
