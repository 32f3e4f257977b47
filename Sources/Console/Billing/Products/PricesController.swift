import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// The prices of a product: another one, and those that are sold no more.
struct PricesController: Sendable {
    let console: ConsoleMiddleware

    private var catalog: Catalog { Catalog(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/products/:id/prices/new", .billingWrite, about: "price", ask),
            console.action("/products/:id/prices/new", .billingWrite, about: "price", create),
            console.page("/products/:id/prices/:price/archive", .billingWrite, about: "price", confirmArchive),
            console.action("/products/:id/prices/:price/archive", .billingWrite, about: "price", archive),
            console.action("/products/:id/prices/:price/restore", .billingWrite, about: "price", restore),
        ]
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        page(PriceForm(), of: try await product(context), FormFaults(), context).answer(context)
    }

    func create(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let product = try await product(context)
        let typed = PriceForm(form)
        var faults = FormFaults()
        if let draft = typed.draft(context.reader, context.merchant.currency, &faults) {
            do {
                _ = try await catalog.createPrice(draft, of: product.id, in: context.scope, by: context.actor)
                return try context.redirect(to: context.paths.product(product.id), saying: ConsoleFlash(.priceAdded))
            } catch let error as BillingError {
                try ProductForm().explain(error, &faults, in: context.say)
            }
        }
        return page(typed, of: product, faults, context).answer(context, .unprocessableContent)
    }

    func confirmArchive(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let price = try await price(context)
        let (say, paths) = (context.say, context.paths)
        return ConfirmationPage(
            frame: context.frame(.products), title: say.consoleArchivePriceTitle(context.reader.words(price)),
            sentences: [say.consoleArchivePriceExplained, say.consoleCanBeRestored],
            action: paths.price(price.id, of: price.product) + "/archive", label: say.consoleArchive,
            back: paths.product(price.product), token: context.token
        ).answer(context)
    }

    func archive(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        try await set(isActive: false, .priceArchived, context)
    }

    func restore(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        try await set(isActive: true, .priceRestored, context)
    }

    private func set(
        isActive: Bool, _ flash: ConsoleFlash.Kind, _ context: ConsoleContext
    ) async throws -> Response {
        let price = try await price(context)
        _ = try await catalog.updatePrice(price.id, in: context.scope, by: context.actor) { $0.isActive = isActive }
        return try context.redirect(to: context.paths.product(price.product), saying: ConsoleFlash(flash))
    }

    private func product(_ context: ConsoleContext) async throws -> Product {
        try await catalog.product(Product.ID(try context.parameter("id")), in: context.scope)
    }

    /// - Throws: `resource_missing` for the price of another product, too.
    private func price(_ context: ConsoleContext) async throws -> Price {
        let price = try await catalog.price(Price.ID(try context.parameter("price")), in: context.scope)
        guard price.product.rawValue == (try context.parameter("id")) else {
            throw BillingError.notFound("price", price.id.rawValue)
        }
        return price
    }

    private func page(
        _ typed: PriceForm, of product: Product, _ faults: FormFaults, _ context: ConsoleContext
    ) -> FormPage {
        let say = context.say
        return FormPage(
            frame: context.frame(.products), title: say.consoleNewPriceOf(product.name),
            intro: say.consoleNewPriceIntro,
            fields: typed.fields(context.reader, context.merchant.currency, faults), faults: faults,
            action: context.paths.newPrice(of: product.id), submit: say.consoleNewPrice,
            back: context.paths.product(product.id), token: context.token)
    }
}
