import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

extension Shop {
    /// An open invoice of a customer without a method, and the page on which it can be paid.
    func checkout() async throws -> (Invoice.ID, page: String) {
        let customer = try await customer("Ana", card: nil)
        _ = try await subscribe(customer, to: 9_990)
        let invoice = try await invoices.open(of: customer.id, in: scope)[0].id
        let url = try await payments.startCheckout(
            invoice, of: customer.id, in: scope, kinds: [], locale: "es", returnURL: { "http://127.0.0.1/\($0)" })
        return (invoice, String(url.split(separator: "/").last ?? ""))
    }

    /// What is on its way, taken off the wire.
    func wire() async throws -> [SandboxWebhook] {
        nonisolated(unsafe) var taken: [SandboxWebhook] = []
        _ = try await sandbox.deliverDue { webhook, _ in
            taken.append(webhook)
            return true
        }
        return taken
    }

    func anyWebhook() async throws -> SandboxWebhook {
        let (_, page) = try await checkout()
        _ = try await sandbox.pay(page: page, with: TestMethodEntry(TestMethod.approved[0]))
        return try await wire()[0]
    }

    /// Sends `body` as the sandbox would.
    func tell(_ body: String) async throws -> Int {
        let account = ProcessorAccount(scope)
        let signature = WebhookSignature.header(
            for: Array(body.utf8), secret: try #require(sandbox.secret(of: account)), at: time.clock.now())
        return try await incomingWebhooks.receive(
            ProcessorCall(
                account: account, headers: [SandboxWebhook.signatureHeader: signature], body: Array(body.utf8)),
            from: "sandbox")
    }
}
