import Billing
import Core
import SandboxProcessor
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
            ("credit", { _ = try await CreditNotes(shop.context).create(of: invoice.id, amount: 1, in: shop.scope) }),
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

    @Test(arguments: Engine.available)
    func `P5 a server that dies with its answer unheard asks first when it is back`(engine: Engine) async throws {
        let (shop, ana, weather) = try await subscribed(engine)

        weather.fallsSilent()
        try await shop.travel(to: "2026-02-15", at: "10:00")
        weather.clears()
        try shop.sleep(until: "2026-03-20")
        let dry = try await Reconciler(shop.context).run(dryRun: true)
        let findings = try await Reconciler(shop.context).run(dryRun: false)
        try await shop.wake()

        #expect(dry.map(\.settled) == [nil])
        #expect(findings.map(\.settled) == [.succeeded])
        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-15  9990  succeeded  4242
                2026-02-15  9990  succeeded  4242
                2026-03-20  9990  succeeded  4242
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P4 an answer that takes more than a minute is asked for by another worker, and counts once`(
        engine: Engine
    ) async throws {
        let (shop, ana, weather) = try await subscribed(engine)

        weather.slowsOneCharge(by: .seconds(65)) { span in
            shop.time.advance(span)
            try? await shop.wake()
        }
        try await shop.travel(to: "2026-02-20")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-15  9990  succeeded  4242
                2026-02-15  9990  succeeded  4242
                """)
        #expect(try await shop.mail().split(separator: "\n").count { $0.contains("payment_succeeded") } == 2)
        #expect(try await shop.sum(of: .cash) == 2 * 9_990)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P1, P2 two servers that wake at the same moment charge each missed period once`(
        engine: Engine
    ) async throws {
        let (shop, ana, _) = try await subscribed(engine)

        try shop.sleep(until: "2026-04-20")
        async let one: Void = shop.wake()
        async let other: Void = shop.wake()
        _ = try await (one, other)
        try await shop.wake()

        #expect(
            try await shop.bills(of: ana) == """
                2026-01-15  000001  2026-01-15 to 2026-02-15  9990  paid
                2026-04-20  000002  2026-02-15 to 2026-03-15  9990  paid
                2026-04-20  000003  2026-03-15 to 2026-04-15  9990  paid
                2026-04-20  000004  2026-04-15 to 2026-05-15  9990  paid
                """)
        #expect(try await shop.processorBooks().split(separator: "\n").count == 4)
        #expect(try await shop.verify() == [])
    }

    private func subscribed(_ engine: Engine) async throws -> (Shop, Customer, Weather) {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults, pause: weather.pause)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        return (shop, ana, weather)
    }
}
