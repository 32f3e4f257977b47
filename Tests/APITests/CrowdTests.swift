import APITestSupport
import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

/// One customer of one merchant, two servers, and 64 programs that all want something of that customer at once.
@Suite struct `A crowd` {
    @Test(arguments: Engine.available)
    func `is served by two servers: nothing twice, nothing lost, nobody sent away`(engine: Engine) async throws {
        let crowd = try await Crowd.open(engine)
        let ground = try await Ground(crowd.desk)

        let replies = try await crowd.ask((0..<64).map(ground.orders))

        let failures = replies.filter { $0.status >= 500 }
        #expect(failures.isEmpty, "\(failures.count) of \(replies.count): \(failures.first?.body ?? "")")
        let refusals = Set(replies.filter { $0.status != 200 }.map { $0.text("error.code") ?? $0.body })
        #expect(
            refusals.isSubset(of: [
                "idempotency_key_in_use", "coupon_expired", "invoice_not_open", "payment_in_progress",
            ]))
        try await ground.check(replies)
        await crowd.close()
    }
}

/// What the programs ask about, and what must be true of it afterwards.
private struct Ground: Sendable {
    static let credit: Int64 = 25_000
    static let redemptions = 5

    let shop: Shop
    let ana: Customer
    let open: Invoice.ID
    let paid: Payment.ID
    let price: Price
    let code: PromotionCode

    init(_ desk: APIDesk) async throws {
        shop = desk.shop
        ana = try await shop.customer("Ana")
        price = try await shop.price(10_000)
        var order = SubscriptionOrder(items: [.init(price: price.id)])
        let bought = try #require(try await shop.place(order, for: ana).latestInvoice)
        paid = try #require(try await shop.payments.attempts(of: bought, in: shop.scope).first).payment
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 30
        open = try #require(try await shop.place(order, for: ana).latestInvoice)
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.balance = Money(-Self.credit, .clp) }
        let coupons = Coupons(shop.context)
        let coupon = try await coupons.create(
            reduction: .percent(try Rate("10")), duration: .forever, in: shop.scope)
        code = try await coupons.createCode(
            "HOLA", for: coupon.id, maxRedemptions: Self.redemptions, in: shop.scope)
    }

    /// Each begins with something else. Two and two programs use the same keys, as if each had lost its answer.
    func orders(of program: Int) -> [Crowd.Order] {
        let subscription = "customer=\(ana.id)&items[0][price]=\(price.id)"
        let orders = [
            Crowd.Order(path: "billing_portal/sessions", form: "customer=\(ana.id)"),
            Crowd.Order(path: "subscriptions", form: subscription, key: "subscription \(program / 4)"),
            Crowd.Order(path: "invoices/\(open)/pay", form: ""),
            Crowd.Order(path: "refunds", form: "payment_intent=\(paid)&amount=100", key: "refund \(program / 4)"),
            Crowd.Order(path: "subscriptions", form: "\(subscription)&discounts[0][promotion_code]=\(code.id)"),
        ]
        let first = program % orders.count
        return Array(orders[first...] + orders[..<first])
    }

    func check(_ replies: [Reply]) async throws {
        #expect(try await shop.verify() == [])
        let ledger = SandboxLedger(database: shop.context.database, clock: shop.context.clock)
        #expect(try await ledger.paidTwice(in: shop.scope) == [])
        let invoices = try await invoices()
        #expect(invoices.first { $0.id == open }?.status == .paid)

        // Whoever repeated a key heard of the same object, and no number is missing or given twice.
        let created = Set(replies.filter { $0.status == 200 }.compactMap { $0.text("latest_invoice") })
        #expect(invoices.count == created.count + 2)
        let numbers = invoices.compactMap { $0.number?.split(separator: "-").last.flatMap { Int($0) } }
        #expect(numbers.sorted() == Array(1...invoices.count))

        let spent = invoices.reduce(0) { $0 + $1.balanceApplied.amount }
        #expect(spent == Self.credit)
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == 0)
        let coupons = Coupons(shop.context)
        #expect(try await coupons.code(code.id, in: shop.scope).timesRedeemed == Self.redemptions)
        let refunds = Set(
            replies.filter { $0.status == 200 && $0.text("object") == "refund" }.compactMap { $0.text("id") })
        #expect(try await ledger.settled(in: shop.scope).refunded == [.clp: Money(100 * Int64(refunds.count), .clp)])
    }

    private func invoices() async throws -> [Invoice] {
        var found: [Invoice] = []
        var page = try await shop.invoices.list(in: shop.scope, PageRequest(limit: 100))
        found += page.elements
        while page.hasMore, let last = found.last {
            page = try await shop.invoices.list(
                in: shop.scope, PageRequest(limit: 100, cursor: .after(last.id.rawValue)))
            found += page.elements
        }
        return found
    }
}
