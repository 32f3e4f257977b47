import Billing
import Core
import Localization

@testable import Mail

/// Every letter with the facts of one story, worded for its reader.
enum SampleLetters {
    static let languages = ["es", "pt", "en"]
    static let names = [
        "sign in", "sign in or choose a password",
        "invoice charged", "invoice by hand", "payment succeeded", "payment in part", "payment failed",
        "payment failed for good", "payment plan", "payment plan reminder", "payment plan without method",
        "payment plan broken", "payment that ends a plan", "payment that began no plan",
        "action required", "incomplete payment", "missed periods", "missed periods paid",
        "trial ending",
        "trial ending without method", "subscription canceled",
        "subscription ended", "subscription left at once", "cancellation undone", "retention offer taken",
        "subscription paused",
        "subscription paused until told", "subscription resumed", "method added", "method removed",
        "last method removed",
        "card expiring", "refund", "email changed", "email removed", "confirm email",
        "deletion requested", "cancellation receipt", "withdrawal receipt", "withdrawal waits",
        "cancellation confirmed", "withdrawal confirmed", "cancellation received", "late withdrawal confirmed",
        "withdrawal closed", "cancellation closed", "cancellation left in part", "cancellation left",
        "left cancellation waits",
        "fresh link to pay", "fresh link to replace", "fresh link to download",
        "change refused", "plan changed", "plan changed by hand", "plan changed with credit", "plan will change",
        "plan kept", "quantity changed", "quantity will change", "action required for a change",
        "confirm copies", "copies added", "copies ended", "invoice copy", "invoice copy of a payment",
    ]

    static func letterhead(_ code: String, isTest: Bool = false) throws -> Letterhead {
        guard let language = Languages.named(code) else { throw BillingError.notFound("language", code) }
        return Letterhead(
            merchant: "Luz del Sur", color: try HexColor("#0e7c66"),
            footer: ["Luz del Sur SpA · RUT 76.543.210-K", "Av. Providencia 1234, Santiago"],
            portal: "https://pagos.example.com/p/luz-del-sur", say: language, isTest: isTest)
    }

    static func letter(_ name: String, in code: String) throws -> any Letter {
        let say = try letterhead(code).say
        let day = try CalendarDate(year: 2026, month: 4, day: 1)
        let date = say.date(day), later = day.adding(days: 30)
        let method = "Visa \(say.endingIn("4242"))", other = "Mastercard \(say.endingIn("4444"))"
        let amount = "$9.990", plan = "Plan Hogar", link = "https://pagos.example.com/p/luz-del-sur/l/8f2c"
        let reason = say.decline(.insufficientFunds), advice = say.declineAdvice(.insufficientFunds)
        return switch name {
        case "sign in": SignInLetter(code: "12345678", link: link)
        case "sign in or choose a password": SignInLetter(code: "12345678", link: link, choosesPassword: true)
        case "invoice charged":
            InvoiceCreatedLetter(
                number: "LUZ-000123", amount: amount, terms: .charged(method: method, on: date), link: link)
        case "invoice by hand":
            InvoiceCreatedLetter(number: "LUZ-000123", amount: amount, terms: .paidByHand(dueOn: date), link: link)
        case "payment succeeded":
            PaymentSucceededLetter(
                amount: amount, what: plan, paidOn: date, method: method, invoice: "LUZ-000123", link: link)
        case "payment in part":
            PartPaidLetter(
                amount: amount, what: plan, paidOn: date, method: method, invoice: "LUZ-000123", left: "$4.990",
                nextTryOn: say.date(later), link: link, receipt: link)
        case "payment failed":
            PaymentFailedLetter(
                amount: amount, what: plan, method: method, reason: reason, advice: advice, nextTryOn: date, link: link)
        case "payment failed for good":
            PaymentFailedLetter(
                amount: amount, what: plan, method: nil, reason: reason, advice: nil, nextTryOn: nil, link: link)
        case "payment plan", "payment plan reminder", "payment plan without method", "payment plan broken",
            "payment that ends a plan", "payment that began no plan":
            try promise(name, from: day, to: later, in: say)
        case "action required": ActionRequiredLetter(amount: amount, what: plan, link: link)
        case "incomplete payment": IncompletePaymentLetter(amount: amount, what: plan, dueOn: date, link: link)
        case "missed periods":
            MissedPeriodsLetter(
                lines: [
                    .init(period: date, amount: amount, standing: .paid),
                    .init(period: say.date(later), amount: amount, standing: .open),
                ], link: link)
        case "missed periods paid":
            MissedPeriodsLetter(lines: [.init(period: date, amount: amount, standing: .paid)], link: link)
        case "trial ending":
            TrialEndingLetter(plan: plan, endsOn: date, amount: amount, payment: .charged(method), link: link)
        case "trial ending without method":
            TrialEndingLetter(plan: plan, endsOn: date, amount: amount, payment: .needsMethod, link: link)
        case "subscription canceled":
            SubscriptionCanceledLetter(plan: plan, lastDay: date, hasEnded: false, link: link)
        case "subscription ended": SubscriptionCanceledLetter(plan: plan, lastDay: date, hasEnded: true, link: link)
        case "subscription left at once":
            SubscriptionCanceledLetter(
                plan: plan, lastDay: date, hasEnded: true,
                given: .init(refunded: amount, credited: amount, takenOff: amount), link: link)
        case "change refused":
            ChangeRefusedLetter(
                plan: "Plan Empresa", current: plan, amount: amount, reason: reason, advice: advice, link: link)
        case "plan changed", "plan changed by hand", "plan changed with credit", "plan will change", "plan kept",
            "quantity changed", "quantity will change", "action required for a change":
            try planChange(name, on: day, in: say)
        case "cancellation undone":
            CancellationUndoneLetter(plan: plan, nextCharge: say.amountOnDate(amount, date), link: link)
        case "retention offer taken":
            RetentionLetter(
                plan: plan, discount: "\(say.takesOff(say.percent("50"))), \(say.lastsForCharges(2, say.date(later)))",
                nextCharge: say.amountOnDate("$4.995", date), ends: true, link: link)
        case "subscription paused":
            SubscriptionPausedLetter(
                plan: plan, pausedFrom: date, resumesOn: say.date(later), hasBegun: false, link: link)
        case "subscription paused until told":
            SubscriptionPausedLetter(plan: plan, pausedFrom: date, resumesOn: nil, hasBegun: true, link: link)
        case "subscription resumed":
            SubscriptionResumedLetter(plan: plan, nextCharge: say.amountOnDate(amount, date), link: link)
        case "method added": MethodAddedLetter(method: method, isDefault: true, link: link)
        case "method removed": MethodRemovedLetter(method: method, nextMethod: other, link: link)
        case "last method removed": MethodRemovedLetter(method: method, nextMethod: nil, link: link)
        case "card expiring": CardExpiringLetter(method: method, expiry: "04/2026", link: link)
        case "refund": RefundLetter(amount: amount, method: method, invoice: "LUZ-000123", link: link)
        case "email changed": EmailChangedLetter(newAddress: "a…@example.com")
        case "email removed": EmailChangedLetter(newAddress: nil)
        case "confirm email": ConfirmEmailLetter(link: link)
        case "fresh link to pay": FreshLinkLetter(purpose: .payment, link: link)
        case "fresh link to replace": FreshLinkLetter(purpose: .method, link: link)
        case "fresh link to download": FreshLinkLetter(purpose: .paper, link: link)
        case "cancellation receipt", "withdrawal receipt", "withdrawal waits", "cancellation confirmed",
            "withdrawal confirmed", "cancellation received", "late withdrawal confirmed", "withdrawal closed",
            "cancellation closed", "cancellation left in part", "cancellation left", "left cancellation waits":
            try withoutAccount(name, on: day, by: later, in: say)
        case "deletion requested":
            DeletionRequestedLetter(customer: "Ana Rojas", email: "ana@example.com", id: "cus_123")
        case "confirm copies": ConfirmCopyLetter(link: link)
        case "copies added": CopyAddedLetter(email: "c…@estudio.example", link: link)
        case "copies ended": CopiesEndedLetter()
        case "invoice copy": copy(of: amount, on: date, isPaid: false)
        case "invoice copy of a payment": copy(of: amount, on: date, isPaid: true)
        default: throw BillingError.notFound("letter", name)
        }
    }

    private static func copy(of amount: String, on date: String, isPaid: Bool) -> InvoiceCopyLetter {
        InvoiceCopyLetter(
            number: "LUZ-000123", billedTo: "Ana Rojas", amount: amount, issuedOn: date, isPaid: isPaid,
            link: "https://pagos.example.com/p/luz-del-sur/paper/8f2c",
            stop: "https://pagos.example.com/p/luz-del-sur/copies/8f2c/stop")
    }
}
