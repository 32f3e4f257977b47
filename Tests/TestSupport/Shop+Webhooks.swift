import Billing
import Core
import SandboxProcessor

extension Shop {
    public var incomingWebhooks: IncomingWebhooks { IncomingWebhooks(context) }

    /// Receives what the sandbox has to tell by now, and works on it.
    ///
    /// - Returns: how many calls there were.
    @discardableResult
    public func hearWebhooks() async throws -> Int {
        let count = try await sandbox.deliverDue { webhook, signature in
            await receive(webhook, signature) != nil
        }
        try await scheduler.runUntilIdle()
        return count
    }

    /// - Returns: how many of its events are new; nil when it was refused.
    public func receive(_ webhook: SandboxWebhook, _ signature: String) async -> Int? {
        try? await incomingWebhooks.receive(webhook.call(signature), from: "sandbox")
    }
}

extension SandboxWebhook {
    public func call(_ signature: String) -> ProcessorCall {
        ProcessorCall(account: account, headers: [SandboxWebhook.signatureHeader: signature], body: body)
    }
}
