extension English {
    public func planEnded(_ end: PaymentPlanEnd) -> String {
        switch end {
        case .kept: "With this payment you have kept your payment plan."
        case .settled: "With this payment your payment plan has ended: we charge nothing more of it."
        case .broken: "It was a charge of your payment plan, so the plan has ended."
        case .declined: "It was the first charge of your payment plan, so there is no plan."
        }
    }

    public var undoPlanTitle: String { "Undo the plan?" }
    public func undoPlanLeft(_ amount: String) -> String {
        "\(amount) is left to pay. Without the plan it has no date any more: you owe it from now on."
    }
    public func undoPlanNextTry(_ date: String, isAll: Bool) -> String {
        isAll
            ? "We try to charge it again on \(date), unless you pay it before."
            : "We try to charge a part of it again on \(date), unless you pay it before. The rest awaits your payment."
    }
    public var undoPlanByHand: String { "We do not try to charge it again: it awaits your payment." }
    public var undoPlanPaid: String { "What you have paid stays paid." }
    public func undoPlanFinal(mayAgain: Bool) -> String {
        mayAgain
            ? "This cannot be taken back."
            : "This cannot be taken back, and you cannot make another plan for the same."
    }
    public var backToAgreement: String { "Back to the plan" }

    public var planIsUsedUp: String {
        "You made a plan for this already, and it is over: you cannot make another. What is left is paid another way."
    }
    public var planPaymentUnderWay: String {
        "A payment of this is on its way already: wait to see what becomes of it."
    }
    public var planNothingOwed: String { "You owe nothing any more: there is nothing to arrange." }
}
