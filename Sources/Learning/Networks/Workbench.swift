/// The flat buffers that one network's numbers lie in while it works; a view, good only inside
/// `Memory.withBench`.
///
/// The units' blocks hold all layers one after another, the input first. The loops here are the
/// reference: they read like the formulas, sum in one fixed order (`sumInTwo`, `sumInEight`) and fuse
/// every product with what it is added to, so that the same setup gives the same bits everywhere.
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

  /// z_j = w_0j + Σ_i w_ij x_i, and o_j = g(z_j) but of the output, layer by layer.
  @inline(__always)
  func feedForward<G: ActivationFunction>(through g: G.Type) {
    for layer in layers {
      let w = parameters + layer.parameters
      let x = a + layer.from
      let weights = w + layer.outputs
      for j in 0..<layer.outputs {
        let term = { (i: Int) in (a: weights[i &* layer.outputs &+ j], b: x[i]) }
        z[layer.to &+ j] =
          layer.outputs == 1
          ? sumInEight(from: w[j], count: layer.inputs, term: term)
          : sumInTwo(from: w[j], count: layer.inputs, term: term)
      }
      if layer.to == output.to { return }
      for j in layer.to..<layer.to &+ layer.outputs { a[j] = g.value(z[j]) }
    }
  }

  /// δ_j = g′(z_j) Σ_k δ_k w_jk before the output, with the weights as they are.
  ///
  /// Where one neuron follows there is no sum: (g′ w) δ then, because δ is what is waited for.
  @inline(__always)
  func backpropagate<G: ActivationFunction>(through g: G.Type) {
    var number = layers.count &- 1
    while number > 0 {
      let layer = layers[number]
      let rows = parameters + layer.parameters + layer.outputs
      for j in 0..<layer.inputs {
        let row = rows + j &* layer.outputs
        let unit = layer.from &+ j
        let slope = g.derivative(z[unit], a[unit])
        guard layer.outputs > 1 else {
          delta[unit] = (slope * row[0]) * delta[layer.to]
          continue
        }
        let sum = sumInEight(from: 0, count: layer.outputs) { k in
          (a: delta[layer.to &+ k], b: row[k])
        }
        delta[unit] = slope * sum
      }
      number &-= 1
    }
  }
}
