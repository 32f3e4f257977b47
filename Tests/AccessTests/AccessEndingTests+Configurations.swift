import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Access that ends` {
    @Test(arguments: Engine.available)
    func `C3 a configuration that is deactivated ends what it let in, and nothing else`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let wide = try await desk.configurations.create(in: desk.scope) { $0.loginPageIsEnabled = true }
        let ana = try await Openings(desk, try await desk.customer("ana@example.com"), configuration: wide.id)
        let eva = try await Openings(desk, try await desk.customer("eva@example.com"))
        #expect(ana.browserSession.configuration == wide.id)

        _ = try await desk.configurations.update(wide.id, in: desk.scope) { $0.isActive = false }

        #expect(try await ana.open() == ["recovery link", "setup"])
        #expect(try await eva.open() == Openings.all)
        #expect(try await Verification(desk.context).run() == [])
    }

    @Test(arguments: Engine.available)
    func `C3 a customer who is given another configuration begins anew under it`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await Openings(desk, try await desk.customer("ana@example.com"))
        let narrow = try await desk.configurations.create(in: desk.scope) { $0.features.subscriptionCancel = false }

        _ = try await Customers(desk.context).update(ana.customer.id, in: desk.scope) { $0.configuration = narrow.id }

        #expect(try await desk.browserSessions.find(ana.browser, at: desk.merchant.id) == nil)
        #expect(try await desk.confirm(ana.mail.code, ana.cookie).browserSession?.configuration == narrow.id)
    }

    @Test(arguments: Engine.available)
    func `S02 a portal that is switched off ends everything, and switching it on brings nothing back`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let other = try await desk.neighbour()
        let ana = try await Openings(desk, try await desk.customer("ana@example.com"))
        let eva = try await Openings(other, try await other.customer("ana@example.com"))
        let merchants = Merchants(desk.context)

        var settings = MerchantSettings()
        settings.portalIsEnabled = false
        _ = try await merchants.apply(settings, to: desk.merchant.id, by: .command)
        #expect(try await Verification(desk.context).run() == [])
        settings.portalIsEnabled = true
        _ = try await merchants.apply(settings, to: desk.merchant.id, by: .command)

        #expect(try await ana.open() == [])
        #expect(try await eva.open() == Openings.all)
    }
}
