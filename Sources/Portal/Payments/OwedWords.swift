import Billing
import Core
import Localization
import Wording

extension CustomerContext {
    /// When it was or is due, and what happens next.
    func sentences(about owed: Owed) -> [String] {
        let invoice = owed.invoice
        if let promise = promise(of: owed) { return [promise] }
        if owed.isOfChange { return [sentence(aboutChange: owed)] }
        var sentences: [String] = []
        if let due = invoice.dueAt {
            let date = reader.date(due)
            sentences.append(due < now ? say.wasDueOnDate(date) : say.dueOnDate(date))
        } else {
            sentences.append(say.issuedOnDate(reader.date(invoice.finalizedAt ?? invoice.createdAt)))
        }
        if owed.standing == .toBeConfirmed { sentences.append(say.decline(.needsAuthentication)) }
        // Where there is no method there is nothing to try it with: a first one is charged as soon as it is there.
        let isWithoutMethod = owed.latest == nil && owed.method == nil
        if owed.isPayable, !isWithoutMethod, owed.isTriedAgain, let next = invoice.nextAttemptAt {
            sentences.append(say.nextTryOn(reader.date(next)))
        }
        if isWithoutMethod, invoice.collectionMethod == .chargeAutomatically { sentences.append(say.paymentIncomplete) }
        return sentences
    }

    /// What a change waits for that is made once its customer pays for it.
    func sentence(aboutChange owed: Owed) -> String {
        let (plan, amount) = (owed.invoice.planAskedFor(in: reader), reader.money(owed.money))
        return owed.standing == .toBeConfirmed
            ? say.changeNeedsBank(plan, amount) : say.changeAwaitsPayment(plan, amount)
    }

    /// Why the last charge was refused, and what to do.
    func decline(of owed: Owed) -> String? {
        declineReason(of: owed).map { say.decline($0) + " " + say.declineAdvice($0) }
    }

    func declineReason(of owed: Owed) -> DeclineReason? {
        guard owed.isPayable, owed.standing != .toBeConfirmed, owed.standing != .promised, let refusal = owed.refusal
        else { return nil }
        return DeclineReason(code: refusal.declineCode)
    }

    /// That the last charge of a method was refused, and why: of what is still owed, and not of a page that was left.
    func refusal(of method: PaymentMethod.ID, in debt: Debt) -> String? {
        let owed = debt.payable.first { $0.refusal?.method == method && declineReason(of: $0) != nil }
        guard let reason = owed.flatMap(declineReason(of:)), reason != .unfinished else { return nil }
        return say.lastChargeRefused + " " + say.decline(reason)
    }
}

extension StillOwed {
    /// - Parameter features: a portal without its payments leads nobody there.
    init(isCollected: Bool, among features: PortalConfiguration.Features) {
        self = isCollected ? .collected : features.pendingPayments ? .byHand : .elsewhere
    }
}

extension Language {
    /// Why a charge was refused, and what to do.
    func refused(_ attempt: PaymentAttempt) -> String {
        let reason = DeclineReason(code: attempt.declineCode)
        return decline(reason) + " " + declineAdvice(reason)
    }

    /// The same of the charge of a change, for which nothing is owed.
    func changeRefused(_ attempt: PaymentAttempt) -> String {
        let reason = DeclineReason(code: attempt.declineCode)
        return decline(reason) + " " + changeDeclineAdvice(reason)
    }
}
