import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of webhooks` {
    @Test(arguments: Engine.available)
    func `H2 a rolled secret is signed with beside the old one until the old one ends`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let receiver = WebhookReceiver()
        let old = try await shop.endpoint()
        let new = try await shop.endpoints.rollSecret(of: old.endpoint.id, in: shop.scope, overlap: .hours(24))
        #expect(new.secret != old.secret && new.secret.exposed.hasPrefix("whsec_"))

        func heard() async throws -> (old: Bool, new: Bool, signatures: Int) {
            receiver.forget()
            _ = try await shop.customer("Ana", card: nil)
            try await shop.carry(to: receiver)
            let webhook = try #require(receiver.all.first)
            func isSigned(_ secret: Secret) -> Bool {
                WebhookSignature.isValid(webhook.signature, for: webhook.body, secrets: [secret], at: shop.time.now)
            }
            return (isSigned(old.secret), isSigned(new.secret), webhook.signature.split(separator: ",").count - 1)
        }
        let during = try await heard()
        #expect(during == (true, true, 2))
        shop.time.advance(.hours(24))
        let after = try await heard()
        #expect(after == (false, true, 1))
        await #expect(throws: BillingError.self) {
            _ = try await shop.endpoints.rollSecret(of: old.endpoint.id, in: shop.scope, overlap: .hours(169))
        }
    }

    @Test(arguments: Engine.available)
    func `H2 nothing is sent to one that is gone, switched off or deleted, not even what waited`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let gone = try await shop.endpoint(Self.a).endpoint
        let off = try await shop.endpoint(Self.b).endpoint
        let deleted = try await shop.endpoint("https://c.example").endpoint
        let receiver = WebhookReceiver { .answered(status: $0.url == Self.a ? 410 : 200, response: "") }
        for name in ["Ana", "Eva"] { _ = try await shop.customer(name, card: nil) }
        var revision = WebhookEndpointRevision()
        revision.isDisabled = true
        _ = try await shop.endpoints.update(off.id, in: shop.scope, revision)
        try await shop.endpoints.delete(deleted.id, in: shop.scope)
        try await shop.carry(to: receiver, until: shop.time.now + .hours(100))

        #expect(receiver.all.map(\.url) == [Self.a])
        #expect(try await shop.endpoints.find(gone.id, in: shop.scope).status == .disabled)
        #expect(try await shop.deliveries(to: gone).map(\.state) == [.canceled, .canceled])
        #expect(try await shop.deliveries(to: off).map(\.state) == [.canceled, .canceled])
        await #expect(throws: BillingError.notFound("webhook_endpoint", deleted.id.rawValue)) {
            _ = try await shop.endpoints.find(deleted.id, in: shop.scope)
        }

        revision.isDisabled = false
        _ = try await shop.endpoints.update(off.id, in: shop.scope, revision)
        let bea = try await shop.customer("Bea", card: nil)
        try await shop.carry(to: receiver)
        #expect(receiver.words(at: Self.b) == ["customer.created \(bea.id)"])

        shop.time.advance(.hours(40 * 24))
        #expect(try await shop.verify() == [])
        #expect(try await shop.deliveries.prune() == 8)
        #expect(try await shop.deliveries(to: off).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `H2 one is sent once more when somebody asks, and tried as if it were new`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let endpoint = try await shop.endpoint().endpoint
        let ana = try await shop.customer("Ana", card: nil)
        let receiver = WebhookReceiver()
        try await shop.carry(to: receiver)
        let sent = try #require(try await shop.deliveries(to: endpoint).first)

        shop.time.advance(.hours(80))
        let waiting = try await shop.deliveries.resend(sent.id, of: endpoint.id, in: shop.scope)
        #expect(waiting.state == .pending && waiting.tries == 0)
        let failing = WebhookReceiver { _ in .refused("the host has an address that is not public") }
        try await shop.carry(to: failing)
        let failed = try #require(try await shop.deliveries(to: endpoint).first)
        #expect(failed.state == .pending && failed.lastTry?.problem == "the host has an address that is not public")
        try await shop.carry(to: receiver, until: shop.time.now + .minutes(2))

        #expect(receiver.words(at: Self.a) == Array(repeating: "customer.created \(ana.id)", count: 2))
        let other = try await shop.endpoint(Self.b).endpoint
        await #expect(throws: BillingError.self) {
            _ = try await shop.deliveries.resend(sent.id, of: other.id, in: shop.scope)
        }
        var revision = WebhookEndpointRevision()
        revision.isDisabled = true
        _ = try await shop.endpoints.update(endpoint.id, in: shop.scope, revision)
        await #expect {
            _ = try await shop.deliveries.resend(sent.id, of: endpoint.id, in: shop.scope)
        } throws: { ($0 as? BillingError)?.code == "webhook_endpoint_disabled" }
    }

    @Test(arguments: Engine.available)
    func `D4 a worker that was taken for dead writes nothing over what another has written`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let endpoint = try await shop.endpoint().endpoint
        _ = try await shop.customer("Ana", card: nil)
        let quick = WebhookReceiver()
        let slow = WebhookReceiver { _ in
            shop.time.advance(.minutes(2))
            try? await shop.carry(to: quick)
            return .answered(status: 500, response: "")
        }
        try await shop.carry(to: slow)

        // Both have sent it: at least once, never less.
        #expect(slow.all.count == 1 && quick.all.count == 1)
        let sent = try await shop.deliveries(to: endpoint)
        #expect(sent.map(\.state) == [.succeeded] && sent[0].tries == 1 && sent[0].lastTry?.status == 200)
    }

    @Test(arguments: Engine.available)
    func `H2 customers of a test clock are told of by the real one`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let clock = try await shop.clock(at: "2026-06-01", "10:00")
        let endpoint = try await shop.endpoint(Self.a, ["customer.created"]).endpoint
        let ana = try await shop.customer("Ana", on: clock)
        let receiver = WebhookReceiver()
        try await shop.carry(to: receiver)

        #expect(receiver.words(at: Self.a) == ["customer.created \(ana.id)"])
        #expect(try await shop.deliveries(to: endpoint).map(\.createdAt) == [shop.time.now])
    }
}
