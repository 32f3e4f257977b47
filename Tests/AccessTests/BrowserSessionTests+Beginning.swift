import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Browser sessions of the portal` {
    @Test(arguments: Engine.available)
    func `S1 each sign-in gives a new token`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")

        let (first, firstToken) = try await enter(desk)
        let (second, secondToken) = try await enter(desk)

        #expect(first.id != second.id)
        #expect(firstToken != secondToken)
        #expect(secondToken.exposed.utf8.count == 43)
    }

    @Test(arguments: Engine.available)
    func `S92 a customer's own configuration wins over the one that the page names`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let strict = try await desk.configurations.create(in: desk.scope) { $0.features.subscriptionCancel = false }
        let open = try await desk.configurations.create(in: desk.scope) { $0.loginPageIsEnabled = true }
        func configuration() async throws -> PortalConfiguration.ID? {
            let cookie = try await desk.begin("ana@example.com", configuration: open.id)
            return try await desk.confirm(desk.lastMail().code, cookie).browserSession?.configuration
        }

        #expect(try await configuration() == open.id)
        _ = try await Customers(desk.context).update(ana.id, in: desk.scope) { $0.configuration = strict.id }
        #expect(try await configuration() == strict.id)
    }

    @Test(arguments: Engine.available)
    func `S02 S06 nobody begins where the portal or its sign-in page is off`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let hidden = try await desk.configurations.create(in: desk.scope) { $0.loginPageIsEnabled = false }

        func code(_ configuration: PortalConfiguration.ID?) async -> String? {
            do {
                _ = try await desk.begin("ana@example.com", configuration: configuration)
                return nil
            } catch { return (error as? BillingError)?.code }
        }
        #expect(await code(hidden.id) == "login_page_disabled")
        #expect(await code(PortalConfiguration.ID("bpc_none")) == "resource_missing")
        _ = try await Merchants(desk.context).update(desk.merchant.id) { $0.portalIsEnabled = false }
        #expect(await code(nil) == "portal_disabled")
    }

    @Test func `S2 a browser is named by known words only`() {
        let phone =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"
        #expect(BrowserLabel.of(phone) == "Safari · iPhone")
        #expect(BrowserLabel.of("Mozilla/5.0 (Windows NT 10.0) Chrome/130 Safari/537 Edg/130") == "Edge · Windows")
        #expect(BrowserLabel.of("<script>alert(1)</script>") == "")
        #expect(BrowserLabel.of(nil) == "")
    }
}
