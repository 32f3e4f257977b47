import Billing
import Core
import Localization

extension MailComposer {
    /// To the merchant, in their language: somebody asks to be forgotten.
    ///
    /// - Throws: `resource_missing` when it was taken back before the letter left.
    func deletionRequested() async throws -> ComposedLetter {
        let pending = try await DeletionRequests(billing).pending(of: customer.id, in: scope)
        guard let pending, pending.id.rawValue == notification.subject else {
            throw BillingError.notFound("deletion_request")
        }
        return try sheet(in: Languages.best(chosen: [merchant.locale]))
            .write(
                DeletionRequestedLetter(
                    customer: customer.details.name ?? customer.details.email ?? customer.id.rawValue,
                    email: customer.details.email, id: customer.id.rawValue), to: nil)
    }
}
