import Access
import Billing
import Core
import Documents
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Portal
import SandboxPages
import Scheduling
import Storage
import TestSupport
import Web

/// A shop whose portal is walked as a browser walks it: whole exchanges through the router, with a jar of cookies.
public struct PortalDesk: Sendable {
    public let shop: Shop
    private let press = PDFPress(threads: 1)
    private let hasher = PasswordHasher(cost: .cheap)

    public init(shop: Shop) { self.shop = shop }

    /// - Parameter missing: what the shop's processor cannot do.
    public static func open(
        _ engine: Engine = .sqlite, on day: String = "2026-01-31", without missing: ProcessorCapabilities = []
    ) async throws -> PortalDesk {
        PortalDesk(
            shop: try await Shop.open(
                on: day, storing: engine, altering: { LimitedProcessor($0, without: missing) }))
    }

    public var table: RouteTable {
        PortalRoutes(shop.context, press: press, hasher: hasher).table + SandboxPages(shop.sandbox).routes
    }

    public func application() throws -> some ApplicationProtocol {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        try table.register(on: router)
        return Application(router: router)
    }

    public func walk(_ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        try await application().test(.router) { client in try await body(client) }
    }

    /// Makes the files that customers asked for.
    ///
    /// - Parameter exporter: who makes them, if not the portal's own press.
    public func makeExports(_ exporter: Scheduler.Exporter? = nil) async throws {
        let writer = ExportWriter(shop.context, press: press)
        let scheduler = Scheduler(
            shop.context, mailer: { _, _ in }, exporter: exporter ?? { try await writer.write($0) }, logger: .quiet)
        try await scheduler.runUntilIdle()
    }

    /// A browser that came in by a session of the API, already on the summary.
    public func browser(of customer: Customer, _ client: any TestClientProtocol) async throws -> Browser {
        let (_, url) = try await PortalSessions(shop.context).create(for: customer.id, in: shop.scope)
        let browser = Browser(client)
        _ = try await browser.get(url)
        return browser
    }

    /// What a configuration allows, changed for everybody.
    public func allow(_ change: @escaping @Sendable (inout PortalConfiguration.Features) -> Void) async throws {
        let configurations = PortalConfigurations(shop.context)
        let standard = try await configurations.default(in: shop.scope)
        _ = try await configurations.update(standard.id, in: shop.scope) { change(&$0.features) }
    }

    /// The code and the link of the last sign-in mail.
    public func lastMail() async throws -> SignInMail {
        let row = try await shop.context.database.read { db in
            try db.first(
                "SELECT id, payload FROM notifications WHERE kind = 'sign_in' ORDER BY created_at DESC, id DESC")
        }
        guard let row else { throw BillingError.notFound("mail") }
        return try SignInMail(sealed: row.blob("payload"), for: row.id("id"), shop.context.keys)
    }
}
