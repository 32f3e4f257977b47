import Billing
import Core
import Web

/// Several things that are owed, where they can be paid in one go (U6).
struct WholeDebt: Sendable {
    let total: Money
    let items: [Owed]
    let way: Way

    enum Way: Sendable {
        /// By one press, with any of these.
        case stored([(method: PaymentMethod, offer: DebtOffer)])
        /// A method has to be added first, and what is owed is offered to it on the way back.
        case added(refusal: PaymentAttempt?)
    }

    var isStored: Bool { if case .stored = way { true } else { false } }

    /// Of the link to the page that asks: it promises one press only where something stored can pay by it.
    func label(_ context: CustomerContext) -> String {
        let amount = context.reader.money(total)
        return isStored ? context.say.payEverything(amount) : context.say.payEverythingWithNew(amount)
    }

    /// - Returns: nil where less than two things are owed, their bank asks about one of them, or nothing could pay them all.
    init?(_ debt: Debt, _ context: CustomerContext) {
        let payable = debt.payable
        // A sum too large to be said is not offered in one go: each thing can still be paid by itself.
        guard context.may(.seePayments), payable.count > 1, !payable.contains(where: { $0.standing == .toBeConfirmed }),
            let totals = try? debt.totals(), totals.count == 1
        else { return nil }
        total = totals[0]
        items = payable
        let stored = debt.methods.filter(context.takes).compactMap { method in
            debt.offer(with: method.id).map { (method, $0) }
        }
        if !stored.isEmpty {
            way = .stored(stored)
        } else if context.may(.addMethods), context.features.methodKinds.contains(where: { $0 != .transfer }) {
            way = .added(refusal: payable.compactMap(\.refusal).last)
        } else {
            return nil
        }
    }
}

extension DebtOffer {
    /// How it travels with the button, and back: `in_1:14990:0 in_2:14990:1:5000`, of which the last is paid in part.
    var fields: [WaysToPay.Field] {
        [
            .init(name: "method", value: method.rawValue),
            .init(name: "currency", value: parts.first?.money.currency.code ?? ""),
            .init(name: "parts", value: parts.map(\.text).joined(separator: " ")),
        ]
    }

    init?(_ form: FormBody) {
        guard let currency = form.currency, let parts = form.list("parts", { Part($0, in: currency) }) else {
            return nil
        }
        self.init(method: PaymentMethod.ID(form.text("method")), parts: parts)
    }
}

extension DebtOffer.Part {
    /// `in_1:14990:0`, and how much of it is paid where that is a part: `in_2:14990:1:5000`.
    var text: String { "\(invoice):\(money.amount):\(after)" + (part.map { ":\($0.amount)" } ?? "") }

    /// - Parameter texts: what stands between the colons of such a text.
    init?(_ texts: [Substring], in currency: Currency) {
        guard (3...4).contains(texts.count), let amount = Int64(texts[1]), let after = Int(texts[2]) else {
            return nil
        }
        let part = texts.count == 4 ? Int64(texts[3]) : nil
        guard texts.count == 3 || part != nil else { return nil }
        self.init(
            invoice: Invoice.ID(String(texts[0])), money: Money(amount, currency), after: after,
            part: part.map { Money($0, currency) })
    }
}
