import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Portal configurations` {
    func parameter(_ body: () async throws -> some Sendable) async -> String? {
        do {
            _ = try await body()
            return nil
        } catch { return (error as? BillingError)?.parameter }
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
