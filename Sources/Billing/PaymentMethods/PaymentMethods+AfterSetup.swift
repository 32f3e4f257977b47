import Core

/// What waited for a method that its customer came back with.
extension PaymentMethods {
    /// Charges what is open and paid by the method that a customer came back with (S40, S69), each invoice once (P10).
    ///
    /// - Parameter job: of the scheduler, which begins this and nobody else does.
    /// - Throws: `restoring` when nobody may be charged yet (P5).
    package func chargeWhatWaited(for id: SetupIntent.ID, in scope: Scope, as job: Job) async throws {
        let tries = try await context.write { tx -> TriesAtOnce in
            try tx.jobs.hold(job)
            let setupIntent = try tx.setupIntents.find(id, in: scope)
            // Its customer may have taken it away again.
            guard let added = setupIntent.method,
                let method = try tx.methods.findIfAny(added, of: setupIntent.customer, in: scope)
            else { return TriesAtOnce() }
            let waiting = try tx.openInvoices(of: setupIntent.customer, chargedTo: method)
            if !waiting.isEmpty { try tx.requireReconciled(with: method.processor, in: scope) }
            return try tx.beginAtOnce(waiting.map(\.id), in: scope)
        }
        _ = try await make(tries, in: scope)
    }

    /// What is about to be charged to the method that a setup intent has added: the job is still to be done.
    public func aboutToPay(_ setupIntent: SetupIntent) async throws -> [Invoice] {
        guard let added = setupIntent.method else { return [] }
        return try await context.read { tx in
            guard try tx.jobs.isScheduled(.setupIntent, setupIntent.id.rawValue, in: setupIntent.scope),
                let method = try tx.methods.findIfAny(added, of: setupIntent.customer, in: setupIntent.scope)
            else { return [] }
            return try tx.openInvoices(of: setupIntent.customer, chargedTo: method)
        }
    }
}
