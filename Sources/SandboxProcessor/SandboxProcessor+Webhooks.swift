import Billing
import Core
import Foundation
import Storage

/// The sandbox calls the merchant's server as a real processor does: signed, at least once, in no particular order.
extension SandboxProcessor {
    public func verify(_ call: ProcessorCall, at now: Instant) throws -> [ProcessorEvent] {
        guard !call.account.scope.mode.isLive, let secret = secret(of: call.account) else {
            throw BillingError.notFound("account", call.account.name)
        }
        guard let header = call.headers[SandboxWebhook.signatureHeader],
            WebhookSignature.isValid(header, for: call.body, secrets: [secret], at: now)
        else {
            throw BillingError.invalid(
                SandboxWebhook.signatureHeader,
                "The body is not signed, or not with this account's secret, or not now.",
                code: "signature_invalid")
        }
        // What is signed is ours: a body that cannot be read is a fault of the sender.
        guard let news = try? JSONDecoder().decode(SandboxNews.self, from: Data(call.body)) else {
            throw BillingError.invalid("body", "The body cannot be read.")
        }
        guard news.account == call.account.name else {
            throw BillingError.invalid("account", "The body is another account's.")
        }
        return [try news.event]
    }

    /// Sends what is due. What nobody takes is sent again later, for about four days.
    ///
    /// - Parameters:
    ///   - limit: how many at most.
    ///   - post: hands one over, with its signature, and says whether it was taken (2xx).
    /// - Returns: how many were due.
    public func deliverDue(
        limit: Int = 50, post: (SandboxWebhook, _ signature: String) async -> Bool
    ) async throws -> Int {
        guard signing != nil else { return 0 }
        let now = clock.now()
        let due = try await database.write { try $0.claimWebhooks(dueAt: now, limit: limit) }
        for webhook in due {
            guard await post(webhook, signature(of: webhook)) else { continue }
            let now = clock.now()
            try await database.write { try $0.delivered(webhook.id, at: now) }
        }
        return due.count
    }

    /// What goes in the header ``SandboxWebhook/signatureHeader``, signed now.
    public func signature(of webhook: SandboxWebhook) -> String {
        let secret = secret(of: webhook.account) ?? Secret("")
        return WebhookSignature.header(for: webhook.body, secret: secret, at: clock.now())
    }

    /// Each account has its own; nil while the sandbox signs nothing.
    public func secret(of account: ProcessorAccount) -> Secret? {
        signing.map { keys in
            let code = keys.authenticationCode(Array("webhooks/\(account.name)".utf8), for: .sandbox)
            return Secret("sbx_whsec_" + Base64URL.text(code))
        }
    }
}

extension SandboxNews {
    /// - Throws: `invalid` when there is no such currency.
    fileprivate var event: ProcessorEvent {
        get throws {
            let subject: ProcessorEvent.Subject =
                if let attempt = data.attempt {
                    .attempt(PaymentAttempt.ID(attempt))
                } else if let setupIntent = data.enrolment {
                    .setupIntent(SetupIntent.ID(setupIntent))
                } else { .other }
            var money: Money?
            if let amount = data.amount { money = Money(amount, try Currency(data.currency ?? "")) }
            return ProcessorEvent(id: id, kind: type, subject: subject, money: money, reference: data.reference)
        }
    }
}
