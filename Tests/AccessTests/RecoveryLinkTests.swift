import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

/// Links of mails in store: for whom they are made, how often they serve, and how long they are kept (S13).
@Suite struct `Links of mails in store` {
    /// Ana, and an invoice that she has paid.
    private func open(_ engine: Engine) async throws -> (Shop, Customer, Invoice, RecoveryLinks) {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        return (shop, ana, try await shop.lastInvoice(of: ana), RecoveryLinks(shop.context))
    }

    @Test(arguments: Engine.available)
    func `D5 of many that press at once, as many get through as its purpose allows`(engine: Engine) async throws {
        let (shop, _, invoice, links) = try await open(engine)
        let token = try await links.makePaper(of: invoice)
        let link = try #require(try await links.paper(of: token, at: shop.merchant.id)).link

        let pressed = await withTaskGroup(of: Bool.self) { group in
            for _ in 1...40 { group.addTask { (try? await links.use(link)) == true } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }

        #expect(pressed == RecoveryLink.Purpose.paper.uses)
        #expect(try await links.use(link) == false)
        #expect(try await links.paper(of: token, at: shop.merchant.id)?.link == nil)
    }

    @Test(arguments: Engine.available)
    func `S2 none is made for whoever has gone meanwhile, or has another address`(engine: Engine) async throws {
        let (shop, ana, invoice, links) = try await open(engine)
        let old = try #require(ana.details.email)
        let method = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        _ = try await links.makePaper(of: invoice, to: old.uppercased())
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.details.email = "ana@example.org" }

        await #expect(throws: BillingError.self) { _ = try await links.make(for: invoice, to: old) }
        await #expect(throws: BillingError.self) { _ = try await links.makePaper(of: invoice, to: old) }
        await #expect(throws: BillingError.self) { _ = try await links.make(replacing: method, of: ana.id, to: old) }
        #expect(try await links.live(of: ana.id, in: shop.scope).isEmpty)

        _ = try await links.makePaper(of: invoice, to: "Ana@Example.org")
        #expect(try await links.live(of: ana.id, in: shop.scope).count == 1)
        try await shop.customers.delete(ana.id, in: shop.scope)
        await #expect(throws: BillingError.self) { _ = try await links.makePaper(of: invoice) }
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `S13 ending all leaves when the others ended as it was`(engine: Engine) async throws {
        let (shop, ana, invoice, links) = try await open(engine)
        for _ in 1...2 { _ = try await links.makePaper(of: invoice) }
        let made = try await links.live(of: ana.id, in: shop.scope).map(\.id)
        let begun = shop.time.now
        func ends() async throws -> [Instant?] {
            var ends: [Instant?] = []
            for id in made { ends.append(try await links.find(id, of: ana.id, in: shop.scope).endedAt) }
            return ends
        }

        try await links.end(made[0], of: ana.id, in: shop.scope)
        shop.time.advance(.hours(1))
        try await links.end(made[0], of: ana.id, in: shop.scope)
        #expect(try await ends() == [begun, nil])
        try await links.endAll(of: ana.id, in: shop.scope)
        #expect(try await ends() == [begun, begun + .hours(1)])
        shop.time.advance(.hours(1))
        _ = try await shop.customers.signOut(ana.id, in: shop.scope)
        #expect(try await ends() == [begun, begun + .hours(1)])
        await #expect(throws: BillingError.self) {
            try await links.end(RecoveryLink.ID("rcl_x"), of: ana.id, in: shop.scope)
        }
    }

    @Test(arguments: Engine.available)
    func `those of papers are forgotten after half a year, the others after more than a year`(
        engine: Engine
    ) async throws {
        let (shop, ana, invoice, links) = try await open(engine)
        let method = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        _ = try await links.makePaper(of: invoice)
        _ = try await links.make(replacing: method, of: ana.id)

        var gone: [Int] = []
        for hours in [180 * 24 - 1, 1, 250 * 24 - 1, 1] as [Int64] {
            shop.time.advance(.hours(hours))
            gone.append(try await links.prune())
        }
        #expect(gone == [0, 1, 0, 1])
    }
}
