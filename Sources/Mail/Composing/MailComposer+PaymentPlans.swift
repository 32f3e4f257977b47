import Billing
import Core
import Localization
import Wording

extension MailComposer {
    /// A promise to pay, as it stands when the letter is written.
    ///
    /// - Returns: nil for what is over, or has not come to be, by then.
    func aboutPaymentPlan() async throws -> ComposedLetter? {
        guard let subject = notification.subject else { return nil }
        let plan = try await PaymentPlans(billing).find(PaymentPlan.ID(subject), of: customer.id, in: scope)
        let link = address(paths.plan(plan.id))
        switch (notification.kind, plan.state) {
        case (.paymentPlanAgreed, .active), (.paymentPlanAgreed, .kept):
            return try written(
                PaymentPlanLetter(
                    amount: reader.money(try plan.total()),
                    instalments: try plan.instalments.map { instalment in
                        (
                            day: say.dayInWords(instalment.dueOn),
                            amount: reader.money(try instalment.money(in: plan.currency))
                        )
                    }, method: try await methods(of: plan), link: link))
        case (.paymentPlanReminder, .active):
            // What was due already has been charged, or is being.
            let next = plan.instalments.first { $0.isLeft && $0.dueAt > notification.createdAt }
            guard let next else { return nil }
            return try written(
                PaymentPlanReminderLetter(
                    amount: reader.money(try next.left(in: plan.currency)), day: say.dayInWords(next.dueOn),
                    method: try await method(of: next), link: link))
        case (.paymentPlanBroken, .broken): return try await aboutBroken(plan)
        default: return nil
        }
    }

    private func aboutBroken(_ plan: PaymentPlan) async throws -> ComposedLetter? {
        let invoices = try await Invoices(billing).find(plan.invoices, of: customer.id, in: scope).filter(\.isOpen)
        guard !invoices.isEmpty, let failed = plan.next else { return nil }
        var refused: [PaymentAttempt] = []
        var unfinished: [PaymentAttempt] = []
        for invoice in invoices {
            let planned = try await Payments(billing).attempts(of: invoice.id, in: scope).filter {
                $0.origin == .paymentPlan && $0.createdAt >= plan.createdAt
            }
            refused += planned.filter { $0.wasRefused && $0.settledAt == plan.endedAt }
            unfinished += planned.filter { $0.declineCode == Decline.canceled.code }
        }
        let charge = refused.first ?? unfinished.last
        let left = try Money.sum(invoices.map(\.amountRemaining), in: plan.currency)
        return try written(
            PaymentPlanBrokenLetter(
                amount: reader.money(try charge?.money ?? failed.left(in: plan.currency)),
                reason: charge.map { attempt in
                    let reason = DeclineReason(code: attempt.declineCode)
                    return say.decline(reason) + " " + say.declineAdvice(reason)
                },
                left: reader.money(left), nextTryOn: invoices.compactMap(\.nextAttemptAt).min().map { reader.date($0) },
                link: address(paths.payments)))
    }

    /// That a promise ended with what became of an invoice at that moment; nil where none did.
    func planEnd(with invoice: Invoice, at moment: Instant?) async throws -> String? {
        guard let moment else { return nil }
        let plan = try await PaymentPlans(billing).ended(with: invoice.id, at: moment, of: customer.id, in: scope)
        return plan.flatMap { PaymentPlanEnd($0.state) }.map(say.planEnded)
    }

    /// What all of it would be charged to, each once; nil for nothing.
    private func methods(of plan: PaymentPlan) async throws -> String? {
        var names: [String] = []
        for invoice in plan.invoices {
            let method = try await PaymentPlans(billing).methodToCharge(for: invoice, in: scope).map(name)
            if let method, !names.contains(method) { names.append(method) }
        }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// What the oldest of it would be charged to.
    private func method(of instalment: PaymentPlan.Instalment) async throws -> String? {
        guard let id = instalment.shares.first(where: \.left.isPositive)?.invoice else { return nil }
        return try await PaymentPlans(billing).methodToCharge(for: id, in: scope).map(name)
    }
}
