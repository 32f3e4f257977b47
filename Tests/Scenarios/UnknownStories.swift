import Billing
import Core
import Storage
import TestSupport
import Testing

/// Answers that do not come: P1–P7.
@Suite struct `Stories of unknown outcomes` {
    @Test(arguments: Engine.available)
    func `P1, P3 the renewal was charged and the answer lost: asked again, it is paid once`(
        engine: Engine
    ) async throws {
        let (shop, ana, weather) = try await subscribed(engine)

        weather.spoilsOneCharge(with: .lostAfter)
        try await shop.travel(to: "2026-02-15", at: "10:00")
        #expect(try await shop.attempts(of: ana).hasSuffix("2026-02-15  9990  unknown  4242"))
        try await shop.travel(to: "2026-02-15", at: "10:02")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-15  9990  succeeded  4242
                2026-02-15  9990  succeeded  4242
                """)
        #expect(
            try await shop.processorBooks() == """
                2026-01-15  9990  succeeded
                2026-02-15  9990  succeeded
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P3 the call never arrived: once that is proved another is made, and nobody hears of a failure`(
        engine: Engine
    ) async throws {
        let (shop, ana, weather) = try await subscribed(engine)

        weather.spoilsOneCharge(with: .lostBefore)
        try await shop.travel(to: "2026-02-15", at: "10:00")
        #expect(try await shop.attempts(of: ana).hasSuffix("2026-02-15  9990  unknown  4242"))
        try await shop.travel(to: "2026-02-20")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-15  9990  succeeded  4242
                2026-02-15  9990  failed never_sent  4242
                2026-02-15  9990  succeeded  4242
                """)
        #expect(
            try await shop.processorBooks() == """
                2026-01-15  9990  succeeded
                2026-02-15  9990  succeeded
                """)
        #expect(try await !shop.mail().contains("payment_failed"))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P3, P6 while a processor is silent nobody charges, closes or gives up the invoice`(
        engine: Engine
    ) async throws {
        let (shop, ana, weather) = try await subscribed(engine)

        weather.fallsSilent()
        try await shop.travel(to: "2026-02-18")
        let invoice = try await shop.lastInvoice(of: ana)
        let all: [(String, () async throws -> Void)] = [
            ("pay", { _ = try await shop.invoices.pay(invoice.id, of: ana.id, in: shop.scope, origin: .customer) }),
            ("api", { _ = try await shop.invoices.pay(invoice.id, in: shop.scope, origin: .api) }),
            ("void", { _ = try await shop.invoices.void(invoice.id, in: shop.scope) }),
            ("by hand", { _ = try await shop.invoices.payOutOfBand(invoice.id, in: shop.scope) }),
            (
                "credit",
                {
                    _ = try await CreditNotes(shop.context).create(
                        of: invoice.id, amount: Money(1, .clp), in: shop.scope)
                }
            ),
        ]
        for (name, act) in all {
            let error = await #expect(throws: BillingError.self, "\(name)") { try await act() }
            #expect(error?.code == "payment_in_progress", "\(name)")
        }
        #expect(try await shop.attempts(of: ana).hasSuffix("2026-02-15  9990  unknown  4242"))
        #expect(try await !shop.mail().contains("payment_failed"))
        weather.clears()
        try await shop.travel(to: "2026-02-19")

        #expect(
            try await shop.processorBooks() == """
                2026-01-15  9990  succeeded
                2026-02-15  9990  succeeded
                """)
        #expect(try await shop.calendar(of: ana).hasSuffix("2026-02-15  9990  paid  1"))
        #expect(try await shop.verify() == [])
    }

    func subscribed(_ engine: Engine) async throws -> (Shop, Customer, Weather) {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults, pause: weather.pause)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        return (shop, ana, weather)
    }
}
