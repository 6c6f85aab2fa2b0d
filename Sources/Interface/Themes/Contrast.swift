import Drawing

extension Theme {
  /// White on black and few colours: for a washed-out projector and for tired eyes.
  public static let contrast: Theme = {
    let paper = Paint(0x00_00_00, 16, 0, 0)
    let white = Paint(0xFF_FF_FF, 231, 15, 7)
    let grey = Paint(0xC6_C6_C6, 251, 7, 7)
    let black = Paint(0x00_00_00, 16, 0, 0)
    let blue = Paint(0x5F_D7_FF, 81, 14, 6)
    let orange = Paint(0xFF_AF_00, 214, 11, 3)
    let purple = Paint(0xD7_00_AF, 163, 13, 5)
    let reverse = Style(reversed: true)
    let bold = Style(bold: true)
    return Theme(
      name: "contrast", paper: paper,
      inks: [
        .text: Ink(white), .quiet: Ink(white), .faint: Ink(grey),
        .strong: Ink(white, bold: true, mono: bold), .title: Ink(white, bold: true, mono: bold),
        .frame: Ink(grey), .focusedFrame: Ink(white, bold: true, mono: bold),
        .bar: Ink(black, on: grey, mono: reverse),
        .barName: Ink(black, on: grey, bold: true, mono: reverse.bold),
        .barStrong: Ink(black, on: grey, bold: true, mono: reverse.bold),
        .key: Ink(orange, bold: true, mono: bold),
        .one: Ink(blue, bold: true), .zero: Ink(orange, bold: true),
        .curve: Ink(blue, bold: true, mono: bold), .area: Ink(Paint(0x00_30_45, 236, 0, 0)),
        .ghost: Ink(grey), .goal: Ink(orange),
        .contour: Ink(white),
        .boundary: Ink(white), .pointRight: Ink(black, on: white, bold: true, mono: reverse),
        .pointWrong: Ink(white, on: purple, bold: true, mono: reverse.bold),
        .good: Ink(blue, bold: true, mono: bold), .warning: Ink(orange, bold: true, mono: bold),
        .alert: Ink(white, on: purple, bold: true, mono: reverse),
        .lit: Ink(black, on: white, bold: true, mono: reverse.bold),
        .prompt: Ink(black, on: grey, mono: reverse),
        .testCurve: Ink(Paint(0xFF_FF_5F, 227, 11, 3), mono: Style(dim: true)),
      ],
      ramp: [
        Paint(0xFF_AF_00, 214, 0, 0), Paint(0xD7_87_00, 172, 0, 0), Paint(0x87_5F_00, 94, 0, 0),
        Paint(0x00_5F_87, 24, 0, 0), Paint(0x00_AF_FF, 39, 0, 0), Paint(0x5F_D7_FF, 81, 0, 0),
      ],
      smallRamp: [Paint(0xFF_AF_00, 214, 3, 3), Paint(0x5F_D7_FF, 81, 6, 6)],
      heights: [
        Paint(0x12_12_12, 234, 0, 0), Paint(0x1D_1D_1D, 235, 0, 0), Paint(0x28_28_28, 236, 0, 0),
        Paint(0x34_34_34, 237, 0, 0), Paint(0x3F_3F_3F, 238, 0, 0), Paint(0x4A_4A_4A, 239, 0, 0),
        Paint(0x56_56_56, 240, 0, 0), Paint(0x61_61_61, 241, 0, 0), Paint(0x6C_6C_6C, 242, 0, 0),
      ],
      lanes: [
        Paint(0xFF_FF_5F, 227, 11, 3), Paint(0x5F_D7_FF, 81, 14, 6),
        Paint(0xFF_87_5F, 209, 13, 5), Paint(0x5F_FF_AF, 85, 10, 2),
        Paint(0xFF_AF_FF, 219, 15, 7),
      ])
  }()
}
