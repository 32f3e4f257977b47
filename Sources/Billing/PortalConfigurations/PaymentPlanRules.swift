import Core

/// Within which limits customers may promise to pay what they owe on a day of their own, or in instalments.
public struct PaymentPlanRules: Hashable, Sendable, Codable {
    /// How many civil days ahead the only payment, or the first, may be.
    public var days: Int
    /// 1 allows a day and no instalments.
    public var instalments: Int
    /// Civil days from one instalment to the next.
    public var interval: Int
    /// Minor units of the currency that is owed: the least of each instalment; nil for any.
    public var minimum: Int64?
    /// How often an invoice may be promised.
    public var timesPerInvoice: Int

    public init(
        days: Int = 15, instalments: Int = 3, interval: Int = 15, minimum: Int64? = nil, timesPerInvoice: Int = 1
    ) {
        self.days = days
        self.instalments = instalments
        self.interval = interval
        self.minimum = minimum
        self.timesPerInvoice = timesPerInvoice
    }

    static let mostDays = 60
    static let mostInstalments = 12
    static let mostTimes = 10

    /// - Throws: `parameter_invalid_integer`.
    package func check() throws(BillingError) {
        try Self.check("max_days", Int64(days), 1...Int64(Self.mostDays))
        try Self.check("max_instalments", Int64(instalments), 1...Int64(Self.mostInstalments))
        try Self.check("interval_days", Int64(interval), 1...Int64(Self.mostDays))
        try Self.check("minimum", minimum ?? 1, 1...99_999_999)
        try Self.check("times_per_invoice", Int64(timesPerInvoice), 1...Int64(Self.mostTimes))
    }

    private static func check(_ name: String, _ value: Int64, _ range: ClosedRange<Int64>) throws(BillingError) {
        guard !range.contains(value) else { return }
        throw .invalid(
            "features[payment_plan][\(name)]", "It goes from \(range.lowerBound) to \(range.upperBound).",
            code: "parameter_invalid_integer")
    }
}
