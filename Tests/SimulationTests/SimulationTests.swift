import Simulation
import Testing

@Suite struct `Simulated years` {
    @Test func `nothing is charged twice in 20 merchant-years of normal faults`() async throws {
        let report = try await Simulator(seed: 1, merchantYears: 20, faults: .normal, concurrency: 4).run()
        #expect(report.isClean, "\(report)")
    }
}
