import Billing
import Core
import Crypto
import Storage

/// Many simulated years, each of a merchant and a database of its own.
///
/// Year number n of a seed is the year of the seed plus n: a year that fails is run again alone.
public struct Simulator: Sendable {
    public let seed: UInt64
    public let merchantYears: Int
    public let faults: FaultLevel
    public let stage: Stage
    /// How many years run at the same time. The outcome is the same for any number.
    public let concurrency: Int
    let alterations: Alterations

    public init(
        seed: UInt64, merchantYears: Int, faults: FaultLevel, on stage: Stage = .sqlite, concurrency: Int = 2,
        alterations: Alterations = .none
    ) {
        self.seed = seed
        self.merchantYears = merchantYears
        self.faults = faults
        self.stage = stage
        self.concurrency = max(1, concurrency)
        self.alterations = alterations
    }

    /// - Parameter progress: is told each year as it ends, in no particular order.
    /// - Throws: ``StorageError`` when a database cannot be opened or fails by itself.
    public func run(progress: @escaping @Sendable (YearOutcome) -> Void = { _ in }) async throws -> SimulationReport {
        do {
            let report = try await everyYear(progress)
            await stage.close()
            return report
        } catch {
            await stage.close()
            throw error
        }
    }

    private func everyYear(_ progress: @escaping @Sendable (YearOutcome) -> Void) async throws -> SimulationReport {
        var outcomes: [YearOutcome] = []
        try await withThrowingTaskGroup(of: YearOutcome.self) { group in
            var next = 0
            while next < min(concurrency, merchantYears) {
                let number = next
                group.addTask { try await year(number) }
                next += 1
            }
            while let outcome = try await group.next() {
                progress(outcome)
                outcomes.append(outcome)
                guard next < merchantYears else { continue }
                let number = next
                group.addTask { try await year(number) }
                next += 1
            }
        }
        return SimulationReport(self, outcomes.sorted { $0.seed &- seed < $1.seed &- seed })
    }

    private func year(_ number: Int) async throws -> YearOutcome {
        let year = SimulatedYear(seed: seed &+ UInt64(number), faults: faults, alterations: alterations)
        return try await stage.withDatabase { try await year.run(on: $0) }
    }
}
