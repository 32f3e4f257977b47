import Core
import Localization

@testable import Mail

extension SampleLetters {
    /// Of a promise to pay in two parts.
    static func promise(
        _ name: String, from first: CalendarDate, to last: CalendarDate, in say: any Language
    ) throws -> any Letter {
        let (day, part, whole) = (say.dayInWords(first), "$4.995", "$9.990")
        let link = "https://pagos.example.com/p/luz-del-sur/plans/ppl_123"
        switch name {
        case "payment plan":
            let parts = [(day: day, amount: part), (day: say.dayInWords(last), amount: part)]
            return PaymentPlanLetter(amount: whole, parts: parts, link: link)
        case "payment plan reminder":
            let method = "Visa \(say.endingIn("4242"))"
            return PaymentPlanReminderLetter(amount: part, day: day, method: method, link: link)
        case "payment plan without method":
            return PaymentPlanReminderLetter(amount: part, day: day, method: nil, link: link)
        case "payment plan broken":
            let reason = say.decline(.insufficientFunds) + " " + say.declineAdvice(.insufficientFunds)
            return PaymentPlanBrokenLetter(
                amount: part, reason: reason, left: whole, nextTryOn: say.date(last), link: link)
        default: throw BillingError.notFound("letter", name)
        }
    }
}
