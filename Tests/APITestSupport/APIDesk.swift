import API
import Access
import Billing
import Core
import Hummingbird
import HummingbirdTesting
import Scheduling
import Storage
import TestSupport
import Web

/// A shop whose API is asked as programs ask it: whole exchanges through the router.
public struct APIDesk: Sendable {
    public let shop: Shop
    public let context: BillingContext
    public let key: String
    public let limits: APIRoutes.Limits
    /// Of the process that answers, where that matters.
    public var life: ServerLife?

    public init(
        shop: Shop, context: BillingContext, key: String, limits: APIRoutes.Limits,
        life: ServerLife? = nil
    ) {
        self.shop = shop
        self.context = context
        self.key = key
        self.limits = limits
        self.life = life
    }

    public static func open(
        _ engine: Engine, mode: Mode = .test,
        limits: APIRoutes.Limits = .init(livePerSecond: 100_000, testPerSecond: 100_000)
    ) async throws -> APIDesk {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let base = shop.context
        let context = BillingContext(
            database: base.database, clock: base.clock, chance: base.chance, keys: base.keys,
            processors: base.processors, access: base.access, baseURL: base.baseURL,
            snapshot: APIRoutes.snapshot(baseURL: base.baseURL, clock: base.clock))
        let (_, secret) = try await APIKeys(context).create(for: shop.merchant.id, mode: mode, kind: .secret)
        return APIDesk(shop: shop, context: context, key: secret.exposed, limits: limits)
    }

    public func application() throws -> some ApplicationProtocol {
        let router = Router(context: WebContext.self)
        router.add(middleware: APIErrors())
        try APIRoutes(context, limits: limits, life: life).table.register(on: router)
        return Application(router: router)
    }

    /// Asks one after the other on one application.
    public func exchange(_ body: @escaping @Sendable (APIClient) async throws -> Void) async throws {
        try await application().test(.router) { client in try await body(APIClient(client: client, key: key)) }
    }
}
