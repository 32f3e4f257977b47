import Core

/// What a customer who cancels at once gets back of the period that runs, by the merchant's written rule (M14). Pages say it in
/// words that are made of it.
public struct RefundRule: Hashable, Sendable, Codable {
    public enum Share: String, Hashable, Sendable, Codable, CaseIterable {
        /// All that was paid for the period.
        case everything
        /// What its days that are not used up cost: decision 5.
        case unusedDays = "unused_days"
    }

    public var share: Share
    /// Days after the one on which the period was charged, to the end of the last; nil: as long as the period runs.
    public var windowDays: Int?
    /// Percent of the period's days: once more of them are used, nothing goes back; nil: however many are.
    public var mostUsedPercent: Int?

    public init(_ share: Share, windowDays: Int? = nil, mostUsedPercent: Int? = nil) {
        self.share = share
        self.windowDays = windowDays
        self.mostUsedPercent = mostUsedPercent
    }

    /// The last day on which something goes back: in the window, with no more used than that, while the period runs.
    ///
    /// - Parameters:
    ///   - charged: when the period was paid, or billed where it is not paid.
    ///   - zone: the subscription's.
    public func lastDay(of period: Period, chargedAt charged: Instant, in zone: Zone) -> CalendarDate {
        var last = zone.date(at: period.end).adding(days: -1)
        if let windowDays { last = min(last, zone.date(at: charged).adding(days: windowDays)) }
        guard let mostUsedPercent else { return last }
        let days = mostUsedPercent * period.days(in: zone) / 100
        return min(last, zone.date(at: period.start).adding(days: days))
    }

    /// - Throws: `parameter_invalid_integer`.
    package func check() throws(BillingError) {
        guard 0...366 ~= windowDays ?? 0 else {
            throw .invalid(
                "features[subscription_cancel][refund][window_days]", "A window goes from 0 to 366 days.",
                code: "parameter_invalid_integer")
        }
        guard 0...100 ~= mostUsedPercent ?? 0 else {
            throw .invalid(
                "features[subscription_cancel][refund][most_used_percent]", "A share goes from 0 to 100 percent.",
                code: "parameter_invalid_integer")
        }
    }
}

extension PortalConfiguration.Features {
    /// Whoever gets something back for leaving at once may always stay to the end of what was paid for instead.
    ///
    /// - Throws: `parameter_invalid` where leaving ends everything at once.
    package func checkRefund() throws(BillingError) {
        guard let cancellationRefund else { return }
        try cancellationRefund.check()
        guard cancelEffect == .atPeriodEnd else {
            throw .invalid(
                "features[subscription_cancel][mode]", "A refund rule goes with mode=at_period_end: customers choose.")
        }
    }
}
