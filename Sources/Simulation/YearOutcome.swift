/// What a simulated year came to.
public struct YearOutcome: Sendable {
    public let seed: UInt64
    /// SHA-256 of everything that happened, in order; the same for the same seed on either engine.
    public let traceHash: String
    /// How often the driver let somebody go on.
    public let steps: Int
    public let faults: [Fault: Int]
    /// How many rules were checked, each time counted.
    public let checks: Int
    /// How many charges reached the processor.
    public let charges: Int
    /// How often an attempt failed, by the code of its decline.
    public let declines: [String: Int]
    /// How often customers did at the portal what not every merchant allows: `plan_kept`, `offer_taken`, `left_by_rule`.
    public let portalActs: [String: Int]
    /// Empty when everything held. The year ends at the first.
    public let violations: [InvariantViolation]
    /// The end of the trace before the first violation.
    public let lastLines: [String]
}
