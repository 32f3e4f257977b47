import Billing
import Core
import Storage
import TestSupport
import Testing

/// Invoices that no subscription made: S35–S40, M4–M8.
@Suite struct `Stories of one-off charges` {
    @Test(arguments: Engine.available)
    func `a charge with lines is drawn up, sent with its tax and less the credit, and paid`(engine: Engine) async throws
    {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = Money(-3_800, .clp) }
        let rate = try await shop.taxRate("IVA", "19", isInclusive: false)
        let draft = try await shop.draft(for: ana, ["Evaluación física": 15_000]) {
            $0.collectionMethod = .sendInvoice
            $0.daysUntilDue = 10
            $0.taxRates = [rate.id]
        }
        let towel = try await shop.add("Toalla", 2_500, times: 2, to: draft)
        let drawn = try await shop.invoices.find(draft.id, in: shop.scope)
        #expect(drawn.lines.map(\.amount.amount) == [15_000, 5_000])
        #expect(
            (drawn.subtotal.amount, drawn.tax.amount, drawn.total.amount, drawn.number) == (20_000, 3_800, 23_800, nil))
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.isEmpty)
        #expect(try await shop.verify() == [])

        var revision = InvoiceItemRevision()
        revision.quantity = 4
        _ = try await shop.items.update(towel.id, in: shop.scope, revision)
        let sent = try await shop.invoices.send(draft.id, in: shop.scope)

        #expect(sent.lines.map(\.id) == drawn.lines.map(\.id))
        #expect((sent.subtotal.amount, sent.tax.amount, sent.total.amount) == (25_000, 4_750, 29_750))
        #expect(
            (sent.startingBalance.amount, sent.balanceApplied.amount, sent.amountDue.amount) == (-3_800, 3_800, 25_950))
        #expect(sent.number == "TIENDA-000001")
        #expect(sent.dueAt.map(shop.merchant.zone.date(at:))?.description == "2026-01-25")
        #expect(try await shop.mail().hasSuffix("2026-01-15  invoice_created  Ana"))
        try await shop.travel(to: "2026-01-26")
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.map(\.standing) == [.late])

        let page = try await shop.openCheckout(sent, of: ana)
        try await shop.pay(at: page, with: "visa")
        #expect(try await shop.comeBack(to: sent, ana) == .succeeded)
        let paid = try await shop.invoices.find(sent.id, in: shop.scope)
        #expect((paid.status, paid.amountPaid.amount, paid.amountRemaining.amount) == (.paid, 25_950, 0))
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `what goes on by itself is finalized after an hour, and charged once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let draft = try await shop.draft(for: ana, ["Casillero": 4_000]) { $0.advances = true }
        #expect(draft.nextAttemptAt == draft.createdAt + .hours(1))

        try await shop.travel(until: draft.createdAt + .minutes(59))
        #expect(try await shop.invoices.find(draft.id, in: shop.scope).status == .draft)
        try await shop.travel(to: "2026-02-20")

        let paid = try await shop.invoices.find(draft.id, in: shop.scope)
        #expect((paid.status, paid.number, paid.amountPaid.amount) == (.paid, "TIENDA-000001", 4_000))
        #expect(paid.finalizedAt == draft.createdAt + .hours(1))
        let attempts = try await shop.payments.attempts(of: draft.id, in: shop.scope)
        #expect(attempts.map(\.origin) == [.renewal])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P10 a refused one is tried again on days 1, 3, 5 and 7, and then waits for its customer`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let draft = try await shop.draft(for: ana, ["Casillero": 4_000]) { $0.advances = true }
        _ = try await shop.invoices.finalize(draft.id, in: shop.scope)

        try await shop.travel(to: "2026-02-20")

        let days = try await shop.payments.attempts(of: draft.id, in: shop.scope).map {
            shop.merchant.zone.date(at: $0.createdAt).description
        }
        #expect(days == ["2026-01-15", "2026-01-16", "2026-01-18", "2026-01-20", "2026-01-22"])
        let open = try await shop.invoices.find(draft.id, in: shop.scope)
        #expect((open.status, open.nextAttemptAt) == (.open, nil))
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.map(\.standing) == [.refused])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S38, S40 without a method it waits, its customer is told, and the first method pays it`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let draft = try await shop.draft(for: ana, ["Casillero": 4_000]) { $0.advances = true }
        let open = try await shop.invoices.finalize(draft.id, in: shop.scope)
        try await shop.travel(until: shop.time.now + .minutes(1))

        #expect(try await shop.payments.payment(of: open.id, in: shop.scope)?.status == .requiresPaymentMethod)
        #expect(try await shop.mail().hasSuffix("2026-01-15  incomplete_payment  Ana"))
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)

        #expect(try await shop.invoices.find(open.id, in: shop.scope).status == .paid)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `what does not go on by itself is charged to nobody until somebody asks`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let draft = try await shop.draft(for: ana, ["Casillero": 4_000])
        try await shop.travel(to: "2026-02-20")
        #expect(try await shop.invoices.find(draft.id, in: shop.scope).status == .draft)

        let open = try await shop.invoices.finalize(draft.id, in: shop.scope)
        try await shop.travel(to: "2026-03-20")
        #expect(try await shop.payments.attempts(of: open.id, in: shop.scope).isEmpty)
        _ = try await shop.invoices.pay(open.id, in: shop.scope, origin: .api)
        let good = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(good.id, of: ana.id, in: shop.scope, everywhere: true)
        try await shop.travel(to: "2026-04-20")

        #expect(try await shop.payments.attempts(of: open.id, in: shop.scope).map(\.origin) == [.api])
        _ = try await shop.invoices.update(open.id, in: shop.scope) { $0.advances = true }
        try await shop.travel(to: "2026-04-21")
        #expect(try await shop.invoices.find(open.id, in: shop.scope).status == .paid)
        #expect(try await shop.verify() == [])
    }
}
