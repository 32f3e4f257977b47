import API
import Access
import Billing
import Core
import Logging
import ServiceLifecycle
import Storage

/// Forgets, hour by hour, what stopped mattering: spent challenges, sessions, visits, links, what strangers asked and never proved,
/// files of papers, webhooks that left, and idempotency keys. Lets SQLite count its rows anew, counts what subscriptions bring, and closes what is old enough never to change (K4).
struct Housekeeping: Service {
    let billing: BillingContext
    let logger: Logger
    private static let pause = Duration.seconds(3_600)
    /// A server that has just begun has other things to do.
    private static let firstPause = Duration.seconds(60)
    /// Ranges that are closed at once: a million rows in an hour, so that an old database is caught up with by and by.
    private static let ranges = 500

    func run() async throws {
        var pause = Self.firstPause
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            // The rest ends at once when the process is asked to stop.
            try? await cancelWhenGracefulShutdown { [pause] in try await Task.sleep(for: pause) }
            pause = Self.pause
            guard !Task.isShuttingDownGracefully else { return }
            let (billing, logger) = (billing, logger)
            let hear: SetAside.Hearing = {
                logger.error("set aside", metadata: ["subject": "\($0.subject)", "error": "\($0.reason)"])
            }
            await each("statistics", hear) {
                if billing.database.engine == .sqlite { try await billing.database.refreshStatistics() }
            }
            await each("sign-in", hear) {
                try await SignIn(billing).prune(before: billing.clock.now() - .hours(24), hear: hear)
            }
            await each("console", hear) { try await ConsoleSessions(billing).prune(hear: hear) }
            await each("links", hear) { try await RecoveryLinks(billing).prune(hear: hear) }
            await each("requests", hear) { try await CancellationRequests(billing).prune(hear: hear) }
            await each("exports", hear) { try await Exports(billing).prune(hear: hear) }
            await each("deleted items", hear) { try await InvoiceItems(billing).prune(hear: hear) }
            await each("deleted drafts", hear) { try await Invoices(billing).prune(hear: hear) }
            await each("webhook deliveries", hear) { try await WebhookDeliveries(billing).prune(hear: hear) }
            await each("idempotency keys", hear) { try await IdempotencyKeys(billing).prune(hear: hear) }
            await each("monthly revenue", hear) {
                try await Urgency.inBackground { try await Insights(billing).countRevenue(hear: hear) }
            }
            await each("digests", hear) {
                try await Urgency.inBackground { _ = try await Digests(billing).close(limit: Self.ranges) }
            }
        }
    }

    /// What fails is tried again in an hour, and stops none of the others.
    private func each(_ what: String, _ hear: SetAside.Hearing, _ body: () async throws -> Void) async {
        do { try await body() } catch { hear(SetAside("housekeeping of \(what)", because: error)) }
    }
}
