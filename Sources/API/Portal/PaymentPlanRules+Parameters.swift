import Billing
import Core

extension PaymentPlanRules {
    static let fields: [Field] = [
        .boolean("enabled", required: true), .integer("interval_days"), .integer("max_days"),
        .integer("max_instalments"), .integer("minimum"), .integer("times_per_invoice"),
    ]

    /// What was not sent has its usual value.
    init(_ sent: Parameters) {
        let usual = PaymentPlanRules()
        self.init(
            days: sent.integer("max_days").map { Int(clamping: $0) } ?? usual.days,
            instalments: sent.integer("max_instalments").map { Int(clamping: $0) } ?? usual.instalments,
            interval: sent.integer("interval_days").map { Int(clamping: $0) } ?? usual.interval,
            minimum: sent.integer("minimum"),
            timesPerInvoice: sent.integer("times_per_invoice").map { Int(clamping: $0) } ?? usual.timesPerInvoice)
    }

    /// - Parameter rules: nil where nothing may be promised.
    static func json(_ rules: PaymentPlanRules?) -> JSON {
        [
            "enabled": .boolean(rules != nil), "interval_days": JSON(rules?.interval), "max_days": JSON(rules?.days),
            "max_instalments": JSON(rules?.instalments), "minimum": JSON(rules?.minimum),
            "times_per_invoice": JSON(rules?.timesPerInvoice),
        ]
    }
}
