import Core

/// What a customer read on the button that pays everything they owe, or some of it (U6): with which method, and each
/// thing as it stood then.
public struct DebtOffer: Hashable, Sendable {
    public let method: PaymentMethod.ID
    public let parts: [Part]

    public struct Part: Hashable, Sendable {
        public let invoice: Invoice.ID
        /// What it asks for.
        public let money: Money
        /// The number of the last attempt that was known.
        public let after: Int
        /// As much of it as is paid; nil for all of it.
        public let part: Money?

        public init(invoice: Invoice.ID, money: Money, after: Int, part: Money? = nil) {
            self.invoice = invoice
            self.money = money
            self.after = after
            self.part = part
        }

        public var paid: Money { part ?? money }
    }

    public init(method: PaymentMethod.ID, parts: [Part]) {
        self.method = method
        self.parts = parts
    }
}

extension Debt {
    /// The stored methods that can pay all of it by one press, the one to take first.
    public var methods: [PaymentMethod] {
        guard let first = payable.first else { return [] }
        return first.methods.filter { offer(with: $0.id) != nil }
    }

    /// - Returns: nil where the method cannot pay all of it.
    public func offer(with method: PaymentMethod.ID) -> DebtOffer? {
        let parts = payable.compactMap { owed in
            owed.offer(with: method).map { DebtOffer.Part(invoice: owed.invoice.id, money: $0.money, after: $0.after) }
        }
        guard !parts.isEmpty, parts.count == payable.count else { return nil }
        return DebtOffer(method: method, parts: parts)
    }
}

extension Payments {
    /// Charges everything that a customer owes, or what they chose of it, because they pressed a button that named each
    /// part (U6): each invoice by a charge of its own, oldest first.
    ///
    /// It goes on after a refusal that another amount may not meet, and ends at one that the same method would meet
    /// each time, or when the processor does not answer.
    ///
    /// - Parameter offer: what the button said.
    /// - Returns: the attempts as the processor left them; what was tried elsewhere meanwhile has none.
    /// - Throws: `offer_outdated` when something else is owed by now: then nothing is charged; `resource_missing` for a
    ///   method that is not this customer's.
    public func payEverything(
        of customer: Customer.ID, in scope: Scope, as offer: DebtOffer
    ) async throws -> [PaymentAttempt] {
        _ = try await PaymentMethods(context).find(offer.method, of: customer, in: scope)
        let debt = try await Invoices(context).debt(of: customer, in: scope).only(offer.parts.map(\.invoice))
        guard debt.offer(with: offer.method) == offer else { throw BillingError.outdatedOffer }
        let processors = context.processors
        return try await pay(offer, of: customer, in: scope) { $0?.endsSeries(processors) ?? false }
    }

    /// - Parameter ends: whether nothing more is charged after this attempt; nil is one that was not made, for somebody
    ///   else is at it.
    func pay(
        _ offer: DebtOffer, of customer: Customer.ID, in scope: Scope,
        until ends: @Sendable (PaymentAttempt?) -> Bool
    ) async throws -> [PaymentAttempt] {
        var attempts: [PaymentAttempt] = []
        for part in offer.parts {
            do {
                let attempt = try await pay(
                    part.invoice, of: customer, in: scope,
                    as: PaymentOffer(method: offer.method, money: part.money, after: part.after, part: part.part))
                attempts.append(attempt)
                if ends(attempt) { break }
            } catch let error as BillingError where error.kind == .conflict {
                if ends(nil) { break }
            } catch let error as BillingError
                where [.unavailable, .notFound].contains(error.kind) && !attempts.isEmpty
            {
                // Also of a method that was deleted meanwhile: what it was charged before is told.
                break
            }
        }
        return attempts
    }
}

extension PaymentAttempt {
    /// Whether the next charge of the same method would fare no better.
    fileprivate func endsSeries(_ processors: Processors) -> Bool {
        switch state {
        case .failed: processors.refusal(of: self).map { $0.retry != .later } ?? false
        case .sent, .unknown: true
        case .created, .requiresAction, .pending, .succeeded: false
        }
    }
}
