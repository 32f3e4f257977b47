import Billing
import Core
import HTML
import Localization
import Web
import Wording

/// One invoice: its paper, how it was paid, what was credited, and what can be done with it.
struct InvoicePage: View {
    let frame: ConsoleFrame
    let facts: InvoiceFacts
    let reader: Reader
    let paths: ConsolePaths
    let mayChange: Bool
    let mayCredit: Bool

    private var say: any Language { reader.say }
    private var invoice: Invoice { facts.invoice }
    private var words: InvoiceWords { facts.words }
    private var title: String { invoice.isDraft ? say.draftNumber : words.title }

    var body: Markup {
        ConsolePageLayout(frame, title: title, width: .full) {
            div(.class("page-head")) {
                div {
                    h1 { title }
                    Badge(words.standing, in: say)
                }
                div(.class("actions")) {
                    if mayChange, invoice.isDraft, invoice.subscription == nil {
                        LinkButton(say.consoleIssue, to: paths.issue(invoice.id), .primary)
                    }
                    if invoice.number != nil {
                        LinkButton(say.downloadPDF, to: paths.invoicePDF(invoice.id), icon: .download)
                    }
                    if mayCredit, facts.room.left.isPositive {
                        LinkButton(say.creditTitle, to: paths.invoice(invoice.id) + "/credit")
                    }
                }
            }
            Card {
                DataList(head, inARow: true)
                for paragraph in words.text { p { paragraph } }
                InvoiceLines(words: words, say: say)
                for paragraph in words.footer { p(.class("small muted")) { paragraph } }
            }
            if let payment = facts.payment {
                Card(
                    say.consoleAttempts, id: "attempts",
                    action: ActionLink(say.consoleSeePayment, to: paths.payment(payment.id)), kind: .flush
                ) {
                    if facts.attempts.isEmpty {
                        EmptyState(.clock, say.consoleNoAttempts, text: say.consoleNoAttemptsAdvice)
                    } else {
                        attempts
                    }
                }
            }
            if !facts.notes.isEmpty { Card(say.creditNotes, id: "notes", kind: .flush) { notes } }
            if mayChange, !facts.acts.isEmpty {
                Card(say.consoleOtherActions, id: "acts") {
                    div(.class("actions")) {
                        for act in facts.acts {
                            LinkButton(
                                say.consoleInvoiceAct(act.word), to: paths.invoice(invoice.id) + "/" + act.rawValue)
                        }
                    }
                }
            }
            p { ActionLink(say.consoleSection(.invoices), to: paths.invoices, icon: .back) }
        }
    }

    private var head: [DataList.Fact] {
        var head = [
            DataList.Fact(say.consoleCustomer) { a(.href(paths.customer(invoice.customer))) { words.buyer.name } }
        ]
        if let id = invoice.subscription {
            head.append(.init(say.consoleSubscription) { a(.href(paths.subscription(id))) { id.rawValue } })
        }
        for fact in words.dates + words.fields { head.append(.init(fact.label, fact.value)) }
        head.append(.init("ID") { code { invoice.id.rawValue } })
        return head
    }

    private var attempts: DataTable {
        DataTable(
            say.consoleAttempts,
            columns: [
                .init(say.dateColumn, .lead), .init(say.descriptionColumn, .name), .init(say.statusColumn),
                .init(say.amountColumn, .money),
            ],
            rows: facts.attempts.map { words -> [Markup] in
                [
                    .text(words.date), .text(([words.title] + words.sentences.prefix(1)).joined(separator: ". ")),
                    words.badge.body, .text(reader.money(words.attempt.money)),
                ]
            })
    }

    private var notes: DataTable {
        DataTable(
            say.creditNotes,
            columns: [
                .init(say.invoiceNumber, .lead), .init(say.dateColumn), .init(say.descriptionColumn, .name),
                .init(say.amountColumn, .money),
            ],
            rows: facts.notes.map { note -> [Markup] in
                [
                    .text(note.number), .text(reader.date(note.createdAt)), .text(note.memo ?? "–"),
                    .text(reader.money(note.money)),
                ]
            })
    }
}
