import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `The books` {
    @Test(arguments: Engine.available)
    func `M6 an entry that does not sum to zero is not written, nor is anything of its transaction`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let before = try await shop.everything()

        for amounts: [(account: Account, amount: Money)] in [
            [(.receivable, Money(100, .clp)), (.revenue, Money(-99, .clp))], [(.cash, Money(1, .clp))],
            [(.receivable, Money(.max, .clp)), (.cash, Money(.max, .clp))],
        ] {
            await #expect(throws: (any Error).self) {
                try await shop.context.write { [scope = shop.scope] tx in
                    try tx.connection.execute("UPDATE customers SET balance = 5")
                    try tx.post(amounts, customer: ana.id, invoice: nil, in: scope, at: shop.time.now)
                }
            }
        }
        #expect(try await shop.everything() == before)
        #expect(try await shop.verify() == [])
    }
}
