import Access
import Billing
import Core
import Localization

extension Mailer {
    /// Sends a letter to somebody who works for merchants, or is to. It hangs on no customer, and so on no notification.
    ///
    /// - Throws: when a later try may succeed.
    func deliver(_ id: PersonLetter.ID) async throws {
        let letters = PersonLetters(billing)
        guard let (letter, mail) = try await letters.waiting(id) else { return }
        try await letters.conclude(id, as: try await carry(letter, mail))
    }

    /// - Returns: how the letter ends.
    private func carry(_ it: PersonLetter, _ mail: PersonMail) async throws -> CustomerNotification.State {
        guard let transport, let from else { throw MailError.temporary("this process sends no mail") }
        if let end = it.expiresAt, billing.clock.now() >= end { return .dropped }
        guard let recipient = try? EmailAddress(it.email) else { return .dropped }
        let merchant = try await Merchants(billing).find(it.merchant)
        let sheet = Letterhead(
            merchant: merchant.name, color: try HexColor(merchant.brand.color),
            portal: billing.baseURL + "/console", say: Languages.best(chosen: [mail.locale, merchant.locale]))
        let letter = try await it.kind == .test ? test(it, mail) : write(it.kind, mail, on: sheet)
        guard let written = letter else { return .dropped }
        let message = written.message(
            id: MessageID(it.id.rawValue, domain: host), from: Mailbox(from, name: merchant.senderName),
            to: Mailbox(recipient), date: it.createdAt)
        do {
            try await transport.send(message)
            return .sent
        } catch MailError.permanent {
            return .failed
        }
    }

    /// - Returns: nil for one that lacks the link that it is about.
    private func write(_ kind: PersonLetter.Kind, _ mail: PersonMail, on sheet: Letterhead) -> ComposedLetter? {
        switch kind {
        case .invitation: mail.link.map { sheet.write(InvitationLetter(link: $0), to: mail.name) }
        case .passwordReset: mail.link.map { sheet.write(PasswordResetLetter(link: $0), to: mail.name) }
        case .passwordChanged: sheet.write(ConsoleAccessChangedLetter(.password), to: mail.name)
        case .secondFactorChanged: sheet.write(ConsoleAccessChangedLetter(.secondFactor), to: mail.name)
        case .codesTried: sheet.write(SignInWarningLetter(.codesTried), to: mail.name)
        case .newBrowser: sheet.write(SignInWarningLetter(.newBrowser), to: mail.name)
        case .test: nil
        }
    }
}
