import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `API keys` {
    @Test(arguments: Engine.available)
    func `S5 a revoked key stops at once, or when its successor is deployed`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let (old, oldSecret) = try await desk.keys.create(for: desk.merchant.id, mode: .test, kind: .secret)
        let (new, newSecret) = try await desk.keys.create(for: desk.merchant.id, mode: .test, kind: .secret)

        try await desk.keys.revoke(old.id, in: desk.scope, at: desk.context.clock.now() + .hours(1))
        #expect(try await desk.keys.authenticate(oldSecret) != nil)
        desk.wait(.hours(1))
        #expect(try await desk.keys.authenticate(oldSecret) == nil)
        try await desk.keys.revoke(new.id, in: desk.scope)
        #expect(try await desk.keys.authenticate(newSecret) == nil)
    }

    @Test(arguments: Engine.available)
    func `S5 a revocation cannot be taken back by a later one`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let (key, secret) = try await desk.keys.create(for: desk.merchant.id, mode: .test, kind: .secret)

        try await desk.keys.revoke(key.id, in: desk.scope)
        try await desk.keys.revoke(key.id, in: desk.scope, at: desk.context.clock.now() + .hours(1))

        #expect(try await desk.keys.authenticate(secret) == nil)
    }

    @Test(arguments: Engine.available)
    func `S5 a key that is rolled works on until its successor is deployed, and no longer`(engine: Engine) async throws
    {
        let desk = try await SignInDesk.open(engine)
        let (key, secret) = try await desk.keys.create(for: desk.merchant.id, mode: .live, kind: .secret)

        let (old, new, successor) = try await desk.keys.roll(key.id, of: desk.merchant.id, overlap: .hours(24))

        #expect(old.id == key.id && old.revokedAt == desk.context.clock.now() + .hours(24))
        #expect(new.scope == key.scope && new.kind == key.kind)
        #expect(successor.exposed.hasPrefix("sk_live_") && successor.exposed != secret.exposed)
        desk.wait(.hours(23))
        #expect(try await desk.keys.authenticate(secret)?.id == key.id)
        #expect(try await desk.keys.authenticate(successor)?.id == new.id)
        desk.wait(.hours(1))
        #expect(try await desk.keys.authenticate(secret) == nil)
        #expect(try await desk.keys.authenticate(successor)?.id == new.id)
        let error = await #expect(throws: BillingError.self) {
            _ = try await desk.keys.roll(key.id, of: desk.merchant.id, overlap: .hours(24))
        }
        #expect(error?.code == "api_key_revoked")
        let other = try await desk.neighbour()
        let foreign = await #expect(throws: BillingError.self) {
            _ = try await desk.keys.roll(new.id, of: other.merchant.id, overlap: .hours(1))
        }
        #expect(foreign?.kind == .notFound)
    }
}
