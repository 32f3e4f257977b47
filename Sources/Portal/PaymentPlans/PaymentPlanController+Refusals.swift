import Billing
import Core
import Hummingbird
import Wording

extension PaymentPlanController {
    /// Why nothing is promised, for who comes back by an old page: it is said where what became of it stands.
    ///
    /// - Parameter asked: what was to be promised; nil for all that is owed.
    /// - Returns: nil where nothing of it is settled, promised or being paid.
    func refusal(of asked: [Invoice.ID]?, _ context: CustomerContext) async throws -> Response? {
        let (debt, paths) = (try await presenter.debt(context), context.paths)
        let owed = asked.map(debt.only) ?? debt
        if owed.items.isEmpty { return try await settled(asked, context) }
        let free = owed.items.filter { $0.plan == nil }
        if free.isEmpty, let plan = owed.items.compactMap(\.plan).first {
            return try context.redirect(to: paths.plan(plan.id), saying: Flash(.planStands))
        }
        if free.allSatisfy({ !$0.isPayable || $0.standing == .toBeConfirmed }) {
            return try context.redirect(to: paths.payments, saying: Flash(.planPaymentUnderWay))
        }
        guard let rules = context.features.paymentPlan else { return nil }
        let over = try await plans.newest(50, of: context.id, in: context.scope).filter(\.state.counts)
        let isUsedUp = free.allSatisfy { owed in
            over.filter { $0.invoices.contains(owed.invoice.id) }.count >= rules.timesPerInvoice
        }
        guard isUsedUp, let last = over.first(where: { $0.invoices.contains(free[0].invoice.id) }) else { return nil }
        return try context.redirect(to: paths.plan(last.id), saying: Flash(.planIsUsedUp))
    }

    /// Nothing of it is owed any more: the promise of it, where there was one, says how it ended.
    private func settled(_ asked: [Invoice.ID]?, _ context: CustomerContext) async throws -> Response {
        guard let asked else {
            return try context.redirect(to: context.paths.payments, saying: Flash(.planNothingOwed))
        }
        let invoices = try await presenter.invoices.find(asked, of: context.id, in: context.scope)
        let isPaid = invoices.allSatisfy { $0.status == .paid }
        let plan = try await plans.newest(50, of: context.id, in: context.scope).first { plan in
            plan.invoices.contains { asked.contains($0) }
        }
        return try context.redirect(
            to: plan.map { context.paths.plan($0.id) } ?? context.paths.payments,
            saying: Flash(isPaid ? .alreadyPaid : .noLongerOwed))
    }
}
