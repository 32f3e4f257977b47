import Billing
import Core
import Hummingbird
import Localization
import Web

/// What a customer chose: in how many instalments, and from which day on.
struct PaymentPlanAnswer: Sendable {
    /// Whether anything was sent.
    let isGiven: Bool
    let count: Int?
    let typedDate: String
    let first: CalendarDate?
    /// By field, in the order of the form.
    let errors: [(name: String, message: String)]

    init(_ request: Request, _ choice: PaymentPlanChoice, _ context: CustomerContext) {
        let sent = request.uri.queryParameters
        let say = context.say
        isGiven = sent["count"] != nil || sent["date"] != nil
        let count = sent["count"].flatMap { Int($0) }.flatMap { choice.counts.contains($0) ? $0 : nil }
        let typed = String((sent["date"] ?? "").prefix(20))
        let first = try? CalendarDate(typed)
        var errors: [(name: String, message: String)] = []
        if count == nil { errors.append((PaymentPlanFormPage.count, say.planCountMissing)) }
        if first == nil { errors.append((PaymentPlanFormPage.date, say.planDateMissing)) }
        if let count, let first {
            switch choice.refusal(of: count, from: first) {
            case .tooEarly(let day): errors.append((PaymentPlanFormPage.date, say.planTooEarly(say.dayInWords(day))))
            case .tooLate(let day): errors.append((PaymentPlanFormPage.date, say.planTooLate(say.dayInWords(day))))
            case .tooManyInstalments: errors.append((PaymentPlanFormPage.count, say.planCountMissing))
            case nil: break
            }
        }
        self.count = count
        typedDate = typed
        self.first = first
        self.errors = errors
    }
}

extension PaymentPlanTerms {
    /// How they travel with the button, and back: `in_1:14990:0`, `2026-03-14:7495 2026-03-29:7495`.
    var fields: [WaysToPay.Field] {
        [
            .init(name: "currency", value: instalments.first?.money.currency.code ?? ""),
            .init(name: "debt", value: debt.map(\.text).joined(separator: " ")),
            .init(name: "parts", value: instalments.map { "\($0.date):\($0.money.amount)" }.joined(separator: " ")),
        ]
    }

    /// - Returns: nil for what no page of ours sends.
    init?(_ form: FormBody) {
        guard let currency = form.currency,
            let debt = form.list("debt", most: 201, { DebtOffer.Part($0, in: currency) }),
            debt.allSatisfy({ $0.part == nil }),
            let instalments = form.list("parts", most: 101, { Instalment($0, in: currency) })
        else { return nil }
        self.init(debt: debt, instalments: instalments)
    }
}

extension PaymentPlanTerms.Instalment {
    /// Of `2026-03-14:7495`.
    fileprivate init?(_ texts: [Substring], in currency: Currency) {
        guard texts.count == 2, let date = try? CalendarDate(String(texts[0])), let amount = Int64(texts[1]) else {
            return nil
        }
        self.init(date, Money(amount, currency))
    }
}
