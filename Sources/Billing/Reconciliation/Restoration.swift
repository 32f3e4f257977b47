import Core

extension BillingError {
    /// P5: until processors were asked what happened since the backup.
    public static let restoring = BillingError(
        .unavailable, code: "restoring",
        message: "Payments wait until the processor was asked what happened since the backup.")

    public var isRestoring: Bool { code == Self.restoring.code }
}

/// A backup knows nothing of what was charged after it. Until an account's processor was asked about it, nobody is charged
/// there, whoever asks (P5).
public struct Restoration: Sendable {
    let context: BillingContext
    let hear: SetAside.Hearing

    /// How long to wait before a processor that did not answer is asked again.
    package static let nextTry = Span.minutes(1)

    /// - Parameter hear: told of what had to be set aside, so that the rest could go on.
    public init(_ context: BillingContext, hear: @escaping SetAside.Hearing = { _ in }) {
        self.context = context
        self.hear = hear
    }

    /// How far before the last thing that a backup knows the reconciliation begins.
    private static let margin = Span.hours(7 * 24)

    /// Says that the database was restored: from this commit on nothing is charged, until ``catchUp()`` has ended.
    public func begin() async throws {
        let now = context.clock.now()
        try await context.write { tx in
            let newest = try tx.attempts.newestInstant(upTo: now)
            let since = newest.map { $0 - Self.margin } ?? Instant(milliseconds: 0)
            try tx.restorations.insert(at: now, since: since)
        }
    }

    /// Since when processors have to be asked; nil when nothing is owed.
    public func comparesSince() async throws -> Instant? {
        try await context.read { try $0.restorations.comparesSince() }
    }

    /// Asks every processor about every account, and lets billing go on in each that was compared. It may be begun again:
    /// ``comparesSince()`` tells whether some account still waits.
    ///
    /// - Returns: what differed. Nothing, and nothing is asked, when no restore waits for it.
    @discardableResult
    public func catchUp() async throws -> [Discrepancy] {
        guard let since = try await comparesSince() else { return [] }
        let reconciler = Reconciler(context, hear: hear)
        _ = try await reconciler.run(dryRun: false)
        var found: [Discrepancy] = []
        var isWhole = true
        for (scope, processor) in try await reconciler.accounts() {
            let waits = try await context.read { try $0.restorations.hasWaiting(for: processor, in: scope) }
            guard waits else { continue }
            guard let fresh = await reconciler.compare((scope, processor), since: since, dryRun: false) else {
                isWhole = false
                continue
            }
            found += fresh
            try await letGoOn(processor, in: scope)
        }
        if isWhole {
            let now = context.clock.now()
            try await context.write { try $0.restorations.concludeAll(at: now) }
        }
        return found
    }

    /// For who does several things at once: asked before the first of them, so that nothing is half done.
    ///
    /// - Throws: `restoring` while what this method is charged for would wait.
    public func requireReconciled(toCharge method: PaymentMethod.ID, in scope: Scope) async throws {
        try await context.read { tx in
            try tx.requireReconciled(with: tx.methods.find(method, in: scope).processor, in: scope)
        }
    }

    private func letGoOn(_ processor: String, in scope: Scope) async throws {
        let now = context.clock.now()
        try await context.write { try $0.restorations.conclude(processor, in: scope, at: now) }
    }
}

extension BillingTransaction {
    /// Nobody is charged before the reconciliation: not by people, programs or the clock. Every charge passes here.
    ///
    /// - Throws: `restoring`.
    func requireReconciled(with processor: String, in scope: Scope) throws {
        let account = ProcessorAccount(scope).name + " " + processor
        if identityMap.reconciled.contains(account) { return }
        guard try !restorations.hasWaiting(for: processor, in: scope) else { throw BillingError.restoring }
        identityMap.reconciled.insert(account)
    }

    /// Neither does the clock end or begin anything before the reconciliation: what it would void may have been paid.
    ///
    /// - Throws: `restoring`.
    func requireReconciled(in scope: Scope) throws {
        for processor in processors.names { try requireReconciled(with: processor, in: scope) }
    }

    /// For who would be charged at once for what is open: they are refused before anything is written.
    ///
    /// - Throws: `restoring`.
    func requireReconciled(toCollectFrom customer: Customer.ID, in scope: Scope, with processor: String) throws {
        guard try restorations.hasWaiting(for: processor, in: scope) else { return }
        guard try invoices.open(of: customer, in: scope).contains(where: { $0.isChargedByItself })
        else { return }
        throw BillingError.restoring
    }
}
