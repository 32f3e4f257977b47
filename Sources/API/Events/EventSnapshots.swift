import Access
import Billing
import Core

extension APIRoutes {
    /// Renders what an event is about as the API shows it, inside the transaction that records the event.
    ///
    /// - Parameter baseURL: what absolute addresses in it begin with (A6).
    public static func snapshot(baseURL: String, clock: Clock) -> EventSnapshot {
        { tx, scope, subject in
            try Rendering(tx: tx, scope: scope, baseURL: baseURL, now: clock.now()).subject(subject).text
        }
    }
}

extension Rendering {
    /// `null` for what is not there any more.
    func subject(_ subject: Event.Subject) throws -> JSON {
        switch subject {
        case .customer(let id): try customers([id])[id] ?? .null
        case .product(let id): try products([id])[id] ?? .null
        case .price(let id): try prices([id])[id] ?? .null
        case .subscription(let id): try subscriptions([id])[id] ?? .null
        case .invoice(let id): try invoices([id])[id] ?? .null
        case .payment(let id): try payments([id])[id] ?? .null
        case .method(let id): try methods([id])[id] ?? .null
        case .setupIntent(let id): try setupIntents([id])[id] ?? .null
        case .portalSession(let id): portalSession(try tx.portalSessions.find(id, in: scope), url: nil)
        case .configuration(let id): try configurations([id])[id] ?? .null
        case .refund(let id): refund(try tx.refunds.find(id, in: scope))
        case .creditNote(let id): try creditNote(tx.creditNotes.find(id, in: scope))
        case .invoiceItem(let id): try invoiceItem(tx.invoiceItems.find(id, in: scope))
        case .paymentPlan(let id): try paymentPlan(tx.paymentPlans.find(id, in: scope))
        case .cancellationRequest(let id): try cancellationRequest(tx.cancellationRequests.find(.init(id), in: scope))
        case .testClock(let id): testClock(try tx.testClocks.find(id, in: scope, parameter: "id"))
        }
    }
}
