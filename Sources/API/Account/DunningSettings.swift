import Billing
import Core

extension DunningPolicy {
    /// `settings[dunning]`: ours, Stripe has these in its dashboard only.
    static let fields: [Field] = [
        .list("retry_days", of: .integer), .list("paydays", of: .token),
        .choice("ending", Ending.allCases.map(\.rawValue)),
        .boolean("fallback"),
    ]

    /// Takes over what was sent; the rest stays. Whether days can be followed is judged when they are saved.
    mutating func apply(_ sent: Parameters) throws(BillingError) {
        if let days = sent.integers("retry_days") { retryDays = days.map { Int(clamping: $0) } }
        if let names = sent.texts("paydays") { paydays = try Self.paydays(names) }
        if let ending: Ending = sent.value("ending") { self.ending = ending }
        if let offers = sent.boolean("fallback") { offersFallback = offers }
    }

    private static func paydays(_ names: [String]) throws(BillingError) -> [Payday] {
        var paydays: [Payday] = []
        for (index, name) in names.enumerated() {
            guard let payday = Payday(rawValue: name) else {
                throw .invalid(
                    "settings[dunning][paydays][\(index)]",
                    "Invalid payday: a day of the month from 1 to 31, or working_day_1 to working_day_10.")
            }
            paydays.append(payday)
        }
        return paydays
    }

    var json: JSON {
        [
            "ending": .text(ending.rawValue),
            "fallback": .boolean(offersFallback),
            "paydays": .array(paydays.map { .text($0.rawValue) }),
            "retry_days": .array(retryDays.map { .integer(Int64($0)) }),
        ]
    }
}
