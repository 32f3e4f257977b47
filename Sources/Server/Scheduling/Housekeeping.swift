import Billing
import Core
import Logging
import ServiceLifecycle

/// Forgets, hour by hour, what stopped mattering: spent challenges, sessions, visits and links. Lets SQLite count its rows anew.
struct Housekeeping: Service {
    let billing: BillingContext
    let logger: Logger
    private static let pause = Duration.seconds(3_600)

    func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            // The rest ends at once when the process is asked to stop.
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.pause) }
            guard !Task.isShuttingDownGracefully else { return }
            do {
                if billing.database.engine == .sqlite { try await billing.database.refreshStatistics() }
                try await SignIn(billing).prune(before: billing.clock.now() - .hours(24))
                try await PurposeLinks(billing).prune()
            } catch {
                logger.error("old rows could not be forgotten", metadata: ["error": "\(error)"])
            }
        }
    }
}
