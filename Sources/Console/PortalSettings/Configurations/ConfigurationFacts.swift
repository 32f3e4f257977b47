import Billing
import Core
import Localization
import Web
import Wording

/// What a configuration has that only a program sets, in words.
struct ConfigurationFacts: Sendable {
    let facts: [DataList.Fact]

    init(_ features: PortalConfiguration.Features, of merchant: Merchant, for reader: Reader) {
        let say = reader.say
        var facts: [DataList.Fact] = []
        if let pause = features.subscriptionPause {
            let lengths = pause.lengths.map { say.length($0) }.joined(separator: ", ")
            facts.append(.init(say.consolePauseLengthsLabel, lengths.isEmpty ? say.pauseUntilAsked : lengths))
        }
        if let offer = features.retention {
            facts.append(
                .init(say.consoleRetentionLabel, say.consoleRetentionOffer(offer.coupon, holdout: offer.holdout)))
        }
        if let rule = features.cancellationRefund {
            facts.append(.init(say.consoleRefundRuleLabel, rule.words(of: merchant.name, in: say)))
        }
        if let minimum = features.partialPayment?.minimum {
            facts.append(.init(say.consoleLeastPartLabel, reader.money(Money(minimum, merchant.currency))))
        }
        if let plan = features.paymentPlan {
            facts.append(
                .init(
                    say.consolePaymentPlanLabel,
                    say.consolePaymentPlanRules(
                        days: plan.days, instalments: plan.instalments, every: plan.interval)))
        }
        if let instalments = features.bankInstalments {
            facts.append(
                .init(
                    say.consoleBankInstalmentsLabel,
                    say.consoleBankInstalmentsUpTo(reader.number(instalments.maximum))))
        }
        if let choices = features.subscriptionUpdate, choices.updates != [.promotionCode] {
            facts.append(.init(say.consoleProrationLabel, say.consoleProration(choices.proration.rule)))
        }
        self.facts = facts
    }
}

extension SubscriptionChange.Proration {
    /// As phrases know it.
    fileprivate var rule: ProrationRule {
        switch self {
        case .none: .none
        case .createProrations: .withNextInvoice
        case .alwaysInvoice: .atOnce
        }
    }
}
