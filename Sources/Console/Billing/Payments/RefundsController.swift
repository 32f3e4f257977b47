import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// Money that goes back by the way it came, whole or in part: always after a fresh factor (S3), and kept in the trail (K4).
struct RefundsController: Sendable {
    let console: ConsoleMiddleware

    private var refunds: Refunds { Refunds(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/payments/:id/refund/:attempt", .refund, about: "refund", ask),
            console.action("/payments/:id/refund/:attempt", .refund, about: "refund", isSensitive: true, give),
        ]
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let attempt = try await attempt(context)
        let left = try await refunds.left(of: attempt)
        guard left.isPositive else {
            return try context.redirect(
                to: context.paths.payment(attempt.payment), saying: ConsoleFlash(.nothingToRefund))
        }
        return page(RefundForm(whole: context.reader.money(left)), of: attempt, left, FormFaults(), context)
            .answer(context)
    }

    func give(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let attempt = try await attempt(context)
        let page = context.paths.payment(attempt.payment)
        let left = try await refunds.left(of: attempt)
        guard left.isPositive else {
            return try context.redirect(to: page, saying: ConsoleFlash(.nothingToRefund))
        }
        guard form.text("left") == "\(left.amount)" else {
            return try context.redirect(to: page, saying: ConsoleFlash(.paymentChanged))
        }
        let typed = RefundForm(form)
        var faults = FormFaults()
        guard let money = typed.money(atMost: left, context.reader, &faults) else {
            return self.page(typed, of: attempt, left, faults, context).answer(context, .unprocessableContent)
        }
        do {
            let refund = try await refunds.create(
                of: attempt.id, amount: money, reason: typed.reason.isEmpty ? nil : typed.reason, in: context.scope,
                seen: left, by: context.actor)
            return try context.redirect(to: page, saying: flash(about: refund, context))
        } catch let error as BillingError where error.code == "processor_incapable" {
            faults.add("amount", context.say.consoleRefundNotPossible)
            return self.page(typed, of: attempt, left, faults, context).answer(context, .unprocessableContent)
        } catch let error as BillingError where [.conflict, .invalid].contains(error.kind) {
            return try context.redirect(to: page, saying: ConsoleFlash(.paymentChanged))
        } catch let error as BillingError where error.kind == .unavailable && !error.isRestoring {
            // Before anything was said to go back: an answer that is lost later is a refund under way, and no error.
            return try context.redirect(to: page, saying: ConsoleFlash(.processorSilent))
        }
    }

    /// - Throws: `resource_missing` for a try of another payment, too.
    private func attempt(_ context: ConsoleContext) async throws -> PaymentAttempt {
        let id = PaymentAttempt.ID(try context.parameter("attempt"))
        let attempt = try await Payments(console.billing).attempt(id, in: context.scope)
        guard attempt.payment.rawValue == (try context.parameter("id")) else {
            throw BillingError.notFound("attempt", id.rawValue)
        }
        return attempt
    }

    private func flash(about refund: Refund, _ context: ConsoleContext) -> ConsoleFlash {
        switch refund.state {
        case .succeeded: ConsoleFlash(.refundMade, context.reader.money(refund.money))
        case .pending: ConsoleFlash(.refundUnderWay)
        case .failed: ConsoleFlash(.refundRefused)
        }
    }

    private func page(
        _ typed: RefundForm, of attempt: PaymentAttempt, _ left: Money, _ faults: FormFaults, _ context: ConsoleContext
    ) -> FormPage {
        let say = context.say
        return FormPage(
            frame: context.frame(.payments), title: say.consoleRefundTitle(context.reader.money(left)),
            intro: say.consoleRefundExplained, fields: typed.fields(left, in: say, faults), faults: faults,
            action: context.paths.refund(of: attempt.id, in: attempt.payment), submit: say.consoleRefund,
            back: context.paths.payment(attempt.payment), token: context.token)
    }
}
