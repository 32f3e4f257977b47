import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of the list of methods` {
    @Test(arguments: Engine.available)
    func `P11, S38–S40, S67 with no method left the payment waits, is told of once, and a card completes it`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let only = try await shop.methods.list(of: ana.id, in: shop.scope)[0]

        _ = try await shop.methods.detach(only.id, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-02-19")
        let waiting = try await shop.lastInvoice(of: ana)
        let payment = try await shop.payments.payment(of: waiting.id, in: shop.scope)
        #expect(payment?.status == .requiresPaymentMethod)
        #expect(try await shop.status(of: subscription) == .pastDue)
        _ = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-02-28")

        #expect(try await shop.status(of: subscription) == .active)
        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-15  9990  succeeded  4242
                2026-02-19  9990  succeeded  4444
                """)
        #expect(
            try await shop.mail() == """
                2026-01-15  method_added  Ana
                2026-01-15  method_removed  Ana
                2026-01-15  payment_succeeded  Ana
                2026-02-15  incomplete_payment  Ana
                2026-02-19  method_added  Ana
                2026-02-19  payment_succeeded  Ana
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S49, S69 Actualizar tries at once and shows the answer, also when it is another no`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 9_990, trialDays: 7)
        let poor = try await shop.methods.attach(
            .init("pm_card_chargeCustomerFailInsufficientFunds"), to: ana.id, in: shop.scope)
        let good = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)

        try await shop.travel(to: "2026-01-24", at: "12:00")
        let no = try await shop.subscriptions.useMethod(poor.id, for: subscription.id, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-01-25", at: "12:00")
        let yes = try await shop.subscriptions.useMethod(good.id, for: subscription.id, of: ana.id, in: shop.scope)
        try await shop.travel(to: "2026-02-20")

        #expect(no.map(\.declineCode) == ["insufficient_funds"])
        #expect(yes.map(\.state) == [.succeeded])
        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  9990  failed generic_decline  0341
                2026-01-23  9990  failed generic_decline  0341
                2026-01-24  9990  failed insufficient_funds  0100
                2026-01-25  9990  failed insufficient_funds  0100
                2026-01-25  9990  succeeded  4242
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10, S69 a new default gives each open failed invoice one try at once, and one only`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 1_000, trialDays: 7)
        _ = try await shop.subscribe(ana, to: 2_000, trialDays: 8)
        let poor = try await shop.methods.attach(
            .init("pm_card_chargeCustomerFailInsufficientFunds"), to: ana.id, in: shop.scope)

        try await shop.travel(to: "2026-01-23", at: "12:00")
        let tried = try await shop.methods.makeDefault(poor.id, of: ana.id, in: shop.scope, everywhere: true)
        let again = try await shop.methods.makeDefault(poor.id, of: ana.id, in: shop.scope, everywhere: true)
        try await shop.travel(to: "2026-01-24")

        #expect(tried.map(\.declineCode) == ["insufficient_funds", "insufficient_funds"])
        #expect(again.isEmpty)
        #expect(
            try await shop.attempts(of: ana) == """
                2026-01-22  1000  failed generic_decline  0341
                2026-01-23  1000  failed generic_decline  0341
                2026-01-23  2000  failed generic_decline  0341
                2026-01-23  1000  failed insufficient_funds  0100
                2026-01-23  2000  failed insufficient_funds  0100
                """)
        // The one that is open until the 30th, a payday, waits for it; for the other that is too late.
        try await shop.travel(to: "2026-01-31")
        #expect(
            try await shop.attempts(of: ana).split(separator: "\n").dropFirst(5).joined(separator: "\n") == """
                2026-01-25  1000  failed insufficient_funds  0100
                2026-01-27  1000  failed insufficient_funds  0100
                2026-01-29  1000  failed insufficient_funds  0100
                2026-01-30  2000  failed insufficient_funds  0100
                """)
        #expect(try await shop.verify() == [])
    }
}
