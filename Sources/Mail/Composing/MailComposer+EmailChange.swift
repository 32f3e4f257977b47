import Access
import Billing
import Localization

extension MailComposer {
    /// In the language of the page that asked, which the reader has just seen.
    func confirmEmail() throws -> ComposedLetter? {
        guard let payload = notification.payload else { return nil }
        let mail = try EmailChangeMail(sealed: payload, for: notification.id, billing.keys)
        return try sheet(in: Languages.named(mail.locale) ?? say)
            .write(ConfirmEmailLetter(link: mail.link), to: customer.details.name)
    }
}
