import Access
import Billing
import Localization

extension MailComposer {
    /// In the language of the page that asked, which the reader has just seen.
    func signIn() async throws -> ComposedLetter? {
        guard let payload = notification.payload else { return nil }
        let mail = try SignInMail(sealed: payload, for: notification.id, billing.keys)
        let signIn = try await PortalConfigurations(billing).default(in: scope).features.signIn
        return try sheet(in: Languages.named(mail.locale) ?? say)
            .write(
                SignInLetter(code: mail.code, link: mail.link, choosesPassword: signIn.contains(.password)),
                to: customer.details.name)
    }
}
