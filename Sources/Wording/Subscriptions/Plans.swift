import Billing
import Core
import Localization

/// What is sold, as far as some subscriptions or invoices name it.
public struct Plans: Sendable {
    private let products: [Product.ID: Product]
    private let baseURL: String

    public init(_ products: [Product.ID: Product], baseURL: String) {
        self.products = products
        self.baseURL = baseURL
    }

    /// The plan's name as a customer knows it (S27): the product's, or what the price is called.
    public func name(of subscription: Subscription) -> String {
        let names = subscription.items.map { name(of: $0.price) }
        return names.isEmpty ? subscription.description ?? "–" : Self.joined(names)
    }

    public func name(of price: Price) -> String { products[price.product]?.name ?? price.nickname ?? "–" }

    /// The plans that an invoice is about. What no subscription made is called what its merchant wrote on it, or else what its
    /// lines say.
    public func name(of invoice: Invoice) -> String? {
        let written = invoice.lines.map(\.description).filter { !$0.isEmpty }
        if invoice.subscription == nil { return invoice.heading ?? Self.few(written) }
        let names = invoice.lines.compactMap { $0.product.flatMap { products[$0]?.name } }
        return names.isEmpty ? invoice.description ?? written.first : Self.joined(names)
    }

    public func description(of subscription: Subscription) -> String? {
        subscription.items.first.flatMap { products[$0.price.product]?.description }
    }

    public func description(of price: Price) -> String? { products[price.product]?.description }

    public func picture(of price: Price) -> String? { picture(among: products[price.product]?.images ?? []) }

    /// The picture (S28), when it is on this server: pages show nothing of another (W2).
    public func picture(of subscription: Subscription) -> String? {
        picture(among: subscription.items.flatMap { products[$0.price.product]?.images ?? [] })
    }

    /// The first that something on it has.
    public func picture(of invoice: Invoice) -> String? { invoice.lines.lazy.compactMap { picture(of: $0) }.first }

    public func picture(of line: InvoiceLine) -> String? {
        picture(among: line.product.flatMap { products[$0]?.images } ?? [])
    }

    private func picture(among images: [String]) -> String? {
        images.first { $0.hasPrefix(baseURL + "/assets/") }.map { String($0.dropFirst(baseURL.count)) }
    }

    /// All of these when they are few; nil for none.
    private static func few(_ names: [String]) -> String? {
        var seen: Set<String> = []
        let names = names.filter { seen.insert($0).inserted }
        guard !names.isEmpty else { return nil }
        return names.count > 3 ? joined(Array(names.prefix(2))) + " + …" : joined(names)
    }

    private static func joined(_ names: [String]) -> String {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }.joined(separator: " + ")
    }
}

extension Catalog {
    /// The products of these, each asked for once. One that is gone is left out.
    public func plans(
        _ subscriptions: [Subscription] = [], invoices: [Invoice] = [], in scope: Scope, baseURL: String
    ) async throws -> Plans {
        let ids = Set(
            subscriptions.flatMap { $0.items.map(\.price.product) }
                + invoices.flatMap { $0.lines.compactMap(\.product) })
        return Plans(try await products(Array(ids), in: scope), baseURL: baseURL)
    }
}

extension Plans {
    /// What an invoice is for, or how a charge without a plan is called.
    public func title(of invoice: Invoice, in say: any Language) -> String { name(of: invoice) ?? say.oneTimeCharge }
}
