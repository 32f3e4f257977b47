import Billing
import Core
import Storage
import Synchronization
import TestSupport
import Testing

/// What merchants' programs hear of what happened: H2.
@Suite struct `Stories of webhooks` {
    static let (a, b) = ("https://a.example/hooks", "https://b.example/hooks")

    @Test(arguments: Engine.available)
    func `H2 each endpoint hears once, in order, what it asked for, with a signature that verifies`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let other = try await Merchants(shop.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: .utc, email: "o@example.com")
        let all = try await shop.endpoint(Self.a)
        let some = try await shop.endpoint(Self.b, ["customer.deleted", "charge.succeeded"])
        try await shop.endpoint("https://other.example", in: Scope(merchant: other.id, mode: .test))
        try await shop.endpoint("https://live.example", in: Scope(merchant: shop.merchant.id, mode: .live))

        let (ana, eva) = (try await shop.customer("Ana", card: nil), try await shop.customer("Eva", card: nil))
        try await shop.customers.delete(ana.id, in: shop.scope)
        let receiver = WebhookReceiver()
        try await shop.carry(to: receiver)
        try await shop.carry(to: receiver, until: shop.time.now + .hours(100))

        let deleted = "customer.deleted \(ana.id)"
        #expect(
            receiver.words(at: Self.a) == ["customer.created \(ana.id)", "customer.created \(eva.id)", deleted])
        #expect(receiver.words(at: Self.b) == [deleted])
        #expect(receiver.all.count == 4)
        let sent = shop.time.now - .hours(100)
        for webhook in receiver.all {
            let secret = webhook.url == Self.a ? all.secret : some.secret
            let (mine, theirs) = ([secret], [webhook.url == Self.a ? some.secret : all.secret])
            #expect(WebhookSignature.isValid(webhook.signature, for: webhook.body, secrets: mine, at: sent))
            #expect(!WebhookSignature.isValid(webhook.signature, for: webhook.body, secrets: theirs, at: sent))
            #expect(!WebhookSignature.isValid(webhook.signature, for: webhook.body + [32], secrets: mine, at: sent))
        }
        let ended = try await shop.deliveries(to: all.endpoint)
        #expect(ended.map(\.state) == [.succeeded, .succeeded, .succeeded])
        #expect(ended.allSatisfy { $0.tries == 1 && $0.lastTry?.status == 200 && $0.lastTry?.response == "ok" })
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `H2 what is undone is told to nobody`(engine: Engine) async throws {
        struct Undone: Error {}
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let endpoint = try await shop.endpoint().endpoint
        let ana = try await shop.customer("Ana", card: nil)
        await #expect(throws: Undone.self) {
            try await shop.context.write { tx -> Void in
                try tx.record(
                    .customerUpdated, .customer(ana.id), of: ana.id, in: shop.scope, at: tx.clock.now())
                throw Undone()
            }
        }
        #expect(try await shop.deliveries(to: endpoint).count == 1)
    }

    @Test(arguments: Engine.available)
    func `H2 one that fails is tried again for 72 hours, and its endpoint is then switched off`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let endpoint = try await shop.endpoint().endpoint
        let begun = shop.time.now
        let ana = try await shop.customer("Ana", card: nil)
        let times = Times()
        let receiver = WebhookReceiver { _ in
            times.note(shop.time.now)
            return .answered(status: 500, response: "no")
        }
        try await shop.carry(to: receiver, until: begun + .hours(71))
        #expect(try await shop.endpoints.find(endpoint.id, in: shop.scope).status == .enabled)
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.details.name = "Ana María" }
        try await shop.carry(to: receiver, until: begun + .hours(200))

        let first = times.all.filter { $0 <= begun + .hours(72) }.count
        #expect(first >= 12)
        #expect(times.all.contains(begun + .hours(72)))
        #expect(times.all.max() == begun + .hours(72))
        let pauses = zip(times.all.dropFirst(), times.all).map { $0 - $1 }
        #expect(pauses[0] <= .minutes(1) && pauses[0] >= .seconds(48))
        let ended = try await shop.deliveries(to: endpoint)
        #expect(ended.map(\.state) == [.failed, .canceled])
        #expect(ended[0].lastTry?.status == 500 && ended[0].nextAt == nil)
        #expect(try await shop.endpoints.find(endpoint.id, in: shop.scope).status == .disabled)

        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.details.name = "Ana" }
        #expect(try await shop.deliveries(to: endpoint).count == 2)
    }

    @Test(arguments: Engine.available)
    func `H2 one that failed holds no later one up, and an endpoint that takes others stays on`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let endpoint = try await shop.endpoint().endpoint
        let (ana, eva) = (try await shop.customer("Ana", card: nil), try await shop.customer("Eva", card: nil))
        let poison = "customer.created \(ana.id)"
        let receiver = WebhookReceiver { webhook in
            .answered(status: String(decoding: webhook.body, as: UTF8.self) == poison ? 400 : 204, response: "")
        }
        try await shop.carry(to: receiver)
        #expect(receiver.words(at: Self.a) == [poison, "customer.created \(eva.id)"])

        try await shop.carry(to: receiver, until: shop.time.now + .hours(100))
        #expect(try await shop.deliveries(to: endpoint).map(\.state) == [.failed, .succeeded])
        #expect(try await shop.endpoints.find(endpoint.id, in: shop.scope).status == .enabled)
    }
}

/// When somebody was asked.
private final class Times: Sendable {
    private let kept = Mutex<[Instant]>([])

    var all: [Instant] { kept.withLock { $0 } }
    func note(_ instant: Instant) { kept.withLock { $0.append(instant) } }
}
