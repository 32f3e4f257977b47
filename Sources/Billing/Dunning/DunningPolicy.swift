/// What follows a declined renewal.
public struct DunningPolicy: Hashable, Sendable, Codable {
    public enum Ending: String, Hashable, Sendable, Codable {
        case leavePastDue = "past_due"
        case markUnpaid = "unpaid"
        case cancel
    }

    /// Civil days after the first decline on which the invoice is tried again, in the subscription's zone (P10).
    public var retryDays: [Int]
    /// What happens to the subscription after the last retry.
    public var ending: Ending

    public init(retryDays: [Int] = [1, 3, 5, 7], ending: Ending = .leavePastDue) {
        self.retryDays = retryDays
        self.ending = ending
    }
}
