import Billing
import Core
import Storage
import TestSupport
import Testing

/// A change that only waits for its customer is asked for, and not owed.
extension `Stories of changes that are paid first` {
    @Test(arguments: Engine.available)
    func `U11, U6 what a change asks for is no debt: it is in no total, and another card is not charged for it`(
        engine: Engine
    ) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired")
        let shop = story.shop
        let asked = try await story.ask()

        let debt = try await shop.invoices.debt(of: story.ana.id, in: shop.scope)
        #expect(debt.payable.isEmpty && debt.waiting.isEmpty && debt.methods.isEmpty)
        #expect(try debt.totals() == [])
        #expect(debt.changes.map(\.invoice.id) == [asked.invoice])
        let tried = try await shop.methods.makeDefault(
            story.visa.id, of: story.ana.id, in: shop.scope, everywhere: true)

        #expect(tried == [])
        #expect(try await shop.payments.attempts(of: asked.invoice, in: shop.scope).map(\.state) == [.requiresAction])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11 for a change that can be made no more nobody is asked, and nobody pays`(engine: Engine) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired")
        let (shop, ana) = (story.shop, story.ana.id)
        let asked = try await story.ask()
        let other = SubscriptionChange(items: [.init(item: story.subscription.items[0].id, quantity: 2)])
        _ = try await shop.subscriptions.change(story.subscription.id, to: other, in: shop.scope)

        #expect(try await shop.invoices.debt(of: ana, in: shop.scope).items.isEmpty)
        let charged = await #expect(throws: BillingError.self) {
            _ = try await shop.invoices.pay(
                asked.invoice, of: ana, in: shop.scope, with: story.visa.id, origin: .customer)
        }
        let led = await #expect(throws: BillingError.self) {
            _ = try await shop.openCheckout(try await shop.lastInvoice(of: story.ana), of: story.ana)
        }

        #expect([charged, led].map { $0?.code } == ["change_not_made", "change_not_made"])
        #expect(try await shop.payments.attempts(of: asked.invoice, in: shop.scope).map(\.state) == [.requiresAction])
        _ = try await shop.invoices.void(asked.invoice, in: shop.scope)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available, [false, true])
    func `U11, P7 nor where it can be made no more since the button was pressed`(
        engine: Engine, atCheckout: Bool
    ) async throws {
        let weather = Weather()
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired", weather: weather)
        let (shop, ana) = (story.shop, story.ana)
        let asked = try await story.ask()
        let bill = try await shop.lastInvoice(of: ana)
        weather.slowsOneGivingUp(by: .seconds(1)) { _ in
            let other = SubscriptionChange(items: [.init(item: story.subscription.items[0].id, quantity: 2)])
            _ = try? await shop.subscriptions.change(story.subscription.id, to: other, in: shop.scope)
        }

        let refused = await #expect(throws: BillingError.self) {
            if atCheckout {
                _ = try await shop.openCheckout(bill, of: ana)
            } else {
                _ = try await shop.invoices.pay(
                    bill.id, of: ana.id, in: shop.scope, with: story.visa.id, origin: .customer)
            }
        }

        #expect(refused?.code == "change_not_made")
        #expect(try await shop.subscriptions.find(story.subscription.id, in: shop.scope).items[0].quantity == 2)
        #expect(try await shop.payments.attempts(of: asked.invoice, in: shop.scope).map(\.id) == [asked.id])
        _ = try await shop.invoices.void(asked.invoice, in: shop.scope)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11, S52 what a change took along is foretold before cancelling, and settled by the last invoice`(
        engine: Engine
    ) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired")
        let (shop, id) = (story.shop, story.subscription.id)
        _ = try await shop.items.create(
            for: story.ana.id, in: shop.scope, amount: Money(3_000, .clp), description: "Mochila", subscription: id)
        let asked = try await story.ask()
        #expect(asked.money.amount == 6_388)

        let foretold = try await shop.subscriptions.lastInvoice(of: story.subscription, effect: .immediately)
        #expect(foretold?.due == Money(3_000, .clp))
        _ = try await shop.subscriptions.cancel(id, of: story.ana.id, in: shop.scope, effect: .immediately)

        #expect(try await shop.lastInvoice(of: story.ana).amountDue.amount == 3_000)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11, P10 retries that end a subscription drop a change that nothing pays any more`(
        engine: Engine
    ) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_authenticationRequired")
        let (shop, id, ana) = (story.shop, story.subscription.id, story.ana)
        _ = try await Merchants(shop.context).update(shop.merchant.id) {
            $0.dunning = DunningPolicy(retryDays: [1], ending: .cancel)
        }
        let asked = try await story.ask()
        // A page that was left, and a credit note that ended it: nothing pays for the change any more.
        _ = try await shop.openCheckout(try await shop.lastInvoice(of: ana), of: ana)
        _ = try await CreditNotes(shop.context).create(of: asked.invoice, amount: Money(100, .clp), in: shop.scope)
        let bad = try await shop.methods.attach(.init("pm_card_chargeCustomerFail"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(bad.id, of: ana.id, in: shop.scope, everywhere: true)
        let dearer = SubscriptionChange(
            items: [.init(item: story.subscription.items[0].id, price: try await shop.price(31_000).id)],
            proration: .alwaysInvoice)
        _ = try await shop.subscriptions.change(id, to: dearer, in: shop.scope)

        try await shop.travel(to: "2026-02-01")

        #expect(try await shop.status(of: story.subscription) == .canceled)
        let update = try await shop.subscriptions.pendingUpdate(of: id, of: ana.id, in: shop.scope)
        #expect(update?.outcome == .dropped)
        #expect(try await shop.invoices.find(asked.invoice, in: shop.scope).status == .void)
        #expect(try await shop.verify() == [])
    }
}

extension PaidChange {
    /// Asks for the change: its charge waits for its customer, or is on its way.
    func ask() async throws -> PaymentAttempt {
        let (_, attempt) = try await accept(try await quote())
        return try await shop.payments.attempt(try #require(attempt?.id), in: shop.scope)
    }
}
