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
            Notice(text + " " + say.chargedNow(money), .positive)
        case .recovered: Notice(text + " " + say.recovered(money), .positive)
        case .confirming: Notice(text + " " + say.stillConfirming(money), .progress)
        case .needsAction: Notice(text + " " + say.needsYou(money), .attention)
        case .declined:
            Notice(
                [
                    text, say.stillDeclined(money), say.decline(DeclineReason(code: declineCode)),
                    say.declineAdvice(DeclineReason(code: declineCode)),
                ].joined(separator: " "), .negative)
        }
    }

    private func words(_ say: any Language) -> (String, Tone) {
        let subject = subject ?? ""
        return switch kind {
        case .signedOut: (say.signedOut, .positive)
        case .signInAgain: (say.signInAgain, .progress)
        case .codeResent: (say.resent(.code), .positive)
        case .linkResent: (say.resent(.link), .positive)
        case .passwordChosen: (say.passwordChosen, .positive)
        case .passwordSaved: (say.passwordSaved, .positive)
        case .passwordRemoved: (say.passwordRemoved, .positive)
        case .proveAgain: (say.proveAgain, .attention)
        case .detailsSaved: (say.detailsSaved, .positive)
        case .emailResent: (say.emailLinkResent, .positive)
        case .emailKept: (say.emailKept, .positive)
        case .emailChanged: (say.emailIsNow(subject), .positive)
        case .emailNeedsSignIn: (say.emailNeedsSignIn, .progress)
        case .tooManyEmailLetters: (say.tooManyEmailLetters, .attention)
        case .deletionAsked: (say.deletionAsked, .positive)
        case .deletionWithdrawn: (say.deletionWithdrawn, .positive)
        case .visitEnded: (say.visitEnded, .positive)
        case .visitsEnded: (say.visitsEnded, .positive)
        case .linkEnded: (say.linkEnded, .positive)
        case .linksEnded: (say.linksEnded, .positive)
        case .freshLinkSent: (say.freshLinkSent, .positive)
        case .ownAddressMade: (say.ownAddressMade, .positive)
        case .ownAddressEnded: (say.ownAddressEnded, .positive)
        case .methodAdded: (say.methodAdded(subject), .positive)
        case .methodAddedAsDefault: (say.methodAddedAsDefault(subject), .positive)
        case .methodDeleted: (say.methodDeleted(subject), .positive)
        case .nowDefault: (say.nowDefault(subject), .positive)
        case .setupRefused:
            (
                [
                    say.setupRefused, say.decline(DeclineReason(code: declineCode)),
                    say.declineAdvice(DeclineReason(code: declineCode)),
                ].joined(separator: " "), .negative
            )
        case .setupLeft: (say.setupLeft, .progress)
        case .fallbackAgreed: (say.fallbackAgreed, .positive)
        case .fallbackWithdrawn: (say.fallbackWithdrawn, .positive)
        case .methodUpdated: (say.methodUpdated, .positive)
        case .canceledUntil: (say.canceledUntil(subject), .positive)
        case .canceledNow: (say.canceledNow, .positive)
        case .cancellationUndone: (say.cancellationUndone, .positive)
        case .alreadyCanceled: (say.alreadyCanceled, .progress)
        case .leftAndRefunded: (say.leftAndRefunded(subject), .positive)
        case .leftWithCredit: (say.leftWithCredit(subject), .positive)
        case .leftOwingLess: (say.leftOwingLess(subject), .positive)
        case .refundHasChanged: (say.refundHasChanged, .attention)
        case .pausedFrom: (say.pauseSaved(subject), .positive)
        case .pauseUndone: (say.pauseUndone, .positive)
        case .resumed: (say.subscriptionResumed, .positive)
        case .cannotPause: (say.cannotPause, .attention)
        case .cannotPauseChanging: (say.cannotPauseChanging, .attention)
        case .notPaused: (say.alreadyResumed, .progress)
        case .returned: (say.subscriptionTakenUp, .positive)
        case .returnedUnpaid: (say.awaitsFirstPayment, .attention)
        case .alreadyReturned: (say.alreadySubscribed, .progress)
        case .noLongerSold: (say.noLongerSold, .attention)
        case .planChanged: (say.planChanged(subject), .positive)
        case .planAlreadyChanged: (say.planAlreadyChanged, .progress)
        case .planWillChange: (say.planWillChange(subject), .positive)
        case .planKept: (say.planKept, .positive)
        case .alreadyOnPlan: (say.alreadyOnPlan, .progress)
        case .cannotChangePlan: (say.cannotChangePlan, .attention)
        case .cannotChangeEnding: (say.cannotChangeEnding, .attention)
        case .cannotChangePausing: (say.cannotChangePausing, .attention)
        case .cannotChangePaused: (say.cannotChangePaused, .attention)
        case .cannotChangeOwing: (say.cannotChangeOwing, .attention)
        case .cannotChangeWaiting: (say.cannotChangeWaiting, .attention)
        case .quoteExpired: (say.quoteExpired, .attention)
        case .quoteOutdated: (say.quoteOutdated, .attention)
        case .changeUnderWay: (say.changeUnderWay(subject), .progress)
        case .changeDropped: (say.changeDropped, .positive)
        case .changePaidOtherwise: (say.planChanged(subject) + " " + say.changePaidOtherwise, .positive)
        case .methodOrderSaved: (say.methodOrderSaved, .positive)
        case .methodOrderOutdated: (say.methodOrderOutdated, .attention)
        case .promotionApplied: (say.promotionApplied, .positive)
        case .promotionAlreadyUsed: (say.promotionAlreadyUsed, .progress)
        case .promotionAnotherApplies: (say.promotionAnotherApplies, .attention)
        case .promotionNotNow: (say.promotionNotNow, .attention)
        case .promotionLost: (say.promotionLost, .attention)
        case .offerTaken: (say.offerTaken(subject), .positive)
        case .offerAlreadyTaken: (say.offerAlreadyTaken, .progress)
        case .offerOver: (say.offerIsOver, .attention)
        case .offerTooLate: (say.offerTooLate, .attention)
        case .billingDetailsSaved: (say.billingDetailsSaved, .positive)
        case .billingDetailsRemoved: (say.billingDetailsRemoved, .positive)
        case .alreadyPaid: (say.alreadyPaid, .positive)
        case .noLongerOwed: (say.noLongerOwed, .progress)
        case .processorIsDown: (say.processorIsDown, .negative)
        case .confirming: (say.confirming, .progress)
        case .offerOutdated: (say.offerOutdated, .attention)
        case .nothingChosen: (say.nothingChosen, .attention)
        case .chosenChanged: (say.chosenChanged, .attention)
        case .cannotPayTogether: (say.cannotPayTogether, .attention)
        case .planAgreed: (say.planAgreed, .positive)
        case .planAgreedUncharged: (say.planAgreedUncharged, .attention)
        case .planUndone: (say.planUndone, .positive)
        case .planIsOver: (say.planIsOver, .progress)
        case .planStands: (say.planStands, .progress)
        case .planNotPossible: (say.planNotPossible, .attention)
        case .planIsUsedUp: (say.planIsUsedUp, .attention)
        case .planPaymentUnderWay: (say.planPaymentUnderWay, .progress)
        case .planNothingOwed: (say.planNothingOwed, .positive)
        case .lettersSaved: (say.lettersSaved, .positive)
        case .copyAsked: (say.copyAsked, .progress)
        case .copiesEnded: (say.copiesEnded, .positive)
        case .papersMadeApart: (say.papersMadeApart(subject), .progress)
        case .filesAreMade: (say.filesAreMade(subject), .progress)
        case .filesAreKept: (say.filesAreKept(subject), .attention)
        }
    }
}
