import Billing
import Core
import Localization
import Wording

extension PaymentsController {
    func pending(_ owed: Owed, _ plans: Plans, _ context: CustomerContext) -> PaymentsPage.Pending {
        PaymentsPage.Pending(
            plan: plans.title(of: owed.invoice, for: context.reader),
            amount: context.reader.money(owed.invoice.amountRemaining),
            standing: InvoiceStanding(owed.standing), sentences: context.sentences(about: owed),
            decline: context.decline(of: owed), ways: WaysToPay(owed, context),
            details: context.may(.seeInvoices) ? context.paths.invoice(owed.invoice.id) : nil,
            choice: owed.offer != nil && owed.methods.contains(where: context.takes) ? owed.invoice.id.rawValue : nil)
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
            details: context.may(.seeInvoices) ? context.paths.invoice(owed.invoice.id) : nil)
    }
}
