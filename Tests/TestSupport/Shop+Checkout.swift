import Billing
import Core
import SandboxProcessor

extension Shop {
    /// The customer goes to the checkout of an invoice (S36).
    ///
    /// - Returns: the page's name at the processor.
    public func openCheckout(_ invoice: Invoice, of customer: Customer) async throws -> String {
        let url = try await payments.startCheckout(
            invoice.id, of: customer.id, in: scope, kinds: [], locale: "es",
            returnURL: { "http://127.0.0.1:8080/return/\($0)" })
        return String(url.split(separator: "/").last ?? "")
    }

    /// The customer pays there with one of the documented methods: `visa`, `transfer`, `chargeDeclined`.
    ///
    /// - Returns: the processor's name of the charge, if one was made.
    @discardableResult
    public func pay(at page: String, with name: String) async throws -> String? {
        guard let method = TestMethod.all.first(where: { $0.name == name }) else {
            throw BillingError.notFound("test method", name)
        }
        return try await sandbox.pay(page: page, with: TestMethodEntry(method))?.charge?.reference
    }

    /// The browser comes back from the processor: it proves nothing, so the processor is asked.
    public func comeBack(to invoice: Invoice, _ customer: Customer) async throws -> PaymentAttempt.State? {
        guard let last = try await payments.attempts(of: invoice.id, in: scope).last else { return nil }
        return try await payments.resolve(last.id, of: customer.id, in: scope).state
    }
}
