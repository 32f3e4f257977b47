import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Browser sessions of the portal` {
    @Test(arguments: Engine.available)
    func `S2 a browser session ends after 30 idle minutes`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let (_, token) = try await enter(desk)

        desk.wait(.minutes(29))
        #expect(try await desk.browserSessions.find(token, at: desk.merchant.id) != nil)
        desk.wait(.minutes(29))
        #expect(try await desk.browserSessions.find(token, at: desk.merchant.id) != nil)
        desk.wait(.minutes(30))
        #expect(try await desk.browserSessions.find(token, at: desk.merchant.id) == nil)
    }

    @Test(arguments: Engine.available)
    func `S2 a browser session ends after 12 hours, however busy`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let (_, token) = try await enter(desk)

        for _ in 1...47 {
            desk.wait(.minutes(15))
            #expect(try await desk.browserSessions.find(token, at: desk.merchant.id) != nil)
        }
        desk.wait(.minutes(15))
        #expect(try await desk.browserSessions.find(token, at: desk.merchant.id) == nil)
    }

    @Test func `S2 limits can be shortened, never lengthened`() {
        let limits = BrowserSessionLimits(idle: .minutes(5), absolute: .hours(48))

        #expect(limits.idle == .minutes(5))
        #expect(limits.absolute == .hours(12))
    }

    @Test(arguments: Engine.available)
    func `S2 a page view is noted once a minute at most`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        let (browserSession, token) = try await enter(desk)
        func seen() async throws -> Instant? {
            _ = try await desk.browserSessions.find(token, at: desk.merchant.id)
            return try await desk.browserSessions.list(of: browserSession.customer, in: desk.scope).first?.lastSeenAt
        }

        desk.wait(.seconds(59))
        #expect(try await seen() == browserSession.lastSeenAt)
        desk.wait(.seconds(1))
        #expect(try await seen() == browserSession.lastSeenAt + .seconds(60))
    }
}
