import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `API keys` {
    @Test(arguments: Engine.available)
    func `S5 a key names its merchant and mode, and nothing else does`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        for (mode, kind, prefix) in [
            (Mode.test, APIKey.Kind.secret, "sk_test_"), (.live, .secret, "sk_live_"),
            (.test, .publishable, "pk_test_"), (.live, .publishable, "pk_live_"),
        ] {
            let (key, secret) = try await desk.keys.create(for: desk.merchant.id, mode: mode, kind: kind)

            #expect(secret.exposed.hasPrefix(prefix))
            #expect(secret.exposed.utf8.count == prefix.utf8.count + 43)
            #expect(key.hint == "\(prefix)…\(secret.exposed.suffix(4))")
            let found = try await desk.keys.authenticate(secret)
            #expect(found?.id == key.id)
            #expect(found?.scope == Scope(merchant: desk.merchant.id, mode: mode))
            #expect(found?.kind == kind)
        }
    }

    @Test(arguments: Engine.available)
    func `S5 what is no key, or nearly one, is nobody's`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let (key, secret) = try await desk.keys.create(for: desk.merchant.id, mode: .test, kind: .secret)
        let text = secret.exposed

        let near = [
            "", " ", text + " ", String(text.dropLast()), text.uppercased(), Token.hash(text), key.hint,
            text.replacing("sk_test_", with: "sk_live_"), String(repeating: "x", count: 1_000_000),
            "' OR 1=1 --          ",
        ]
        for presented in near {
            #expect(try await desk.keys.authenticate(Secret(presented)) == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `C1 keys of another merchant, or of the other mode, cannot be seen or revoked`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let other = try await desk.neighbour()
        let (key, secret) = try await desk.keys.create(for: desk.merchant.id, mode: .test, kind: .secret)

        for scope in [other.scope, Scope(merchant: desk.merchant.id, mode: .live)] {
            #expect(try await desk.keys.list(in: scope).isEmpty)
            await #expect(throws: BillingError.self) { try await desk.keys.revoke(key.id, in: scope) }
        }
        #expect(try await desk.keys.authenticate(secret) != nil)
        #expect(try await desk.keys.list(in: desk.scope).map(\.id) == [key.id])
    }

    @Test(arguments: Engine.available)
    func `S5 its last use is kept to the minute`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let (_, secret) = try await desk.keys.create(for: desk.merchant.id, mode: .test, kind: .secret)
        func used() async throws -> Instant? {
            _ = try await desk.keys.authenticate(secret)
            return try await desk.keys.list(in: desk.scope).first?.lastUsedAt
        }

        let first = desk.context.clock.now()
        #expect(try await used() == first)
        desk.wait(.seconds(59))
        #expect(try await used() == first)
        desk.wait(.seconds(1))
        #expect(try await used() == first + .seconds(60))
    }
}
