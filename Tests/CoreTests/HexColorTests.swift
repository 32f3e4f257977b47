import Core
import Testing

@Suite struct `Brand colours` {
    @Test func `is three bytes, written by us (W5)`() throws {
        let color = try HexColor("#1A2b3C")

        #expect((color.red, color.green, color.blue) == (0x1A, 0x2B, 0x3C))
        #expect("\(color)" == "#1a2b3c")
    }

    @Test(arguments: [
        "", "#", "#fff", "1a2b3c", "#1a2b3", "#1a2b3cd", "#1a2b3g", " #1a2b3c", "#1a2b3c;", "red", "#１a2b3c", "#1a2b-c",
        "#é12345", "url(#1a2b)", "##a2b3c",
    ])
    func `is refused when it is anything else (W5)`(text: String) {
        #expect(code { try HexColor(text) } == "invalid_color")
    }

    @Test func `has the contrast that WCAG defines (W5)`() throws {
        #expect(abs(HexColor.black.contrast(with: .white) - 21) < 0.001)
        #expect(abs(HexColor.white.contrast(with: .white) - 1) < 0.001)
        #expect(abs(try HexColor("#767676").contrast(with: .white) - 4.54) < 0.01)
        #expect(try HexColor("#777777").contrast(with: .white) < HexColor.readableContrast)
        #expect(try HexColor("#ffdd00").textColor == .black)
        #expect(try HexColor("#0a2540").textColor == .white)
    }

    @Test func `stays readable on any background, at least 4.5 to 1 (W5)`() {
        let chance = Chance.seeded(9)
        for _ in 0..<2000 {
            let bytes = chance.bytes(6)
            let color = HexColor(red: bytes[0], green: bytes[1], blue: bytes[2])
            let background = HexColor(red: bytes[3], green: bytes[4], blue: bytes[5])

            let adjusted = color.adjustedForContrast(on: background)

            #expect(adjusted.contrast(with: background) >= 4.5)
            #expect(background.textColor.contrast(with: background) >= 4.5)
            if color.contrast(with: background) >= 4.5 { #expect(adjusted == color) }
        }
    }
}
