import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `Return origins` {
    private func code(_ body: () async throws -> Void) async -> (code: String?, parameter: String?) {
        do {
            try await body()
            return (nil, nil)
        } catch {
            return ((error as? BillingError)?.code, (error as? BillingError)?.parameter)
        }
    }

    @Test(arguments: Engine.available)
    func `W4 a session returns to the merchant's origins only, once there are any`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let other = try await desk.neighbour()
        let eva = try await other.customer("eva@example.com")
        func create(_ address: String) async -> String? {
            await code { _ = try await desk.sessions.create(for: ana.id, returnURL: address, in: desk.scope) }.code
        }
        #expect(await create("https://anywhere.example/") == nil)

        let kept = try await ReturnOrigins(desk.context).replace(
            with: ["https://Shop.example", "https://shop.example:443", "https://app.shop.example:8443"],
            of: desk.merchant.id)

        #expect(kept == ["https://app.shop.example:8443", "https://shop.example"])
        for address in [
            "https://shop.example", "https://SHOP.example:443/account?a=1", "https://app.shop.example:8443/x",
        ] {
            #expect(await create(address) == nil, "\(address)")
        }
        for address in [
            "https://anywhere.example/", "https://shop.example.evil.example/", "https://app.shop.example/",
            "https://evil.example/https://shop.example", "https://shop.example:8443/", "http://127.0.0.1/",
        ] {
            #expect(await create(address) == "url_not_allowed", "\(address)")
        }
        #expect(
            await code {
                _ = try await other.sessions.create(
                    for: eva.id, returnURL: "https://anywhere.example/", in: other.scope)
            }.code == nil)

        _ = try await ReturnOrigins(desk.context).replace(with: [], of: desk.merchant.id)
        #expect(await create("https://anywhere.example/") == nil)
    }

    @Test(arguments: Engine.available)
    func `W4 a configuration's own way back is compared when it is saved`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let configuration = try await desk.configurations.default(in: desk.scope)
        _ = try await ReturnOrigins(desk.context).replace(with: ["https://shop.example"], of: desk.merchant.id)

        let refused = await code {
            _ = try await desk.configurations.update(configuration.id, in: desk.scope) {
                $0.defaultReturnURL = "https://evil.example/"
            }
        }
        #expect(refused.code == "url_not_allowed" && refused.parameter == "default_return_url")
        #expect(
            await code {
                _ = try await desk.configurations.create(in: desk.scope) {
                    $0.defaultReturnURL = "https://evil.example/"
                }
            }.code == "url_not_allowed")
        let saved = try await desk.configurations.update(configuration.id, in: desk.scope) {
            $0.defaultReturnURL = "https://shop.example/account"
        }
        #expect(saved.defaultReturnURL == "https://shop.example/account")
    }

    @Test(arguments: [
        "shop.example", "https://shop.example/", "https://shop.example?x", "http://shop.example",
        "https://a@shop.example",
        "https://", "https://shop.example\\evil.example", "//shop.example", "https://*.shop.example",
    ])
    func `W4 only an origin is one`(text: String) async throws {
        let desk = try await SignInDesk.open(.sqlite)

        let refused = await code {
            _ = try await ReturnOrigins(desk.context).replace(with: ["https://a.example", text], of: desk.merchant.id)
        }

        #expect(refused.code == "url_invalid" && refused.parameter == "settings[portal][return_origins][1]")
        #expect(try await ReturnOrigins(desk.context).list(of: desk.merchant.id).isEmpty)
    }
}
