import Billing
import Core

extension RecoveryLinks {
    /// Fresh links that one customer is mailed at once, and in a day: whoever holds an old link presses no more.
    static let lettersAtOnce = 3
    static let lettersADay = 10

    /// Queues a letter with a fresh link for the same purpose, to the address on file and to no other.
    ///
    /// It answers nothing, so that whoever holds a link learns nothing from it: nothing is mailed for a link that was never
    /// made, has another purpose, was served, went to an address of copies, or whose customer is gone or was mailed several just
    /// now.
    public func renew(
        _ token: Secret, for purpose: RecoveryLink.Purpose, at merchant: Merchant.ID
    ) async throws {
        let hash = Token.hash(token.exposed)
        let known = try await context.read { try $0.recoveryLinks.findIfAny(tokenHash: hash, at: merchant) }
        guard let known, known.purpose == purpose, known.copy == nil else { return }
        try await context.write { tx in
            let now = tx.clock.now()
            guard let customer = try tx.customers.findIfAny(known.customer, in: known.scope),
                customer.details.email != nil,
                try tx.hasPurpose(known),
                try tx.notifications.countFreshLinks(to: known.customer, in: known.scope, since: now - .minutes(15))
                    < Self.lettersAtOnce,
                try tx.notifications.countFreshLinks(to: known.customer, in: known.scope, since: now - .hours(24))
                    < Self.lettersADay
            else { return }
            try tx.notify(.freshLink, known.customer, about: known.id.rawValue, in: known.scope, at: now)
        }
    }
}

extension BillingTransaction {
    /// Whether the payment that a link was for has been made.
    func isPaid(_ link: RecoveryLink) throws -> Bool {
        guard let invoice = link.unservedPayment, try customers.findIfAny(link.customer, in: link.scope) != nil else {
            return false
        }
        return try invoices.find(invoice, of: link.customer, in: link.scope).status == .paid
    }

    /// Whether there is still something to do with a link like this one.
    fileprivate func hasPurpose(_ link: RecoveryLink) throws -> Bool {
        switch link.purpose {
        case .payment: return try invoice(of: link)?.isOpen ?? false
        case .paper: return try invoice(of: link)?.number != nil
        case .method:
            guard let id = link.method else { return false }
            return try methods.findIfAny(id, of: link.customer, in: link.scope) != nil
        }
    }

    private func invoice(of link: RecoveryLink) throws -> Invoice? {
        try link.invoice.map { try invoices.find($0, of: link.customer, in: link.scope) }
    }
}
