import HTML
import Localization
import Web

/// What became of a payment, when its payer comes back from the processor's page.
struct PaymentResultPage: View {
    let frame: PageFrame
    let plan: String
    let result: Result
    let back: String
    let token: String
    /// What the way back is called; nil for the list of what is owed.
    var backLabel: String?
    /// While it is being confirmed.
    var refresh: Refresh?
    /// The paper of it, when it is paid.
    var receipt: String?
    /// That a promise to pay ended with it.
    var planEnd: String?

    enum Result: Sendable {
        /// - Parameter sentence: `Recibimos $9.990 el 14 de marzo de 2026. Gracias.`
        case paid(sentence: String)
        /// The bank has not said: nobody should pay again (P3).
        case confirming(again: String)
        /// The bank has it, and takes days.
        case underWay(again: String)
        /// The customer is to make a transfer, or has made it. Paying otherwise gives it up.
        case transfer(TransferWords, instead: String?)
        case declined(reason: String, advice: String, retry: String?)
        /// The customer came back without finishing.
        case unfinished(resume: String?)
        /// It was paid otherwise, or is not owed any more.
        case settled(sentence: String)
        /// What it was to pay for, a change of plan, was dropped.
        case notMade
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: title, width: .narrow) {
            if case .transfer(let words, _) = result, words.isClaimed { Notice(say.transferNotSeen, .progress) }
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { icon.markup }
                    h1 { title }
                    if !plan.isEmpty { p(.class("muted")) { plan } }
                    for sentence in sentences { p { sentence } }
                    if let planEnd { p { planEnd } }
                }
                if case .transfer(let words, _) = result { DataList(words.facts(say)) }
                div(.class("actions")) { actions }
                if let refresh { RefreshNote(refresh: refresh, say: say) }
                if case .transfer(_, .some) = result { p(.class("small muted")) { say.transferInsteadHint } }
            }
        }
    }

    private var title: String {
        switch result {
        case .paid: say.paymentReceivedTitle
        case .confirming: say.confirmingTitle
        case .underWay: say.underWayTitle
        case .transfer: say.transferTitle
        case .declined: say.paymentFailedTitle
        case .unfinished: say.unfinishedTitle
        case .settled: say.upToDate
        case .notMade: say.changeNotMadeTitle
        }
    }

    private var icon: Icon {
        switch result {
        case .paid, .settled: .check
        case .confirming, .underWay: .clock
        case .transfer: .bank
        case .declined, .unfinished, .notMade: .alert
        }
    }

    private var sentences: [String] {
        switch result {
        case .paid(let sentence), .settled(let sentence): [sentence]
        case .confirming: [say.confirming]
        case .underWay: [say.bankTakesDays + " " + say.underWay]
        case .transfer(let words, _): [say.transferIntro(words.amount)]
        case .declined(let reason, let advice, _): [reason + " " + say.nothingCharged, advice]
        case .unfinished: [say.unfinished]
        case .notMade: [say.changeWaitedNoMore]
        }
    }

    @MarkupBuilder private var actions: Markup {
        switch result {
        case .paid, .settled, .notMade:
            LinkButton(backLabel ?? say.backToPending, to: back, .primary)
            if let receipt { LinkButton(say.receiptLabel, to: receipt, icon: .download) }
        case .transfer(let words, let instead):
            LinkButton(say.transferMade, to: words.made, .primary)
            if let instead {
                PostButton(
                    say.tryAnotherWay, to: instead, token: token,
                    fields: [(WaysToPay.Field.insteadOfWaiting.name, WaysToPay.Field.insteadOfWaiting.value)])
            }
            LinkButton(backLabel ?? say.backToPending, to: back, .quiet)
        case .confirming(let again), .underWay(let again):
            LinkButton(say.checkAgain, to: again, .primary, icon: .refresh)
            LinkButton(backLabel ?? say.backToPending, to: back)
        case .declined(_, _, let retry):
            if let retry { PostButton(say.tryAnotherWay, to: retry, token: token, .primary) }
            LinkButton(backLabel ?? say.backToPending, to: back)
        case .unfinished(let resume):
            if let resume { PostButton(say.continuePayment, to: resume, token: token, .primary) }
            LinkButton(backLabel ?? say.backToPending, to: back)
        }
    }
}
