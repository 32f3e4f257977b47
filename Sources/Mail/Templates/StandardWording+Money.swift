import Billing
import Localization

/// Of the letters about money.
extension StandardWording {
    private typealias Name = LetterVariable

    static func money(
        _ kind: CustomerNotification.Kind, _ say: any Language
    ) -> (subject: String, paragraphs: [String])? {
        let (amount, plan) = (Name.amount.tag, Name.plan.tag)
        let note = when(.note, Name.note.tag)
        switch kind {
        case .invoiceCreated:
            return (
                say.invoiceMailSubject(Name.number.tag, Name.merchant.tag),
                [
                    say.invoiceMailIntro(amount),
                    when(.chargedOn, say.invoiceMailCharge(Name.method.tag, Name.chargedOn.tag))
                        + without(.chargedOn, say.invoiceMailByHand),
                ]
            )
        case .paymentSucceeded: return (say.paymentMailSubject(amount), [say.paymentMailIntro(amount, plan), note])
        case .partPaid:
            return (
                say.paymentMailSubject(amount),
                [
                    say.partPaidMailIntro(amount, plan), when(.left, say.stillToPay(Name.left.tag)), note,
                    when(.nextTryOn, say.restChargedOn(Name.nextTryOn.tag)),
                ]
            )
        case .refunded:
            return (
                say.refundMailSubject(amount), [say.refundMailIntro(amount, Name.method.tag), say.refundMailWait]
            )
        case .missedPeriods: return (say.missedMailSubject(Name.merchant.tag), [say.missedMailIntro, note])
        default: return nil
        }
    }

    static func debt(
        _ kind: CustomerNotification.Kind, _ say: any Language
    ) -> (subject: String, paragraphs: [String])? {
        let (amount, plan, reason) = (Name.amount.tag, Name.plan.tag, Name.reason.tag)
        let nextTry =
            when(.nextTryOn, say.failedMailNextTry(Name.nextTryOn.tag))
            + without(.nextTryOn, say.failedMailNoMoreTries)
        switch kind {
        case .paymentFailed:
            let why = "\(say.failedMailIntro(amount, plan)) \(reason)\(when(.advice, " " + Name.advice.tag))"
            return (say.failedMailSubject(amount), [why, when(.note, Name.note.tag), nextTry])
        case .actionRequired:
            let change = Name.currentPlan
            return (
                when(change, say.confirmChangeMailSubject(plan)) + without(change, say.actionMailSubject(amount)),
                [
                    when(change, say.changeNeedsBank(plan, amount))
                        + without(change, say.actionMailIntro(amount, plan)),
                    when(change, say.confirmChangeMailDrop(change.tag)) + without(change, say.actionMailUntilThen),
                ]
            )
        case .incompletePayment:
            return (
                say.incompleteMailSubject(amount),
                [say.incompleteMailIntro(amount, plan), say.incompleteMailChoose]
            )
        case .paymentPlanAgreed: return (say.planMailSubject(amount), [say.planMailIntro(amount)])
        case .paymentPlanReminder:
            let day = Name.day.tag
            return (
                say.planReminderSubject(amount, on: day),
                [
                    say.planReminderIntro(amount, on: day),
                    when(.method, say.planReminderMethod(Name.method.tag))
                        + without(.method, say.planReminderWithoutMethod),
                ]
            )
        case .paymentPlanBroken:
            return (
                say.planBrokenSubject(amount),
                [say.planBrokenIntro(amount), reason, say.stillToPay(Name.left.tag), nextTry]
            )
        default: return nil
        }
    }
}
