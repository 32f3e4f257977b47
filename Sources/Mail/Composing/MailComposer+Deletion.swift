import Billing
import Localization

extension MailComposer {
    /// To the merchant, in their language: somebody asks to be forgotten.
    func deletionRequested() throws -> ComposedLetter {
        try sheet(in: Languages.best(chosen: [merchant.locale]))
            .write(
                DeletionRequestedLetter(
                    customer: customer.details.name ?? customer.details.email ?? customer.id.rawValue,
                    email: customer.details.email, id: customer.id.rawValue), to: nil)
    }
}
