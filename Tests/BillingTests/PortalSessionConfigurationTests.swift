import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `Portal configurations` {
    private func parameter(_ body: () async throws -> some Sendable) async -> String? {
        do {
            _ = try await body()
            return nil
        } catch { return (error as? BillingError)?.parameter }
    }

    @Test(arguments: Engine.available)
    func `S87 a merchant has several, listed by whether they are active or the default`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        desk.wait(.seconds(1))
        let strict = try await desk.configurations.create(in: desk.scope) {
            $0.name = "  Strict  "
            $0.features.methodKinds = [.bankDebit]
        }
        desk.wait(.seconds(1))
        let old = try await desk.configurations.create(in: desk.scope) { $0.isActive = false }
        let standard = try await desk.configurations.default(in: desk.scope)

        #expect(strict.name == "Strict")
        #expect(try await desk.configurations.find(strict.id, in: desk.scope) == strict)
        func ids(_ isActive: Bool?, _ isDefault: Bool?) async throws -> [PortalConfiguration.ID] {
            try await desk.configurations.list(in: desk.scope, isActive: isActive, isDefault: isDefault).elements.map(
                \.id)
        }
        #expect(try await ids(nil, nil) == [old.id, strict.id, standard.id])
        #expect(try await ids(true, nil) == [strict.id, standard.id])
        #expect(try await ids(nil, true) == [standard.id])
        #expect(await parameter { try await desk.configurations.find(strict.id, in: desk.neighbour().scope) } == "id")
    }

    @Test(arguments: Engine.available)
    func `the default one stays the default, and active`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let standard = try await desk.configurations.default(in: desk.scope)

        let refused = await parameter {
            try await desk.configurations.update(standard.id, in: desk.scope) { $0.isActive = false }
        }
        #expect(refused == "active")
        _ = try await desk.configurations.update(standard.id, in: desk.scope) { $0.isDefault = false }
        #expect(try await desk.configurations.default(in: desk.scope).id == standard.id)
    }

    @Test(arguments: Engine.available)
    func `H2 a change is told once, no change is not`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let made = try await desk.configurations.create(in: desk.scope)
        _ = try await desk.configurations.update(made.id, in: desk.scope) { $0.headline = "Hola" }
        _ = try await desk.configurations.update(made.id, in: desk.scope) { $0.headline = "Hola" }

        let kinds = try await desk.database.read { db in
            try db.query("SELECT kind FROM events WHERE subject_id = \(made.id) ORDER BY kind").map {
                try $0.text("kind")
            }
        }
        #expect(kinds == ["billing_portal.configuration.created", "billing_portal.configuration.updated"])
    }

    @Test(arguments: Engine.available)
    func `W4 W11 what cannot be used is refused with its field`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let changes: [(String, @Sendable (inout PortalConfiguration) -> Void)] = [
            ("default_return_url", { $0.defaultReturnURL = "http://shop.example" }),
            ("business_profile[privacy_policy_url]", { $0.privacyPolicyURL = "//shop.example" }),
            ("business_profile[terms_of_service_url]", { $0.termsOfServiceURL = "https://a@shop.example" }),
            ("business_profile[headline]", { $0.headline = "4242 4242 4242 4242" }),
            ("name", { $0.name = String(repeating: "x", count: 101) }),
            ("features[sign_in][ways]", { $0.features.signIn = [.password] }),
            ("features[customer_update][allowed_updates]", { $0.features.customerFields = [] }),
            ("features[payment_method_update][allowed_types]", { $0.features.methodKinds = [] }),
        ]

        for (expected, change) in changes {
            #expect(await parameter { try await desk.configurations.create(in: desk.scope, change) } == expected)
        }
    }

    @Test(arguments: [
        "https://shop.example", "https://shop.example/account?a=1&b=%20#top", "https://shop.example:8443/",
        "https://xn--caf-dma.example/", "https://[2001:db8::1]/", "http://localhost:3000/back", "http://127.0.0.1/",
        "http://[::1]:8080/",
    ])
    func `W4 accepts`(_ address: String) {
        #expect(ReturnAddress.isValid(address))
    }

    @Test(arguments: [
        "", "https://", "https:///path", "//shop.example", "/account", "shop.example", "ftp://shop.example",
        "javascript:alert(1)", "http://shop.example", "http://127.0.0.1.evil.example/", "http://localhost.evil.example",
        "http://127.0.0.1@evil.example/", "https://user@shop.example", "https://user:pass@shop.example",
        "https://shop.example\\@evil.example", "https:\\\\shop.example", "https://shop.example/\n",
        "https://shop .example",
        "https://shop.example/\u{202E}", "https://café.example", "https://-shop.example", "https://shop..example",
        "https://shop.example:", "https://shop.example:0", "https://shop.example:65536", "https://shop.example:80a",
        "https://[::1", "https://[]/", "https://[::1]x/", "https://shop.example/\"onload=", " https://shop.example",
        "http://127.1/", "http://0177.0.0.1/", "https:/shop.example", "https://shop.example/<b>",
    ])
    func `W4 refuses`(_ address: String) {
        #expect(!ReturnAddress.isValid(address))
    }
}
