import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// What a merchant sells, and for how much (S90).
struct ProductsController: Sendable {
    let console: ConsoleMiddleware

    private var catalog: Catalog { Catalog(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/products", .billingRead, about: "product", list),
            console.page("/products/:id", .billingRead, about: "product", show),
            console.page("/products/:id/archive", .billingWrite, about: "product", confirmArchive),
            console.action("/products/:id/archive", .billingWrite, about: "product", archive),
            console.action("/products/:id/restore", .billingWrite, about: "product", restore),
        ] + ProductFormController(console: console).routes + PricesController(console: console).routes
    }

    func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (say, reader) = (context.say, context.reader)
        let query = try ListQuery(request, at: context.paths.products, filters: ["state"])
        let isActive: Bool? =
            switch query["state"] {
            case "active": true
            case "archived": false
            default: nil
            }
        let page = try await catalog.products(in: context.scope, isActive: isActive, query.page)
        let known = try await prices(of: page.elements, context)
        return ListPage(
            frame: context.frame(.products), title: say.consoleSection(.products), intro: say.consoleProductsIntro,
            action: context.may(.billingWrite)
                ? (label: say.consoleNewProduct, address: context.paths.newProduct) : nil,
            search: SearchForm(
                say.searchInvoices, to: context.paths.products, submit: say.applySearch, isOpen: query.isNarrowed
            ) {
                SelectField(
                    "state", label: say.statusColumn, value: query["state"],
                    options: [("active", say.consoleOnSale), ("archived", say.consoleArchived)], empty: say.anyStatus,
                    isRequired: false)
            },
            table: DataTable(
                say.consoleSection(.products),
                columns: [
                    .init(say.consoleProductName, .lead), .init(say.consoleDefaultPrice, isNamedInCards: true),
                    .init(say.statusColumn), .init(say.consoleCreated, isNamedInCards: true),
                ],
                rows: page.elements.map { product -> [Markup] in
                    [
                        a(.href(context.paths.product(product.id))) { product.name },
                        .text(known[product.id].map(reader.words) ?? "–"),
                        Badge(product: product, in: say).body,
                        .text(reader.shortDate(product.createdAt)),
                    ]
                }),
            isEmpty: page.elements.isEmpty, whole: query.isNarrowed ? context.paths.products : nil,
            empty: .init(icon: .plus, title: say.consoleNoProducts, text: say.consoleNoProductsAdvice),
            pager: query.pager(page) { $0.id.rawValue }
        ).answer(context)
    }

    /// The price that was chosen for each; where none was, the one that is sold, if it is the only one.
    private func prices(of products: [Product], _ context: ConsoleContext) async throws -> [Product.ID: Price] {
        let (ids, scope) = (products.compactMap(\.defaultPrice), context.scope)
        var prices = try await context.billing.read { try $0.prices.find(ids, in: scope) }
        for product in products where product.defaultPrice == nil {
            let some = try await catalog.prices(
                in: scope, product: product.id, isActive: true, PageRequest(limit: 2))
            if some.elements.count == 1 { prices += some.elements }
        }
        return Dictionary(prices.map { ($0.product, $0) }, uniquingKeysWith: { $1 })
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let product = try await find(context)
        let query = try ListQuery(request, at: context.paths.product(product.id))
        let prices = try await catalog.prices(in: context.scope, product: product.id, query.page)
        return ProductPage(
            frame: context.frame(.products), product: product, prices: prices.elements,
            pager: query.pager(prices) { $0.id.rawValue }, reader: context.reader, paths: context.paths,
            picture: ProductPage.picture(of: product, on: console.billing.baseURL),
            mayChange: context.may(.billingWrite), token: context.token
        ).answer(context)
    }

    func confirmArchive(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let product = try await find(context)
        let (say, paths) = (context.say, context.paths)
        return ConfirmationPage(
            frame: context.frame(.products), title: say.consoleArchiveProductTitle(product.name),
            sentences: [say.consoleArchiveProductExplained, say.consoleCanBeRestored],
            action: paths.product(product.id) + "/archive", label: say.consoleArchive,
            back: paths.product(product.id), token: context.token
        ).answer(context)
    }

    func archive(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        try await set(isActive: false, .productArchived, context)
    }

    func restore(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        try await set(isActive: true, .productRestored, context)
    }

    private func set(
        isActive: Bool, _ flash: ConsoleFlash.Kind, _ context: ConsoleContext
    ) async throws -> Response {
        let id = try await find(context).id
        _ = try await catalog.updateProduct(id, in: context.scope, by: context.actor) { $0.isActive = isActive }
        return try context.redirect(to: context.paths.product(id), saying: ConsoleFlash(flash))
    }

    private func find(_ context: ConsoleContext) async throws -> Product {
        try await catalog.product(Product.ID(try context.parameter("id")), in: context.scope)
    }
}
