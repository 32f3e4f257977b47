import Core
import Localization

@testable import Mail

extension SampleLetters {
    /// About what somebody asked without an account.
    static func withoutAccount(
        _ name: String, on day: CalendarDate, by last: CalendarDate, in say: any Language
    ) throws -> any Letter {
        let (date, answerBy) = (say.date(day), say.date(last))
        let moment = date + ", 15:05:09", amount = "$9.990", plan = "Plan Hogar"
        let link = "https://pagos.example.com/p/luz-del-sur/l/8f2c"
        return switch name {
        case "cancellation receipt":
            CancellationReceiptLetter(
                .cancel, .init(number: "LUZ-B-000007", moment: moment, link: link))
        case "withdrawal receipt":
            CancellationReceiptLetter(
                .withdraw, .init(number: "LUZ-B-000008", moment: moment, link: link))
        case "withdrawal waits":
            CancellationWaitsLetter(
                .withdraw, id: "crq_123", number: "LUZ-B-000008", name: "Ana Rojas", email: "ana@example.com",
                what: plan, dueBack: amount, answerBy: answerBy)
        case "cancellation confirmed":
            CancellationOutcomeLetter(
                .cancel, number: "LUZ-B-000007", moment: moment, endsCharges: true,
                lastDays: [.init(plan: plan, day: answerBy)])
        case "withdrawal confirmed":
            CancellationOutcomeLetter(
                .withdraw, number: "LUZ-B-000008", moment: moment, endsCharges: true, dueBack: amount,
                answerBy: answerBy)
        case "cancellation received":
            CancellationOutcomeLetter(
                .cancel, number: "LUZ-B-000009", moment: moment, endsCharges: false,
                answerBy: answerBy, asked: .init(name: "Ana Rojas", what: plan))
        case "late withdrawal confirmed":
            CancellationOutcomeLetter(
                .cancel, number: "LUZ-B-000010", moment: moment, endsCharges: true,
                lastDays: [.init(plan: plan, day: answerBy)], answerBy: answerBy, missedDays: 10)
        case "cancellation left in part":
            CancellationOutcomeLetter(
                .cancel, number: "LUZ-B-000011", moment: moment, endsCharges: true,
                lastDays: [.init(plan: plan, day: answerBy)], left: ["Plan Taller"], answerBy: answerBy)
        case "cancellation left":
            CancellationOutcomeLetter(
                .cancel, number: "LUZ-B-000012", moment: moment, endsCharges: false, left: [plan], answerBy: answerBy)
        case "left cancellation waits":
            CancellationWaitsLetter(
                .cancel, id: "crq_124", number: "LUZ-B-000012", name: "Ana Rojas", email: "ana@example.com",
                what: plan, dueBack: nil, left: [plan], answerBy: answerBy)
        case "withdrawal closed":
            CancellationClosedLetter(
                .withdraw, number: "LUZ-B-000008", closedOn: date, givenBack: .nothing(of: amount), reason: plan)
        case "cancellation closed": CancellationClosedLetter(.cancel, number: "LUZ-B-000007", closedOn: date)
        default: throw BillingError.notFound("letter", name)
        }
    }
}
