import Billing
import Core
import Localization
import Wording

extension PaymentsController {
    /// - Parameter choice: what may be promised for another day.
    func pending(
        _ owed: Owed, _ plans: Plans, _ choice: PaymentPlanChoice?, _ context: CustomerContext
    ) -> PaymentsPage.Pending {
        PaymentsPage.Pending(
            plan: plans.title(of: owed.invoice, for: context.reader),
            amount: context.reader.money(owed.invoice.amountRemaining),
            standing: InvoiceStanding(owed.standing), sentences: context.sentences(about: owed),
            decline: context.decline(of: owed), ways: WaysToPay(owed, context),
            details: context.may(.seeInvoices) ? context.paths.invoice(owed.invoice.id) : nil,
            choice: owed.offer != nil && owed.methods.contains(where: context.takes) ? owed.invoice.id.rawValue : nil,
            arrangement: planLink(of: owed, choice, context),
            picture: plans.picture(of: owed.invoice), note: owed.invoice.shortNote)
    }

    /// A change that is made once it is paid, and can be dropped until then.
    func change(_ owed: Owed, _ context: CustomerContext) -> PaymentsPage.Change {
        PaymentsPage.Change(
            plan: owed.invoice.planAskedFor(in: context.reader), amount: context.reader.money(owed.money),
            sentence: context.sentence(aboutChange: owed), ways: WaysToPay(owed, context),
            drop: dropping(owed, context),
            details: context.may(.seeInvoices) ? context.paths.invoice(owed.invoice.id) : nil)
    }

    /// Where a change that waits for its money is dropped; nil for what is owed.
    func dropping(_ owed: Owed, _ context: CustomerContext) -> String? {
        guard owed.isOfChange, context.may(.changePlans) else { return nil }
        return owed.invoice.subscription.map(context.paths.planRemoval)
    }

    /// Why several cannot be paid in one go, nor an amount: nothing is stored that could pay them.
    ///
    /// - Returns: nil where that is not why, or nobody would look for it.
    func apart(_ debt: Debt, _ context: CustomerContext) -> (sentence: String, methods: String?)? {
        let isWanted = debt.payable.count > 1 || context.features.partialPayment != nil && !debt.payable.isEmpty
        // A card that was refused is changed by the button beside what it did not pay.
        let isOtherwise = debt.payable.contains { $0.refusal != nil || $0.methods.contains(where: context.takes) }
        guard isWanted, !isOtherwise else { return nil }
        guard context.may(.addMethods), context.capabilities.contains(.chargeStored) else {
            return (sentence: context.say.eachByItself, methods: nil)
        }
        return (sentence: context.say.togetherNeedsMethod, methods: context.paths.methods)
    }

    func waiting(_ owed: Owed, _ plans: Plans, _ context: CustomerContext) -> PaymentsPage.Waiting {
        let say = context.say
        let (sentence, label): (String, String) =
            switch owed.standing {
            case .awaitingTransfer: (say.transferUnseen, say.seeTransfer)
            case .underWay: (say.bankTakesDays, say.checkAgain)
            default: (say.confirming, say.checkAgain)
            }
        return PaymentsPage.Waiting(
            plan: plans.title(of: owed.invoice, for: context.reader),
            amount: context.reader.money(owed.money),
            standing: InvoiceStanding(owed.standing), sentence: sentence,
            follow: owed.latest.map { (label, context.paths.paid(owed.invoice.id, by: $0.id)) },
            details: context.may(.seeInvoices) ? context.paths.invoice(owed.invoice.id) : nil,
            picture: plans.picture(of: owed.invoice), note: owed.invoice.shortNote)
    }
}
