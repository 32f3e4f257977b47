import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Sign-in by link` {
    @Test(arguments: Engine.available)
    func `A1 a link lives for 600 seconds`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let link = try #require(try await desk.lastMail().link)

        desk.wait(.seconds(600))

        #expect(try await desk.signIn.state(of: link, cookie: cookie, in: desk.scope) == .expired)
        await #expect(throws: SignInRefusal.linkExpired) { try await desk.consume(link, cookie: cookie) }
    }

    @Test(arguments: Engine.available)
    func `C1 a link of one merchant is worthless at another, and in the other mode`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let other = try await desk.neighbour()
        _ = try await desk.customer("ana@example.com")
        _ = try await other.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let link = try #require(try await desk.lastMail().link)
        let live = Scope(merchant: desk.merchant.id, mode: .live)

        #expect(try await other.signIn.state(of: link, cookie: cookie, in: other.scope) == .unknown)
        #expect(try await desk.signIn.state(of: link, cookie: cookie, in: live) == .unknown)
        await #expect(throws: SignInRefusal.linkUnknown) { try await other.consume(link, cookie: cookie) }
        #expect(try await desk.consume(link, cookie: cookie).browserSession != nil)
    }

    @Test(arguments: Engine.available)
    func `C3 a configuration that signs in by code mails no link`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let configuration = try await desk.configurations.default(in: desk.scope)
        _ = try await desk.configurations.update(configuration.id, in: desk.scope) { $0.features.signIn = [.code] }

        let cookie = try await desk.begin("ana@example.com")
        let mail = try await desk.lastMail()

        #expect(mail.link == nil)
        #expect(try await desk.refusal(mail.code, cookie) == nil)
    }

    @Test(arguments: Engine.available)
    func `A6 the link begins with the configured base address and the merchant's slug`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        _ = try await desk.begin("ana@example.com")

        let row = try #require(
            try await desk.database.read {
                try $0.first("SELECT id, payload FROM notifications WHERE kind = 'sign_in'")
            })
        let mail = try SignInMail(sealed: row.blob("payload"), for: row.id("id"), desk.context.keys)

        #expect(mail.link?.hasPrefix("https://pay.example/p/lota/link/") == true)
    }

    @Test(arguments: Engine.available)
    func `A7 the link of an address that nobody has is unknown, and its page says no more than that it is over`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let link = try #require(try await desk.lastMail().link)
        // Nobody is mailed such a link: by hand.
        try await desk.context.database.write { try $0.execute("UPDATE sign_in_challenges SET known = 0") }

        #expect(try await desk.signIn.state(of: link, cookie: cookie, in: desk.scope) == .expired)
        await #expect(throws: SignInRefusal.linkUnknown) { try await desk.consume(link, cookie: cookie) }
    }

    @Test(arguments: Engine.available)
    func `S02 a portal that was switched off says so to every code and every link`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let mail = try await desk.lastMail()
        let link = try #require(mail.link)
        _ = try await Merchants(desk.context).update(desk.merchant.id) { $0.portalIsEnabled = false }

        let code = await #expect(throws: BillingError.self) { try await desk.confirm(mail.code, cookie) }
        let other = await #expect(throws: BillingError.self) { try await desk.consume(link, cookie: cookie) }
        #expect(code?.code == "portal_disabled" && other?.code == "portal_disabled")
    }
}
