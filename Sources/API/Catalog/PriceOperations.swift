import Billing
import Core

extension APIRoutes {
    static let prices: [Operation] = [
        Operation(
            .post, "/v1/prices", "prices.write", "price",
            PriceOrder.fields + [
                Field("product", .token),
                .object(
                    "product_data",
                    [Field("name", .text, required: true), Field("id", .text), .boolean("active"), .metadata]),
            ]
        ) { call in
            let sent = call.parameters
            let order = try PriceOrder(sent)
            return try await call.change { billing in
                let catalog = Catalog(billing)
                switch (sent.id("product", of: Product.self), sent.object("product_data")) {
                case (let id?, nil): return try await catalog.createPrice(order.draft, of: id, in: call.scope)
                case (nil, let data?):
                    return try await catalog.createPrice(
                        order.draft, ofNew: data.text("name") ?? "", in: call.scope, id: data.id("id"),
                        isActive: data.boolean("active") ?? true, metadata: data.metadata())
                case (nil, nil): throw BillingError.missing("product")
                default: throw BillingError.invalid("product", "Give only one of product and product_data.")
                }
            } showing: {
                $0.price($1)
            }
        },
        Operation(.get, "/v1/prices/:id", "prices.read", "price") { call in
            let price = try await Catalog(call.billing).price(call.id(), in: call.scope)
            return try await call.show { $0.price(price) }
        },
        Operation(
            .post, "/v1/prices/:id", "prices.write", "price",
            [.text("nickname"), .text("lookup_key"), .boolean("active"), .metadata]
        ) { call in
            let sent = call.parameters
            return try await call.change { billing in
                try await Catalog(billing).updatePrice(call.id(), in: call.scope) { price in
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
        ) { call in
            let sent = call.parameters
            let page = try await Catalog(call.billing).prices(
                in: call.scope, product: sent.id("product"), isActive: sent.boolean("active"),
                lookupKeys: sent.texts("lookup_keys") ?? [],
                currency: try sent.text("currency").map { try Currency($0) },
                recurring: sent.text("type").map { $0 == "recurring" }, sent.page())
            return try await call.show(page) { rendering, prices in prices.map(rendering.price) }
        },
    ]
}
