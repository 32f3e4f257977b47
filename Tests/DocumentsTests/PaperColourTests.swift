import Core
import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite struct `Colours on paper` {
    @Test(arguments: [0xFFFF00, 0xFFFFFF, 0x0E7C66, 0x78C8FF, 0x000000] as [UInt32])
    func `W5: the total can be read on the brand's own tint`(code: UInt32) {
        let brand = HexColor(code)

        #expect(brand.adjustedForContrast(on: brand.tint).contrast(with: brand.tint) >= 4.5)
        #expect(Ink.muted.contrast(with: brand.tint) >= 4.5)
        #expect(Ink.strong.contrast(with: brand.tint) >= 4.5)
    }

    @Test(arguments: [InvoiceDocument.Stamp.Tone.positive, .attention, .neutral])
    func `W5: stamps can be read`(tone: InvoiceDocument.Stamp.Tone) {
        #expect(tone.ink.contrast(with: tone.ground) >= 4.5)
    }
}
