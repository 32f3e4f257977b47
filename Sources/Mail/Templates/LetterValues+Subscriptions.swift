import Localization

/// What the letters about subscriptions and methods tell, by the names that a merchant's words have for it.
extension TrialEndingLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        var values: [LetterVariable: String] = [.plan: plan, .endsOn: endsOn, .amount: amount]
        switch payment {
        case .charged(let method):
            values[.method] = method
            values[.note] = "\(say.trialMailCharge(amount, method)) \(say.trialMailLeave)"
        case .byHand: values[.note] = "\(say.trialMailInvoice(amount)) \(say.trialMailLeave)"
        case .needsMethod: values[.note] = say.trialMailNeedsMethod(amount)
        }
        return values
    }
}

extension SubscriptionCanceledLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let sentences = [
            droppedChange.map(say.canceledMailDroppedChange), lastCharge.map(say.cancelLastCharge),
            given?.refunded.map { _ in say.refundMailWait },
        ].compactMap(\.self)
        var values: [LetterVariable: String] = [.plan: plan]
        values[hasEnded ? .endedOn : .lastDay] = lastDay
        if !sentences.isEmpty { values[.note] = sentences.joined(separator: " ") }
        return values
    }
}

extension CancellationUndoneLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let values: [LetterVariable: String?] = [.plan: plan, .nextCharge: nextCharge]
        return values.compactMapValues(\.self)
    }
}

extension RetentionLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let values: [LetterVariable: String?] = [
            .plan: plan, .discount: discount, .nextCharge: nextCharge, .note: ends ? say.usualPriceAfterwards : nil,
        ]
        return values.compactMapValues(\.self)
    }
}

extension ChangeRefusedLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        [.plan: plan, .currentPlan: current, .amount: amount, .reason: reason, .advice: advice]
    }
}

extension PlanChangedLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        var sentences: [String] = []
        if case .other(let sentence) = cost { sentences.append(sentence) }
        if endsDiscount { sentences.append(say.offerEndsWithChange) }
        let values: [LetterVariable: String?] = [
            .plan: name, .currentPlan: old, .newPlan: new, .startsOn: startsOn, .nextCharge: nextCharge,
            .note: sentences.isEmpty ? nil : sentences.joined(separator: " "),
            .quantityChanged: isOfQuantity ? "1" : nil,
        ]
        return values.compactMapValues(\.self)
    }
}

extension PlanKeptLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let values: [LetterVariable: String?] = [.currentPlan: current, .plan: plan, .nextCharge: nextCharge]
        return values.compactMapValues(\.self)
    }
}

extension SubscriptionPausedLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let values: [LetterVariable: String?] = [
            .plan: plan, .pausedFrom: pausedFrom, .resumesOn: resumesOn, .hasBegun: hasBegun ? "1" : nil,
        ]
        return values.compactMapValues(\.self)
    }
}

extension SubscriptionResumedLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let values: [LetterVariable: String?] = [.plan: plan, .nextCharge: nextCharge]
        return values.compactMapValues(\.self)
    }
}

extension MethodAddedLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        isDefault ? [.method: method, .isDefault: "1"] : [.method: method]
    }
}

extension MethodRemovedLetter {
    public func values(in say: any Language) -> [LetterVariable: String] {
        let values: [LetterVariable: String?] = [.method: method, .nextMethod: nextMethod]
        return values.compactMapValues(\.self)
    }
}

extension CardExpiringLetter {
    public func values(in say: any Language) -> [LetterVariable: String] { [.method: method, .expiry: expiry] }
}
