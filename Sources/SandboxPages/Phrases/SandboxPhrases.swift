import Billing
import Localization
import SandboxProcessor
import Wording

/// What these pages say, in one language. A phrase that is missing does not compile.
struct SandboxPhrases: Sendable {
    /// For what portals say too: declines, errors, names of fields.
    let language: any Language

    let ribbon: String
    let notARealCompany: String

    // Entering a method
    let saveMethod: String
    let saveFor: @Sendable (_ merchant: String) -> String
    let payTo: @Sendable (_ merchant: String) -> String
    let backTo: @Sendable (_ merchant: String) -> String
    let howToPay: String
    let cancelAndGoBack: String
    let noAnswer: String
    let kind: @Sendable (PaymentMethod.Kind) -> String
    let saveButton: @Sendable (PaymentMethod.Kind) -> String
    let payButton: @Sendable (PaymentMethod.Kind, _ amount: String) -> String
    let number: String
    let numberHint: String
    let expiry: String
    let expiryFormat: String
    let securityCode: String
    let securityCodeHint: String
    let cardName: String
    let account: String
    let accountHint: String
    let accountHolder: String
    let debitMandate: String
    let transferHint: String
    let instalmentsLabel: String
    let instalmentsHint: String
    let instalments: @Sendable (_ count: Int64) -> String

    // What is wrong with an answer
    let couldBeReal: String
    let unknownNumber: String
    let unknownAccount: String
    let badExpiry: String
    let expired: String
    let badSecurityCode: @Sendable (_ digits: Int) -> String

    // The bank's pages
    let challengeTitle: String
    let challengeText: String
    let challengeApprove: String
    let challengeReject: String
    let transferTitle: String
    let bank: String
    let subject: String
    let transferWaits: String
    let transferConfirm: String
    let transferCancel: String
    let goBackWaiting: String

    // The documented numbers
    let numbersTitle: String
    let numbersText: String
    let approvedGroup: String
    let refusedAtOnceGroup: String
    let refusedLaterGroup: String
    let attendedGroup: String
    let bankGroup: String
    let examples: @Sendable (PaymentMethod.Kind) -> String
    let approves: @Sendable (_ card: String) -> String
    /// Of cards that are not credit cards: `debit`, `prepaid`.
    let funding: @Sendable (String) -> String
    let refusedAtOnce: @Sendable (_ code: String) -> String
    let refusedLater: @Sendable (_ code: String) -> String
    let authenticates: String
    let settles: String
    let bounces: String
    let awaitsTransfer: String
    let dawdles: String
    let losesCall: String
    let losesAnswer: String

    static func `in`(_ language: any Language) -> SandboxPhrases {
        switch language.code {
        case "pt": .portuguese
        case "en": .english
        default: .spanish
        }
    }

    /// What happens with a documented method.
    func what(_ method: TestMethod) -> String {
        if let refusal = method.refusal { return refusedAtOnce(refusal) }
        return switch method.behavior {
        case .approve: approves(card(method.facts))
        case .decline(let code): refusedLater(code)
        case .authenticate: authenticates
        case .settle: settles
        case .bounce: bounces
        case .awaitTransfer: awaitsTransfer
        case .dawdle: dawdles
        case .loseCall: losesCall
        case .loseAnswer: losesAnswer
        }
    }

    private func card(_ facts: PaymentMethod.Facts) -> String {
        let name = facts.name(in: language)
        guard let funding = facts.funding, funding != "credit" else { return name }
        return "\(name), \(self.funding(funding))"
    }

    func problem(_ problem: MethodEntryForm.Problem, _ question: MethodEntryForm.Question) -> String {
        switch problem {
        case .missing: language.isRequired(label(question))
        case .couldBeReal: couldBeReal
        case .unknownNumber: unknownNumber
        case .unknownAccount: unknownAccount
        case .badExpiry: badExpiry
        case .expired: expired
        case .badSecurityCode(let digits): badSecurityCode(digits)
        }
    }

    private func label(_ question: MethodEntryForm.Question) -> String {
        switch question {
        case .number: number
        case .expiry: expiry
        case .cvc: securityCode
        case .name: cardName
        case .account: account
        case .holder: accountHolder
        }
    }
}
