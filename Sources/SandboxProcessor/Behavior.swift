import Core
import Storage

/// What a test method does each time it is charged. Stored beside the token instead of any number.
public enum Behavior: Hashable, Sendable {
    case approve
    /// Refused with one of Stripe's decline codes.
    case decline(String)
    /// The bank wants to see the customer: every charge waits on the 3-D Secure page.
    case authenticate
    /// A bank debit: accepted now, paid after ``settlingTime``.
    case settle
    /// A bank debit that comes back after ``settlingTime``, with this decline code.
    case bounce(String)
    /// Waits until somebody confirms the transfer on its page.
    case awaitTransfer
    /// Charges, then takes ``slowness`` to say so.
    case dawdle
    /// The call is lost on its way: nothing is charged, and nobody hears so.
    case loseCall
    /// Charges, and the answer is lost on its way back.
    case loseAnswer

    /// How long a bank debit takes, by the processor's clock.
    public static let settlingTime = Span.hours(48)
    /// How long a slow card takes to answer.
    public static let slowness = Span.seconds(10)
}

extension Behavior: RawRepresentable, SQLText {
    public init?(rawValue: String) {
        let parts = rawValue.split(separator: ":", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("approve", 1): self = .approve
        case ("decline", 2): self = .decline(parts[1])
        case ("authenticate", 1): self = .authenticate
        case ("settle", 1): self = .settle
        case ("bounce", 2): self = .bounce(parts[1])
        case ("await_transfer", 1): self = .awaitTransfer
        case ("dawdle", 1): self = .dawdle
        case ("lose_call", 1): self = .loseCall
        case ("lose_answer", 1): self = .loseAnswer
        default: return nil
        }
    }

    public var rawValue: String {
        switch self {
        case .approve: "approve"
        case .decline(let code): "decline:\(code)"
        case .authenticate: "authenticate"
        case .settle: "settle"
        case .bounce(let code): "bounce:\(code)"
        case .awaitTransfer: "await_transfer"
        case .dawdle: "dawdle"
        case .loseCall: "lose_call"
        case .loseAnswer: "lose_answer"
        }
    }
}
