import Access
import Billing
import Core
import Logging
import SandboxProcessor
import Scheduling

@testable import Demo

extension DemoEngine {
    /// The real engine on the sandbox, whose letters go nowhere and whose pictures are not kept.
    static let quiet: Maker = { database, clock, chance in
        let baseURL = "http://127.0.0.1:8080"
        let sandbox = SandboxProcessor(database: database, clock: clock, chance: chance, baseURL: baseURL)
        let billing = BillingContext(
            database: database, clock: clock, chance: chance,
            keys: try ServerKeys(master: [UInt8](repeating: 7, count: 32)), processors: Processors(main: sandbox),
            access: AccessEnding(), baseURL: baseURL)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let scheduler = Scheduler(
            billing,
            mailer: { id, scope in
                try await CustomerNotifications(billing).conclude(id, in: scope, as: .sent)
            }, logger: logger, pace: .oneByOne)
        return DemoEngine(billing: billing, scheduler: scheduler) { _, _ in (name: "none", path: "/none") }
    }
}
