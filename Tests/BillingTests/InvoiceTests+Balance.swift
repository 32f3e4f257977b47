import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Invoices and payments` {
    @Test(arguments: Engine.available)
    func `M7 credit pays first, and an invoice of nothing needs no processor`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customers.create(
            CustomerDetails(name: "Ana"), in: shop.scope, balance: Money(-15_000, .clp))
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)

        _ = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(to: "2026-03-01")

        let invoices = try await shop.invoices.of(ana.id, in: shop.scope).elements
        #expect(invoices.map(\.status) == [.paid, .paid])
        #expect(invoices.map(\.amountDue.amount) == [4_980, 0])
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M7 an invoice says what the balance was before it and after it`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        func balances(_ balance: Int64, _ amount: Int64) async throws -> [Int64] {
            let ana = try await shop.customer("Ana")
            _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = Money(balance, .clp) }
            _ = try await shop.subscribe(ana, to: amount)
            let invoice = try await shop.lastInvoice(of: ana)
            let after = try await shop.customers.find(ana.id, in: shop.scope).balance
            #expect(invoice.endingBalance == after)
            return [invoice.startingBalance, invoice.endingBalance, invoice.amountDue].map(\.amount)
        }

        #expect(try await balances(0, 9_990) == [0, 0, 9_990])
        #expect(try await balances(-3_000, 9_990) == [-3_000, 0, 6_990])
        #expect(try await balances(-20_000, 9_990) == [-20_000, -10_010, 0])
        #expect(try await balances(500, 9_990) == [500, 0, 10_490])
        #expect(try await shop.verify() == [])
    }
}
