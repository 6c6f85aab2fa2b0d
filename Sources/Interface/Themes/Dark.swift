import Drawing

extension Theme {
  /// Light on near-black: for a room with the lights down, and the default.
  public static let dark: Theme = {
    let paper = Paint(0x12_14_1A, 233, 0, 0)
    let bar = Paint(0x26_2B_38, 236, 0, 0)
    let text = Paint(0xC8_CE_D8, 252, 7, 7)
    let quiet = Paint(0x8C_94_A3, 246, 7, 7)
    let faint = Paint(0x56_5E_6E, 240, 8, 7)
    let white = Paint(0xFF_FF_FF, 231, 15, 7)
    let black = Paint(0x10_12_16, 16, 0, 0)
    let blue = Paint(0x56_B4_FF, 75, 12, 6)
    let orange = Paint(0xFF_9A_2E, 208, 11, 3)
    let reverse = Style(reversed: true)
    let bold = Style(bold: true)
    return Theme(
      name: "dark", paper: paper,
      inks: [
        .text: Ink(text), .quiet: Ink(quiet), .faint: Ink(faint),
        .strong: Ink(white, bold: true, mono: bold), .title: Ink(text, bold: true, mono: bold),
        .frame: Ink(faint), .focusedFrame: Ink(white, mono: bold),
        .bar: Ink(text, on: bar, mono: reverse),
        .barName: Ink(orange, on: bar, bold: true, mono: reverse.bold),
        .barStrong: Ink(white, on: bar, bold: true, mono: reverse.bold),
        .key: Ink(white, bold: true, mono: bold),
        .one: Ink(blue, bold: true), .zero: Ink(orange, bold: true),
        .curve: Ink(blue, mono: bold), .area: Ink(Paint(0x1B_2A_3D, 235, 0, 0)),
        .ghost: Ink(quiet), .goal: Ink(Paint(0xE6_C2_4A, 179, 3, 3)),
        .contour: Ink(Paint(0xB4_BC_C8, 250, 7, 7)),
        .boundary: Ink(white), .pointRight: Ink(black, on: white, bold: true, mono: reverse),
        .pointWrong: Ink(white, on: Paint(0xB0_2A_8F, 127, 5, 5), bold: true, mono: reverse.bold),
        .good: Ink(blue, bold: true, mono: bold),
        .warning: Ink(Paint(0xF0_D0_50, 221, 11, 3), bold: true, mono: bold),
        .alert: Ink(white, on: Paint(0xB0_2A_8F, 127, 5, 5), bold: true, mono: reverse),
        .lit: Ink(black, on: Paint(0xF0_D0_50, 221, 11, 3), bold: true, mono: reverse.bold),
        .prompt: Ink(white, on: bar, mono: reverse),
        .testCurve: Ink(Paint(0xF0_D0_50, 221, 11, 3), mono: Style(dim: true)),
      ],
      // Certain is bright, undecided is dark: the regions light up as they form. Of 256 colours none
      // is darker and of one hue with the rest: red and a full blue are, and would say something
      // else; greys would not say which side of ½ it is.
      ramp: [
        Paint(0xFF_9A_2E, 208, 0, 0), Paint(0xE8_88_24, 172, 0, 0), Paint(0xC9_74_1F, 172, 0, 0),
        Paint(0xA9_60_1B, 130, 0, 0), Paint(0x8C_4F_18, 130, 0, 0), Paint(0x70_40_17, 94, 0, 0),
        Paint(0x56_33_17, 94, 0, 0), Paint(0x40_28_16, 94, 0, 0), Paint(0x14_2A_46, 24, 0, 0),
        Paint(0x18_3A_60, 24, 0, 0), Paint(0x1F_4C_7A, 24, 0, 0), Paint(0x24_61_9C, 32, 0, 0),
        Paint(0x2C_76_B8, 32, 0, 0), Paint(0x36_8B_D2, 33, 0, 0), Paint(0x44_A0_EA, 33, 0, 0),
        Paint(0x56_B4_FF, 75, 0, 0),
      ],
      smallRamp: [Paint(0xFF_9A_2E, 208, 3, 3), Paint(0x56_B4_FF, 75, 6, 6)],
      heights: [
        Paint(0x1D_21_29, 235, 0, 0), Paint(0x27_2C_34, 236, 0, 0), Paint(0x32_37_40, 237, 0, 0),
        Paint(0x3C_42_4C, 238, 0, 0), Paint(0x46_4C_57, 239, 0, 0), Paint(0x51_57_62, 240, 0, 0),
        Paint(0x5B_62_6E, 241, 0, 0), Paint(0x66_6D_7A, 242, 0, 0), Paint(0x70_78_85, 243, 0, 0),
      ],
      lanes: [
        Paint(0xE6_C2_4A, 221, 11, 3), Paint(0x56_B4_FF, 75, 12, 6),
        Paint(0xFF_8A_5C, 209, 13, 5), Paint(0x4F_D1_B5, 79, 10, 2),
        Paint(0xD9_9A_E8, 176, 5, 7),
      ])
  }()
}
