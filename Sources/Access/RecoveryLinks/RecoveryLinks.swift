import Billing
import Core

/// The links of mails, each with one purpose, its own life, use count and end.
public struct RecoveryLinks: Sendable {
    let context: BillingContext

    public init(_ context: BillingContext) { self.context = context }

    /// Makes a link for a mail that is being written. Only its hash is stored, so a mail that is written again gets another.
    ///
    /// - Parameter recipient: where the mail goes, if that is known: its customer's address as it is now, in any case.
    /// - Returns: its 256 random bits in base64url (A1).
    /// - Throws: ``BillingError`` `resource_missing` when the customer has gone meanwhile, or has another address.
    public func make(for invoice: Invoice, to recipient: String? = nil) async throws -> Secret {
        try await make(.payment, of: invoice.customer, in: invoice.scope, to: recipient, invoice: invoice.id)
    }

    /// A link that downloads the paper of an invoice.
    public func makePaper(of invoice: Invoice, to recipient: String? = nil) async throws -> Secret {
        try await make(.paper, of: invoice.customer, in: invoice.scope, to: recipient, invoice: invoice.id)
    }

    /// A link that puts another method in place of this one.
    public func make(
        replacing method: PaymentMethod, of customer: Customer.ID, to recipient: String? = nil
    ) async throws -> Secret {
        try await make(.method, of: customer, in: method.scope, to: recipient, method: method.id)
    }

    private func make(
        _ purpose: RecoveryLink.Purpose, of customer: Customer.ID, in scope: Scope, to recipient: String?,
        invoice: Invoice.ID? = nil, method: PaymentMethod.ID? = nil
    ) async throws -> Secret {
        let token = Token(using: context.chance)
        let now = context.clock.now()
        let link = RecoveryLink(
            .new(at: now, using: context.chance), for: purpose, of: customer, in: scope, invoice: invoice,
            method: method, at: now)
        let (hash, address) = (token.hash, recipient.map(EmailAddress.folded))
        try await context.write { tx in
            // Whatever ended the ways in has ended those that were there: none begins after it (S2).
            guard let owner = try tx.customers.findIfAny(customer, in: scope),
                RecoveryLink.mayBeMailed(to: address, of: owner)
            else { throw BillingError.notFound("customer", customer.rawValue) }
            try tx.recoveryLinks.insert(link, tokenHash: hash)
        }
        return token.secret
    }

    public func find(_ id: RecoveryLink.ID, of customer: Customer.ID, in scope: Scope) async throws -> RecoveryLink {
        try await context.read { tx in
            guard let link = try tx.recoveryLinks.findIfAny(id, of: customer, in: scope) else {
                throw BillingError.notFound("recovery_link", id.rawValue)
            }
            return link
        }
    }

    /// Reads what a link leads to, however often. The address does not name the mode: the link does.
    ///
    /// - Parameters:
    ///   - merchant: whose portal was asked; the link of another is unknown there (C1).
    ///   - isBack: whether a browser comes back with what it was given for: its link may be over by then.
    /// - Returns: nil for a link that was never made, is over, has another purpose, or whose customer is gone: they look
    ///   alike (C2). Whether the invoice is still open is for the caller to ask.
    public func recovery(
        of token: Secret, at merchant: Merchant.ID, isBack: Bool = false
    ) async throws -> RecoveryTarget? {
        try await target(of: token, .payment, at: merchant, evenOver: isBack) { tx, link, customer in
            guard let invoice = link.invoice else { return nil }
            return RecoveryTarget(
                link: link, customer: customer,
                invoice: try tx.invoices.find(invoice, of: link.customer, in: link.scope),
                configuration: try tx.effectiveConfiguration(for: customer, requested: nil),
                now: try tx.now(for: customer))
        }
    }

    /// The same of one that replaces a method; nil as well when the customer has it no more.
    public func method(
        of token: Secret, at merchant: Merchant.ID, isBack: Bool = false
    ) async throws -> MethodTarget? {
        try await target(of: token, .method, at: merchant, evenOver: isBack) { tx, link, customer in
            guard let id = link.method, let method = try tx.methods.findIfAny(id, of: link.customer, in: link.scope)
            else {
                return nil
            }
            return MethodTarget(
                link: link, customer: customer, method: method,
                configuration: try tx.effectiveConfiguration(for: customer, requested: nil),
                now: try tx.now(for: customer))
        }
    }

    /// The same of one that downloads a paper.
    public func paper(of token: Secret, at merchant: Merchant.ID) async throws -> PaperTarget? {
        try await target(of: token, .paper, at: merchant) { tx, link, customer in
            guard let id = link.invoice else { return nil }
            let invoice = try tx.invoices.find(id, of: link.customer, in: link.scope)
            guard link.shows(invoice) else { return nil }
            return PaperTarget(
                link: link, customer: customer, invoice: invoice,
                configuration: try tx.effectiveConfiguration(for: customer, requested: nil),
                now: try tx.now(for: customer))
        }
    }

    private func target<Target: LinkTarget>(
        of token: Secret, _ purpose: RecoveryLink.Purpose, at merchant: Merchant.ID, evenOver: Bool = false,
        reading: @escaping @Sendable (BillingTransaction, RecoveryLink, Customer) throws -> Target?
    ) async throws -> Target? {
        let hash = Token.hash(token.exposed)
        let now = context.clock.now()
        return try await context.read { tx in
            guard let link = try tx.recoveryLinks.findIfAny(tokenHash: hash, at: merchant), link.purpose == purpose,
                evenOver || link.isOpen(at: now),
                let customer = try tx.customers.findIfAny(link.customer, in: link.scope)
            else { return nil }
            return try reading(tx, link, customer)
        }
    }

    /// Counts that a button was pressed, before anything comes of it.
    /// - Returns: whether it may be: of those that press at once, no more than its purpose allows (D5).
    public func use(_ link: RecoveryLink) async throws -> Bool {
        let now = context.clock.now()
        return try await context.write(.readCommitted) { tx in
            guard try tx.recoveryLinks.countUse(of: link, at: now) else { return false }
            // Whoever pays or fixes their method by a letter's link came in by it, once.
            if link.uses == 0, link.purpose != .paper {
                try tx.countEntrance(.enteredByLink, of: link.id.rawValue, in: link.scope, at: now)
            }
            return true
        }
    }
}
