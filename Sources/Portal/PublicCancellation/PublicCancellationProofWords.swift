import Access
import Billing
import Localization
import Wording

/// What the page of a request's link says of what may be meant, before its button is pressed: what confirming does to each, and
/// what is over already.
struct PublicCancellationProofWords: Sendable {
    private let proof: CancellationProof
    private let over: [Subscription]
    private let lastPaid: [Subscription.ID: Invoice]
    /// What the portal would give back instead.
    private let refunds: [Subscription.ID: CancellationRefund]
    private let plans: Plans
    private let context: VisitorContext

    init(
        _ proof: CancellationProof, _ over: [Subscription], lastPaid: [Subscription.ID: Invoice],
        refunds: [Subscription.ID: CancellationRefund], _ plans: Plans, _ context: VisitorContext
    ) {
        self.proof = proof
        self.over = over
        self.lastPaid = lastPaid
        self.refunds = refunds
        self.plans = plans
        self.context = context
    }

    private var say: any Language { context.say }
    private var merchant: String { context.merchant.name }
    private var days: Int { proof.request.preset.withdrawalDays }
    private var isWithdrawal: Bool { proof.request.kind == .withdraw }
    private var outcomes: Set<CancellationOutcome> { Set(proof.outcomes.values) }
    /// What all that may be chosen comes to; nil where that differs, or there is nothing.
    private var outcome: CancellationOutcome? { outcomes.count == 1 ? outcomes.first : nil }

    /// Says what confirming does, as the button.
    var title: String {
        switch outcome {
        case .withdrawn: say.requestProofTitle(.withdraw)
        case .cancelled: say.requestProofTitle(.cancel)
        case .unchanged, nil: say.requestProofTitle
        }
    }

    var button: String {
        switch outcome {
        case .withdrawn: say.requestConfirm(.withdraw)
        case .cancelled: say.requestConfirm(.cancel)
        case .unchanged, nil: say.requestTellMerchant
        }
    }

    /// A sentence each.
    var intro: [String] {
        switch outcome {
        case .withdrawn: [say.requestProofIntro(.withdraw, merchant)]
        case .cancelled where isWithdrawal: [say.requestIsLate(merchant, days: days)]
        case .cancelled: [say.requestProofIntro(.cancel, merchant)]
        case .unchanged: proof.subscriptions.compactMap(whenOver) + [say.requestIsLateForMoney(merchant, days: days)]
        case nil where !outcomes.isEmpty: CancellationOutcome.allCases.filter(outcomes.contains).map(amongOthers)
        case nil where over.isEmpty: [say.requestNothingFound(merchant)]
        case nil: over.compactMap(whenOver) + [say.requestIfAnother(merchant)]
        }
    }

    /// What confirming leaves to pay, a sentence each.
    var owed: [String] {
        let sentences = context.sentences(of: proof.owed)
        guard outcomes.contains(.withdrawn), !sentences.isEmpty else { return sentences }
        return [say.requestOwedOfLate] + sentences
    }

    private func amongOthers(_ outcome: CancellationOutcome) -> String {
        switch outcome {
        case .withdrawn: say.requestInTime(merchant)
        case .cancelled: say.requestLateAmongOthers(merchant, days: days)
        case .unchanged: say.requestCancelledAmongOthers(merchant)
        }
    }

    private func whenOver(_ subscription: Subscription) -> String? {
        let plan = plans.name(of: subscription)
        guard let day = SubscriptionWords(subscription, for: context.reader).lastDay else { return nil }
        return subscription.endedAt == nil ? say.requestAlreadyCancelled(plan, day) : say.requestAlreadyEnded(plan, day)
    }

    /// `$9.990 al mes. Desde el 3 de mayo de 2026. Último pago: $9.990 el 3 de junio de 2026`, by which plans that are called
    /// alike are told apart; its last day, once that is confirmed; where it comes to something else than the others, to what;
    /// that a change which waits for its money is not made; and what the portal would give back instead.
    func detail(of subscription: Subscription) throws -> String {
        let words = SubscriptionWords(subscription, for: context.reader)
        let price = words.amount + " " + words.frequency
        let mark: String? =
            switch proof.outcomes[subscription.id] {
            case .cancelled where outcome == nil: say.requestIsLateMark(days: days)
            case .unchanged: words.lastDay.map(say.requestAlreadyCancelledMark)
            case .withdrawn, .cancelled, nil: nil
            }
        let last = lastPaid[subscription.id].map { invoice in
            say.requestLastPaid(
                words.reader.money(invoice.amountPaid), words.reader.date(invoice.paidAt ?? invoice.createdAt))
        }
        let ends = proof.lastDays[subscription.id].map { say.requestWouldEnd(words.reader.date($0)) }
        let facts = [price, say.requestSince(words.since), last, ends].compactMap(\.self).joined(separator: ". ")
        let refund = try refunds[subscription.id].map { say.requestRefundsInPortal(try words.reader.button(of: $0)) }
        let unmade = (proof.changes[subscription.id] ?? []).map { $0.endOfChange(in: words.reader) }
        let sentences = [mark].compactMap(\.self) + unmade + [refund].compactMap(\.self)
        return sentences.isEmpty ? facts : facts + ". " + sentences.joined(separator: " ")
    }

    /// Whether signing in gives something back that confirming does not.
    var isBetterInPortal: Bool { !refunds.isEmpty }
}
