import Core
import Testing

/// E3: whatever comes from outside is read or refused, and what is read prints back as something that reads the same.
@Suite struct `Parsers of outside data` {
    @Test func `survive noise (E3)`() throws {
        let chance = Chance.seeded(0xE3)
        for _ in 0..<20_000 {
            let text = chance.noise(upTo: 40)
            if let date = try? CalendarDate(text) { #expect(date.description == text) }
            if let local = try? LocalDateTime(text) { #expect(local.description == text) }
            if let rate = try? Rate(text) { #expect(try Rate(rate.description) == rate) }
            if let currency = try? Currency(text) { #expect(currency.code.utf8.count == 3) }
            if let zone = try? Zone(text) { #expect(zone.id == text) }
            if let color = try? HexColor(text) { #expect(try HexColor(color.description) == color) }
            if let email = try? EmailAddress(text) {
                #expect(email.text.utf8.allSatisfy { 33...126 ~= $0 && !",;:<>()[]\"\\".utf8.contains($0) })
                #expect(try EmailAddress(email.folded).folded == email.folded)
            }
            if let written = try? FreeText.text(text, parameter: "x", limit: 40) {
                #expect(try FreeText.text(written, parameter: "x", limit: 40) == written)
                #expect(!written.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
            }
            _ = CardNumber.appears(in: text)
        }
    }

    @Test func `read what is nearly right (E3)`() throws {
        let chance = Chance.seeded(0xE4)
        let samples = [
            "2026-01-31", "2026-01-31T10:00:00.000", "9.975", "America/Santiago", "#1a2b3c", "ana@example.com",
        ]
        for sample in samples {
            for _ in 0..<2000 {
                var bytes = Array(sample.utf8)
                bytes[Int(chance.number(below: UInt64(bytes.count)))] = chance.bytes(1)[0]
                let text = String(decoding: bytes, as: UTF8.self)
                if let date = try? CalendarDate(text) { #expect(date.description == text) }
                if let local = try? LocalDateTime(text) { #expect(local.description == text) }
                if let rate = try? Rate(text) { #expect(try Rate(rate.description) == rate) }
                if let color = try? HexColor(text) { #expect(color.description == text.lowercased()) }
                if let email = try? EmailAddress(text) { #expect(email.text == text) }
                if let zone = try? Zone(text) { #expect(zone.id == text) }
            }
        }
    }
}
