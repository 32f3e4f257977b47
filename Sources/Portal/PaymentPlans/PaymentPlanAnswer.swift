import Billing
import Core
import Hummingbird
import Localization
import Web

/// What a customer chose: in how many parts, and from which day on.
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
            case .tooManyParts: errors.append((PaymentPlanFormPage.count, say.planCountMissing))
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
            .init(name: "currency", value: parts.first?.money.currency.code ?? ""),
            .init(
                name: "debt",
                value: debt.map { "\($0.invoice):\($0.money.amount):\($0.after)" }.joined(separator: " ")),
            .init(name: "parts", value: parts.map { "\($0.date):\($0.money.amount)" }.joined(separator: " ")),
        ]
    }

    /// - Returns: nil for what no page of ours sends.
    init?(_ form: FormBody) {
        guard let currency = try? Currency(form.text("currency")) else { return nil }
        let owed = form.text("debt").split(separator: " ").prefix(201).map { $0.split(separator: ":") }
        let debt = owed.compactMap { text -> DebtOffer.Part? in
            guard text.count == 3, let amount = Int64(text[1]), let after = Int(text[2]) else { return nil }
            return DebtOffer.Part(
                invoice: Invoice.ID(String(text[0])), money: Money(amount, currency), after: after)
        }
        let promised = form.text("parts").split(separator: " ").prefix(101).map { $0.split(separator: ":") }
        let parts = promised.compactMap { text -> Part? in
            guard text.count == 2, let date = try? CalendarDate(String(text[0])), let amount = Int64(text[1]) else {
                return nil
            }
            return Part(date, Money(amount, currency))
        }
        guard !debt.isEmpty, debt.count == owed.count, !parts.isEmpty, parts.count == promised.count else {
            return nil
        }
        self.init(debt: debt, parts: parts)
    }
}
