import Foundation
import Core

@testable import Mail

extension MailMessage {
    /// A short letter from a merchant to Ana.
    static func sample(
        fromName: String? = "Luz del Sur", toName: String? = "Ana Muñoz", subject: String = "Tu factura está lista",
        text: String = "Hola.\n", html: String = "<p>Hola.</p>\n"
    ) throws -> MailMessage {
        MailMessage(
            id: MessageID("ml_1", domain: "pagos.example.com"),
            from: Mailbox(try EmailAddress("facturas@luzdelsur.example"), name: fromName),
            to: Mailbox(try EmailAddress("ana@example.com"), name: toName),
            subject: subject, text: text, html: html, date: Instant(seconds: 1_772_452_800))
    }

    var encoded: String { String(decoding: MIMEMessage.encode(self), as: UTF8.self) }
    /// The header lines, folds included.
    var headerLines: [String] {
        encoded.components(separatedBy: "\r\n\r\n")[0].components(separatedBy: "\r\n")
    }
}
