import Billing
import Core

extension APIRoutes {
    static let products: [APIOperation] = [
        APIOperation(
            .post, "/v1/products", "products.write", "product",
            [
                Field("name", .text, required: true), Field("id", .text), .text("description"), .boolean("active"),
                .list("images", of: .url), .metadata, .choice("type", ["service"]),
                .object("default_price_data", PriceOrder.fields.filter { $0.name != "product" }),
            ]
        ) { request in
            let sent = request.parameters
            let order = try sent.object("default_price_data").map { try PriceOrder($0, in: "default_price_data") }
            return try await request.change { billing in
                try await Catalog(billing).createProduct(
                    name: sent.text("name") ?? "", in: request.scope, id: sent.id("id"),
                    description: sent.text("description"), images: sent.texts("images") ?? [],
                    isActive: sent.boolean("active") ?? true, metadata: sent.metadata(), pricedAt: order?.draft)
            } showing: {
                $0.product($1)
            }
        },
        APIOperation(.get, "/v1/products/:id", "products.read", "product") { request in
            let product = try await Catalog(request.billing).product(request.id(), in: request.scope)
            return try await request.show { $0.product(product) }
        },
        APIOperation(
            .post, "/v1/products/:id", "products.write", "product",
            [
                Field("name", .text), .text("description"), .boolean("active"), .list("images", of: .url), .metadata,
                .token("default_price"),
            ]
        ) { request in
            let sent = request.parameters
            return try await request.change { billing in
                try await Catalog(billing).updateProduct(request.id(), in: request.scope) { product in
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
        APIOperation(.delete, "/v1/products/:id", "products.write", "product") { request in
            let id = request.id(of: Product.self)
            try await Catalog(request.billing).deleteProduct(id, in: request.scope)
            return .deleted("product", id.rawValue)
        },
        .list("/v1/products", "products.read", "product", [.boolean("active"), .list("ids", of: .token)]) { request in
            let catalog = Catalog(request.billing)
            let sent = request.parameters
            if let ids = sent.texts("ids") {
                return try await request.show { rendering in
                    let products = try rendering.products(ids.prefix(100).map { Product.ID($0) })
                    return .list(ids.compactMap { products[Product.ID($0)] }, url: request.path)
                }
            }
            let page = try await catalog.products(in: request.scope, isActive: sent.boolean("active"), sent.page())
            return try await request.show(page) { rendering, products in products.map(rendering.product) }
        },
    ]
}
