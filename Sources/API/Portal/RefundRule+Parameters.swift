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
    /// - Throws: `parameter_missing`, `parameter_invalid_integer`.
    static func read(_ sent: Parameters) throws(BillingError) -> RefundRule? {
        guard sent.boolean("enabled") ?? false else { return nil }
        let name = "features[subscription_cancel][refund]"
        guard let share = sent.value("share", as: Share.self) else { throw .missing("\(name)[share]") }
        return RefundRule(
            share, windowDays: try whole(sent, "window_days", in: name),
            mostUsedPercent: try whole(sent, "most_used_percent", in: name))
    }

    private static func whole(_ sent: Parameters, _ field: String, in name: String) throws(BillingError) -> Int? {
        guard let number = sent.integer(field) else { return nil }
        guard let whole = Int(exactly: number) else {
            throw .invalid("\(name)[\(field)]", "Too large.", code: "parameter_invalid_integer")
        }
        return whole
    }

    static func json(_ rule: RefundRule?) -> JSON {
        [
            "enabled": .boolean(rule != nil), "most_used_percent": JSON(rule?.mostUsedPercent),
            "share": JSON(rule?.share.rawValue), "window_days": JSON(rule?.windowDays),
        ]
    }
}
