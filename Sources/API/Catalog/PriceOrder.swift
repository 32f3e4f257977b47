import Billing
import Core

/// A price as a program describes it, alone or inside a product.
struct PriceOrder: Sendable {
    let unitAmount: Money
    let recurrence: Recurrence?
    let trialDays: Int?
    let sent: Parameters

    static let fields: [Field] = [
        Field("currency", .token, required: true), .integer("unit_amount"), Field("unit_amount_decimal", .token),
        .object(
            "recurring",
            [
                .choice("interval", Recurrence.Interval.allCases.map(\.rawValue), required: true),
                .integer("interval_count"), .integer("trial_period_days"), .choice("usage_type", ["licensed"]),
            ]),
        .text("nickname"), .text("lookup_key"), .boolean("transfer_lookup_key"), .boolean("active"), .metadata,
        .choice("tax_behavior", ["unspecified"]), .choice("billing_scheme", ["per_unit"]),
    ]

    /// - Parameter prefix: the map that holds it, for the names of errors; empty at the top.
    init(_ sent: Parameters, in prefix: String = "") throws(BillingError) {
        func name(_ key: String) -> String { prefix.isEmpty ? key : "\(prefix)[\(key)]" }
        self.sent = sent
        let currency = try Currency(sent.text("currency") ?? "")
        switch (sent.integer("unit_amount"), sent.text("unit_amount_decimal")) {
        case (let amount?, nil):
            unitAmount = try Money(dialect: amount, currency, parameter: name("unit_amount"))
        case (nil, let decimal?):
            guard let amount = Int64(decimal) else {
                throw .invalid(name("unit_amount_decimal"), "Only whole minor units are supported.")
            }
            unitAmount = try Money(dialect: amount, currency, parameter: name("unit_amount_decimal"))
        case (nil, nil): throw .missing(name("unit_amount"))
        default: throw .invalid(name("unit_amount"), "Give only one of unit_amount and unit_amount_decimal.")
        }
        guard let recurring = sent.object("recurring") else {
            (recurrence, trialDays) = (nil, nil)
            return
        }
        guard let interval: Recurrence.Interval = recurring.value("interval") else {
            throw .missing(name("recurring[interval]"))
        }
        let count = recurring.integer("interval_count") ?? 1
        recurrence = try Recurrence(every: Int(clamping: count), interval)
        if let days = recurring.integer("trial_period_days") {
            guard 0...730 ~= days else {
                throw .invalid(name("recurring[trial_period_days]"), "A trial lasts at most 730 days.")
            }
            trialDays = days == 0 ? nil : Int(days)
        } else {
            trialDays = nil
        }
    }

    var draft: PriceDraft {
        PriceDraft(
            unitAmount: unitAmount, recurrence: recurrence, nickname: sent.text("nickname"),
            lookupKey: sent.text("lookup_key"),
            isTransferringLookupKey: sent.boolean("transfer_lookup_key") ?? false, trialDays: trialDays,
            isActive: sent.boolean("active") ?? true, metadata: sent.metadata())
    }
}
