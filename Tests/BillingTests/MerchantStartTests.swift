import Access
import Billing
import Core
import Storage
import TestSupport
import Testing

@Suite struct `A merchant's first steps` {
    @Test(arguments: Engine.available)
    func `are done when what they are about is so, and never ticked off`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let starts = MerchantStarts(shop.context)
        #expect(try await starts.find(in: shop.scope).done == [.processor])
        #expect(try await starts.find(in: shop.scope).next == .brand)
        // Live mode has no processor: the sandbox moves no money.
        let live = Scope(merchant: shop.merchant.id, mode: .live)
        #expect(try await starts.find(in: live).done == [])

        _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.brand.color = "#0f766e" }
        #expect(try await starts.find(in: shop.scope).done == [.processor, .brand])
        let ana = try await shop.customer("Ana")
        #expect(try await starts.find(in: shop.scope).done == [.processor, .brand, .customer])
        _ = try await shop.subscribe(ana, to: 9_990)
        #expect(try await starts.find(in: shop.scope).done == [.processor, .brand, .customer, .product, .payment])
        #expect(try await starts.find(in: shop.scope).next == .portal)

        let sessions = PortalSessions(shop.context)
        for origin in [PortalSession.Origin.console, .api] {
            #expect(try await starts.find(in: shop.scope).next == .portal)
            let (_, url) = try await sessions.create(for: ana.id, origin: origin, in: shop.scope)
            _ = try await sessions.open(Secret(String(url.split(separator: "/").last ?? "")), of: shop.merchant.id)
        }
        #expect(try await starts.find(in: shop.scope).next == nil)
    }

    @Test(arguments: Engine.available)
    func `are passed over and taken up again, in one mode`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let starts = MerchantStarts(shop.context)

        try await starts.skip(.brand, in: shop.scope)
        try await starts.skip(.brand, in: shop.scope)
        #expect(try await starts.find(in: shop.scope).skipped == [.brand])
        #expect(try await starts.find(in: shop.scope).next == .product)
        #expect(try await starts.find(in: Scope(merchant: shop.merchant.id, mode: .live)).skipped == [])

        try await starts.resume(.brand, in: shop.scope)
        #expect(try await starts.find(in: shop.scope).next == .brand)
        try await starts.skip(.customer, in: shop.scope)
        _ = try await shop.customer("Ana")
        let start = try await starts.find(in: shop.scope)
        #expect(start.done.contains(.customer))
        #expect(start.skipped == [])
    }

    @Test func `are looked for in orders that indexes have, for there may be none among a million`() async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let counter = StatementCounter(shop.context.database)
        _ = try await MerchantStarts(shop.context.on(counter)).find(in: shop.scope)
        _ = try await Merchants(shop.context.on(counter)).figures(in: shop.scope)
        let asked = counter.taken().filter { $0.contains("FROM customers") }

        #expect(asked.count == 2)
        for text in asked {
            #expect(text.contains("AND deleted_at IS NULL ORDER BY created_at, id LIMIT"), "\(text)")
            let question = "EXPLAIN QUERY PLAN " + text.replacing("?", with: "1")
            let plan = try await shop.context.database.read { db in
                try db.query(SQL(stringLiteral: question)).map { try $0.text("detail") }
            }
            let looks = plan.filter { step in
                ["customers", "payments", "payment_attempts", "prices"].contains { step.contains(" \($0) ") }
            }
            #expect(!looks.isEmpty)
            for look in looks { #expect(look.contains("(merchant_id=? AND livemode=?)"), "\(look)") }
        }
    }
}
