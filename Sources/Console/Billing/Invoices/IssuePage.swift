import Billing
import HTML
import Localization
import Web
import Wording

/// What a draft comes to, taxes and all, and the ways to ask for it.
struct IssuePage: View {
    static let charge = "charge"
    static let amount = "amount"

    let frame: ConsoleFrame
    let words: InvoiceWords
    let who: String?
    let email: String?
    /// Whether its customer does without the letter.
    let isUnwanted: Bool
    /// Until when it is to be paid, where somebody has said.
    let due: String?
    /// What it can be charged to now.
    let method: PaymentMethod?
    let reader: Reader
    let paths: ConsolePaths
    let token: String

    private var say: any Language { reader.say }
    /// As it would be if it were final now: see ``Invoices/asFinal(_:)``.
    private var invoice: Invoice { words.invoice }
    private var letter: String {
        guard let email else { return say.consoleIssueWithoutMail }
        return isUnwanted ? say.consoleIssueUnwanted : say.consoleIssueSends(email)
    }
    /// What is said here, said back, so that nothing else is asked for.
    private var asked: (name: String, value: String) { (Self.amount, "\(invoice.amountDue.amount)") }
    private var lines: InvoiceLines { InvoiceLines(words: words, say: say) }

    var body: Markup {
        let title = say.consoleIssueTitle(who ?? say.unnamedAccount)
        ConsolePageLayout(frame, title: title, width: .narrow) {
            Card {
                h1 { title }
                Amount(reader.money(invoice.amountDue), size: .large)
                lines
                div(.class("stack tight")) {
                    p { letter }
                    p { due.map(say.dueOnDate) ?? say.consoleIssueUsualTerm }
                    p(.class("muted small")) { say.consoleIssueIsFinal }
                }
                div(.class("actions")) {
                    if lines.areSummed {
                        PostButton(
                            say.consoleIssueAndSend, to: paths.issue(invoice.id), token: token, .primary,
                            fields: [asked])
                    }
                    if let method, lines.areSummed, invoice.amountDue.isPositive {
                        PostButton(
                            say.consoleCharge(reader.money(invoice.amountDue), method.facts.title(in: say)),
                            to: paths.issue(invoice.id), token: token,
                            fields: [asked, ("how", Self.charge), ("method", method.id.rawValue)])
                    }
                    LinkButton(say.consoleKeepDraft, to: paths.invoice(invoice.id), .quiet)
                }
            }
        }
    }
}

/// The lines of an invoice and what they come to; or the word that it cannot be told, and then nobody is asked for it.
struct InvoiceLines: View {
    private let words: InvoiceWords
    private let say: any Language
    private let totals: Result<[InvoiceWords.Total], any Error>

    init(words: InvoiceWords, say: any Language) {
        self.words = words
        self.say = say
        totals = Result { try words.totals() }
    }

    var areSummed: Bool {
        switch totals {
        case .success: true
        case .failure: false
        }
    }

    var body: Markup {
        // A draft may have none yet.
        if !words.lines.isEmpty {
            DataTable(
                words.title,
                columns: [
                    .init(say.descriptionColumn, .lead), .init(say.quantityColumn, isNamedInCards: true),
                    .init(say.unitPriceColumn, .money, isNamedInCards: true), .init(say.amountColumn, .money),
                ],
                rows: words.lines.map { line -> [Markup] in
                    [
                        span {
                            line.description
                            br()
                            span(.class("small muted")) { line.period }
                        },
                        .text(line.quantity), .text(line.unitPrice), .text(line.amount),
                    ]
                })
        }
        switch totals {
        case .success(let totals): Totals(totals.map { ($0.label, $0.amount, $0.isEmphasised) })
        case .failure: Notice(say.consoleTotalsUnknown, .negative)
        }
    }
}
