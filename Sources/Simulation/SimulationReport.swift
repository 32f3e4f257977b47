import Core
import Crypto

/// What many simulated years came to.
public struct SimulationReport: Sendable, Codable {
    public struct Failure: Sendable, Codable {
        public let seed: UInt64
        public let violations: [InvariantViolation]
        /// What to type to see it again.
        public let replay: String
        /// The trace before the violation.
        public let lastLines: [String]
    }

    public let seed: UInt64
    public let merchantYears: Int
    /// SHA-256 over the traces of the years, in order.
    public let traceHash: String
    public let steps: Int
    public let charges: Int
    public let checks: Int
    public let faults: [String: Int]
    /// How often an attempt failed, by the code of its decline.
    public let declines: [String: Int]
    /// How often customers did at the portal what not every merchant allows: `plan_kept`, `offer_taken`, `left_by_rule`.
    public let portalActs: [String: Int]
    public let failures: [Failure]

    public var isClean: Bool { failures.isEmpty }

    init(_ simulator: Simulator, _ years: [YearOutcome]) {
        seed = simulator.seed
        merchantYears = years.count
        var hash = SHA256()
        for year in years { hash.update(data: Array((year.traceHash + "\n").utf8)) }
        traceHash = hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        steps = years.reduce(0) { $0 + $1.steps }
        charges = years.reduce(0) { $0 + $1.charges }
        checks = years.reduce(0) { $0 + $1.checks }
        faults = years.reduce(into: [:]) { sum, year in
            for (fault, count) in year.faults { sum[fault.rawValue, default: 0] += count }
        }
        declines = years.reduce(into: [:]) { sum, year in sum.merge(year.declines, uniquingKeysWith: +) }
        portalActs = years.reduce(into: [:]) { sum, year in sum.merge(year.portalActs, uniquingKeysWith: +) }
        failures = years.filter { !$0.violations.isEmpty }.map { year in
            Failure(
                seed: year.seed, violations: year.violations,
                replay: "ventanilla sim --seed \(year.seed) --merchant-years 1 --faults \(simulator.faults.rawValue)",
                lastLines: year.lastLines)
        }
    }

    enum CodingKeys: String, CodingKey {
        case seed, steps, charges, faults, declines, failures
        case merchantYears = "merchant_years"
        case traceHash = "trace_hash"
        case portalActs = "portal_acts"
        case checks = "invariants_checked"
    }
}

extension SimulationReport.Failure {
    enum CodingKeys: String, CodingKey {
        case seed, replay
        case violations = "breaches"
        case lastLines = "last_lines"
    }
}

extension SimulationReport: CustomStringConvertible {
    /// As a person reads it in a terminal.
    public var description: String {
        var lines = [
            "trace_hash \(traceHash)", "merchant_years \(merchantYears)", "steps \(steps)", "charges \(charges)",
        ]
        lines.append("invariants_checked \(checks)")
        for (fault, count) in faults.sorted(by: { $0.key < $1.key }) { lines.append("fault \(fault) \(count)") }
        for (code, count) in declines.sorted(by: { $0.key < $1.key }) { lines.append("decline \(code) \(count)") }
        for (act, count) in portalActs.sorted(by: { $0.key < $1.key }) { lines.append("act \(act) \(count)") }
        for failure in failures {
            lines.append("")
            lines += failure.lastLines.map { "  \($0)" }
            lines += failure.violations.map { "VIOLATION seed \(failure.seed): \($0)" }
            lines.append("replay: \(failure.replay)")
        }
        return lines.joined(separator: "\n")
    }
}
