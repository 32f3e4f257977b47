import Core
import Mail

/// How mail leaves: over SMTP, or not at all, into the mailbox page of a laptop.
enum MailSettings: Sendable {
    case mailbox(from: EmailAddress)
    case smtp(SMTPSettings, from: EmailAddress)
    /// A command that sends none.
    case none

    var from: EmailAddress? {
        switch self {
        case .mailbox(let from), .smtp(_, let from): from
        case .none: nil
        }
    }

    /// - Throws: ``Refusal`` when customers elsewhere would wait for mail that nobody sends.
    static func read(
        _ reader: SettingsReader, baseURL: BaseAddress, for purpose: Settings.Purpose
    ) throws -> MailSettings {
        guard let url = reader.text("VENTANILLA_SMTP_URL") else {
            guard baseURL.isLoopback else {
                if purpose == .command { return .none }
                throw Refusal(
                    "VENTANILLA_SMTP_URL is missing: customers sign in by mail, so it is needed unless the base URL is on this machine."
                )
            }
            return .mailbox(from: try address(reader) ?? EmailAddress("ventanilla@localhost.localdomain"))
        }
        let settings: SMTPSettings
        do { settings = try SMTPSettings(url: url) } catch { throw Refusal(error.message) }
        guard let from = try address(reader) else {
            throw Refusal(
                "VENTANILLA_MAIL_FROM is missing: the address that mail comes from, such as billing@example.com.")
        }
        return .smtp(settings, from: from)
    }

    private static func address(_ reader: SettingsReader) throws -> EmailAddress? {
        guard let text = reader.text("VENTANILLA_MAIL_FROM") else { return nil }
        do {
            return try EmailAddress(text)
        } catch {
            throw Refusal("VENTANILLA_MAIL_FROM must be an e-mail address, such as billing@example.com.")
        }
    }
}
