import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// What billing makes of answers that are neither yes nor no.
@Suite struct `Answers of processors` {
    @Test(arguments: Engine.available)
    func `P1, P3 a charge that never left is sent again under the same key, and nobody hears of it`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana")
        weather.spoilsCharges(with: .unreachable)
        let subscription = try await shop.subscribe(ana, to: 9_990)

        let unsent = try await shop.onlyAttempt(of: ana)
        #expect(unsent.state == .created)
        #expect(unsent.detail == "The sandbox cannot be reached.")
        for _ in 1...5 {
            shop.time.advance(.hours(1))
            try await shop.scheduler.runUntilIdle()
        }
        #expect(try await shop.onlyAttempt(of: ana).state == .created)
        weather.clears()
        shop.time.advance(.hours(1))
        try await shop.scheduler.runUntilIdle()

        let sent = try await shop.onlyAttempt(of: ana)
        #expect(sent.id == unsent.id)
        #expect(sent.state == .succeeded)
        #expect(sent.detail == nil)
        #expect(try await shop.status(of: subscription) == .active)
        #expect(!(try await shop.timeline()).contains("payment_failed"))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M6 another amount than was asked for is an alarm: nothing is booked, and nothing else charged`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana")
        weather.spoilsCharges(with: .takes(Money(999, .clp)))
        _ = try await shop.subscribe(ana, to: 9_990)
        shop.time.advance(.hours(3))
        try await shop.scheduler.runUntilIdle()

        let attempt = try await shop.onlyAttempt(of: ana)
        #expect(attempt.state == .unknown)
        #expect(try await shop.lastInvoice(of: ana).amountPaid.amount == 0)
        let alarms = try await shop.payments.discrepancies(in: shop.scope)
        #expect(alarms.map(\.kind) == [.otherAmount])
        #expect(alarms.first?.money == Money(999, .clp))
        #expect(alarms.first?.reference == attempt.reference)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P3 a status that nobody knows is money on its way, and its own words are kept until it is known`(
        engine: Engine
    ) async throws {
        let weather = Weather()
        let shop = try await Shop.open(on: "2026-01-31", storing: engine, faults: weather.faults)
        let ana = try await shop.customer("Ana")
        weather.spoilsOneCharge(with: .status("IN_MEDIATION"))
        _ = try await shop.subscribe(ana, to: 9_990)

        let odd = try await shop.onlyAttempt(of: ana)
        #expect(odd.state == .pending)
        #expect(odd.detail == "IN_MEDIATION")
        #expect(odd.reference?.hasPrefix("sbx_ch_") == true)
        shop.time.advance(.hours(2))
        try await shop.scheduler.runUntilIdle()

        let known = try await shop.onlyAttempt(of: ana)
        #expect(known.state == .succeeded)
        #expect(known.detail == nil)
    }

    @Test(arguments: Engine.available)
    func `P3 a checkout's page stays with its attempt when the charge has a name of its own`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let url = try await shop.payments.startCheckout(
            invoice.id, of: ana.id, in: shop.scope, kinds: [], locale: "es", returnURL: { "http://127.0.0.1/\($0)" })
        let page = String(url.split(separator: "/").last ?? "")
        let visa = try #require(TestMethod.number("4242424242424242", of: .card))
        _ = try await shop.sandbox.pay(page: page, with: TestMethodEntry(visa))
        let open = try await shop.onlyAttempt(of: ana)

        let paid = try await shop.payments.resolve(open.id, of: ana.id, in: shop.scope)

        #expect(paid.references[.session] == page)
        #expect(paid.references[.charge]?.hasPrefix("sbx_ch_") == true)
        #expect(try await shop.onlyAttempt(of: ana).references == paid.references)
    }
}

extension Shop {
    func onlyAttempt(of customer: Customer) async throws -> PaymentAttempt {
        let attempts = try await payments.attempts(of: lastInvoice(of: customer).id, in: scope)
        guard let only = attempts.first, attempts.count == 1 else {
            throw StorageError.corrupt("\(attempts.count) attempts")
        }
        return only
    }
}
