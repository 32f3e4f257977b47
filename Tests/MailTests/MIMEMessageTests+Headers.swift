import Core
import Foundation
import Testing

@testable import Mail

extension `Message on the wire` {
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
}
