import Access
import Billing
import Core
import Localization

extension Mailer {
    /// A letter to customers as somebody sends it to themselves, and says that it is a test.
    ///
    /// - Returns: nil for one that nobody words any more.
    func test(_ it: PersonLetter, _ mail: PersonMail) async throws -> ComposedLetter? {
        guard let test = mail.test, let kind = CustomerNotification.Kind(rawValue: test.kind),
            let mode = Mode(rawValue: test.mode), let say = Languages.named(test.language),
            let wording = try? LetterWording(subject: test.subject, body: test.body, of: kind)
        else { return nil }
        let merchant = try await Merchants(billing).find(it.merchant)
        let facts = try await facts(of: test.customer, at: merchant, in: say, mode)
        let letter = try LetterPreview(
            at: merchant, in: say, baseURL: billing.baseURL, on: merchant.zone.date(at: billing.clock.now()),
            isTest: !mode.isLive, of: facts
        ).write(kind, in: wording, notice: say.testLetterNotice)
        return ComposedLetter(subject: say.testLetterSubject(letter.subject), text: letter.text, html: letter.html)
    }

    /// - Returns: nil where there is nobody, or not any more.
    private func facts(
        of customer: String?, at merchant: Merchant, in say: any Language, _ mode: Mode
    ) async throws -> PreviewFacts? {
        guard let customer else { return nil }
        do {
            let found = try await Customers(billing).find(
                Customer.ID(customer), in: Scope(merchant: merchant.id, mode: mode))
            return try await PreviewFacts.of(found, at: merchant, in: say, billing)
        } catch let error as BillingError where error.kind == .notFound {
            return nil
        }
    }
}
