import Billing
import Core

extension APIRoutes {
    static let products: [Operation] = [
        Operation(
            .post, "/v1/products", "products.write", "product",
            [
                Field("name", .text, required: true), Field("id", .text), .text("description"), .boolean("active"),
                .list("images", of: .url), .metadata, .choice("type", ["service"]),
                .object("default_price_data", PriceOrder.fields.filter { $0.name != "product" }),
            ]
        ) { call in
            let sent = call.parameters
            let order = try sent.object("default_price_data").map { try PriceOrder($0, in: "default_price_data") }
            return try await call.change { billing in
                try await Catalog(billing).createProduct(
                    name: sent.text("name") ?? "", in: call.scope, id: sent.id("id"),
                    description: sent.text("description"), images: sent.texts("images") ?? [],
                    isActive: sent.boolean("active") ?? true, metadata: sent.metadata(), pricedAt: order?.draft)
            } showing: {
                $0.product($1)
            }
        },
        Operation(.get, "/v1/products/:id", "products.read", "product") { call in
            let product = try await Catalog(call.billing).product(call.id(), in: call.scope)
            return try await call.show { $0.product(product) }
        },
        Operation(
            .post, "/v1/products/:id", "products.write", "product",
            [
                Field("name", .text), .text("description"), .boolean("active"), .list("images", of: .url), .metadata,
                .token("default_price"),
            ]
        ) { call in
            let sent = call.parameters
            return try await call.change { billing in
                try await Catalog(billing).updateProduct(call.id(), in: call.scope) { product in
                    if let name = sent.text("name") { product.name = name }
                    if let isActive = sent.boolean("active") { product.isActive = isActive }
                    if let images = sent.texts("images") { product.images = images }
                    if sent.has("default_price") { product.defaultPrice = sent.id("default_price") }
                    sent.assign("description", to: &product.description)
                    product.metadata = sent.metadata(onto: product.metadata)
                }
            } showing: {
                $0.product($1)
            }
        },
        Operation(.delete, "/v1/products/:id", "products.write", "product") { call in
            let id = call.id(of: Product.self)
            try await Catalog(call.billing).deleteProduct(id, in: call.scope)
            return .deleted("product", id.rawValue)
        },
        .list("/v1/products", "products.read", "product", [.boolean("active"), .list("ids", of: .token)]) { call in
            let catalog = Catalog(call.billing)
            let sent = call.parameters
            if let ids = sent.texts("ids") {
                return try await call.show { rendering in
                    let products = try rendering.products(ids.prefix(100).map { Product.ID($0) })
                    return .list(ids.compactMap { products[Product.ID($0)] }, url: call.path)
                }
            }
            let page = try await catalog.products(in: call.scope, isActive: sent.boolean("active"), sent.page())
            return try await call.show(page) { rendering, products in products.map(rendering.product) }
        },
    ]
}
