import Billing
import Core
import Logging

/// From a job's kind to whoever does it: a service of its noun. What a person should know goes to the log.
extension Scheduler {
    func perform(_ job: Job) async throws {
        switch job.kind {
        case .subscription: try await Renewals(context).renew(job)
        case .invoice: try await Invoices(context).collect(for: job)
        case .attempt: try await Payments(context).reconcile(for: job, hear: waits)
        case .setupIntent:
            try await PaymentMethods(context).chargeWhatWaited(for: .init(job.subject), in: job.scope, as: job)
        case .revocation: try await PaymentMethods(context).revoke(for: job)
        case .refund: try await Refunds(context).resume(for: job)
        case .incomingWebhook: try await process(webhook: job)
        case .reconciliation: try await compare(job)
        case .expiry: try await PaymentMethods(context).tellExpiry(for: job)
        case .testClock: try await TestClocks(context).move(for: job) { await attend(to: $0) }
        case .export: try await make(export: job)
        case .webhookEndpoint: try await send(webhooks: job)
        case .paymentPlan: try await PaymentPlans(context).proceed(for: job)
        case .notification: try await mailer(CustomerNotification.ID(job.subject), job.scope)
        }
    }

    private func waits(_ attempt: PaymentAttempt, because detail: String) {
        logger.error("a charge waits for a person", metadata: ["attempt": "\(attempt.id)", "detail": "\(detail)"])
    }

    private func process(webhook job: Job) async throws {
        let webhook = try await IncomingWebhooks(context).process(IncomingWebhook.ID(job.subject), in: job.scope)
        guard webhook.state == .quarantined else { return }
        logger.error(
            "a processor told something that does not fit",
            metadata: ["callback": "\(webhook.id)", "why": "\(webhook.detail ?? "")"])
    }

    private func compare(_ job: Job) async throws {
        let reconciliation = Reconciliation(context, hear: hear)
        do {
            tell(try await reconciliation.runDaily(job))
        } catch let error as BillingError where error.kind == .unavailable {
            logger.warning("the processor's list cannot be had", metadata: ["error": "\(error)"])
            try await reconciliation.putOff(job)
        }
    }

    private func make(export job: Job) async throws {
        guard let exporter else { throw BillingError.unavailable("No papers are printed here.") }
        try await Exports(context).make(for: job, with: exporter, nap: nap) { export, error in
            logger.error("an export is given up", metadata: ["export": "\(export.id)", "error": "\(error)"])
        }
    }

    private func send(webhooks job: Job) async throws {
        guard let webhooks else { throw BillingError.unavailable("No webhooks are carried from here.") }
        try await WebhookDeliveries(context).work(through: job, with: webhooks) { endpoint in
            logger.warning(
                "a webhook endpoint that takes nothing is switched off", metadata: ["endpoint": "\(endpoint.id)"])
        }
    }

    /// P5: after a restore the processors are asked before anything else. It is looked at once in a process's life, for
    /// nobody restores under a running one; while a processor is silent, its accounts are not charged, and all else goes on.
    func catchUp() async throws {
        let now = context.clock.now()
        guard gate.isToBeTried(at: now) else { return }
        let restoration = Restoration(context, hear: hear)
        tell(try await restoration.catchUp())
        if try await restoration.comparesSince() == nil {
            gate.open()
        } else {
            gate.wait(until: now + Restoration.nextTry)
        }
    }

    private func hear(_ one: SetAside) {
        logger.error("set aside", metadata: ["subject": "\(one.subject)", "error": "\(one.reason)"])
    }

    private func tell(_ found: [Discrepancy]) {
        for one in found {
            logger.error(
                "the processor's list differs",
                metadata: [
                    "attempt": "\(one.attempt)", "kind": "\(one.kind.rawValue)", "done": "\(one.resolution.rawValue)",
                ])
        }
    }
}
