import Billing
import Core
import Storage
import TestSupport
import Testing

/// What becomes of a subscription after the last retry, and the way back (U8).
@Suite struct `Stories of the unpaid` {
    @Test(arguments: Engine.available)
    func `U8 paying what an unpaid subscription owed begins a new period that day, and no month in between is billed`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await Shop.givenUp(.markUnpaid, storing: engine)

        try await shop.travel(to: "2026-05-10", at: "12:00")
        let good = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(good.id, of: ana.id, in: shop.scope, everywhere: true)
        try await shop.travel(to: "2026-06-11")

        #expect(try await shop.status(of: subscription) == .active)
        #expect(
            try await shop.bills(of: ana) == """
                2026-01-22  000001  2026-01-22 to 2026-02-22  9990  paid
                2026-05-10  000002  2026-05-10 to 2026-06-10  9990  paid
                2026-06-10  000003  2026-06-10 to 2026-07-10  9990  paid
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U8 paid while its period still runs, an unpaid subscription keeps its days`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await Shop.givenUp(.markUnpaid, storing: engine)

        try await shop.travel(to: "2026-02-10", at: "12:00")
        let good = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(good.id, of: ana.id, in: shop.scope, everywhere: true)
        try await shop.travel(to: "2026-02-23")

        #expect(try await shop.status(of: subscription) == .active)
        #expect(
            try await shop.bills(of: ana) == """
                2026-01-22  000001  2026-01-22 to 2026-02-22  9990  paid
                2026-02-22  000002  2026-02-22 to 2026-03-22  9990  paid
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U8 left past due, a subscription goes on being billed, and one card pays all of it`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await Shop.givenUp(.leavePastDue, storing: engine)

        try await shop.travel(to: "2026-03-10", at: "12:00")
        let good = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        let tried = try await shop.methods.makeDefault(good.id, of: ana.id, in: shop.scope, everywhere: true)

        #expect(tried.map(\.state) == [.succeeded, .succeeded])
        #expect(try await shop.status(of: subscription) == .active)
        #expect(
            try await shop.bills(of: ana) == """
                2026-01-22  000001  2026-01-22 to 2026-02-22  9990  paid
                2026-02-22  000002  2026-02-22 to 2026-03-22  9990  paid
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U8 what a cancelled subscription owed can still be paid, and it stays cancelled`(
        engine: Engine
    ) async throws {
        let (shop, ana, subscription) = try await Shop.givenUp(.cancel, storing: engine)
        let invoice = try await shop.lastInvoice(of: ana)

        try await shop.travel(to: "2026-03-10")
        let good = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        _ = try await shop.invoices.pay(invoice.id, of: ana.id, in: shop.scope, with: good.id, origin: .customer)
        try await shop.travel(to: "2026-06-01")

        #expect(try await shop.status(of: subscription) == .canceled)
        #expect(try await shop.calendar(of: ana) == "2026-01-22  9990  paid  3")
        #expect(try await shop.verify() == [])
    }
}
