import Billing
import Core
import Storage

/// What the hosted pages do. They act for the customer, so nothing here is part of ``Processor``, and the merchant's side
/// hears of it only when it asks.
///
/// Every action may be repeated: the second one finds the first one's result.
extension SandboxProcessor {
    public func setupIntent(page: String) async throws -> SandboxSetup? {
        try await database.read { db in try db.sandboxSetup(page: page) }
    }

    public func checkout(page: String) async throws -> SandboxCheckout? {
        try await database.read { db in try db.sandboxCheckout(page: page) }
    }

    public func charge(reference: String) async throws -> SandboxCharge? {
        try await database.read { db in try db.sandboxCharge(reference: reference) }
    }

    /// The charge that a checkout led to, if any.
    public func charge(of checkout: SandboxCheckout) async throws -> SandboxCharge? {
        try await database.read { db in try db.sandboxCharge(checkout.request.attempt) }
    }

    /// Keeps what the customer entered, or says why not.
    ///
    /// - Parameter entry: a documented method, with the expiry that was typed.
    /// - Returns: the visit as it is now; nil when there is no such page.
    public func completeSetup(page: String, with entry: TestMethodEntry) async throws -> SandboxSetup? {
        let now = clock.now()
        let candidate = chance.base62(22)
        let announces = announces
        return try await database.write { db in
            guard var setupIntent = try db.sandboxSetup(page: page) else { return nil }
            guard setupIntent.state == .open else { return setupIntent }
            if let refusal = entry.method.refusal {
                setupIntent.declineCode = refusal
            } else {
                let token = SandboxToken(
                    id: "sbx_tok_" + candidate, merchant: setupIntent.request.account.merchant,
                    mode: setupIntent.request.account.mode, facts: entry.facts, behavior: entry.method.behavior,
                    isRevoked: false)
                try db.insert(token, at: now)
                setupIntent.token = token.id
                setupIntent.state = .enrolled
            }
            try db.update(setupIntent)
            if announces, setupIntent.state == .enrolled { try db.announce(setupIntent, at: now) }
            return setupIntent
        }
    }

    /// The customer goes back without a method.
    public func closeSetup(page: String) async throws -> SandboxSetup? {
        let (now, announces) = (clock.now(), announces)
        return try await database.write { db in
            guard var setupIntent = try db.sandboxSetup(page: page) else { return nil }
            guard setupIntent.state == .open else { return setupIntent }
            setupIntent.state = .closed
            try db.update(setupIntent)
            if announces { try db.announce(setupIntent, at: now) }
            return setupIntent
        }
    }

    /// Pays an open checkout. A refusal leaves it open for another method.
    ///
    /// - Parameter instalments: in how many the bank is to lend it; of a credit card alone, and no more than may be chosen.
    /// - Returns: the visit and its charge as they are now; nil when there is no such page.
    public func pay(
        page: String, with entry: TestMethodEntry, instalments: Int64 = 1
    ) async throws -> CheckoutStep? {
        let now = clock.now()
        let reference = "sbx_ch_" + chance.base62(22)
        let announces = announces
        let step = try await database.write { db in
            let step = try db.payInSandbox(
                page: page, with: entry, instalments: instalments, reference: reference, at: now)
            if announces, let step, step.isNew, let charge = step.charge { try db.announce(charge, at: now) }
            return step
        }
        if step?.isNew == true, entry.method.behavior == .dawdle { await pause(Behavior.slowness) }
        return step
    }

    /// The customer goes back without paying.
    public func closeCheckout(page: String) async throws -> SandboxCheckout? {
        let (now, announces) = (clock.now(), announces)
        return try await database.write { db in
            guard var checkout = try db.sandboxCheckout(page: page) else { return nil }
            guard checkout.state == .open else { return checkout }
            checkout.state = .closed
            try db.update(checkout)
            if announces { try db.announce(closed: checkout, at: now) }
            return checkout
        }
    }

    /// The customer answers the bank's question, or confirms the transfer that it has seen arrive.
    ///
    /// - Returns: the charge as it is now; nil when there is none by this name.
    public func answer(reference: String, _ answer: CustomerAnswer) async throws -> SandboxCharge? {
        let (now, announces) = (clock.now(), announces)
        return try await database.write { db in
            guard var charge = try db.sandboxCharge(reference: reference) else { return nil }
            guard charge.awaitsCustomer else { return charge }
            switch answer {
            case .approve: charge.state = .succeeded
            case .reject:
                charge.decline(charge.state == .challenged ? "authentication_failed" : Decline.canceled.code)
            }
            try db.update(charge)
            if announces { try db.announce(charge, at: now) }
            return charge
        }
    }
}
