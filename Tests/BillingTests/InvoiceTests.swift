import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@Suite struct `Invoices and payments` {
    @Test(arguments: Engine.available)
    func `M7 credit pays first, and an invoice of nothing needs no processor`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customers.create(CustomerDetails(name: "Ana"), in: shop.scope, balance: -15_000)
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)

        _ = try await shop.subscribe(ana, to: 9_990)
        try await shop.travel(to: "2026-03-01")

        let invoices = try await shop.invoices.of(ana.id, in: shop.scope).elements
        #expect(invoices.map(\.status) == [.paid, .paid])
        #expect(invoices.map(\.amountDue) == [4_980, 0])
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M8 numbers follow each other without gaps, also when many are issued at once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let price = try await shop.price(1_000)
        let ana = try await shop.customer("Ana")

        try await withThrowingTaskGroup { group in
            for _ in 0..<12 {
                group.addTask {
                    _ = try await shop.subscriptions.create(
                        SubscriptionOrder(items: [.init(price: price.id)]), for: ana.id, in: shop.scope)
                }
            }
            try await group.waitForAll()
        }

        let numbers = try await shop.invoices.of(ana.id, in: shop.scope, PageRequest(limit: 50)).elements
            .compactMap(\.number).sorted()
        #expect(numbers.first == "TIENDA-000001")
        #expect(numbers.last == "TIENDA-000012")
        #expect(Set(numbers).count == 12)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P6 two payments of one invoice at once charge once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        let card = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)

        await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    _ = try? await shop.invoices.pay(
                        invoice.id, of: ana.id, in: shop.scope, with: card.id, origin: .customer)
                }
            }
        }

        let ledger = SandboxLedger(database: shop.context.database, clock: shop.time.clock)
        #expect(try await ledger.paidTwice(in: shop.scope) == [])
        #expect(try await ledger.settled(in: shop.scope).count == 1)
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .paid)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S36 a checkout is paid at the processor, and asking it settles the invoice`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]

        let first = try await checkout(invoice, of: ana, in: shop)
        let again = try await checkout(invoice, of: ana, in: shop)
        #expect(first == again, "two windows share one checkout")
        let attempt = try await shop.payments.attempts(of: invoice.id, in: shop.scope)[0]
        #expect(try await shop.payments.resolve(attempt.id, of: ana.id, in: shop.scope).state == .created)
        let card = try #require(TestMethod.token("pm_card_visa"))
        _ = try await shop.sandbox.pay(
            page: String(first.split(separator: "/").last ?? ""), with: TestMethodEntry(card))
        let settled = try await shop.payments.resolve(attempt.id, of: ana.id, in: shop.scope)

        #expect(settled.state == .succeeded)
        #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .paid)
        #expect(try await shop.subscriptions.of(ana.id, in: shop.scope)[0].status == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P7 money for an invoice that was settled meanwhile becomes credit`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailLostAnswerAfter")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        // A merchant may not close an invoice that is being paid, so the books are closed by hand, as a restore could.
        await #expect(throws: BillingError.self) {
            _ = try await shop.invoices.payOutOfBand(invoice.id, in: shop.scope)
        }
        let attempt = try await shop.payments.attempts(of: invoice.id, in: shop.scope)[0]
        try await shop.context.database.write { db in
            try db.execute(
                """
                UPDATE invoices SET status = 'paid', amount_paid = amount_due, paid_out_of_band = 1
                WHERE id = \(invoice.id)
                """)
        }

        _ = try await shop.payments.resolve(attempt.id, of: ana.id, in: shop.scope)

        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance == -9_990)
    }

    @Test(arguments: Engine.available)
    func `C1, C2 an invoice of another customer, merchant or mode does not exist`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let beto = try await shop.customer("Beto")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.invoices.of(ana.id, in: shop.scope).elements[0]
        let live = Scope(merchant: shop.merchant.id, mode: .live)

        for attempt in [
            { try await shop.invoices.find(invoice.id, of: beto.id, in: shop.scope) },
            { try await shop.invoices.find(invoice.id, in: live) },
            { try await shop.invoices.find(invoice.id, in: Scope(merchant: .init("acct_other"), mode: .test)) },
            { try await shop.invoices.find(.init("in_nothing"), in: shop.scope) },
            { try await shop.invoices.find(.init("' OR 1=1 --"), in: shop.scope) },
        ] {
            let error = await #expect(throws: BillingError.self) { _ = try await attempt() }
            #expect(error?.kind == .notFound)
        }
    }

    @Test(arguments: Engine.available)
    func `M7 an invoice says what the balance was before it and after it`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        func balances(_ balance: Int64, _ amount: Int64) async throws -> [Int64] {
            let ana = try await shop.customer("Ana")
            _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = balance }
            _ = try await shop.subscribe(ana, to: amount)
            let invoice = try await shop.lastInvoice(of: ana)
            let after = try await shop.customers.find(ana.id, in: shop.scope).balance
            #expect(invoice.endingBalance == after)
            return [invoice.startingBalance, invoice.endingBalance, invoice.amountDue]
        }

        #expect(try await balances(0, 9_990) == [0, 0, 9_990])
        #expect(try await balances(-3_000, 9_990) == [-3_000, 0, 6_990])
        #expect(try await balances(-20_000, 9_990) == [-20_000, -10_010, 0])
        #expect(try await balances(500, 9_990) == [500, 0, 10_490])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `an invoice that is given up says when`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        _ = try await shop.subscribe(ana, to: 9_990)
        let open = try await shop.lastInvoice(of: ana)
        shop.time.advance(.hours(2))

        _ = try await shop.invoices.markUncollectible(open.id, in: shop.scope)

        let given = try await shop.lastInvoice(of: ana)
        #expect(open.markedUncollectibleAt == nil)
        #expect(given.markedUncollectibleAt == shop.time.now)
        #expect(given.voidedAt == nil && given.paidAt == nil)
        #expect(try await shop.verify() == [])
    }

    private func checkout(_ invoice: Invoice, of customer: Customer, in shop: Shop) async throws -> String {
        try await shop.payments.startCheckout(
            invoice.id, of: customer.id, in: shop.scope, kinds: [.card], locale: "es"
        ) { "http://127.0.0.1:8080/p/tienda-sur/return/\($0)" }
    }
}
