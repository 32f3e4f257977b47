import Billing
import Logging
import Scheduling
import ServiceLifecycle

/// Runs the scheduler until the process is asked to stop; the jobs under way are finished first (D7).
struct SchedulerLoop: Service {
    let scheduler: Scheduler
    let logger: Logger
    /// How long from one look at the list to the next, whether there was nothing to do or something is under way.
    static let rest = Duration.seconds(1)

    func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            do {
                try await scheduler.runUntilIdle(while: { !Task.isShuttingDownGracefully && !Task.isCancelled })
            } catch {
                logger.error("the scheduler cannot reach its jobs", metadata: ["error": "\(error)"])
            }
            // The rest ends at once when the process is asked to stop.
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.rest) }
        }
    }
}
