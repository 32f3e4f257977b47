/// What came of a scenario: each step with what followed from it, and what is not as the file expects.
public struct ScenarioOutcome: Hashable, Sendable, Codable {
    public struct Step: Hashable, Sendable, Codable {
        /// `advance to 2026-02-28T10:00:00`.
        public let step: String
        /// What happened because of it, in order: `2026-02-28 10:00  ana  invoice.paid  9990 clp`.
        public let came: [String]
        /// The code with which it was refused; nil when it was done.
        public let refused: String?
    }

    public let name: String
    public let seed: UInt64
    public internal(set) var steps: [Step] = []
    /// Empty when all is as expected.
    public internal(set) var differences: [String] = []

    init(name: String, seed: UInt64) {
        self.name = name
        self.seed = seed
    }

    public var holds: Bool { differences.isEmpty }
}

extension ScenarioOutcome.Step: CustomStringConvertible {
    public var description: String {
        let head = refused.map { "\(step): refused, \($0)" } ?? step
        return ([head] + came.map { "    " + $0 }).joined(separator: "\n")
    }
}
