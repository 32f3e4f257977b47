/// Invoices, one-off charges and credit notes, as a merchant's people read of them.
public protocol ConsoleInvoicePhrases {
    var consoleInvoicesIntro: String { get }
    var consoleNoInvoices: String { get }
    var consoleNoInvoicesAdvice: String { get }
    var consoleNumberHint: String { get }
    var consoleSubscription: String { get }
    var consoleSeePayment: String { get }
    var consoleOtherActions: String { get }
    var consoleNewCharge: String { get }
    var consoleNewChargeIntro: String { get }
    var consoleChargeWhat: String { get }
    var consoleChargeWhatHint: String { get }
    var consoleChargeDue: String { get }
    var consoleChargeDueHint: String { get }
    var consoleDateIsUnclear: String { get }
    var consoleDateHasPassed: String { get }
    func consoleIssueTitle(_ customer: String) -> String
    func consoleIssueSends(_ email: String) -> String
    var consoleIssueWithoutMail: String { get }
    var consoleIssueUnwanted: String { get }
    var consoleIssueUsualTerm: String { get }
    var consoleIssueIsFinal: String { get }
    /// Its amounts do not add up to anything that can be told: nobody is asked for it.
    var consoleTotalsUnknown: String { get }
    var consoleIssue: String { get }
    var consoleIssueAndSend: String { get }
    var consoleKeepDraft: String { get }
    func consoleInvoiceSent(_ number: String) -> String
    var consoleInvoiceChanged: String { get }
    func consoleInvoiceAct(_ act: InvoiceActName) -> String
    func consoleInvoiceActTitle(_ act: InvoiceActName, _ number: String) -> String
    func consoleInvoiceActExplained(_ act: InvoiceActName) -> String
    func consoleInvoiceVoided(_ number: String) -> String
    func consoleInvoicePaidOutside(_ number: String) -> String
    func consoleInvoiceUncollectible(_ number: String) -> String
    var consoleDraftDeleted: String { get }
    func consoleCreditTitle(_ number: String) -> String
    var consoleCreditExplained: String { get }
    var consoleCreditOfOpenExplained: String { get }
    func consoleCreditAmount(_ currency: String) -> String
    var consoleCreditWayLabel: String { get }
    func consoleCreditWay(_ way: CreditWay) -> String
    var consoleCreditMemo: String { get }
    var consoleCreditMemoHint: String { get }
    var consoleCreditMake: String { get }
    func consoleCreditNoteMade(_ number: String) -> String
    var consoleChargeAmount: String { get }
}

/// What can be done with an invoice, by name.
public enum InvoiceActName: String, CaseIterable, Sendable { case void, paidOutside, uncollectible, delete }

/// How what a credit note takes back is given back.
public enum CreditWay: String, CaseIterable, Sendable { case credit, refund, outside }
