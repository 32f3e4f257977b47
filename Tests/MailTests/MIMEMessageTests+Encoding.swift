import Core
import Foundation
import Testing

@testable import Mail

extension `Message on the wire` {
    @Test(arguments: [
        "Un asunto bastante más largo de lo que cabe en una sola línea, con eñes, acentos y un número: 1234567890",
        "🧾🎉👩‍👩‍👧‍👦 " + String(repeating: "🧾", count: 60), "=?UTF-8?B?QQ==?=", "Plain and short",
        String(repeating: "long ASCII ", count: 20),
    ])
    func `RFC 2047: a subject is folded, and reads as it was written`(subject: String) throws {
        let lines = try MailMessage.sample(subject: subject).headerLines

        #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.utf8.allSatisfy { 0x20...0x7E ~= $0 } })
        #expect(decodedSubject(lines) == subject.trimmingCharacters(in: .whitespaces))
    }

    @Test(arguments: [
        String(repeating: "a", count: 1_000), String(repeating: "ñ", count: 500), "ends in space \nand tab\t\n", "===",
        ".\n..\n.",
        "🧾\r\n\rend", "", "\u{0}\u{1}\u{7F}", String(repeating: "a", count: 76), String(repeating: "a", count: 77),
    ])
    func `RFC 2045: a body keeps every character in lines of 76 bytes`(text: String) throws {
        let encoded = QuotedPrintable.encode(text)
        let lines = encoded.components(separatedBy: "\r\n")

        #expect(lines.allSatisfy { $0.utf8.count <= 76 && $0.last != " " && $0.last != "\t" })
        #expect(encoded.utf8.allSatisfy { 0x20...0x7E ~= $0 || $0 == 0x0D || $0 == 0x0A || $0 == 0x09 })
        #expect(decoded(encoded) == text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
    }

    /// RFC 2047, backwards; written from the standard, not from the encoder.
    func decodedSubject(_ lines: [String]) -> String? {
        guard let start = lines.firstIndex(where: { $0.hasPrefix("Subject: ") }) else { return nil }
        let value = [String(lines[start].dropFirst(9))] + lines[(start + 1)...].prefix { $0.hasPrefix(" ") }
        let words = value.flatMap { $0.split(separator: " ") }
        guard words.allSatisfy({ $0.hasPrefix("=?UTF-8?B?") && $0.hasSuffix("?=") }) else { return value.joined() }
        let data = words.reduce(into: Data()) {
            $0 += Data(base64Encoded: String($1.dropFirst(10).dropLast(2))) ?? Data()
        }
        return String(decoding: data, as: UTF8.self)
    }

    private func decoded(_ quoted: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(quoted.replacing("=\r\n", with: "").replacing("\r\n", with: "\n").utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "="), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest.removeFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
