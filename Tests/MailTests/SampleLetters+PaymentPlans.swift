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
            return PaymentPlanLetter(
                amount: whole, instalments: parts, method: "Visa \(say.endingIn("4242"))", link: link)
        case "payment plan reminder":
            let method = "Visa \(say.endingIn("4242"))"
            return PaymentPlanReminderLetter(amount: part, day: day, method: method, link: link)
        case "payment plan without method":
            return PaymentPlanReminderLetter(amount: part, day: day, method: nil, link: link)
        case "payment plan broken":
            let reason = say.decline(.insufficientFunds) + " " + say.declineAdvice(.insufficientFunds)
            return PaymentPlanBrokenLetter(
                amount: part, reason: reason, left: whole, nextTryOn: say.date(last), link: link)
        case "payment that ends a plan":
            return PaymentSucceededLetter(
                amount: whole, what: "Plan Hogar", paidOn: say.date(first), method: "Visa \(say.endingIn("4242"))",
                invoice: "LUZ-000123", link: link, planEnd: say.planEnded(.settled))
        case "payment that began no plan":
            return PaymentFailedLetter(
                amount: whole, what: "Plan Hogar", method: nil, reason: say.decline(.insufficientFunds),
                advice: say.declineAdvice(.insufficientFunds), nextTryOn: say.date(last), link: link,
                planEnd: say.planEnded(.declined))
        default: throw BillingError.notFound("letter", name)
        }
    }
}
