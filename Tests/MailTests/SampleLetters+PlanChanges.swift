import Core
import Localization

@testable import Mail

extension SampleLetters {
    /// Of a change of plan that is made, that waits, or that is not made after all.
    static func planChange(_ name: String, on day: CalendarDate, in say: any Language) throws -> any Letter {
        let each = say.each(.monthly), link = "https://pagos.example.com/p/luz-del-sur/subscriptions/sub_123"
        let old = "Plan Hogar, $9.990 \(each)", new = "Plan Empresa, $14.990 \(each)"
        let next = say.amountOnDate("$14.990", say.date(day))
        return switch name {
        case "plan changed":
            PlanChangedLetter(
                from: old, to: new, name: "Plan Empresa", cost: .charged("$3.388"), endsDiscount: true,
                nextCharge: next, link: link)
        case "plan changed by hand":
            PlanChangedLetter(
                from: old, to: new, name: "Plan Empresa", cost: .invoiced("$3.388"), nextCharge: next,
                isByHand: true, link: link)
        case "plan changed with credit":
            PlanChangedLetter(
                from: new, to: old, name: "Plan Hogar", cost: .other(say.takenOffNext("$3.388")),
                nextCharge: say.amountOnDate("$6.602", say.date(day)), link: link)
        case "plan will change":
            PlanChangedLetter(
                from: new, to: old, name: "Plan Hogar", startsOn: say.date(day), cost: .none,
                nextCharge: say.amountOnDate("$9.990", say.date(day)), link: link)
        case "quantity changed":
            PlanChangedLetter(
                from: old, to: "Plan Hogar × 3, $29.970 \(each)", name: "Plan Hogar × 3", cost: .charged("$13.552"),
                nextCharge: say.amountOnDate("$29.970", say.date(day)), isOfQuantity: true, link: link)
        case "quantity will change":
            PlanChangedLetter(
                from: "Plan Hogar × 3, $29.970 \(each)", to: old, name: "Plan Hogar", startsOn: say.date(day),
                cost: .none, nextCharge: say.amountOnDate("$9.990", say.date(day)), isOfQuantity: true, link: link)
        case "action required for a change":
            ActionRequiredLetter(
                amount: "$3.388", what: "Plan Empresa", link: link, change: .init(current: "Plan Hogar", link: link))
        case "plan kept":
            PlanKeptLetter(current: "Plan Empresa", plan: "Plan Hogar", nextCharge: next, link: link)
        default: throw BillingError.notFound("letter", name)
        }
    }
}
