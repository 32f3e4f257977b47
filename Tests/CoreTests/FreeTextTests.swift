import Core
import Testing

@Suite struct `Free text` {
    @Test func `is trimmed and otherwise kept as written`() throws {
        #expect(try Self.check("  Ana Pérez \u{A0}") == "Ana Pérez")
        #expect(try Self.check("株式会社 👩‍👩‍👧 O'Higgins & Cía. <b>") == "株式会社 👩‍👩‍👧 O'Higgins & Cía. <b>")
        #expect(try Self.check(" \t ") == "")
    }

    @Test func `is as long as people count`() throws {
        #expect(try FreeText.line("  👩‍👩‍👧ñe\u{301} ", parameter: "name", limit: 3) == "👩‍👩‍👧ñe\u{301}")
        #expect(code { try FreeText.line("abcd", parameter: "name", limit: 3) } == "string_too_long")
        let stacked = "a" + String(repeating: "\u{301}", count: 500)
        #expect(code { try FreeText.line(stacked, parameter: "name", limit: 3) } == "string_too_long")
        let endless = String(repeating: " ", count: 1_000_000)
        #expect(code { try FreeText.line(endless, parameter: "name", limit: 3) } == "string_too_long")
    }

    @Test(arguments: ["a\0b", "a\rb", "a\nb", "a\r\nb", "a\tb", "a\u{1B}[2J", "a\u{7F}b", "a\u{85}b", "a\u{2028}b"])
    func `refuses control characters`(text: String) {
        #expect(code { try Self.check(text) } == "control_characters")
    }

    @Test func `keeps line feeds only where they belong`() throws {
        #expect(try FreeText.text("a\r\nb\n\nc\n", parameter: "note", limit: 10) == "a\nb\n\nc")
        #expect(code { try FreeText.text("a\rb", parameter: "note", limit: 10) } == "control_characters")
        #expect(code { try FreeText.text("a\tb", parameter: "note", limit: 10) } == "control_characters")
    }

    @Test(arguments: [0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069])
    func `refuses marks that turn text around`(mark: UInt32) throws {
        let scalar = try #require(Unicode.Scalar(mark))

        #expect(code { try Self.check("a\(scalar)b") } == "direction_marks")
    }

    @Test(arguments: [
        "4242424242424242", "4242 4242 4242 4242", "card: 4242-4242-4242-4242, thanks", "3782 822463 10005",
        "4222222222222",
        "6304000000000000000", "42 42 4242424242-42", "4242 – 4242 – 4242 – 4242",
        "4242\u{A0}4242\u{200B}4242\u{2011}4242",
        "４２４２４２４２４２４２４２４２", "٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢", "order 12 4242 4242 4242 4242 12/27", "x4242424242424242x",
    ])
    func `refuses card numbers (W11)`(text: String) {
        #expect(code { try Self.check(text) } == "card_number")
    }

    @Test(arguments: [
        "4242424242424241", "424242424242", "42424242424242424242", "+56 9 1234 5678", "12.345.678-5",
        "2026-01-31 10:00",
        "4242/4242/4242/4242", "4242 x 4242 4242 4242", "Av. Providencia 1234, depto. 56",
    ])
    func `lets other numbers be (W11)`(text: String) throws {
        #expect(try Self.check(text) == text)
    }

    @Test func `lets UUIDs and digests be, whatever digits they hold (W11)`() throws {
        #expect(CardNumber.appears(in: "a101-242424242424"))
        for text in [
            "550e8400-e29b-41d4-a101-242424242424", "550E8400-E29B-41D4-A101-242424242424",
            "4242424242424242" + "0a1b2c3d4e5f6789",
        ] {
            #expect(!CardNumber.appears(in: text), "\(text)")
        }
        // No letter: not hexadecimal, but digits.
        #expect(CardNumber.appears(in: "4242-4242-4242-4242-0000-0000-0000-0000"))
    }

    @Test func `is checked for what must never be kept, whatever its length and its lines`() {
        #expect(throws: Never.self) { try FreeText.check("a\tb\r\nc", parameter: "note") }
        #expect(code { try FreeText.check("a\0", parameter: "note") } == "control_characters")
        #expect(code { try FreeText.check("a\u{202E}", parameter: "note") } == "direction_marks")
        #expect(code { try FreeText.check("4242 4242 4242 4242", parameter: "note") } == "card_number")
    }

    @Test func `names the field that it refuses`() {
        let error = #expect(throws: BillingError.self) { try FreeText.line("a\0", parameter: "metadata[x]", limit: 10) }
        #expect(error?.parameter == "metadata[x]" && error?.kind == .invalid)
    }

    private static func check(_ text: String) throws -> String {
        try FreeText.line(text, parameter: "name", limit: 200)
    }
}
