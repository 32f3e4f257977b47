import Core

extension English {
    public func dayInWords(_ date: CalendarDate) -> String {
        let day =
            switch date.weekday {
            case .monday: "Monday"
            case .tuesday: "Tuesday"
            case .wednesday: "Wednesday"
            case .thursday: "Thursday"
            case .friday: "Friday"
            case .saturday: "Saturday"
            case .sunday: "Sunday"
            }
        return day + ", " + self.date(date)
    }

    public func arrangePayment(isDivided: Bool) -> String {
        isDivided ? "Pay on another date or in instalments" : "Pay on another date"
    }
    public func arrangeIntro(_ total: String) -> String {
        "You owe \(total). Choose when you can pay: we charge it on that day and not before."
    }
    public var planCountLegend: String { "In how many payments?" }
    public func planCount(_ count: Int, _ amount: String) -> String {
        count == 1 ? "One payment of \(amount)" : "\(count) instalments of \(amount)"
    }
    public func planInterval(days: Int) -> String { days == 1 ? "One each day" : "One every \(days) days" }
    public func planDate(isDivided: Bool) -> String {
        isDivided ? "Date of the payment, or of the first instalment" : "Date of the payment"
    }
    public func planDateHint(_ last: String) -> String { "Until \(last)." }
    public var planCountMissing: String { "Choose in how many payments." }
    public var planDateMissing: String { "Choose a date." }
    public func planTooEarly(_ first: String) -> String { "Choose a date from \(first) on." }
    public func planTooLate(_ last: String) -> String { "Choose a date until \(last)." }

    public var planReview: String { "Review your payment plan" }
    public func planInstalment(_ number: Int, of count: Int) -> String {
        count == 1 ? "One payment" : "Instalment \(number) of \(count)"
    }
    public var planToday: String { "Today" }
    public func planChargedTo(_ methods: String) -> String {
        "It is charged to \(methods), or to what takes its place."
    }
    public var planReminded: String { "We tell you the day before" }
    public var planTerms: String { "Until then we do not try to charge you otherwise." }
    public var agreeToPlan: String { "Confirm the plan" }
    public func agreeToPlan(paying amount: String) -> String { "Pay \(amount) now and confirm" }
    public var changePlanTerms: String { "Change the date or the instalments" }

    public var paymentPlan: String { "Payment plan" }
    public var paymentPlans: String { "Payment plans" }
    public func status(_ standing: PaymentPlanStanding) -> String {
        switch standing {
        case .active: "Active"
        case .kept: "Kept"
        case .broken: "Broken"
        case .canceled: "Undone"
        case .declined: "Not made"
        case .ended: "Ended"
        }
    }
    public func status(_ standing: InstalmentStanding) -> String {
        switch standing {
        case .toCome: "Charged on that day"
        case .due: "Due: we try to charge it in a while"
        case .underWay: "In progress"
        case .toBeConfirmed: "Waits for you to confirm"
        case .paid: "Paid"
        case .dropped: "No longer needed"
        case .unpaid: "Not charged"
        }
    }
    public var planPaidBesides: String { "You paid besides" }
    public func explained(_ standing: PaymentPlanStanding) -> String {
        switch standing {
        case .active: "There is nothing for you to do: we charge it on each date."
        case .kept: "You paid all that you agreed to. Thank you."
        case .broken: "A charge of this plan failed, so it has ended. Pay what is left or change your card."
        case .canceled: "You undid this plan. What you owe is charged as before."
        case .declined: "The first charge was refused, so there is no plan. Pay another way or change your card."
        case .ended: "What was left was paid another way, or is no longer asked for."
        }
    }
    public var seePlan: String { "See the plan" }
    public var undoPlan: String { "Undo the plan" }
    public func promised(_ amount: String, on day: String) -> String { "You agreed to pay \(amount) on \(day)" }
    public func planSummary(_ total: String, instalments: Int) -> String {
        instalments == 1 ? "\(total), in one payment" : "\(total), in \(instalments) instalments"
    }

    public var planAgreed: String { "Your payment plan is confirmed." }
    public var planAgreedUncharged: String {
        "Your payment plan is confirmed, but the first charge could not be made now. We try it again in a while."
    }
    public var planUndone: String { "You undid the plan. What you owe is charged as before." }
    public var planIsOver: String { "That plan is over already." }
    public var planStands: String { "You have a plan for this already." }
    public var planNotPossible: String {
        "There is nothing that you can pay on another date now. If your card was refused, change it first."
    }
}
