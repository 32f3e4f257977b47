import Billing
import Core

extension APIRoutes {
    static let prices: [APIOperation] = [
        APIOperation(
            .post, "/v1/prices", "prices.write", "price",
            PriceOrder.fields + [
                Field("product", .token),
                .object(
                    "product_data",
                    [Field("name", .text, required: true), Field("id", .text), .boolean("active"), .metadata]),
            ]
        ) { request in
            let sent = request.parameters
            let order = try PriceOrder(sent)
            return try await request.change { billing in
                let catalog = Catalog(billing)
                switch (sent.id("product", of: Product.self), sent.object("product_data")) {
                case (let id?, nil): return try await catalog.createPrice(order.draft, of: id, in: request.scope)
                case (nil, let data?):
                    return try await catalog.createPrice(
                        order.draft, ofNew: data.text("name") ?? "", in: request.scope, id: data.id("id"),
                        isActive: data.boolean("active") ?? true, metadata: data.metadata())
                case (nil, nil): throw BillingError.missing("product")
                default: throw BillingError.invalid("product", "Give only one of product and product_data.")
                }
            } showing: {
                $0.price($1)
            }
        },
        APIOperation(.get, "/v1/prices/:id", "prices.read", "price") { request in
            let price = try await Catalog(request.billing).price(request.id(), in: request.scope)
            return try await request.show { $0.price(price) }
        },
        APIOperation(
            .post, "/v1/prices/:id", "prices.write", "price",
            [.text("nickname"), .text("lookup_key"), .boolean("active"), .metadata]
        ) { request in
            let sent = request.parameters
            return try await request.change { billing in
                try await Catalog(billing).updatePrice(request.id(), in: request.scope) { price in
                    if let isActive = sent.boolean("active") { price.isActive = isActive }
                    sent.assign("nickname", to: &price.nickname)
                    sent.assign("lookup_key", to: &price.lookupKey)
                    price.metadata = sent.metadata(onto: price.metadata)
                }
            } showing: {
                $0.price($1)
            }
        },
        .list(
            "/v1/prices", "prices.read", "price",
            [
                .boolean("active"), Field("product", .token), Field("currency", .token),
                .list("lookup_keys", of: .token),
                .choice("type", ["one_time", "recurring"]),
            ]
        ) { request in
            let sent = request.parameters
            let page = try await Catalog(request.billing).prices(
                in: request.scope, product: sent.id("product"), isActive: sent.boolean("active"),
                lookupKeys: sent.texts("lookup_keys") ?? [],
                currency: try sent.text("currency").map { try Currency($0) },
                recurring: sent.text("type").map { $0 == "recurring" }, sent.page())
            return try await request.show(page) { rendering, prices in prices.map(rendering.price) }
        },
    ]
}
