extension English {
    public var changePlan: String { "Change plan" }
    public var choosePlanTitle: String { "Change plan" }
    public func choosePlanExplained(_ plan: String) -> String {
        "You have \(plan) today. You will see what the change costs before you confirm it."
    }
    public var yourPlan: String { "Your plan" }
    public var choosePlan: String { "Choose" }
    public func inPlace(of item: String) -> String { "in place of \(item)" }
    public var quantityLabel: String { "Quantity" }
    public var changeQuantity: String { "Change quantity" }
    public func perUnit(_ frequency: String) -> String { "\(frequency) each" }
    public func quantityBetween(_ least: String, _ most: String) -> String {
        "Enter a quantity from \(least) to \(most)."
    }
    public func quantityFrom(_ least: String) -> String { "Enter a whole quantity of \(least) or more." }

    public func changePlanTitle(_ plan: String) -> String { "Change to \(plan)?" }
    public var planStartsToday: String { "The change takes effect today." }
    public func planStartsOn(_ date: String, _ current: String) -> String {
        "The change takes effect on \(date). Until then you keep \(current)."
    }
    public func discountEndsWithChange(_ discount: String) -> String {
        "This change ends your discount (\(discount))."
    }
    public func unusedRest(_ plan: String) -> String { "\(plan): what you did not use" }
    public func restOfPeriod(_ plan: String) -> String { "\(plan): rest of the period" }
    public var changeDiscount: String { "Discount" }
    public var changeTaxes: String { "Taxes" }
    public var changeBalance: String { "Account balance" }
    public var changeTotal: String { "Total" }
    public func taxesIncluded(_ amount: String) -> String { "Includes \(amount) of taxes." }
    public func addedToNext(_ amount: String) -> String {
        "Nothing is charged today: \(amount) is added to the next charge."
    }
    public func takenOffNext(_ amount: String) -> String {
        "Nothing is charged today: \(amount) is taken off the next charge."
    }
    public func leftInFavour(_ amount: String) -> String {
        "Nothing is charged today: \(amount) stays as credit for your next charges."
    }
    public func nextChargeWillBe(_ amount: String, _ date: String) -> String {
        "The next charge is \(amount), on \(date)."
    }
    public func nextInvoiceWillBe(_ amount: String, _ date: String) -> String {
        "The next invoice is for \(amount), on \(date)."
    }
    public func amountsHoldUntil(_ time: String) -> String { "These amounts hold until \(time)." }
    public var methodFirst: String { "Add a payment method first, then change." }
    public func changeAndPay(_ amount: String) -> String { "Change and pay \(amount)" }
    public func changeOn(_ date: String) -> String { "Change on \(date)" }
    public var notChanging: String { "Do not change" }

    public func changesTo(_ plan: String, _ date: String) -> String { "Changes to \(plan) on \(date)" }
    public func itemChangesTo(_ item: String, _ other: String, _ date: String) -> String {
        "\(item) changes to \(other) on \(date)"
    }
    public func quantityChangesTo(_ item: String, _ before: String, _ after: String, _ date: String) -> String {
        "\(item): changes from \(before) to \(after) on \(date)"
    }
    public var keepPlan: String { "Keep my plan as it is" }
    public func planChanged(_ plan: String) -> String { "Done: you now have \(plan)." }
    public func planWillChange(_ date: String) -> String { "Done: your plan changes on \(date)." }
    public var planKept: String { "Your plan stays as it was." }
    public var alreadyOnPlan: String { "You have that plan already: there is nothing to change." }
    public var planAlreadyChanged: String {
        "You have that plan already. If the change was charged, it is among your invoices."
    }
    public var cannotChangePlan: String { "The plan cannot be changed now." }
    public var cannotChangeEnding: String {
        "This subscription is cancelled. To change the plan, choose “\(undoCancellation)” first."
    }
    public var cannotChangePausing: String {
        "A pause is to come. To change the plan, choose “\(undoPause)” first."
    }
    public var cannotChangePaused: String {
        "This subscription is paused. To change the plan, choose “\(resumeNow)” first."
    }
    public var cannotChangeOwing: String { "A payment is pending. Pay it, and you can change the plan." }
    public var cannotChangeWaiting: String {
        "A change is to come. To change something else, choose “\(keepPlan)” first."
    }
    public var quoteExpired: String {
        "The amounts that you saw have expired, and nothing was charged. These are the current ones."
    }
    public var quoteOutdated: String {
        "Something changed since you saw the amounts, and nothing was charged. These are the current ones."
    }
}
