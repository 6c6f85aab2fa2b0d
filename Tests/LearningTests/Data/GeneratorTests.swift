import Testing

@testable import Learning

/// Each generator against its own definition, in moments and in seeds; the tolerances are five standard errors
/// of what is measured, rounded up.
@Suite struct GeneratorTests {
  private func draw(_ name: String, _ count: Int, noise: Double = 0) throws -> Dataset {
    try #require(Generator.named(name)).dataset(count: count, noise: noise, seed: 7)
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
  private func variance(_ values: [Double]) -> Double {
    let mean = mean(values)
    return self.mean(values.map { ($0 - mean) * ($0 - mean) })
  }
  private func radius(_ example: Example) -> Double {
    example.input.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  @Test(arguments: Generator.catalog.map(\.name))
  func
    `a generator draws the rows that are asked for, the same from one seed and others from the next`(
      _ name: String
    ) throws
  {
    let generator = try #require(Generator.named(name))
    let drawn = generator.dataset()
    #expect(drawn.examples.count == generator.standardCount)
    #expect(drawn == generator.dataset() && drawn == Dataset.named(name))
    #expect(drawn.name == name && drawn.kind == generator.kind)
    #expect(drawn.examples.allSatisfy { ($0.input + $0.target).allSatisfy(\.isFinite) })
    // A table of all combinations is one, whatever the seed; so is a curve but for its order.
    let other = generator.dataset(count: generator.standardCount, seed: 2)
    #expect((other.examples == drawn.examples) == (name == "parity"))
    for example in drawn.examples {
      for (x, range) in zip(example.input, drawn.bounds) { #expect(range.contains(x)) }
    }
    if generator.takesNoise {
      let noisy = generator.dataset(count: generator.standardCount, noise: 30, seed: 1)
      #expect(noisy.examples != drawn.examples)
    }
  }

  @Test func `the bits of the drawn rows are known, so that they are the same on every machine`()
    throws
  {
    var sum: UInt64 = 0
    for generator in Generator.catalog {
      let count = generator.counts.contains(40) ? 40 : 16
      let noise = generator.takesNoise ? 12.5 : 0
      for example in generator.dataset(count: count, noise: noise, seed: 3).examples {
        for value in example.input + example.target { sum = sum &* 31 &+ value.bitPattern }
      }
    }
    #expect(sum == Self.known)
  }

  /// As it came out when the generators were written.
  private static let known: UInt64 = 14_293_328_834_907_204_158

  @Test func `the circle is a disc of radius 2.5 and a ring from 3.5 to 5`() throws {
    let data = try draw("circle", 4_000)
    let inner = data.examples.filter { $0.target == [1] }.map(radius)
    let outer = data.examples.filter { $0.target == [0] }.map(radius)
    #expect(inner.count == 2_000 && outer.count == 2_000)
    #expect(inner.allSatisfy { $0 <= 2.5 } && outer.allSatisfy { (3.5...5).contains($0) })
    // Even along the radius: means 1.25 and 4.25, standard deviations 2.5/√12 and 1.5/√12.
    #expect(abs(mean(inner) - 1.25) < 0.09 && abs(mean(outer) - 4.25) < 0.06)
    // With noise the class is that of another place: some of the ring are 1, and none moves.
    let noisy = try draw("circle", 4_000, noise: 50)
    #expect(noisy.examples.contains { radius($0) > 3.4 && $0.target == [1] })
    #expect(noisy.examples.allSatisfy { radius($0) <= 5 })
  }

  @Test func `quadrants are XOR of signs, with nothing within 0.3 of an axis`() throws {
    for example in try draw("quadrants", 2_000).examples {
      #expect(example.target == [example.input[0] * example.input[1] >= 0 ? 1 : 0])
      #expect(example.input.allSatisfy { (0.3...5.3).contains($0.magnitude) })
    }
  }

  @Test func `gauss is two clouds round (2, 2) and (−2, −2) of variance 0.5 + 7ν`() throws {
    for (noise, expected) in [(0.0, 0.5), (20, 1.9)] {
      let data = try draw("gauss", 8_000, noise: noise)
      for (target, center) in [(1.0, 2.0), (0, -2)] {
        let cloud = data.examples.filter { $0.target == [target] }
        #expect(cloud.count == 4_000)
        for axis in 0..<2 {
          let values = cloud.map { $0.input[axis] }
          #expect(abs(mean(values) - center) < 5 * (expected / 4_000).squareRoot())
          #expect(abs(variance(values) / expected - 1) < 5 * (2.0 / 4_000).squareRoot())
        }
      }
    }
  }

  @Test func `the spiral's two arms are its formula point by point, half a turn apart`() throws {
    let data = try draw("spiral", 400)
    for example in data.examples {
      let along = radius(example) / 5
      let angle = 3.5 * Trigonometry.pi * along + (example.target == [1] ? 0 : Trigonometry.pi)
      #expect(abs(example.input[0] - 5 * along * Trigonometry.sine(angle)) < 1e-9)
      #expect(abs(example.input[1] - 5 * along * Trigonometry.cosine(angle)) < 1e-9)
    }
    let steps = data.examples.filter { $0.target == [1] }.map { radius($0) * 40 }.sorted()
    for (index, step) in steps.enumerated() { #expect(abs(step - Double(index)) < 1e-9) }
  }

  @Test func `moons, rings, the checkerboard and the pinwheel lie where they are said to`() throws {
    for example in try draw("moons", 500).examples {
      let isUpper = example.target == [1]
      let x = example.input[0] + (isUpper ? 1.5 : -1.5)
      let y = isUpper ? example.input[1] + 0.75 : 0.75 - example.input[1]
      #expect(abs((x * x + y * y).squareRoot() - 3) < 1e-12 && y >= 0)
    }
    for example in try draw("rings", 600).examples {
      let nearest = [1.0, 3, 5].first { abs(radius(example) - $0) <= 0.4 + 1e-12 }
      #expect(example.target == [nearest == 3 ? 1 : 0])
    }
    for example in try draw("checkerboard", 500).examples {
      let fields = example.input.map { Int(($0 / 2.5).rounded(.down)) }
      #expect(example.target == [(fields[0] + fields[1]) % 2 == 0 ? 1 : 0])
    }
    let pinwheel = try draw("pinwheel", 600)
    #expect(pinwheel.outputCount == 3 && pinwheel.classNames == ["a", "b", "c"])
    for place in 0..<3 {
      #expect(pinwheel.examples.count { $0.target[place] == 1 } == 200)
    }
  }

  @Test func `blobs are as many classes as are asked for, round a circle of radius 3.5`() throws {
    for count in 2...9 {
      var recipe = try #require(Generator.named("blobs")).standardRecipe
      (recipe.classes, recipe.count) = (count, 360 * count)
      let data = Generator.blobs.dataset(recipe)
      #expect(data.outputCount == count && data.classNames.count == count)
      for place in 0..<count {
        let cloud = data.examples.filter { $0.target[place] == 1 }
        #expect(cloud.count == 360)
        let center = turned(2 * Trigonometry.pi * Double(place) / Double(count), 3.5)
        for axis in 0..<2 {
          #expect(abs(mean(cloud.map { $0.input[axis] }) - center[axis]) < 0.15)
        }
      }
    }
  }

  @Test func `parity of two bits is XOR, and of eight bits half of 256`() throws {
    #expect(try draw("parity", 4).examples == Dataset.xor.examples)
    let eight = try draw("parity", 256)
    #expect(eight.inputCount == 8 && Set(eight.examples.map(\.input)).count == 256)
    #expect(eight.examples.count { $0.target == [1] } == 128)
  }

  @Test func `plane and bumps are their formulas`() throws {
    for example in try draw("plane", 500).examples {
      #expect(abs(example.target[0] - (example.input[0] + example.input[1]) / 10) < 1e-15)
    }
    let bumps = try draw("bumps", 500)
    for example in bumps.examples
    where abs(example.input[1] - 2.5) < 0.3 && abs(example.input[0]) < 0.3 {
      let d =
        (example.input[0] * example.input[0] + (example.input[1] - 2.5) * (example.input[1] - 2.5))
        .squareRoot()
      #expect(abs(example.target[0] + 1 - d / 2) < 1e-12)
    }
    #expect(
      bumps.examples.contains { $0.target[0] > 0.5 }
        && bumps.examples.contains { $0.target[0] < -0.5 })
  }

  @Test func `functions of one input are drawn at even places from −1 to 1`() throws {
    for (name, value) in [
      ("sine", { Trigonometry.sine(Trigonometry.pi * $0) }), ("step", { $0 < 0 ? -1 : 1 }),
      ("tent", { 1 - 2 * abs($0) }),
    ] as [(String, (Double) -> Double)] {
      let data = try draw(name, 60)
      let places = data.examples.map { $0.input[0] }.sorted()
      for (index, x) in places.enumerated() {
        #expect(abs(x - (Double(2 * index + 1) / 60 - 1)) < 1e-15)
      }
      for example in data.examples {
        #expect(abs(example.target[0] - value(example.input[0])) < 1e-15)
      }
    }
    let steps = try draw("steps", 60)
    #expect(Set(steps.examples.map { $0.target[0] }) == [-1, -0.5, 0, 0.5, 1])
  }
}
