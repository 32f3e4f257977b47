import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `A request without an account` {
    private func leaves(_ request: CancellationRequest, _ shop: Shop) async throws -> Instant? {
        try await shop.context.database.read { db in
            try db.first("SELECT letter_at FROM cancellation_requests WHERE id = \(request.id)")?
                .instantIfAny("letter_at")
        }
    }

    @Test(arguments: Engine.available)
    func `has its letter later where too many went, with the others', and no other kind waits for it (A3)`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        var asked: [CancellationRequest] = []
        for number in 1...6 { asked.append(try await ask(.cancel, "ana@example.com", shop, what: "\(number)")) }
        for request in asked.prefix(3) { #expect(try await leaves(request, shop) == request.receivedAt) }
        let turn = asked[2].receivedAt + .minutes(5)
        for request in asked.suffix(3) {
            #expect(try await leaves(request, shop) == turn && request.expiresAt == turn + .hours(72))
        }
        let shared = try await requests(shop).waitingLetters(of: asked[3].id, in: shop.scope).receipts
        #expect(shared.map(\.request.id) == asked.suffix(3).map(\.id))
        #expect(Set(shared.map(\.mail.link)).count == 3)

        let withdrawal = try await ask(.withdraw, "ana@example.com", shop)
        #expect(try await leaves(withdrawal, shop) == withdrawal.receivedAt)
        #expect(try await confirm(asked[5], .other, shop).state == .waitingForMerchant)
        #expect(try await confirm(withdrawal, .other, shop).state == .waitingForMerchant)
    }

    @Test(arguments: Engine.available)
    func `has its letter in an hour where there were ten that day (A3)`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        for _ in 1...10 {
            _ = try await ask(.cancel, "ana@example.com", shop)
            shop.time.advance(.minutes(20))
        }
        let next = try await ask(.cancel, "ana@example.com", shop)
        let wait = try #require(try await leaves(next, shop)) - next.receivedAt
        #expect(wait > .minutes(30) && wait <= .hours(1))
    }

    @Test(arguments: Engine.available)
    func `that is sent twice is one, also when it was proven meanwhile, and a network has its limit (A3)`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let first = try await ask(.cancel, "ana@example.com", shop)
        #expect(try await ask(.cancel, "ana@example.com", shop).id == first.id)
        _ = try await confirm(first, .other, shop)
        #expect(try await ask(.cancel, "ana@example.com", shop).id == first.id)

        var limits = CancellationLimits()
        limits.asked = .init(client: 1, network: 100, site: 100)
        let busy = try await refusal { try await ask(.cancel, "eva@example.com", shop, limits: limits) }
        #expect(busy == .networkIsBusy)
        shop.time.advance(.minutes(16))
        #expect(try await refusal { try await ask(.cancel, "eva@example.com", shop, limits: limits) } == nil)
    }

    @Test(arguments: Engine.available)
    func `that nobody proves is forgotten 30 days after its link, but for its number`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let proven = try await confirm(try await ask(.cancel, "ana@example.com", shop), .other, shop)
        let asked = try await ask(.cancel, "nadie@example.com", shop)
        shop.time.advance(.seconds(24 * 33 * 3_600 - 1))
        #expect(try await requests(shop).prune() == 0)
        shop.time.advance(.seconds(1))
        #expect(try await requests(shop).prune() == 1)
        #expect(try await requests(shop).prune() == 0)

        let after = try await requests(shop).find(asked.id, in: shop.scope)
        #expect([after.name, after.email, after.what] == ["", "", ""])
        #expect(after.number == asked.number && after.receivedAt == asked.receivedAt)
        #expect(try await requests(shop).find(proven.id, in: shop.scope) == proven)
        #expect(try await requests(shop).waitingLetters(of: asked.id, in: shop.scope).receipts.isEmpty)
        #expect(try await shop.verify().isEmpty)
    }
}
