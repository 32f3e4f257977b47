import Access
import Billing
import Core
import Localization
import Wording

/// Somebody's subscription, card and invoice, for letters that nobody gets.
struct SampleFacts {
    let say: any Language
    let link: String
    let reader: Reader
    let amount: String
    let part: String
    let date: String
    let later: String
    private let day: CalendarDate
    private let merchant: Merchant
    /// Of a customer, in place of what is nobody's.
    private let known: PreviewFacts?

    /// Where an amount of few units would be worth next to nothing.
    private static let ofLargeAmounts: Set<String> = ["ars", "cop", "crc", "clp", "pyg"]

    init(_ preview: LetterPreview, link: String) throws {
        merchant = preview.merchant
        known = preview.facts
        say = preview.say
        day = preview.day
        self.link = link
        reader = Reader(say, country: merchant.country, zone: merchant.zone)
        let units: Int64 = Self.ofLargeAmounts.contains(merchant.currency.code) ? 9_990 : 30
        let money = try Money(units, merchant.currency).multiplied(by: merchant.currency.minorUnits)
        amount = preview.facts?.amount ?? reader.money(money)
        part = reader.money(try money.scaled(by: 1, over: 2))
        date = say.date(day)
        later = say.date(day.adding(days: 30))
    }

    var plan: String { known?.plan ?? say.consoleSamplePlan }
    var otherPlan: String { say.consoleOtherSamplePlan }
    var method: String { known?.method ?? "Visa \(say.endingIn("4242"))" }
    var number: String { known?.number ?? merchant.wordOfNumbers + "-000123" }
    var reason: String { say.decline(.insufficientFunds) }
    var next: String { say.amountOnDate(amount, later) }
    /// The first letters of an address, as letters show one in part.
    var address: String { "a…@example.com" }

    func letter(_ kind: CustomerNotification.Kind) -> any Letter {
        switch kind {
        case .signIn, .confirmEmail, .freshLink, .emailChanged, .passwordChanged, .passwordRemoved, .confirmCopy,
            .copyAdded, .invoiceCopy, .copiesEnded, .deletionRequested:
            ofAccount(kind)
        case .trialWillEnd, .subscriptionCanceled, .cancellationUndone, .subscriptionPaused, .subscriptionResumed,
            .retentionOfferTaken, .changeRefused, .planChanged, .planKept:
            ofSubscription(kind)
        default: ofMoney(kind)
        }
    }

    private func ofMoney(_ kind: CustomerNotification.Kind) -> any Letter {
        switch kind {
        case .invoiceCreated:
            InvoiceCreatedLetter(number: number, amount: amount, terms: .paidByHand(dueOn: later), link: link)
        case .paymentSucceeded:
            PaymentSucceededLetter(
                amount: amount, what: plan, paidOn: date, method: method, invoice: number, link: link)
        case .partPaid:
            PartPaidLetter(
                amount: part, what: plan, paidOn: date, method: method, invoice: number, left: part, nextTryOn: later,
                link: link)
        case .paymentPlanAgreed:
            PaymentPlanLetter(
                amount: amount, instalments: [(day: date, amount: part), (day: later, amount: part)], method: method,
                link: link)
        case .paymentPlanReminder: PaymentPlanReminderLetter(amount: part, day: later, method: method, link: link)
        case .paymentPlanBroken:
            PaymentPlanBrokenLetter(amount: part, reason: reason, left: amount, nextTryOn: later, link: link)
        case .actionRequired: ActionRequiredLetter(amount: amount, what: plan, link: link)
        case .incompletePayment: IncompletePaymentLetter(amount: amount, what: plan, dueOn: later, link: link)
        case .missedPeriods:
            MissedPeriodsLetter(
                lines: [
                    .init(period: date, amount: amount, standing: .paid),
                    .init(period: later, amount: amount, standing: .open),
                ], link: link)
        case .refunded: RefundLetter(amount: amount, method: method, invoice: number, link: link)
        case .methodAdded: MethodAddedLetter(method: method, isDefault: true, link: link)
        case .methodRemoved: MethodRemovedLetter(method: method, nextMethod: nil, link: link)
        case .cardExpiring: CardExpiringLetter(method: method, expiry: expiry, link: link)
        default:
            PaymentFailedLetter(
                amount: amount, what: plan, method: method, reason: reason,
                advice: say.declineAdvice(.insufficientFunds), nextTryOn: later, link: link)
        }
    }

    private var expiry: String { reader.cardExpiry(month: day.adding(days: 30).month, year: day.adding(days: 30).year) }
}

extension SampleFacts {
    private func ofSubscription(_ kind: CustomerNotification.Kind) -> any Letter {
        switch kind {
        case .trialWillEnd:
            TrialEndingLetter(plan: plan, endsOn: later, amount: amount, payment: .charged(method), link: link)
        case .subscriptionCanceled: SubscriptionCanceledLetter(plan: plan, lastDay: later, hasEnded: false, link: link)
        case .cancellationUndone: CancellationUndoneLetter(plan: plan, nextCharge: next, link: link)
        case .subscriptionPaused:
            SubscriptionPausedLetter(plan: plan, pausedFrom: date, resumesOn: later, hasBegun: false, link: link)
        case .subscriptionResumed: SubscriptionResumedLetter(plan: plan, nextCharge: next, link: link)
        case .retentionOfferTaken:
            RetentionLetter(
                plan: plan, discount: "\(say.takesOff(say.percent("50"))), \(say.lastsForCharges(2, later))",
                nextCharge: say.amountOnDate(part, later), ends: true, link: link)
        case .changeRefused:
            ChangeRefusedLetter(
                plan: otherPlan, current: plan, amount: amount, reason: reason,
                advice: say.declineAdvice(.insufficientFunds), link: link)
        case .planKept: PlanKeptLetter(current: plan, plan: otherPlan, nextCharge: next, link: link)
        default:
            PlanChangedLetter(
                from: "\(plan), \(part) \(say.each(.monthly))", to: "\(otherPlan), \(amount) \(say.each(.monthly))",
                name: otherPlan, cost: .charged(part), nextCharge: next, link: link)
        }
    }

    private func ofAccount(_ kind: CustomerNotification.Kind) -> any Letter {
        switch kind {
        case .confirmEmail: ConfirmEmailLetter(link: link)
        case .freshLink: FreshLinkLetter(purpose: .payment, link: link)
        case .emailChanged: EmailChangedLetter(newAddress: address)
        case .passwordChanged: PasswordLetter(isRemoved: false)
        case .passwordRemoved: PasswordLetter(isRemoved: true)
        case .confirmCopy: ConfirmCopyLetter(link: link)
        case .copyAdded: CopyAddedLetter(email: address, link: link)
        case .invoiceCopy:
            InvoiceCopyLetter(
                number: number, billedTo: LetterPreview.customer, amount: amount, issuedOn: date, isPaid: false,
                link: link, stop: link)
        case .copiesEnded: CopiesEndedLetter()
        case .deletionRequested:
            DeletionRequestedLetter(customer: LetterPreview.customer, email: "ana@example.com", id: "cus_123")
        default: SignInLetter(code: "12345678", link: link)
        }
    }
}
