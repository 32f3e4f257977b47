/// Something that may not be, found in a simulated year.
public struct InvariantViolation: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The rule, by its id where it has one: `P1 an invoice is paid once`.
    public let rule: String
    /// Whom it concerns: an id, or several.
    public let subject: String

    public var description: String { "\(rule): \(subject)" }
}
