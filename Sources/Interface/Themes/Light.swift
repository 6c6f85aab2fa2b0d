import Drawing

extension Theme {
  /// Dark on white: for a bright room and a weak projector.
  public static let light: Theme = {
    let paper = Paint(0xFF_FF_FF, 231, 15, 7)
    let bar = Paint(0xDD_E3_EC, 254, 7, 7)
    let text = Paint(0x22_26_2E, 235, 0, 0)
    let quiet = Paint(0x5A_62_70, 241, 8, 0)
    let faint = Paint(0xA4_AC_B8, 248, 8, 0)
    let black = Paint(0x00_00_00, 16, 0, 0)
    let white = Paint(0xFF_FF_FF, 231, 15, 7)
    let blue = Paint(0x00_5F_B8, 25, 4, 4)
    let orange = Paint(0xB8_50_00, 130, 1, 1)
    let purple = Paint(0x8A_1A_70, 90, 5, 5)
    let reverse = Style(reversed: true)
    let bold = Style(bold: true)
    return Theme(
      name: "light", paper: paper,
      inks: [
        .text: Ink(text), .quiet: Ink(quiet), .faint: Ink(faint),
        .strong: Ink(black, bold: true, mono: bold), .title: Ink(text, bold: true, mono: bold),
        .frame: Ink(faint), .focusedFrame: Ink(black, mono: bold),
        .bar: Ink(text, on: bar, mono: reverse),
        .barName: Ink(orange, on: bar, bold: true, mono: reverse.bold),
        .barStrong: Ink(black, on: bar, bold: true, mono: reverse.bold),
        .key: Ink(black, bold: true, mono: bold),
        .one: Ink(blue, bold: true), .zero: Ink(orange, bold: true),
        .curve: Ink(blue, mono: bold), .area: Ink(Paint(0xE4_EE_F9, 255, 7, 7)),
        .ghost: Ink(quiet), .goal: Ink(Paint(0x7A_5E_00, 94, 1, 1)),
        .contour: Ink(Paint(0x4A_52_60, 239, 0, 0)),
        .boundary: Ink(black), .pointRight: Ink(white, on: black, bold: true, mono: reverse),
        .pointWrong: Ink(white, on: purple, bold: true, mono: reverse.bold),
        .good: Ink(blue, bold: true, mono: bold), .warning: Ink(orange, bold: true, mono: bold),
        .alert: Ink(white, on: purple, bold: true, mono: reverse),
        .lit: Ink(black, on: Paint(0xFF_D2_4A, 221, 11, 3), bold: true, mono: reverse.bold),
        .prompt: Ink(black, on: bar, mono: reverse),
        .testCurve: Ink(Paint(0xA0_50_00, 130, 3, 1), mono: Style(dim: true)),
      ],
      ramp: [
        Paint(0xCD_76_06, 166, 0, 0), Paint(0xDA_84_28, 166, 0, 0), Paint(0xE0_93_48, 208, 0, 0),
        Paint(0xE7_A1_62, 208, 0, 0), Paint(0xEC_AF_79, 215, 0, 0), Paint(0xF1_BC_8F, 215, 0, 0),
        Paint(0xF3_C8_A3, 223, 0, 0), Paint(0xF9_D3_B3, 223, 0, 0), Paint(0xBE_DD_FF, 153, 0, 0),
        Paint(0xAD_D4_FD, 153, 0, 0), Paint(0x9C_CA_FB, 117, 0, 0), Paint(0x89_C0_F9, 117, 0, 0),
        Paint(0x76_B5_F7, 75, 0, 0), Paint(0x60_A9_F2, 75, 0, 0), Paint(0x48_9C_ED, 33, 0, 0),
        Paint(0x2B_8F_E7, 33, 0, 0),
      ],
      smallRamp: [Paint(0xCD_76_06, 166, 3, 3), Paint(0x2B_8F_E7, 33, 6, 6)],
      heights: [
        Paint(0xF4_F5_F7, 255, 7, 7), Paint(0xE9_EB_EE, 254, 7, 7), Paint(0xDE_E0_E4, 253, 7, 7),
        Paint(0xD3_D6_DB, 252, 7, 7), Paint(0xC8_CC_D2, 251, 7, 7), Paint(0xBD_C1_C8, 250, 7, 7),
        Paint(0xB2_B7_BF, 249, 7, 7), Paint(0xA7_AC_B5, 248, 7, 7), Paint(0x9C_A2_AC, 247, 7, 7),
      ],
      lanes: [
        Paint(0x7A_5E_00, 94, 3, 1), Paint(0x00_5F_B8, 25, 4, 4), Paint(0xB8_30_30, 124, 1, 5),
        Paint(0x00_7A_62, 29, 2, 2), Paint(0x7A_3A_9A, 91, 5, 0),
      ])
  }()
}
