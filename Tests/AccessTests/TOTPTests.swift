import Core
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `The codes of an app` {
    private let app = TOTP(Array("12345678901234567890".utf8))

    /// RFC 6238, appendix B, SHA-1; an app of six digits shows the last six.
    @Test(
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
            (2_000_000_000, "279037"), (20_000_000_000, "353130"),
        ] as [(Int64, String)])
    func `K1 are those of RFC 6238`(seconds: Int64, code: String) {
        #expect(app.code(at: Instant(seconds: seconds)) == code)
    }

    @Test func `are taken half a minute early and late, and not once one of their step was used`() {
        let now = Instant(seconds: 1_790_000_010)
        let step = TOTP.step(at: now)
        for offset in [Int64(-1), 0, 1] {
            let code = app.code(ofStep: step + offset)
            #expect(app.step(of: code, at: now, after: 0) == step + offset)
            #expect(app.step(of: code, at: now, after: step + offset) == nil)
        }
        for offset in [Int64(-2), 2] {
            #expect(app.step(of: app.code(ofStep: step + offset), at: now, after: 0) == nil)
        }
        for other in ["", "12345", "1234567", "abcdef"] { #expect(app.step(of: other, at: now, after: 0) == nil) }
    }

    /// RFC 4648, 10, without padding.
    @Test(
        arguments: [
            ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ])
    func `have a secret that is written as RFC 4648 says`(plain: String, text: String) {
        #expect(Base32.text(Array(plain.utf8)) == text)
        #expect(Base32.bytes(text) == Array(plain.utf8))
        #expect(Base32.bytes(Base32.grouped(text).lowercased()) == Array(plain.utf8))
    }

    @Test func `have a secret that is grouped for fingers, and nothing else is one`() {
        #expect(Base32.grouped("MZXW6YTBOI") == "MZXW 6YTB OI")
        #expect(Base32.bytes("MZXW0") == nil && Base32.bytes("ñ") == nil)
    }
}
