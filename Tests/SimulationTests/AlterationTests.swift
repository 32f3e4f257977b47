import Billing
import Core
import Simulation
import Storage
import Testing

/// A simulator that finds nothing proves nothing: each of these breaks one rule, and has to be found.
@Suite struct `What a simulated year finds` {
    @Test func `P1 an adapter that tries again under another key charges twice`() async throws {
        try await expectViolation("P1", "P2") { $0.processor = { TryingAgain(inner: $0) } }
    }

    @Test func `P3 a lost answer that is taken for a decline`() async throws {
        try await expectViolation("P3") { $0.processor = { Hasty(inner: $0) } }
    }

    @Test func `P5 a reconciler that does not ask`() async throws {
        try await expectViolation("P3") { $0.processor = { Unasked(inner: $0) } }
    }

    @Test func `D3 a database that acknowledges what it has not kept`() async throws {
        try await expectViolation("") { $0.database = { LyingDatabase(inner: $0) } }
    }

    /// - Parameter rules: how the rule of the first violation may begin.
    private func expectViolation(_ rules: String..., altering change: (inout Alterations) -> Void) async throws {
        var alterations = Alterations.none
        change(&alterations)
        let report = try await Simulator(
            seed: 60, merchantYears: 3, faults: .severe, concurrency: 3, alterations: alterations
        ).run()
        let violations = report.failures.flatMap(\.violations)
        #expect(violations.contains { violation in rules.contains { violation.rule.hasPrefix($0) } }, "\(report)")
        #expect(report.failures.first?.replay.contains("--seed 6") == true)
    }
}
