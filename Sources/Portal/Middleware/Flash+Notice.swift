import Core
import Localization
import Web

extension Flash {
    /// In the reader's words.
    func notice(for reader: Reader) -> Notice {
        let (text, tone) = words(reader.say)
        guard let recovery, let amount, let currency, let currency = try? Currency(currency) else {
            return Notice(text, tone)
        }
        let money = reader.money(Money(amount, currency))
        let say = reader.say
        return switch recovery {
        // What begins today was not owed before.
        case .recovered where [.returned, .resumed, .planChanged].contains(kind):
            Notice(text + " " + say.chargedNow(money), .success)
        case .recovered: Notice(text + " " + say.recovered(money), .success)
        case .confirming: Notice(text + " " + say.stillConfirming(money), .information)
        case .needsAction: Notice(text + " " + say.needsYou(money), .attention)
        case .declined:
            Notice(
                [
                    text, say.stillDeclined(money), say.decline(DeclineReason(code: declineCode)),
                    say.declineAdvice(DeclineReason(code: declineCode)),
                ].joined(separator: " "), .problem)
        }
    }

    private func words(_ say: any Language) -> (String, Notice.Tone) {
        let subject = subject ?? ""
        return switch kind {
        case .signedOut: (say.signedOut, .success)
        case .signInAgain: (say.signInAgain, .information)
        case .codeResent: (say.resent(.code), .success)
        case .linkResent: (say.resent(.link), .success)
        case .passwordChosen: (say.passwordChosen, .success)
        case .passwordSaved: (say.passwordSaved, .success)
        case .passwordRemoved: (say.passwordRemoved, .success)
        case .proveAgain: (say.proveAgain, .attention)
        case .detailsSaved: (say.detailsSaved, .success)
        case .emailResent: (say.emailLinkResent, .success)
        case .emailKept: (say.emailKept, .success)
        case .emailChanged: (say.emailIsNow(subject), .success)
        case .emailNeedsSignIn: (say.emailNeedsSignIn, .information)
        case .tooManyEmailLetters: (say.tooManyEmailLetters, .attention)
        case .deletionAsked: (say.deletionAsked, .success)
        case .deletionWithdrawn: (say.deletionWithdrawn, .success)
        case .visitEnded: (say.visitEnded, .success)
        case .visitsEnded: (say.visitsEnded, .success)
        case .linkEnded: (say.linkEnded, .success)
        case .linksEnded: (say.linksEnded, .success)
        case .freshLinkSent: (say.freshLinkSent, .success)
        case .ownAddressMade: (say.ownAddressMade, .success)
        case .ownAddressEnded: (say.ownAddressEnded, .success)
        case .methodAdded: (say.methodAdded(subject), .success)
        case .methodDeleted: (say.methodDeleted(subject), .success)
        case .nowDefault: (say.nowDefault(subject), .success)
        case .enrolmentRefused:
            (
                [
                    say.enrolmentRefused, say.decline(DeclineReason(code: declineCode)),
                    say.declineAdvice(DeclineReason(code: declineCode)),
                ].joined(separator: " "), .problem
            )
        case .enrolmentLeft: (say.enrolmentLeft, .information)
        case .fallbackAgreed: (say.fallbackAgreed, .success)
        case .fallbackWithdrawn: (say.fallbackWithdrawn, .success)
        case .methodUpdated: (say.methodUpdated, .success)
        case .canceledUntil: (say.canceledUntil(subject), .success)
        case .canceledNow: (say.canceledNow, .success)
        case .cancellationUndone: (say.cancellationUndone, .success)
        case .alreadyCanceled: (say.alreadyCanceled, .information)
        case .pausedFrom: (say.pauseSaved(subject), .success)
        case .pauseUndone: (say.pauseUndone, .success)
        case .resumed: (say.subscriptionResumed, .success)
        case .cannotPause: (say.cannotPause, .attention)
        case .notPaused: (say.alreadyResumed, .information)
        case .returned: (say.subscriptionTakenUp, .success)
        case .returnedUnpaid: (say.awaitsFirstPayment, .attention)
        case .alreadyReturned: (say.alreadySubscribed, .information)
        case .noLongerSold: (say.noLongerSold, .attention)
        case .planChanged: (say.planChanged(subject), .success)
        case .planAlreadyChanged: (say.planAlreadyChanged, .information)
        case .planWillChange: (say.planWillChange(subject), .success)
        case .planKept: (say.planKept, .success)
        case .alreadyOnPlan: (say.alreadyOnPlan, .information)
        case .cannotChangePlan: (say.cannotChangePlan, .attention)
        case .quoteExpired: (say.quoteExpired, .attention)
        case .quoteOutdated: (say.quoteOutdated, .attention)
        case .alreadyPaid: (say.alreadyPaid, .success)
        case .noLongerOwed: (say.noLongerOwed, .information)
        case .processorIsDown: (say.processorIsDown, .problem)
        case .confirming: (say.confirming, .information)
        case .offerOutdated: (say.offerOutdated, .attention)
        }
    }
}
