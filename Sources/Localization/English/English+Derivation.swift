extension English {
    public var whyThisAmount: String { "Why this amount?" }
    public var derivedAsOfToday: String { "How the next charge is worked out, as things stand today." }
    public func derivedQuantity(_ quantity: String, _ unit: String) -> String { "\(quantity) × \(unit)" }
    public func derivedDays(_ days: Int, of all: (days: Int, price: String)?) -> String {
        guard let all else { return "For \(dayCount(days)) of the period" }
        return "For \(dayCount(days)) of the \(all.days) of the period, which costs \(all.price) in full"
    }
    public func derivedDaysBack(_ days: Int, of all: (days: Int, price: String)?) -> String {
        guard let all else { return "Given back of what was charged for \(dayCount(days)) that are not used" }
        return "Given back for \(dayCount(days)) of the \(all.days) of the period, which cost \(all.price) in full"
    }
    public var derivedNamed: String { "An amount set by whoever bills you" }
    public var derivedDiscount: String { "Taken off before taxes" }
    public func derivedTax(_ percent: String, of net: String, isRounded: Bool) -> String {
        "\(percent) of \(net)" + (isRounded ? ", rounded once" : "")
    }
    public func derivedTaxWithin(_ amount: String, net: String, of gross: String) -> String {
        "Within \(gross) already: \(net) without tax and \(amount) of tax"
    }
    public var derivedTotal: String { "All of the above" }
    public func derivedCreditUsed(_ credit: String) -> String { "You had \(credit) of credit" }
    public var derivedDebtAdded: String { "What was left to pay from before" }
    public var derivedCreditKept: String { "It will be used for your next invoices" }
    public var derivedCredited: String { "What was taken off after it was issued" }
    public var derivedDue: String { "To be charged" }
    public var derivedDueWhy: String { "The total, with what was added or taken off after it" }

    private func dayCount(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }
}
