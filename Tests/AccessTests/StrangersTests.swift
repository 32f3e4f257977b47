import Access
import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// One customer of a merchant and another: what is the one's is not there for the other (C1).
@Suite struct `Strangers of the same merchant` {
    @Test(arguments: Engine.available)
    func `C1 nobody settles another's payment, nor asks the processor about it`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let eva = try await shop.customer("Eva")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        _ = try await shop.openCheckout(invoice, of: ana)
        let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).first)
        let before = try await shop.everything()

        let settled = await #expect(throws: BillingError.self) {
            _ = try await shop.payments.resolve(attempt.id, of: eva.id, in: shop.scope)
        }
        let asked = await #expect(throws: BillingError.self) {
            _ = try await shop.payments.ask(about: attempt.id, of: eva.id, in: shop.scope)
        }
        #expect(settled?.code == "resource_missing" && asked?.code == "resource_missing")
        #expect(try await shop.everything() == before)

        #expect(try await shop.payments.ask(about: attempt.id, of: ana.id, in: shop.scope).id == attempt.id)
        #expect(try await shop.payments.resolve(attempt.id, of: ana.id, in: shop.scope).id == attempt.id)
    }

    @Test(arguments: Engine.available)
    func `C1 nobody sees, changes or charges what is another's`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let eva = try await shop.customer("Eva")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let method = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        let before = try await shop.everything()

        await missing { _ = try await shop.invoices.find(invoice.id, of: eva.id, in: shop.scope) }
        await missing { _ = try await shop.subscriptions.find(subscription.id, of: eva.id, in: shop.scope) }
        await missing { _ = try await shop.methods.find(method.id, of: eva.id, in: shop.scope) }
        await missing {
            _ = try await shop.subscriptions.cancel(
                subscription.id, of: eva.id, in: shop.scope, effect: .immediately)
        }
        await missing {
            _ = try await shop.methods.makeDefault(method.id, of: eva.id, in: shop.scope, everywhere: false)
        }
        #expect(try await !shop.methods.list(of: eva.id, in: shop.scope).contains { $0.id == method.id })
        #expect(try await shop.subscriptions.of(eva.id, in: shop.scope).isEmpty)
        #expect(try await shop.everything() == before)
    }

    private func missing(_ body: () async throws -> Void) async {
        let error = await #expect(throws: BillingError.self) { try await body() }
        #expect(error?.kind == .notFound)
    }
}
