import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of the checkout` {
    @Test(arguments: Engine.available)
    func `P6 two windows of one checkout pay once`(engine: Engine) async throws {
        let (shop, ana, _, invoice) = try await pending(engine)

        let one = try await shop.openCheckout(invoice, of: ana)
        let other = try await shop.openCheckout(invoice, of: ana)
        try await shop.pay(at: one, with: "visa")
        try await shop.pay(at: other, with: "mastercard")
        _ = try await shop.comeBack(to: invoice, ana)
        try await shop.travel(to: "2026-02-10")

        #expect(one == other)
        #expect(
            try await shop.processorBooks() == """
                2026-01-22  9990  declined
                2026-01-23  9990  declined
                2026-01-24  9990  succeeded
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P6 a retry closes the checkout that somebody left open, and what is paid there later takes nothing`(
        engine: Engine
    ) async throws {
        let (shop, ana, _, invoice) = try await pending(engine)
        let good = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)

        let page = try await shop.openCheckout(invoice, of: ana)
        _ = try await shop.methods.makeDefault(good.id, of: ana.id, in: shop.scope, everywhere: true)
        try await shop.pay(at: page, with: "mastercard")
        try await shop.travel(to: "2026-02-10")

        #expect(
            try await shop.processorBooks() == """
                2026-01-22  9990  declined
                2026-01-23  9990  declined
                2026-01-24  9990  succeeded
                """)
        #expect(try await shop.calendar(of: ana) == "2026-01-22  9990  paid  4")
        #expect(try await shop.verify() == [])
    }
}
