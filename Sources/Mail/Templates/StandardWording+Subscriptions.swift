import Billing
import Localization

/// Of the letters about subscriptions, and about what pays.
extension StandardWording {
    private typealias Name = LetterVariable

    static func subscription(
        _ kind: CustomerNotification.Kind, _ say: any Language
    ) -> (subject: String, paragraphs: [String])? {
        let (plan, current) = (Name.plan.tag, Name.currentPlan.tag)
        let note = when(.note, Name.note.tag)
        switch kind {
        case .trialWillEnd:
            return (say.trialMailSubject(Name.endsOn.tag), [say.trialMailIntro(plan, Name.endsOn.tag), note])
        case .subscriptionCanceled: return canceled(say)
        case .cancellationUndone: return (say.undoneMailSubject(plan), [say.undoneMailIntro(plan)])
        case .retentionOfferTaken:
            return (
                say.offerMailSubject(plan),
                [
                    say.offerMailIntro(plan),
                    say.offerMailDiscount(Name.discount.tag) + when(.note, " " + Name.note.tag),
                    say.offerEndsWithInterval,
                ]
            )
        case .changeRefused:
            let why = "\(say.changeRefusedMailIntro(Name.amount.tag, plan)) \(Name.reason.tag) \(Name.advice.tag)"
            return (say.changeRefusedMailSubject(plan), [why, say.changeRefusedMailKept(current)])
        case .planChanged: return planChanged(say)
        case .planKept: return (say.planKeptMailSubject(current), [say.planKeptMailIntro(plan, current)])
        case .subscriptionPaused: return paused(say)
        case .subscriptionResumed: return (say.resumedMailSubject(plan), [say.resumedMailIntro(plan)])
        default: return nil
        }
    }

    private static func canceled(_ say: any Language) -> (subject: String, paragraphs: [String]) {
        let (plan, ended) = (Name.plan.tag, Name.endedOn)
        return (
            say.canceledMailSubject(plan),
            [
                when(ended, "\(say.canceledMailEnded(plan, ended.tag)) \(say.canceledMailNoCharges)")
                    + without(
                        ended,
                        "\(say.canceledMailUntil(plan, Name.lastDay.tag)) \(say.canceledMailNoLaterCharges)"),
                when(.note, Name.note.tag),
            ]
        )
    }

    private static func planChanged(_ say: any Language) -> (subject: String, paragraphs: [String]) {
        let (day, quantity) = (Name.startsOn, Name.quantityChanged)
        func ofEither(
            _ quantityWords: (later: String, now: String), _ planWords: (later: String, now: String)
        ) -> String {
            when(quantity, when(day, quantityWords.later) + without(day, quantityWords.now))
                + without(quantity, when(day, planWords.later) + without(day, planWords.now))
        }
        return (
            ofEither(
                (say.quantityWillChangeMailSubject(day.tag), say.quantityChangedMailSubject(Name.plan.tag)),
                (say.planWillChangeMailSubject(day.tag), say.planChangedMailSubject(Name.plan.tag))),
            [
                ofEither(
                    (say.quantityWillChangeMailIntro(day.tag), say.quantityChangedMailIntro),
                    (say.planWillChangeMailIntro(day.tag), say.planChangedMailIntro)),
                when(.note, Name.note.tag),
            ]
        )
    }

    private static func paused(_ say: any Language) -> (subject: String, paragraphs: [String]) {
        let (plan, from, until, begun) = (Name.plan.tag, Name.pausedFrom.tag, Name.resumesOn, Name.hasBegun)
        return (
            when(begun, say.pausedMailSubject(plan)) + without(begun, say.pausesMailSubject(plan, from)),
            [
                when(until, say.pausedMailUntil(plan, from, until.tag))
                    + without(until, say.pausedMailOpen(plan, from)),
                say.pausedMailNoCharges,
            ]
        )
    }

    static func method(
        _ kind: CustomerNotification.Kind, _ say: any Language
    ) -> (subject: String, paragraphs: [String])? {
        let (method, merchant) = (Name.method.tag, Name.merchant.tag)
        switch kind {
        case .methodAdded:
            return (
                say.addedMailSubject, [say.addedMailIntro(method, merchant), when(.isDefault, say.addedMailIsDefault)]
            )
        case .methodRemoved:
            return (
                say.removedMailSubject,
                [
                    say.removedMailIntro(method, merchant),
                    when(.nextMethod, say.removedMailNext(Name.nextMethod.tag))
                        + without(.nextMethod, say.removedMailLeavesNone),
                ]
            )
        case .cardExpiring:
            return (
                say.expiringMailSubject(method),
                ["\(say.expiringMailIntro(method, Name.expiry.tag)) \(say.expiringMailAdvice)"]
            )
        default: return nil
        }
    }
}
