import Core

/// What follows a declined renewal.
public struct DunningPolicy: Hashable, Sendable {
    public enum Ending: String, Hashable, Sendable, Codable, CaseIterable {
        case leavePastDue = "past_due"
        case markUnpaid = "unpaid"
        case cancel
    }

    /// Civil days after the first decline on which the invoice is tried again, in the subscription's zone (P10). The last
    /// ends the window in which anything is tried; their number is the most tries that there can be.
    public var retryDays: [Int]
    /// When customers have money: a charge refused for want of funds is tried next on the first of these in the window.
    public var paydays: [Payday]
    /// What happens to the subscription after the last retry.
    public var ending: Ending
    /// Whether customers may agree that a refused charge goes on to their other methods, in their order.
    public var offersFallback: Bool

    public init(
        retryDays: [Int] = [1, 3, 5, 7], paydays: [Payday] = Self.usualPaydays, ending: Ending = .leavePastDue,
        offersFallback: Bool = false
    ) {
        self.retryDays = retryDays
        self.paydays = paydays
        self.ending = ending
        self.offersFallback = offersFallback
    }

    public static let usualPaydays: [Payday] = [.dayOfMonth(15), .dayOfMonth(30), .workingDay(5)]
    static let mostRetries = 10
    static let longestWindow = 60
    static let mostPaydays = 10

    /// - Throws: ``BillingError`` naming the setting as the API spells it.
    func check() throws(BillingError) {
        guard retryDays.count <= Self.mostRetries, retryDays.allSatisfy({ (1...Self.longestWindow).contains($0) }),
            zip(retryDays, retryDays.dropFirst()).allSatisfy({ $0 < $1 })
        else {
            throw .invalid(
                "settings[dunning][retry_days]",
                "Retry days are at most 10 days from 1 to 60, each later than the last.")
        }
        guard paydays.count <= Self.mostPaydays, Set(paydays).count == paydays.count else {
            throw .invalid("settings[dunning][paydays]", "Paydays are at most 10, each once.")
        }
    }
}

extension DunningPolicy: Codable {
    private enum CodingKeys: String, CodingKey { case retryDays, paydays, ending, offersFallback }

    /// What was stored before a setting existed has the setting's usual value.
    public init(from decoder: any Decoder) throws {
        let stored = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            retryDays: try stored.decode([Int].self, forKey: .retryDays),
            paydays: try stored.decodeIfPresent([Payday].self, forKey: .paydays) ?? Self.usualPaydays,
            ending: try stored.decode(Ending.self, forKey: .ending),
            offersFallback: try stored.decodeIfPresent(Bool.self, forKey: .offersFallback) ?? false)
    }
}
