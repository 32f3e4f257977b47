import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// A change that its customer asks for is made once it is paid: U11, P2, P3, M7.
@Suite struct `Stories of changes that are paid first` {
    @Test(arguments: Engine.available)
    func `U11 refused at once: the old plan stays, nothing is owed, and no calendar tries it again`(
        engine: Engine
    ) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_chargeCustomerFailInsufficientFunds")
        let shop = story.shop

        let (kept, attempt) = try await story.accept(try await story.quote())
        #expect(attempt?.state == .failed)
        #expect(kept.items == story.subscription.items && kept.status == .active)
        #expect(try await shop.verify() == [])
        _ = try await shop.methods.makeDefault(story.visa.id, of: story.ana.id, in: shop.scope, everywhere: true)
        try await shop.travel(to: "2026-02-16")

        #expect(
            try await shop.calendar(of: story.ana) == """
                2026-01-15  9990  paid  1
                2026-01-25  3388  void  1
                2026-02-15  9990  paid  1
                """)
        #expect(try await shop.mail().contains("2026-01-25  change_refused  Ana"))
        #expect(try await !shop.mail().contains("payment_failed"))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U11 P2 a quote is charged once: pressed again it says so, and with another card the change is made`(
        engine: Engine
    ) async throws {
        let story = try await PaidChange.open(engine, card: "pm_card_chargeCustomerFail")
        let shop = story.shop

        let quote = try await story.quote()
        _ = try await story.accept(quote)
        let again = await #expect(throws: BillingError.self) { _ = try await story.accept(quote) }
        #expect(again?.code == "quote_outdated")
        _ = try await shop.methods.makeDefault(story.visa.id, of: story.ana.id, in: shop.scope, everywhere: true)
        let (changed, paid) = try await story.accept(try await story.quote())

        #expect(paid?.state == .succeeded && changed.items[0].price.id == story.price.id)
        #expect(
            try await shop.processorBooks().split(separator: "\n").sorted().joined(separator: "\n") == """
                2026-01-15  9990  succeeded
                2026-01-25  3388  declined
                2026-01-25  3388  succeeded
                """)
        #expect(try await shop.verify() == [])
    }

    @Test(
        arguments: Engine.available, [(card: "pm_bankDebit", isPaid: true), (card: "pm_bankDebitFails", isPaid: false)])
    func `U11 P3 a debit on its way: what there was until it has come, and after it is refused`(
        engine: Engine, ending: (card: String, isPaid: Bool)
    ) async throws {
        let story = try await PaidChange.open(engine, card: ending.card)
        let shop = story.shop

        let (kept, attempt) = try await story.accept(try await story.quote())
        #expect(attempt?.state == .pending && kept.items == story.subscription.items && kept.status == .active)
        let twice = await #expect(throws: BillingError.self) { _ = try await story.accept(try await story.quote()) }
        #expect(twice?.code == "change_under_way")
        #expect(try await shop.verify() == [])
        _ = try await shop.methods.makeDefault(story.visa.id, of: story.ana.id, in: shop.scope, everywhere: true)
        try await shop.travel(to: "2026-02-16")

        let now = try await shop.subscriptions.find(kept.id, in: shop.scope)
        #expect((now.items[0].price.id == story.price.id) == ending.isPaid && now.status == .active)
        #expect(
            try await shop.calendar(of: story.ana) == """
                2026-01-15  9990  paid  1
                2026-01-25  3388  \(ending.isPaid ? "paid" : "void")  1
                2026-02-15  \(ending.isPaid ? 14_990 : 9_990)  paid  1
                """)
        #expect(try await shop.mail().contains("change_refused") == !ending.isPaid)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available, [SandboxFault.lostAfter, .lostBefore])
    func `U11 P3 an answer that was lost: the plan is given once it is known that it was paid, and paid once`(
        engine: Engine, fault: SandboxFault
    ) async throws {
        let weather = Weather()
        let story = try await PaidChange.open(engine, weather: weather)
        let shop = story.shop

        weather.spoilsOneCharge(with: fault)
        let (kept, attempt) = try await story.accept(try await story.quote())
        #expect(attempt?.state == .unknown && kept.items == story.subscription.items)
        try await shop.travel(to: "2026-02-01")

        let now = try await shop.subscriptions.find(kept.id, in: shop.scope)
        #expect(now.items[0].price.id == story.price.id && now.status == .active)
        #expect(
            try await shop.processorBooks() == """
                2026-01-15  9990  succeeded
                2026-01-25  3388  succeeded
                """)
        #expect(try await shop.verify() == [])
    }
}

/// Ana pays 9,990 a month since 15 January, and asks for another plan ten days later.
struct PaidChange {
    let shop: Shop
    let ana: Customer
    let subscription: Subscription
    let visa: PaymentMethod
    let price: Price

    /// - Parameter card: what pays for the change; nil for the one that paid before.
    static func open(
        _ engine: Engine, card: String? = nil, weather: Weather = Weather(), on day: String = "2026-01-25",
        to amount: Int64 = 14_990, every recurrence: Recurrence = .monthly
    ) async throws -> PaidChange {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: weather.faults, pause: weather.pause)
        let ana = try await shop.customer("Ana")
        let visa = try await shop.methods.list(of: ana.id, in: shop.scope)[0]
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let price = try await shop.price(amount, every: recurrence, named: "Plan Plus")
        try await shop.travel(to: day)
        if let card {
            let other = try await shop.methods.attach(.init(card), to: ana.id, in: shop.scope)
            _ = try await shop.methods.makeDefault(other.id, of: ana.id, in: shop.scope, everywhere: true)
        }
        return PaidChange(
            shop: shop, ana: ana, subscription: try await shop.subscriptions.find(subscription.id, in: shop.scope),
            visa: visa, price: price)
    }

    func quote() async throws -> String {
        let change = SubscriptionChange(
            items: [.init(item: subscription.items[0].id, price: price.id)], proration: .alwaysInvoice)
        return try await shop.subscriptions.preview(change, of: subscription.id, of: ana.id, in: shop.scope).quote
    }

    func accept(_ quote: String) async throws -> (Subscription, PaymentAttempt?) {
        try await shop.subscriptions.accept(quote, of: ana.id, in: shop.scope)
    }
}
