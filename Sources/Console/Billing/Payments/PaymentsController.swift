import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web
import Wording

/// What was paid and what was refused, each with every try; and another try now (S90).
struct PaymentsController: Sendable {
    let console: ConsoleMiddleware

    private var payments: Payments { Payments(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/payments", .billingRead, about: "payment", list),
            console.page("/payments/:id", .billingRead, about: "payment", show),
            console.page("/payments/:id/retry", .billingWrite, about: "payment", confirmRetry),
            console.action("/payments/:id/retry", .billingWrite, about: "payment", retry),
        ] + RefundsController(console: console).routes
    }

    func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (say, reader, paths) = (context.say, context.reader, context.paths)
        let query = try ListQuery(request, at: paths.payments, filters: ["state"])
        let status = Self.states.first { $0.value == query["state"] }?.status
        let page = try await payments.listed(in: context.scope, status: status, query.page)
        let back = try await Refunds(console.billing).givenBack(of: page.elements.map(\.invoice), in: context.scope)
        return ListPage(
            frame: context.frame(.payments), title: say.consoleSection(.payments), intro: say.consolePaymentsIntro,
            search: SearchForm(
                say.searchInvoices, to: paths.payments, submit: say.applySearch, isOpen: query.isNarrowed
            ) {
                SelectField(
                    "state", label: say.statusColumn, value: query["state"],
                    options: Self.states.map { ($0.value, say.consolePayments($0.name)) }, empty: say.anyStatus,
                    isRequired: false)
            },
            table: DataTable(
                say.consoleSection(.payments),
                columns: [
                    .init(say.dateColumn, .lead), .init(say.consoleCustomer, .name), .init(say.invoiceColumn),
                    .init(say.statusColumn), .init(say.consoleNextTry, isNamedInCards: true),
                    .init(say.amountColumn, .money),
                ],
                rows: page.elements.map { listed -> [Markup] in
                    let amount = reader.money(listed.payment.money)
                    let who = listed.invoice.billedTo.inAList ?? say.unnamedAccount
                    return [
                        a(.href(paths.payment(listed.id)), .class("nowrap")) {
                            reader.shortDate(listed.latest?.createdAt ?? listed.payment.createdAt)
                            span(.class("unseen")) { ", " + who + ", " + amount }
                        },
                        .text(who), .text(listed.invoice.number ?? say.draftNumber),
                        Badge(Self.standing(listed, back[listed.invoice.id]), toMerchant: say).body,
                        .text(listed.invoice.nextTry.map(reader.shortDate) ?? "–"), .text(amount),
                    ]
                }),
            isEmpty: page.elements.isEmpty, whole: query.isNarrowed ? paths.payments : nil,
            empty: .init(icon: .card, title: say.consoleNoPayments, text: say.consoleNoPaymentsAdvice),
            pager: query.pager(page) { $0.id.rawValue }
        ).answer(context)
    }

    /// What the list can be narrowed down to.
    private static let states: [(value: String, name: PaymentList, status: Payment.Status)] = [
        ("failed", .failed, .requiresPaymentMethod), ("processing", .processing, .processing),
        ("succeeded", .succeeded, .succeeded), ("canceled", .canceled, .canceled),
    ]

    private static func standing(_ listed: ListedPayment, _ back: GivenBack?) -> PaymentStanding {
        let standing = PaymentStanding(listed.payment, latest: listed.latest)
        guard standing == .succeeded, let back, back.refunded.isPositive else { return standing }
        return back.refunded == listed.payment.money ? .refunded : .partlyRefunded
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let found = try await PaymentFacts(context.parameter("id"), context)
        return PaymentPage(
            frame: context.frame(.payments), facts: found, reader: context.reader, paths: context.paths,
            mayRetry: context.may(.billingWrite), mayRefund: context.may(.refund)
        ).answer(context)
    }

    func confirmRetry(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let found = try await PaymentFacts(context.parameter("id"), context)
        let (say, paths) = (context.say, context.paths)
        guard let offer = found.offer, let method = found.offered else {
            return try context.redirect(to: paths.payment(found.payment.id), saying: ConsoleFlash(.paymentChanged))
        }
        return ConfirmationPage(
            frame: context.frame(.payments), title: say.consoleRetryTitle,
            sentences: [
                say.consoleRetryExplained(found.who(say), method.facts.title(in: say)), say.consoleRetryOnce,
            ],
            amount: context.reader.money(offer.money), action: paths.retry(of: found.payment.id),
            label: say.consoleCharge(context.reader.money(offer.money), method.facts.title(in: say)), weight: .primary,
            back: paths.payment(found.payment.id), token: context.token,
            fields: [
                ("method", offer.method.rawValue), ("amount", "\(offer.money.amount)"), ("after", "\(offer.after)"),
            ]
        ).answer(context)
    }

    /// Charges what the page said, once: pressed twice, the second press finds that it was tried.
    func retry(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let payment = try await payments.find(Payment.ID(try context.parameter("id")), in: context.scope)
        let page = context.paths.payment(payment.id)
        guard let amount = Int64(form.text("amount")), let after = Int(form.text("after")) else {
            return try context.redirect(to: page, saying: ConsoleFlash(.paymentChanged))
        }
        let offer = PaymentOffer(
            method: .init(form.text("method")), money: Money(amount, payment.money.currency), after: after)
        do {
            let attempt = try await payments.retry(
                payment.invoice, in: context.scope, as: offer, by: context.actor)
            return try context.redirect(to: page, saying: ConsoleFlash(about: attempt, context))
        } catch let error as BillingError where error.kind == .conflict {
            let isUnderWay = error.code == "payment_in_progress"
            return try context.redirect(
                to: page, saying: ConsoleFlash(isUnderWay ? .paymentUnderWay : .paymentChanged))
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            return try context.redirect(to: page, saying: ConsoleFlash(.processorSilent))
        }
    }
}
