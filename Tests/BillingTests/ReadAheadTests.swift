import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `What is read ahead` {
    @Test(arguments: Engine.available)
    func `is what the tables say, and is asked for once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let (ana, beto) = (try await shop.customer("Ana"), try await shop.customer("Beto"))
        _ = try await shop.subscribe(ana, to: 9_990)
        let counter = StatementCounter(shop.context.database)
        let (ahead, asked, foreign) = try await shop.context.on(counter).read { [scope = shop.scope] tx in
            try tx.readAhead([
                tx.subscriptions.allStatement(of: ana.id, in: scope), tx.methods.allStatement(of: ana.id, in: scope),
            ])
            return (
                try tx.methods.all(of: ana.id, in: scope), try tx.unmapped().methods.all(of: ana.id, in: scope),
                try tx.methods.all(of: beto.id, in: scope)
            )
        }

        #expect(ahead == asked && !ahead.isEmpty)
        #expect(foreign.allSatisfy { $0.customer == beto.id })
        #expect(counter.together.count == (engine == .postgresql ? 1 : 0))
        #expect(counter.taken().count == 3)
    }

    @Test(arguments: Engine.available)
    func `is nothing where something may be written`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let name = try await shop.context.database.write { [context = shop.context] db -> String? in
            let tx = BillingTransaction(AsIfAway(inner: db), context)
            let question: SQL = "SELECT name FROM customers WHERE id = \(ana.id)"
            try tx.readAhead([question])
            try db.execute("UPDATE customers SET name = 'Anita' WHERE id = \(ana.id)")
            return try tx.query(question).first?.text("name")
        }

        #expect(name == "Anita")
    }

    @Test func `answers the same bytes, and not what only looks the same`() {
        let question: (String) -> SQL = { name in "SELECT id FROM customers WHERE name = \(name)" }
        let (one, other) = ("Jos\u{E9}", "Jose\u{301}")
        var ahead = ReadAhead()
        ahead.note([], to: question(one))

        #expect(one == other)
        #expect(ahead.answer(to: question(one))?.isEmpty == true)
        #expect(ahead.answer(to: question(other))?.isEmpty == nil)
    }

    @Test(arguments: Engine.available)
    func `is not asked again by who shows a customer's first page`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        var byHand = SubscriptionOrder(items: [.init(price: try await shop.price(4_990).id)])
        byHand.collectionMethod = .sendInvoice
        byHand.daysUntilDue = 5
        _ = try await shop.subscriptions.create(byHand, for: ana.id, in: shop.scope)
        let counter = StatementCounter(shop.context.database)
        _ = try await Customers(shop.context.on(counter)).overview(
            of: ana.id, in: shop.scope, at: shop.time.now, invoices: 4)

        let together = counter.together
        let ahead = Set(together.flatMap(\.self))
        #expect(together.count == (engine == .postgresql ? 3 : 0))
        #expect(counter.taken().filter(ahead.contains) == together.compactMap(\.first))
    }

    @Test(arguments: Engine.available)
    func `leaves a customer's first page as it is`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let overview = try await Customers(shop.context).overview(
            of: ana.id, in: shop.scope, at: shop.time.now, invoices: 4)
        let subscriptions = try await shop.subscriptions.of(ana.id, in: shop.scope)
        let invoices = try await Invoices(shop.context).of(ana.id, in: shop.scope)
        let outlooks = try await shop.subscriptions.outlooks(of: subscriptions)

        #expect(overview.subscriptions == subscriptions)
        #expect(overview.invoices.elements == invoices.elements)
        #expect(overview.outlooks == outlooks)
        #expect(overview.methods.map(\.customer) == [ana.id])
        #expect(overview.products.count == 1)
    }
}

/// A connection of either engine that says it is a round trip away.
private struct AsIfAway: Connection {
    let inner: any Connection

    var engine: Engine { .postgresql }
    func query(_ sql: SQL) throws -> [Row] { try inner.query(sql) }
    @discardableResult
    func execute(_ sql: SQL) throws -> Int { try inner.execute(sql) }
}
