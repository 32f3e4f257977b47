import Billing
import Core

extension RefundRule {
    /// Of `subscription_cancel`: what goes back to whoever leaves at once.
    static let field = Field.object(
        "refund",
        [
            .boolean("enabled", required: true), .choice("share", Share.allCases.map(\.rawValue)),
            .integer("window_days"), .integer("most_used_percent"),
        ])

    /// Reads the whole rule: what was not sent of it is no limit.
    ///
    /// - Returns: nil for none.
    /// - Throws: `parameter_missing`.
    static func read(_ sent: Parameters) throws(BillingError) -> RefundRule? {
        guard sent.boolean("enabled") ?? false else { return nil }
        guard let share = sent.value("share", as: Share.self) else {
            throw .missing("features[subscription_cancel][refund][share]")
        }
        return RefundRule(
            share, windowDays: sent.integer("window_days").map { Int(clamping: $0) },
            mostUsedPercent: sent.integer("most_used_percent").map { Int(clamping: $0) })
    }

    static func json(_ rule: RefundRule?) -> JSON {
        [
            "enabled": .boolean(rule != nil), "most_used_percent": JSON(rule?.mostUsedPercent),
            "share": JSON(rule?.share.rawValue), "window_days": JSON(rule?.windowDays),
        ]
    }
}
