import Core
import Localization
import Testing

/// Percentages as people type them (U6).
@Suite struct `Typed percentages` {
    static let typed: [(text: String, millionths: Int64?)] = [
        ("19", 190_000), ("19 %", 190_000), ("19%", 190_000), (" 8,25\u{A0}% ", 82_500), ("8.25", 82_500),
        ("0", 0), ("100", 1_000_000), ("9,9755", 99_755), ("101", nil), ("", nil), ("%", nil), ("-5", nil),
        ("1.2.3", nil), ("1,2.3", nil), ("diez", nil), ("0,00001", nil), ("١٩", nil),
    ]

    @Test(arguments: typed)
    func `are read with either mark, and never guessed`(text: String, millionths: Int64?) {
        for language in Languages.all {
            let reader = Reader(language, country: "CL", zone: .utc)
            #expect(reader.percentage(typed: text)?.millionths == millionths, "\(language.code): \(text)")
        }
    }
}
