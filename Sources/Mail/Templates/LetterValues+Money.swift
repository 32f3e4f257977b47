import Localization

/// What the letters about money tell, by the names that a merchant's words have for it. One without a value is left out.
extension InvoiceCreatedLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        var values: [LetterVariable: String] = [.number: number, .amount: amount]
        switch terms {
        case .charged(let method, let day): (values[.method], values[.chargedOn]) = (method, day)
        case .paidByHand(let dueOn): values[.dueOn] = dueOn
        }
        return values
    }
}

extension PaymentSucceededLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let values: [LetterVariable: String?] = [
            .amount: amount, .plan: what, .paidOn: paidOn, .method: method, .number: invoice, .total: total,
            .note: planEnd,
        ]
        return values.compactMapValues(\.self)
    }
}

extension PartPaidLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let values: [LetterVariable: String?] = [
            .amount: amount, .plan: what, .paidOn: paidOn, .method: method, .number: invoice, .left: left,
            .nextTryOn: nextTryOn, .note: isSettled ? say.nothingLeftToPay : nil,
        ]
        return values.compactMapValues(\.self)
    }
}

extension PaymentFailedLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let values: [LetterVariable: String?] = [
            .amount: amount, .plan: what, .method: tried.isEmpty ? method : nil,
            .reason: tried.isEmpty ? reason : say.failedMailTried(tried.joined(separator: ", ")),
            .advice: tried.isEmpty ? advice : nil, .nextTryOn: nextTryOn, .note: planEnd,
        ]
        return values.compactMapValues(\.self)
    }
}

extension ActionRequiredLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let values: [LetterVariable: String?] = [.amount: amount, .plan: what, .currentPlan: change?.current]
        return values.compactMapValues(\.self)
    }
}

extension IncompletePaymentLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let values: [LetterVariable: String?] = [.amount: amount, .plan: what, .dueOn: dueOn]
        return values.compactMapValues(\.self)
    }
}

extension RefundLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let values: [LetterVariable: String?] = [.amount: amount, .method: method, .number: invoice]
        return values.compactMapValues(\.self)
    }
}

extension MissedPeriodsLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let isPaid = lines.allSatisfy { $0.standing == .paid }
        return [.note: isPaid ? say.missedMailAllPaid : say.missedMailSomeOpen]
    }
}

extension PaymentPlanLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let values: [LetterVariable: String?] = [.amount: amount, .method: method]
        return values.compactMapValues(\.self)
    }
}

extension PaymentPlanReminderLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let values: [LetterVariable: String?] = [.amount: amount, .day: day, .method: method]
        return values.compactMapValues(\.self)
    }
}

extension PaymentPlanBrokenLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let values: [LetterVariable: String?] = [
            .amount: amount, .reason: reason ?? say.planBrokenWithoutMethod, .left: left, .nextTryOn: nextTryOn,
        ]
        return values.compactMapValues(\.self)
    }
}
