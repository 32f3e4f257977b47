extension English {
    public var planBreaks: String {
        "If a charge fails, or there is no method to charge, the plan ends and what is left is owed as before."
    }
    public var planMayEnd: String {
        "You can undo it before the date, or pay earlier: that is taken off what is due first."
    }
    public func chargedBesides(_ amount: String, for plan: String, on day: String) -> String {
        "Besides this plan, we charge \(amount) for \(plan) on \(day)."
    }
    public func invoicedBesides(_ amount: String, for plan: String, on day: String) -> String {
        "Besides this plan, we invoice \(amount) for \(plan) on \(day)."
    }
    public func againBesides(_ interval: String, isByHand: Bool) -> String {
        isByHand ? "After that, we invoice again \(interval)." : "After that, we charge again \(interval)."
    }

    public func planUnderWay(_ amount: String, since date: String) -> String {
        "A payment of \(amount) has been on its way since \(date): we await your bank's answer."
    }
    public func planConfirming(_ amount: String) -> String {
        "We are confirming a payment of \(amount): we await the bank's answer."
    }
    public func planToBeConfirmed(_ amount: String) -> String {
        "Your bank asks you to confirm a payment of \(amount): we wait for that."
    }
    public var planNotChargedTwice: String { "Until then we do not charge the same again." }
    public var planEndsWithoutIt: String { "If it is not completed, the plan ends." }
    public var planGoesOnWithoutIt: String { "If it is not completed, the plan goes on as it was." }

    public func instalmentPaid(on date: String) -> String { "Paid on \(date)" }
    public func instalmentPaidInPart(_ amount: String) -> String { "You have paid \(amount)" }
}
