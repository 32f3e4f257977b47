import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// What is owed, what is on its way, and paying it with a stored method: one rule for pages and letters.
@Suite struct `Stories of what is owed` {
    private func standings(_ shop: Shop, _ customer: Customer) async throws -> [Owed.Standing] {
        try await shop.invoices.debt(of: customer.id, in: shop.scope).items.map(\.standing)
    }

    private func expectOutdated(
        _ location: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
    ) async {
        do {
            try await body()
            Issue.record("Something was charged.", sourceLocation: location)
        } catch {
            #expect((error as? BillingError)?.code == "offer_outdated", sourceLocation: location)
        }
    }

    /// An invoice that its customer pays by hand, within ten days.
    private func sent(_ shop: Shop, to customer: Customer, _ amount: Int64 = 9_990) async throws -> Invoice {
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(amount).id)])
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.subscriptions.create(order, for: customer.id, in: shop.scope)
        return try await shop.lastInvoice(of: customer)
    }

    @Test(arguments: Engine.available)
    func `who is to act is told by the last try: the customer, the bank, or nobody knows`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let due = try await shop.customer("Ana", card: nil)
        _ = try await sent(shop, to: due)
        #expect(try await standings(shop, due) == [.due])

        let refused = try await shop.customer("Beto", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(refused, to: 9_990)
        #expect(try await standings(shop, refused) == [.refused])

        let debited = try await shop.customer("Caro", card: "pm_bankDebit")
        _ = try await shop.subscribe(debited, to: 9_990)
        let debt = try await shop.invoices.debt(of: debited.id, in: shop.scope)
        #expect(debt.items.map(\.standing) == [.underWay])
        #expect(debt.payable.isEmpty)
        #expect(try debt.totals().isEmpty)

        let asked = try await shop.customer("Dani", card: "pm_card_authenticationRequired")
        _ = try await shop.subscribe(asked, to: 9_990)
        #expect(try await standings(shop, asked) == [.toBeConfirmed])

        try await shop.travel(to: "2026-03-20")
        #expect(try await standings(shop, due) == [.late])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a page that was left and a charge that was given up were refused by nobody`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let invoice = try await sent(shop, to: ana)
        let page = try await shop.openCheckout(invoice, of: ana)
        _ = try await shop.sandbox.closeCheckout(page: page)
        #expect(try await shop.comeBack(to: invoice, ana) == .failed)

        let owed = try #require(try await shop.invoices.debt(of: ana.id, in: shop.scope)[invoice.id])
        #expect(owed.standing == .due && owed.refusal == nil && owed.latest?.wasRefused == false)

        let again = try await shop.openCheckout(invoice, of: ana)
        try await shop.pay(at: again, with: "chargeDeclined")
        _ = try await shop.sandbox.closeCheckout(page: again)
        #expect(try await shop.comeBack(to: invoice, ana) == .failed)
        #expect(try await shop.payments.attempts(of: invoice.id, in: shop.scope).last?.wasRefused == true)
    }

    @Test(arguments: Engine.available)
    func `a transfer that was announced keeps its data, and can be given up for another way`(engine: Engine)
        async throws
    {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let invoice = try await sent(shop, to: ana)
        let page = try await shop.openCheckout(invoice, of: ana)
        let reference = try #require(try await shop.pay(at: page, with: "transfer"))
        #expect(try await shop.comeBack(to: invoice, ana) == .pending)

        let owed = try #require(try await shop.invoices.debt(of: ana.id, in: shop.scope)[invoice.id])
        #expect(owed.standing == .awaitingTransfer && !owed.isPayable)
        #expect(
            owed.transfer
                == TransferInstructions(
                    bank: "Sandbox Bank", account: "000 987 654 321", holder: "Sandbox",
                    reference: String(reference.suffix(8))))

        let ended = try await shop.payments.giveUpTransfer(of: invoice.id, of: ana.id, in: shop.scope)
        #expect(ended?.state == .failed && ended?.wasRefused == false)
        let other = try await shop.openCheckout(invoice, of: ana)
        try await shop.pay(at: other, with: "visa")
        #expect(try await shop.comeBack(to: invoice, ana) == .succeeded)
        // The bank's word comes too late: the processor takes nothing for what was given up.
        _ = try await shop.sandbox.answer(reference: reference, .approve)
        try await shop.travel(to: "2026-03-05")
        #expect(
            try await shop.processorBooks().split(separator: "\n").sorted() == [
                "2026-03-02  9990  declined", "2026-03-02  9990  succeeded",
            ])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `what arrives while it is given up counts as paid, and nothing else is charged`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let invoice = try await sent(shop, to: ana)
        let page = try await shop.openCheckout(invoice, of: ana)
        let reference = try #require(try await shop.pay(at: page, with: "transfer"))
        _ = try await shop.comeBack(to: invoice, ana)
        _ = try await shop.sandbox.answer(reference: reference, .approve)

        let ended = try await shop.payments.giveUpTransfer(of: invoice.id, of: ana.id, in: shop.scope)

        #expect(ended?.state == .succeeded)
        await #expect(throws: BillingError.self) { try await shop.openCheckout(invoice, of: ana) }
        #expect(try await shop.lastInvoice(of: ana).status == .paid)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P2, P6 a button pressed twice, or in two windows, charges the stored card once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let ana = try await shop.customer("Ana")
        let invoice = try await sent(shop, to: ana)
        let offer = try #require(try await shop.invoices.debt(of: ana.id, in: shop.scope)[invoice.id]?.offer)
        #expect(offer.money == Money(9_990, .clp) && offer.after == 0)

        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    (try? await shop.payments.pay(invoice.id, of: ana.id, in: shop.scope, as: offer))?.state
                        == .succeeded
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(outcomes.count { $0 } == 1)
        #expect(try await shop.processorBooks() == "2026-03-02  9990  succeeded")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a refused button that is pressed again tries nothing, and a changed amount charges nothing`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let invoice = try await sent(shop, to: ana)
        let offer = try #require(try await shop.invoices.debt(of: ana.id, in: shop.scope)[invoice.id]?.offer)

        let refused = try await shop.payments.pay(invoice.id, of: ana.id, in: shop.scope, as: offer)
        #expect(refused.state == .failed)
        await expectOutdated { _ = try await shop.payments.pay(invoice.id, of: ana.id, in: shop.scope, as: offer) }
        // The same card is not offered again for this invoice; another is.
        let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        #expect(debt[invoice.id]?.method == nil && debt[invoice.id]?.refusal?.id == refused.id)
        let good = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let next = try #require(try await shop.invoices.debt(of: ana.id, in: shop.scope)[invoice.id]?.offer)
        #expect(next.method == good.id && next.after == 1)

        _ = try await CreditNotes(shop.context).create(of: invoice.id, amount: 1_000, in: shop.scope)
        await expectOutdated { _ = try await shop.payments.pay(invoice.id, of: ana.id, in: shop.scope, as: next) }
        #expect(try await shop.processorBooks() == "2026-03-02  9990  declined")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S69 a new card that its customer lets pay is the default, and pays each thing once`(engine: Engine)
        async throws
    {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        _ = try await sent(shop, to: ana, 5_000)
        let new = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let owed = Money(14_990, .clp)

        await expectOutdated {
            _ = try await shop.methods.adopt(new.id, of: ana.id, in: shop.scope, paying: Money(9_990, .clp))
        }
        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).first?.id != new.id)

        let attempts = try await shop.methods.adopt(new.id, of: ana.id, in: shop.scope, paying: owed)
        #expect(attempts.map(\.state) == [.succeeded, .succeeded])
        await expectOutdated { _ = try await shop.methods.adopt(new.id, of: ana.id, in: shop.scope, paying: owed) }

        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).first?.id == new.id)
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.isEmpty)
        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S68 a card that was meant for everything is the default at once, but not while something is owed`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        func add(to customer: Customer, becomesDefault: Bool) async throws -> PaymentMethod.ID? {
            let (setupIntent, url) = try await shop.methods.startSetup(
                of: customer.id, in: shop.scope, becomesDefault: becomesDefault, kinds: [.card], locale: "es",
                returnURL: { "http://127.0.0.1:8080/return/\($0)" })
            let page = String(url.split(separator: "/").last ?? "")
            let card = try #require(TestMethod.all.first { $0.name == "mastercard" })
            _ = try await shop.sandbox.completeSetup(page: page, with: TestMethodEntry(card))
            let finished = try await shop.methods.finishSetup(setupIntent.id, of: customer.id, in: shop.scope)
            // Coming back again changes nothing.
            _ = try await shop.methods.finishSetup(setupIntent.id, of: customer.id, in: shop.scope)
            return finished.method
        }
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let old = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        _ = try await shop.subscriptions.useMethod(old.id, for: subscription.id, of: ana.id, in: shop.scope)

        let kept = try await add(to: ana, becomesDefault: false)
        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).first?.id != kept)
        let new = try await add(to: ana, becomesDefault: true)
        #expect(try await shop.methods.list(of: ana.id, in: shop.scope).first?.id == new)
        let running = try await shop.subscriptions.find(subscription.id, in: shop.scope)
        #expect(try await shop.methods.nextPayment(of: running).method?.id == new)

        let beto = try await shop.customer("Beto", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(beto, to: 9_990)
        let stored = try await add(to: beto, becomesDefault: true)
        #expect(try await shop.methods.list(of: beto.id, in: shop.scope).first?.id != stored)
        #expect(try await shop.attempts(of: beto) == "2026-03-02  9990  failed generic_decline  0341")
        #expect(try await shop.verify() == [])
    }

    @Test func `a card whose month is over is not offered`() async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: .sqlite)
        let ana = try await shop.customer("Ana")
        let invoice = try await sent(shop, to: ana)
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope)[invoice.id]?.method != nil)

        try await shop.context.database.write { db in
            _ = try db.execute("UPDATE payment_methods SET expiry_year = 2026, expiry_month = 2")
        }
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope)[invoice.id]?.method == nil)
        try await shop.context.database.write { db in
            _ = try db.execute("UPDATE payment_methods SET expiry_month = 3")
        }
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope)[invoice.id]?.method != nil)
    }

    @Test func `one day is the last of a subscription, before it ends and after`() async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: .sqlite)
        let ana = try await shop.customer("Ana")
        let ending = try await shop.subscribe(ana, to: 9_990)
        #expect(ending.lastDay == nil)
        _ = try await shop.subscriptions.cancel(ending.id, in: shop.scope, effect: .atPeriodEnd)
        #expect(try await shop.subscriptions.find(ending.id, in: shop.scope).lastDay?.description == "2026-02-27")
        let ended = try await shop.subscribe(ana, to: 5_000)
        let now = try await shop.subscriptions.cancel(ended.id, in: shop.scope, effect: .immediately)
        #expect(now.lastDay?.description == "2026-01-31")

        try await shop.travel(to: "2026-03-05")
        #expect(try await shop.subscriptions.find(ending.id, in: shop.scope).lastDay?.description == "2026-02-27")
        #expect(try await shop.subscriptions.find(ended.id, in: shop.scope).lastDay?.description == "2026-01-31")
    }
}
