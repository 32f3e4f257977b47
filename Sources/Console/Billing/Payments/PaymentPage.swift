import Billing
import Core
import HTML
import Localization
import Web
import Wording

/// One payment: how it stands, every try in words, and what went back.
struct PaymentPage: View {
    let frame: ConsoleFrame
    let facts: PaymentFacts
    let reader: Reader
    let paths: ConsolePaths
    let mayRetry: Bool
    let mayRefund: Bool

    private var say: any Language { reader.say }
    private var invoice: Invoice { facts.invoice }

    var body: Markup {
        let title = say.consolePaymentTitle(reader.money(facts.payment.money))
        ConsolePageLayout(frame, title: title, width: .full) {
            div(.class("page-head")) {
                div {
                    h1 { title }
                    Badge(facts.standing, toMerchant: say)
                }
                if mayRetry, facts.offer != nil {
                    LinkButton(say.consoleRetryNow, to: paths.retry(of: facts.payment.id), .primary, icon: .refresh)
                }
            }
            Card {
                DataList(summary, inARow: true)
                if mayRetry, facts.isOwed, facts.offer == nil { p(.class("muted")) { say.consoleNothingToRetry } }
            }
            Card(say.consoleAttempts, id: "attempts", kind: .flush) {
                if facts.attempts.isEmpty {
                    EmptyState(.clock, say.consoleNoAttempts, text: say.consoleNoAttemptsAdvice)
                } else {
                    attempts
                }
            }
            if !facts.refunds.isEmpty { Card(say.consoleRefunds, id: "refunds", kind: .flush) { refunds } }
            p { ActionLink(say.consoleSection(.payments), to: paths.payments, icon: .back) }
        }
    }

    private var summary: [DataList.Fact] {
        var known: [DataList.Fact] = [
            .init(say.consoleCustomer) { a(.href(paths.customer(invoice.customer))) { facts.who(say) } },
            .init(say.invoiceColumn) {
                a(.href(paths.invoice(invoice.id))) { invoice.number ?? say.draftNumber }
            },
        ]
        // What is paid waits for no other try.
        if invoice.isOpen { known.append(.init(say.consoleNextTry, nextTry)) }
        known.append(.init("ID") { code { facts.payment.id.rawValue } })
        return known
    }

    private var nextTry: String { invoice.nextTry.map(reader.dateTime) ?? say.consoleNoNextTry }

    private var attempts: DataTable {
        DataTable(
            say.consoleAttempts,
            columns: [
                .init(say.dateColumn, .lead), .init(say.descriptionColumn, .name), .init(say.statusColumn),
                .init(say.amountColumn, .money), .init(say.consoleActions, .actions),
            ],
            rows: facts.attempts.map { words -> [Markup] in
                [
                    .text(words.date), description(words), words.badge.body, .text(reader.money(words.attempt.money)),
                    refund(words.attempt),
                ]
            })
    }

    @MarkupBuilder private func description(_ words: AttemptWords) -> Markup {
        span { words.title }
        for sentence in words.sentences {
            br()
            span(.class("small muted")) { sentence }
        }
    }

    private func refund(_ attempt: PaymentAttempt) -> Markup {
        guard mayRefund, let left = facts.left[attempt.id] else { return .empty }
        return ActionLink(
            say.consoleRefund, to: paths.refund(of: attempt.id, in: facts.payment.id), about: reader.money(left)
        ).body
    }

    private var refunds: DataTable {
        DataTable(
            say.consoleRefunds,
            columns: [
                .init(say.dateColumn, .lead), .init(say.consoleRefundReason, .name), .init(say.statusColumn),
                .init(say.amountColumn, .money),
            ],
            rows: facts.refunds.map { refund -> [Markup] in
                [
                    .text(reader.dateTime(refund.settledAt ?? refund.createdAt)), .text(reason(refund)),
                    Badge(refund.standing, toMerchant: say).body, .text(reader.money(refund.money)),
                ]
            })
    }

    /// Why it was asked for, and why the processor refused it.
    private func reason(_ refund: Refund) -> String {
        let asked = refund.reason.map { RefundCause(rawValue: $0).map(say.consoleRefundCause) ?? $0 }
        return [asked, refund.failure].compactMap(\.self).joined(separator: " · ")
    }
}

extension Refund {
    var standing: PaymentStanding {
        switch state {
        case .pending: .processing
        case .succeeded: .refunded
        case .failed: .failed
        }
    }
}
