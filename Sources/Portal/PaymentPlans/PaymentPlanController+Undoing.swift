import Billing
import Core
import Hummingbird
import Web
import Wording

extension PaymentPlanController {
    /// "¿Deshacer el acuerdo?": what follows, before the press that takes it back. Looking changes nothing.
    func askToUndo(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seePayments)
        let plan = try await find(context)
        return try await answer(about: plan, context) {
            let undoing = try await plans.undoing(plan.id, of: context.id, in: context.scope)
            // What a credit note took off was paid by nobody.
            let hasPaid = try await plans.progress(of: plan.id, of: context.id, in: context.scope).instalments
                .contains(where: \.paid.isPositive)
            return PaymentPlanUndoingPage(
                frame: context.frame(.payments), consequences: consequences(of: undoing, hasPaid: hasPaid, context),
                action: context.paths.planUndoing(plan.id), back: context.paths.plan(plan.id), token: context.token
            ).answer(context)
        }
    }

    func undo(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seePayments)
        let plan = try await find(context)
        return try await answer(about: plan, context) {
            _ = try await plans.cancel(plan.id, of: context.id, in: context.scope)
            return try context.redirect(to: context.paths.plan(plan.id), saying: Flash(.planUndone))
        }
    }

    /// What is over, or being charged, is not taken back: its page says how it stands.
    private func answer(
        about plan: PaymentPlan, _ context: CustomerContext, _ undoing: () async throws -> Response
    ) async throws -> Response {
        let page = context.paths.plan(plan.id)
        do {
            return try await undoing()
        } catch let error as BillingError where error.code == "payment_plan_not_active" {
            return try context.redirect(to: page, saying: Flash(.planIsOver))
        } catch let error as BillingError where error.code == "payment_in_progress" {
            return try context.redirect(to: page, saying: Flash(.confirming))
        }
    }

    /// A sentence each.
    private func consequences(
        of undoing: PaymentPlanUndoing, hasPaid: Bool, _ context: CustomerContext
    ) -> [String] {
        let (say, reader) = (context.say, context.reader)
        let mayAgain = context.features.paymentPlan.map { undoing.timesPromised < $0.timesPerInvoice } ?? false
        let next = undoing.nextTryAt.map { say.undoPlanNextTry(reader.date($0), isAll: undoing.isAllTried) }
        return [say.undoPlanLeft(reader.money(undoing.left)), next ?? say.undoPlanByHand]
            + (hasPaid ? [say.undoPlanPaid] : []) + [say.undoPlanFinal(mayAgain: mayAgain)]
    }

    /// - Throws: `resource_missing` when it is not this customer's.
    private func find(_ context: CustomerContext) async throws -> PaymentPlan {
        try await plans.find(PaymentPlan.ID(try context.parameter("id")), of: context.id, in: context.scope)
    }
}
