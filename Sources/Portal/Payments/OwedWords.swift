import Billing
import Core
import Localization

extension CustomerContext {
    /// When it was or is due, and what happens next.
    func sentences(about owed: Owed) -> [String] {
        let invoice = owed.invoice
        if let promise = promise(of: owed) { return [promise] }
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
        if owed.isPayable, !isWithoutMethod, let next = invoice.nextAttemptAt {
            sentences.append(say.nextTryOn(reader.date(next)))
        }
        if isWithoutMethod, invoice.collectionMethod == .chargeAutomatically { sentences.append(say.paymentIncomplete) }
        return sentences
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
}

extension Language {
    /// Why a charge was refused, and what to do.
    func refused(_ attempt: PaymentAttempt) -> String {
        let reason = DeclineReason(code: attempt.declineCode)
        return decline(reason) + " " + declineAdvice(reason)
    }
}
