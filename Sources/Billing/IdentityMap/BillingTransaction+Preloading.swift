import Core

/// Everything that a group of renewals or answers will ask for, read set by set before the first of them asks.
extension BillingTransaction {
    /// Reads what beginning these renewals needs.
    func preload(_ jobs: [Job]) throws {
        for (scope, jobs) in Dictionary(grouping: jobs, by: \.scope) {
            try self.jobs.preloadFences(of: jobs, in: scope)
            let ids = jobs.map { Subscription.ID($0.subject) }
            let renewed = try self.subscriptions.find(ids, in: scope)
            let owners = Array(Set(renewed.map(\.customer)))
            try customers.preload(owners, in: scope)
            _ = try products.find(Array(Set(renewed.flatMap { $0.items.map(\.price.product) })), in: scope)
            try invoices.preloadBilledPeriods(of: renewed, in: scope)
            let given = Dictionary(grouping: try discounts.all(of: ids, in: scope), by: \.subscription)
            for id in ids { identityMap.discounts[id] = given[id] ?? [] }
            try pendingChanges.noteAbsent(of: ids, in: scope)
            try pendingUpdates.noteAbsent(of: ids, in: scope)
            try invoiceItems.noteAbsent(of: owners, in: scope)
            try methods.preloadDefaults(of: owners, in: scope)
        }
    }

    /// Reads what settling these needs.
    func preload(_ answers: [ChargeAnswer], at now: Instant) throws {
        for (scope, answers) in Dictionary(grouping: answers, by: \.attempt.scope) {
            let charged = answers.map(\.attempt.invoice)
            let owners = Array(Set(answers.map(\.attempt.customer)))
            try customers.preload(owners, in: scope)
            _ = try self.attempts.find(answers.map(\.attempt.id), in: scope)
            _ = try self.payments.all(of: charged, in: scope)
            let renewed = try self.invoices.find(charged, in: scope).compactMap(\.subscription)
            _ = try self.subscriptions.find(Array(Set(renewed)), in: scope)
            try notifications.noteAbsent(
                to: owners.filter { identityMap.customers[$0]?.testClock == nil }, in: scope, at: now)
        }
    }
}
