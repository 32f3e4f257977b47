import Billing
import Core
import Localization
import Web

/// Why a first method is worth adding: what it pays at once, where something is owed that is charged by itself (S40).
struct MethodAdvice {
    let sentence: String

    init(_ debt: Debt, _ subscriptions: [Subscription], _ context: CustomerContext) throws {
        let charged = try Debt.totals(debt.unpromised.payable.filter(\.invoice.isChargedByItself))
        let current = subscriptions.filter(\.status.isCurrent)
        if !charged.isEmpty {
            sentence = context.say.firstMethodPays(charged.map(context.reader.money).joined(separator: " + "))
        } else if !current.isEmpty, current.allSatisfy({ $0.collectionMethod == .sendInvoice }) {
            sentence = context.say.noMethodsAdviceByHand
        } else {
            sentence = context.say.noMethodsAdvice
        }
    }
}
