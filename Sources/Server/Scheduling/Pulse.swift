import Billing
import Logging
import Scheduling
import ServiceLifecycle

/// Says every other second that this process lives, and at its end that it does so no more.
struct Pulse: Service {
    let life: ServerLife
    let logger: Logger
    private static let pause = Duration.milliseconds(ServerLife.pulse.milliseconds)

    func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            // The rest ends at once when the process is asked to stop.
            try? await cancelWhenGracefulShutdown { try await Task.sleep(for: Self.pause) }
            do {
                try await life.beat()
            } catch {
                logger.warning("the life of this process was not noted", metadata: ["error": "\(error)"])
            }
        }
    }
}
