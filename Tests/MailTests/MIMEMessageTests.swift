import Core
import Foundation
import Testing

@testable import Mail

@Suite struct `Message on the wire` {
    @Test func `has these bytes`() throws {
        let message = try MailMessage.sample(
            text: "Hola, Ana:\n\nson 9.990 €.\n", html: "<p>Son 9.990&nbsp;€ = mucho</p>\n")

        #expect(
            message.encoded.replacing("\r\n", with: "\n") == """
                Date: Mon, 02 Mar 2026 12:00:00 +0000
                From: "Luz del Sur" <facturas@luzdelsur.example>
                To: =?UTF-8?B?QW5hIE11w7Fveg==?=
                 <ana@example.com>
                Subject: =?UTF-8?B?VHUgZmFjdHVyYSBlc3TDoSBsaXN0YQ==?=
                Message-ID: <ml_1@pagos.example.com>
                Auto-Submitted: auto-generated
                MIME-Version: 1.0
                Content-Type: multipart/alternative;
                 boundary="=_ml1pagosexamplecom"

                --=_ml1pagosexamplecom
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Hola, Ana:

                son 9.990 =E2=82=AC.

                --=_ml1pagosexamplecom
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                <p>Son 9.990&nbsp;=E2=82=AC =3D mucho</p>

                --=_ml1pagosexamplecom--

                """)
        let lineFeeds = MIMEMessage.encode(message).count { $0 == 0x0A }
        #expect(message.encoded.components(separatedBy: "\r\n").count == lineFeeds + 1)
    }

    @Test func `is the same every time`() throws {
        #expect(MIMEMessage.encode(try .sample()) == MIMEMessage.encode(try .sample()))
    }

    @Test func `a reply address is one more header`() throws {
        var message = try MailMessage.sample()
        message.replyTo = Mailbox(try EmailAddress("hola@luzdelsur.example"))

        #expect(message.headerLines.contains("Reply-To: hola@luzdelsur.example"))
    }

    @Test(arguments: [
        "Asunto\r\nBcc: evil@example.com", "Asunto\nX: y", "Asunto\rX: y", "A\u{2028}B", "A\u{0}B", "A\u{85}B",
    ])
    func `W9: no value begins a header of its own`(hostile: String) throws {
        var message = try MailMessage.sample(fromName: hostile, toName: hostile, subject: hostile)
        message.headers[.references] = hostile
        message.id = MessageID(hostile, domain: hostile)
        let names = message.headerLines.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }

        #expect(
            names == [
                "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "References", "MIME-Version",
                "Content-Type",
            ])
    }

    @Test(arguments: ["A\r\nBcc: evil@example.com", "A\u{2028}B", "A\u{0}B", "A\u{85}B"])
    func `W9: not even inside an encoded word does a line break survive`(hostile: String) throws {
        let subject = try #require(decodedSubject(try MailMessage.sample(subject: hostile).headerLines))

        #expect(!subject.contains { $0.isNewline || $0 == "\u{0}" })
    }

    @Test func `W9: a shown name stays inside its quotes`() throws {
        let message = try MailMessage.sample(fromName: "Luz\" <evil@example.com>, \"x\\")

        #expect(
            message.headerLines.contains(
                #"From: "Luz\" <evil@example.com>, \"x\\" <facturas@luzdelsur.example>"#))
    }

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

    @Test func `a name of 10,000 characters is cut, and its lines stay short`() throws {
        let name = String(repeating: "ñ", count: 10_000)

        let lines = try MailMessage.sample(fromName: name, toName: name, subject: name).headerLines

        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        #expect(lines.joined().utf8.count < 3_000)
        #expect(decodedSubject(lines)?.hasSuffix("ñ…") == true)
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
    private func decodedSubject(_ lines: [String]) -> String? {
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
