import Drawing
import Learning
import Testing

@testable import Interface

/// What the pictures of single neurons and of the plane mark and what their numbers say agree.
@Suite struct UnitsPictureTruthTests {
  @Test(arguments: Activation.catalog)
  func `each neuron stands on its curve at its z`(_ activation: Activation) {
    for features in coloured {
      for (epochs, hidden) in [(0, [2]), (60, [2]), (60, [6])] {
        var setup = Setup()
        (setup.activation, setup.hidden, setup.alpha) = (activation, hidden, 0.1)
        let scene = scene(.units, epochs: epochs, setup: setup, features: features) {
          $0.units.view = .sigmoid
        }
        for size in [Size(40, 12), Size(56, 21), Size(90, 30), Size(140, 50)] {
          let (canvas, inner) = drawn(CurvePanel(), scene, size)
          let plot = Rect(inner.x + 5, inner.y, inner.width - 6, inner.height - 1)
          let up = ReadAxis.up(canvas, plot.y..<plot.bottom, line: plot.x, from: inner.x)
          let across = ReadAxis.across(canvas, plot.x - 1..<plot.right, row: plot.bottom)
          let dots = canvas.cells(in: plot, features.isUnicode ? "●" : "*")
          for point in operatingPoints(scene) where abs(point.z) < 8 {
            guard let x = across.place(point.z), let y = up.place(point.value),
              y > Double(plot.y), y < Double(plot.bottom)
            else { continue }
            let nearest = dots.map {
              max(abs(Double($0.x) + 0.5 - x) / 1.5, abs(Double($0.y) + 0.5 - y))
            }.min()
            #expect(nearest ?? 9 <= 1, "\(point)\n\(canvas.text)")
          }
        }
      }
    }
  }

  @Test(arguments: [Dataset.and, .or, .nand, .xor, .not])
  func `a bar is as high as its mistakes are many, and each has its count and epoch`(
    _ dataset: Dataset
  ) {
    for features in coloured {
      for seed in UInt64(1)...6 {
        var setup = Setup()
        (setup.dataset, setup.seed) = (dataset, seed)
        let scene = scene(.units, epochs: 5, setup: setup, features: features)
        guard let perceptron = scene.perceptron else { continue }
        for size in [Size(22, 11), Size(40, 11), Size(40, 12), Size(60, 20), Size(100, 34)] {
          checkMistakes(perceptron, scene, size)
        }
      }
    }
  }

  private func checkMistakes(_ perceptron: Perceptron, _ scene: Scene, _ size: Size) {
    let (canvas, inner) = drawn(MistakesPanel(), scene, size)
    let now = (inner.y..<inner.bottom).last { y in
      ["now", "so far"].contains { canvas.text(row: y).contains($0) }
    }
    guard let axis = now else {
      Issue.record("no axis\n\(canvas.text)")
      return
    }
    // Numbers below the bars, and above each of them its count.
    var heights: [(count: Int, rows: Int)] = []
    for tick in ReadAxis.across(canvas, inner.x..<inner.right, row: axis).ticks {
      let (x, epoch) = (Int(tick.place), Int(tick.value))
      let mistakes = perceptron.mistakesPerEpoch
      let count = mistakes[mistakes.count - 1 - (perceptron.epoch - epoch)]
      let rows = (inner.y..<axis).reversed().prefix {
        "▁▂▃▄▅▆▇█#".unicodeScalars.contains(canvas[x, $0].glyph)
      }.count
      let top = axis - 1 - rows
      let near = (x - 1...x + 1).map { Character(canvas[$0, top].glyph) }
      #expect(near.contains { $0.wholeNumberValue == count }, "\(epoch)\n\(canvas.text)")
      heights.append((count, rows))
    }
    for one in heights {
      #expect((one.count == 0) == (one.rows == 0), "\(canvas.text)")
      for other in heights where other.count > one.count {
        #expect(other.rows >= one.rows, "\(canvas.text)")
        let ratio = Double(one.count * other.rows) / Double(max(1, other.count))
        #expect(abs(ratio - Double(one.rows)) <= 1, "\(canvas.text)")
      }
    }
  }

  @Test func `each example stands at its inputs on the map`() {
    var setup = Setup()
    setup.dataset = .points([
      Example(input: [0, 0], target: [0]), Example(input: [1, 1], target: [1]),
      Example(input: [0.5, 0.3], target: [0]), Example(input: [-0.1, 1.1], target: [1]),
    ])
    for features in depths {
      let scene = scene(epochs: 5, setup: setup, features: features)
      for size in [Size(30, 18), Size(30, 22), Size(44, 20), Size(80, 40)] {
        let (canvas, inner) = drawn(RegionPanel(), scene, size)
        let map = RegionPanel.map(in: inner)
        let across = ReadAxis.across(canvas, map.x..<map.right - 2, row: map.bottom)
        let up = ReadAxis.up(canvas, map.y + 1..<map.bottom, line: map.x, from: inner.x)
        for example in setup.dataset.examples {
          guard let x = across.place(example.input[0]), let y = up.place(example.input[1]) else {
            Issue.record("no axes\n\(canvas.text)")
            continue
          }
          let digit = Character(number(example.target[0])).unicodeScalars.first
          let found = (-1...1).contains { dy in
            (-1...1).contains { dx in
              canvas[Int(x) + dx, Int(y) + dy].glyph == digit
            }
          }
          #expect(found, "\(example)\n\(canvas.text)")
        }
      }
    }
  }
}

extension Canvas {
  fileprivate func text(row y: Int) -> String {
    String(String.UnicodeScalarView((0..<size.width).map { self[$0, y].glyph }))
  }
}
