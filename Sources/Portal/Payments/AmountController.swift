import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// An amount of the customer's own towards what they owe: typed, shown as it is split, then charged part by part (U6).
struct AmountController: Sendable {
    let portal: PortalMiddleware
    let presenter: PaymentPresenter

    var routes: [PortalRoute] {
        [
            portal.page("/pending/amount", about: "payment", ask),
            portal.action("/pending/amount", about: "payment", pay),
        ]
    }

    /// The question, or, of an amount that can be paid, how it is split: looking charges nothing.
    func ask(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.payParts)
        guard let choice = try await PartialDebt(presenter.debt(context), context) else {
            return try context.redirect(to: context.paths.payments)
        }
        guard let sent = request.uri.queryParameters[Substring(AmountPage.field)] else {
            return question(choice, "", nil, context).answer(context)
        }
        // Forms write a space as a plus.
        let typed = String(sent.replacing("+", with: " ").prefix(40))
        guard let money = context.reader.amount(typed: typed, in: choice.total.currency) else {
            let example = context.reader.money(choice.least)
            return refused(choice, typed, context.say.amountIsUnclear(example), context)
        }
        if let refusal = try choice.refusal(of: money) {
            return refused(choice, typed, words(refusal, context), context)
        }
        let offers = try choice.offers(of: money)
        guard let first = offers.first else {
            return refused(choice, typed, context.say.noMethodForAmount, context)
        }
        let lately = try await presenter.payments.paidLately(by: context.id, in: context.scope)
            .map(\.money).filter { $0.currency == money.currency }
        return try await confirmation(choice, money, first.offer, offers, lately, context).answer(context)
    }

    /// "Pagar $8.000 con Visa •••• 4242": charges each part as the page said, once.
    func pay(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.payParts)
        // Parts of several currencies, or of more than there is money, are in no form of ours.
        guard let offer = DebtOffer(form), let total = try? offer.total() else {
            return try context.redirect(to: context.paths.amount)
        }
        let result = context.paths.everythingPaid(offer)
        do {
            let choice = try await PartialDebt(presenter.debt(context), context)
            guard let choice, try choice.refusal(of: total) == nil else { throw Outdated() }
            _ = try await presenter.payments.payAmount(of: context.id, in: context.scope, as: offer)
            return try context.redirect(to: result)
        } catch let error as BillingError where error.code == "offer_outdated" {
            return try await outdated(offer, result, context)
        } catch is Outdated {
            return try await outdated(offer, result, context)
        } catch let error as BillingError where error.kind == .notFound {
            throw MethodIsGone()
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            return try context.redirect(to: context.paths.payments, saying: Flash(.processorIsDown))
        }
    }

    /// The rule, or what is owed, is not what the page said.
    private struct Outdated: Error {}

    /// Pressed again, once something named there was tried: that is what became of it. Otherwise it is asked anew.
    private func outdated(
        _ offer: DebtOffer, _ result: String, _ context: CustomerContext
    ) async throws -> Response {
        let debt = try await presenter.debt(context)
        let wasTried = offer.parts.contains { part in
            debt[part.invoice].map { !$0.isPayable || ($0.latest?.number ?? 0) > part.after } ?? true
        }
        return wasTried
            ? try context.redirect(to: result)
            : try context.redirect(to: context.paths.amount, saying: Flash(.offerOutdated))
    }

    private func question(
        _ choice: PartialDebt, _ typed: String, _ error: String?, _ context: CustomerContext
    ) -> AmountPage {
        let (say, money) = (context.say, context.reader.money)
        return AmountPage(
            frame: context.frame(.payments), intro: say.payAmountIntro(money(choice.total)),
            hint: say.amountHint(least: money(choice.least)), typed: typed, error: error,
            action: context.paths.amount, back: context.paths.payments)
    }

    private func refused(
        _ choice: PartialDebt, _ typed: String, _ error: String, _ context: CustomerContext
    ) -> Response {
        question(choice, typed, error, context).answer(context, .unprocessableContent)
    }

    private func words(_ refusal: PartialPayment.Refusal, _ context: CustomerContext) -> String {
        switch refusal {
        case .tooLittle(let least): context.say.amountIsTooLittle(context.reader.money(least))
        case .tooMuch(let total): context.say.amountIsTooMuch(context.reader.money(total))
        case .splitsBadly(let least, let below, let above):
            context.say.amountSplitsBadly(
                least: context.reader.money(least), below: below.map(context.reader.money),
                above: context.reader.money(above))
        }
    }

    private func confirmation(
        _ choice: PartialDebt, _ amount: Money, _ split: DebtOffer,
        _ offers: [(method: PaymentMethod, offer: DebtOffer)], _ lately: [Money], _ context: CustomerContext
    ) async throws -> WholeDebtPage {
        let (say, money) = (context.say, context.reader.money)
        let invoices = split.parts.compactMap { choice.debt[$0.invoice]?.invoice }
        let plans = try await presenter.catalog.plans(
            invoices: invoices, in: context.scope, baseURL: presenter.baseURL)
        let left = try choice.total - amount
        let paid = try Money.sum(lately, in: amount.currency)
        return WholeDebtPage(
            frame: context.frame(.payments), title: say.payAmountTitle, total: money(amount),
            parts: try zip(split.parts, invoices).map { part, invoice in
                let rest = try part.money - part.paid
                return WholeDebtPage.Part(
                    plan: plans.title(of: invoice, for: context.reader), amount: money(part.paid),
                    sentence: rest.isZero ? say.paidWhole : say.leavesOwed(money(rest)))
            },
            decline: nil,
            ways: offers.map { method, offer in
                .init(
                    label: paid.isZero
                        ? say.payWith(money(amount), context.words(method).short)
                        : say.payAgainWith(money(amount), context.words(method).short),
                    address: context.paths.amount,
                    fields: offer.fields)
            },
            isAdded: false, back: context.paths.payments, token: context.token,
            amount: WholeDebtPage.AmountWords(
                left: left.isZero ? nil : say.stillToPayAfter(money(left)), change: context.paths.amount,
                lately: paid.isZero ? nil : say.paidLately(money(paid))))
    }
}
