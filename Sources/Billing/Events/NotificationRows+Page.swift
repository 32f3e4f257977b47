import Core
import Storage

/// For the merchant's people: what was sent to whom.
extension NotificationRows {
    /// - Parameters:
    ///   - kind: nil for all.
    ///   - customer: nil for everybody's.
    func page(
        in scope: Scope, kind: CustomerNotification.Kind?, customer: Customer.ID?, _ request: PageRequest
    ) throws -> Page<LetterRecord> {
        var owner: SQL = "\(scope)"
        if let customer { owner = owner + " AND customer_id = \(customer)" }
        let columns: SQL =
            "merchant_id, id, livemode, kind, customer_id, recipient, state, created_at, settled_at"
        // Those that do not come with each renewal are few, and have an index of their own.
        let filter = kind.map { (wanted) -> SQL in
            switch wanted {
            case .invoiceCreated, .paymentFailed, .paymentSucceeded, .signIn: "kind = \(wanted)"
            default:
                """
                kind = \(wanted) AND kind <> 'invoice_created' AND kind <> 'payment_failed'
                    AND kind <> 'payment_succeeded' AND kind <> 'sign_in'
                """
            }
        }
        return try page(
            "notifications", columns: columns, of: owner, where: filter, request,
            read: LetterRecord.init)
    }
}

extension LetterRecord {
    init(_ row: Row) throws {
        self.init(
            id: try row.id("id"), kind: try row.value("kind"), customer: try row.id("customer_id"),
            recipient: try row.textIfAny("recipient"), state: try row.value("state"),
            createdAt: try row.instant("created_at"), settledAt: try row.instantIfAny("settled_at"))
    }
}
