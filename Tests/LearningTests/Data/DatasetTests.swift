import Testing

@testable import Learning

@Suite struct DatasetTests {
  @Test func `every name gives its dataset, and going from one to the next meets each once`() {
    #expect(Set(Dataset.names).count == Dataset.names.count)
    var dataset = Dataset.xor
    var met: [String] = []
    repeat {
      #expect(Dataset.named(dataset.name) == dataset)
      met.append(dataset.name)
      dataset = dataset.next
    } while dataset.name != "xor" && met.count < 100
    #expect(met == Dataset.names)
  }

  @Test
  func `the table of a dataset has its training rows, then its test rows, each with its features`()
    throws
  {
    let data = Generator.circle.dataset(count: 50, seed: 1).remade {
      $0.heldBack = 0.2
      $0.features = [.square(0), .product(0, 1)]
    }
    let table = ExampleTable(data)
    #expect((table.count, table.testCount, table.inputs, table.outputs) == (40, 10, 2, 1))
    let all = data.places + data.testPlaces
    let targets = (data.examples + data.test).map(\.target)
    for index in 0..<50 {
      let row = Array(table.values[index * 3..<index * 3 + 3])
      #expect(
        row == [all[index][0] * all[index][0], all[index][0] * all[index][1]] + targets[index])
    }
  }

  @Test func `what is held back is a share of the rows, drawn by the seed, in their order`() {
    let all = Generator.spiral.dataset(count: 200, seed: 1)
    for (share, count) in [(0.2, 40), (0.001, 1), (0.5, 100), (0.999, 199)] {
      let data = all.remade { $0.heldBack = share }
      #expect((data.examples.count, data.test.count) == (200 - count, count))
      #expect(Set(data.examples + data.test) == Set(all.examples))
      let places = data.test.compactMap { all.examples.firstIndex(of: $0) }
      #expect(places == places.sorted())
      #expect(data.remade { $0.heldBack = 0 } == all)
    }
    let (a, b) = (1 as UInt64, 2 as UInt64)
    let rows = Rows(kind: .classes, examples: all.examples)
    func test(_ seed: UInt64) -> [Example] {
      var recipe = Recipe(.unnamed)
      (recipe.heldBack, recipe.seed) = (0.2, seed)
      return Dataset(name: "", summary: "", rows: rows, recipe: recipe).test
    }
    #expect(test(a) == test(a) && test(a) != test(b))
  }

  @Test func `a prediction means the side of ½, of 0, the largest of several, or itself`() {
    func meaning(_ kind: Rows.Kind, _ targets: [[Double]]) -> Meaning {
      Meaning(
        Rows(kind: kind, classNames: [], examples: targets.map { Example(input: [0], target: $0) }))
    }
    let bit = meaning(.classes, [[0], [1]])
    #expect(bit.label(of: [0.5]) == .named(1) && bit.label(of: [0.49]) == .named(0))
    let sign = meaning(.classes, [[-1], [1]])
    #expect(sign.label(of: [0]) == .named(1) && sign.label(of: [-0.01]) == .named(0))
    #expect(sign.isRight([0.2], [1]) && !sign.isRight([0.2], [-1]))
    let three = meaning(.classes, [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    #expect(three.label(of: [0.1, 0.3, 0.2]) == .named(1))
    #expect(
      three.isRight([0.1, 0.3, 0.2], [0, 1, 0]) && !three.isRight([0.1, 0.3, 0.2], [1, 0, 0]))
    #expect(
      three.label(of: [0.1, .nan, 0.2]) == .none && !three.isRight([.nan, 0, 0], [1, 0, 0]))
    let bits = meaning(.table, [[0, 1], [1, 1]])
    #expect(bits.label(of: [0.6, 0.4]) == .bits([true, false]))
    let value = meaning(.values, [[-1], [3]])
    #expect(value.label(of: [2.5]) == .values([2.5]) && value.tolerance == 0.4)
    #expect(three.label(of: [0.1, 0.3, 0.3]) == .named(1), "the first of equal ones")
    let wide = meaning(.values, [[0], [20]])
    #expect(wide.isRight([5], [3]) && wide.isRight([1], [3]) && !wide.isRight([5.01], [3]))
    #expect(value.isRight([2.7], [3]) && !value.isRight([2.5], [3]) && !value.isRight([.nan], [3]))
  }

  @Test func `a share too small for a row holds one back, and one of nearly all leaves one`() {
    let all = Generator.circle.dataset(count: 20, noise: 0, seed: 1)
    for (share, count) in [(0.001, 1), (0.99, 19)] {
      #expect(all.remade { $0.heldBack = share }.test.count == count)
    }
  }

  @Test func `another seed of the rows draws others, and the same seed the same`() {
    for generator in Generator.catalog where generator.takesNoise {
      let data = generator.dataset()
      let other = data.remade { $0.seed = 2 }
      #expect(other.examples != data.examples, "\(generator.name)")
      #expect(other.remade { $0.seed = Recipe.standardSeed } == data, "\(generator.name)")
    }
  }

  @Test func `a feature is read as it is written, and is what it says`() {
    let names = ["x1", "x2"]
    let x = [1.5, -2.0]
    for (text, value) in [
      ("x1", 1.5), ("x2^2", 4), ("x1*x2", -3), ("sin(x1)", Trigonometry.sine(1.5)),
    ] {
      let feature = Feature(text, of: names)
      #expect(feature?.name(names) == text && feature?.value(x) == value)
    }
    for text in ["", "x3", "x1^3", "sin x1", "sin(x3)", "x1*", "x1*x2*x1", "cos(x1)"] {
      #expect(Feature(text, of: names) == nil, "\(text)")
    }
  }

  @Test func `with the product of its inputs XOR is a line's work`() {
    var setup = Setup()
    setup.dataset = Dataset.xor.remade { $0.features = [.input(0), .input(1), .product(0, 1)] }
    (setup.hidden, setup.alpha) = ([], 5)
    var run = Run(setup)
    run.advance(epochs: 5_000)
    #expect(run.correct == 4 && run.hasConverged)
  }

  @Test func `a plane through more inputs leaves the others at their means`() {
    let data = Generator.parity.dataset(count: 8, seed: 1)
    let section = CrossSection(of: data, [2, 0])
    #expect(section.place(0.25, 0.75) == [0.75, 0.5, 0.25])
    var setup = Setup()
    setup.dataset = data
    let network = Run(setup).network
    let plane = Plane(xRange: section.xRange, yRange: section.yRange, columns: 3, rows: 2)
    let map = network.sample(layer: 0, neurons: 0..<2, over: plane, through: section, of: data)
    for row in 0..<2 {
      for column in 0..<3 {
        let input = section.place(plane.x(column: column), plane.y(row: row))
        let answers = network.activations(input).a[0]
        #expect(map.map { $0[row * 3 + column] } == answers)
      }
    }
  }
}
