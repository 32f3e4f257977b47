import Core
import Testing

@Suite struct `Names and values of forms` {
    private func decoded(_ text: String) throws -> String { try FormEncoding.decoded(ArraySlice(text.utf8)) }

    @Test(arguments: [
        ("", ""), ("a+b", "a b"), ("a%20b%2B", "a b+"), ("%C3%B1%c3%b1", "ññ"), ("%F0%9F%92%B3", "💳"), ("a=b", "a=b"),
        ("%00", "\u{0}"),
    ])
    func `are read with their escapes`(sent: String, meant: String) throws {
        #expect(try decoded(sent) == meant)
    }

    @Test(arguments: ["%", "a%2", "%%41", "%G0", "%0G", "%+1"])
    func `are refused with an escape that is none`(sent: String) {
        #expect(throws: FormEncoding.Fault.escape) { try decoded(sent) }
    }

    @Test(arguments: ["%FF", "a%C3", "%C0%80", "%ED%A0%80"])
    func `are refused when they are no text`(sent: String) {
        #expect(throws: FormEncoding.Fault.text) { try decoded(sent) }
    }
}
