import Billing
import Core
import Storage
import TestSupport
import Testing

/// What customers hear of periods that are billed late: T4.
@Suite struct `Stories of missed periods` {
    @Test(arguments: Engine.available)
    func `T4 each customer hears once on the day the server is back`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let beto = try await shop.customer("Beto")
        _ = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscribe(ana, to: 3_000, every: .weekly)
        _ = try await shop.subscribe(beto, to: 9_990)

        try shop.sleep(until: "2026-03-04")
        try await shop.wake()
        try await shop.travel(to: "2026-03-07")

        #expect(
            try await shop.mail() == """
                2026-01-31  method_added  Ana
                2026-01-31  method_added  Beto
                2026-01-31  payment_succeeded  Ana
                2026-01-31  payment_succeeded  Ana
                2026-01-31  payment_succeeded  Beto
                2026-03-04  missed_periods  Ana
                2026-03-04  payment_succeeded  Beto
                2026-03-07  payment_succeeded  Ana
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `T4 missed periods that are refused are told of once a day, however many`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 1)

        try shop.sleep(until: "2026-03-04")
        try await shop.wake()
        try await shop.travel(to: "2026-03-12")

        #expect(
            try await shop.attempts(of: ana) == """
                2026-03-04  9990  failed generic_decline  0341
                2026-03-04  9990  failed generic_decline  0341
                2026-03-05  9990  failed generic_decline  0341
                2026-03-05  9990  failed generic_decline  0341
                2026-03-07  9990  failed generic_decline  0341
                2026-03-07  9990  failed generic_decline  0341
                2026-03-09  9990  failed generic_decline  0341
                2026-03-09  9990  failed generic_decline  0341
                2026-03-11  9990  failed generic_decline  0341
                2026-03-11  9990  failed generic_decline  0341
                """)
        #expect(
            try await shop.mail() == """
                2026-01-31  method_added  Ana
                2026-03-04  missed_periods  Ana
                2026-03-05  missed_periods  Ana
                2026-03-07  missed_periods  Ana
                2026-03-09  missed_periods  Ana
                2026-03-11  missed_periods  Ana
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `T4 what somebody does about missed periods is told at once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.subscribe(ana, to: 9_990, trialDays: 1)

        try shop.sleep(until: "2026-03-04")
        try await shop.wake()
        try await shop.travel(to: "2026-03-05", at: "09:30")
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-03-06")

        #expect(
            try await shop.mail() == """
                2026-03-04  missed_periods  Ana
                2026-03-05  method_added  Ana
                2026-03-05  payment_succeeded  Ana
                2026-03-05  payment_succeeded  Ana
                """)
        #expect(try await shop.verify() == [])
    }
}
