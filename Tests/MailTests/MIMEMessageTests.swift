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

    @Test func `a name of 10,000 characters is cut, and its lines stay short`() throws {
        let name = String(repeating: "ñ", count: 10_000)

        let lines = try MailMessage.sample(fromName: name, toName: name, subject: name).headerLines

        #expect(lines.allSatisfy { $0.utf8.count <= 76 })
        #expect(lines.joined().utf8.count < 3_000)
        #expect(decodedSubject(lines)?.hasSuffix("ñ…") == true)
    }
}
