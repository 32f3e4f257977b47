import Billing
import Core
import Localization

/// What can be done with an invoice as it stands, each on a page of its own that says what it means.
enum InvoiceAct: String, CaseIterable, Sendable {
    case void
    case paid = "paid-outside"
    case uncollectible
    case delete

    func isPossible(for invoice: Invoice) -> Bool {
        switch self {
        case .void, .paid, .uncollectible: invoice.isOpen
        case .delete: invoice.isDraft && invoice.subscription == nil
        }
    }

    /// For the phrases.
    var word: InvoiceActName {
        switch self {
        case .void: .void
        case .paid: .paidOutside
        case .uncollectible: .uncollectible
        case .delete: .delete
        }
    }

    /// What its page says afterwards.
    var flash: ConsoleFlash.Kind {
        switch self {
        case .void: .invoiceVoided
        case .paid: .invoicePaidOutside
        case .uncollectible: .invoiceUncollectible
        case .delete: .draftDeleted
        }
    }

    func perform(on id: Invoice.ID, _ invoices: Invoices, _ context: ConsoleContext) async throws {
        let (scope, actor) = (context.scope, context.actor)
        switch self {
        case .void: _ = try await invoices.void(id, in: scope, by: actor)
        case .paid: _ = try await invoices.payOutOfBand(id, in: scope, by: actor)
        case .uncollectible: _ = try await invoices.markUncollectible(id, in: scope, by: actor)
        case .delete: try await invoices.delete(id, in: scope, by: actor)
        }
    }
}
