import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// A product with its first price, made of a form; and what it is called, changed by one. Pressed twice, one is made.
struct ProductFormController: Sendable {
    let console: ConsoleMiddleware

    private var catalog: Catalog { Catalog(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/products/new", .billingWrite, about: "product", ask),
            console.action("/products/new", .billingWrite, about: "product", create),
            console.page("/products/:id/edit", .billingWrite, about: "product", edit),
            console.action("/products/:id/edit", .billingWrite, about: "product", save),
        ]
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = Product.ID.new(at: context.now, using: console.billing.chance)
        return newPage(ProductForm(), PriceForm(), id.rawValue, FormFaults(), context).answer(context)
    }

    func create(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let (product, price) = (ProductForm(form), PriceForm(form))
        let id = Self.id(form) ?? .new(at: context.now, using: console.billing.chance)
        var faults = FormFaults()
        if product.name.isEmpty { faults.add("name", context.say.isRequired(context.say.consoleProductName)) }
        let draft = price.draft(context.reader, context.merchant.currency, &faults)
        if let draft, faults.isEmpty {
            do {
                _ = try await catalog.createProduct(
                    name: product.name, in: context.scope, id: id, description: product.storedDescription,
                    pricedAt: draft, by: context.actor)
                return try context.redirect(to: context.paths.product(id), saying: ConsoleFlash(.productSaved))
            } catch let error as BillingError where error.code == "resource_already_exists" {
                // Pressed twice: the other press made it.
                return try context.redirect(to: context.paths.product(id))
            } catch let error as BillingError {
                try product.explain(error, &faults, in: context.say)
            }
        }
        return newPage(product, price, id.rawValue, faults, context).answer(context, .unprocessableContent)
    }

    func edit(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let product = try await find(context)
        return editPage(ProductForm(product), of: product.id, FormFaults(), context).answer(context)
    }

    func save(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let id = try await find(context).id
        let typed = ProductForm(form)
        var faults = FormFaults()
        do {
            _ = try await catalog.updateProduct(id, in: context.scope, by: context.actor) {
                $0.name = typed.name
                $0.description = typed.storedDescription
            }
            return try context.redirect(to: context.paths.product(id), saying: ConsoleFlash(.productSaved))
        } catch let error as BillingError {
            try typed.explain(error, &faults, in: context.say)
        }
        return editPage(typed, of: id, faults, context).answer(context, .unprocessableContent)
    }

    private func find(_ context: ConsoleContext) async throws -> Product {
        try await catalog.product(Product.ID(try context.parameter("id")), in: context.scope)
    }

    /// The one that the form's page made up, so that pressing twice makes one product.
    private static func id(_ form: FormBody) -> Product.ID? {
        let text = form.text("id")
        let isOurs =
            text.hasPrefix(Product.idPrefix) && text.utf8.count <= 40
            && text.dropFirst(Product.idPrefix.count).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return isOurs ? Product.ID(text) : nil
    }

    private func newPage(
        _ product: ProductForm, _ price: PriceForm, _ id: String, _ faults: FormFaults, _ context: ConsoleContext
    ) -> FormPage {
        let say = context.say
        return FormPage(
            frame: context.frame(.products), title: say.consoleNewProduct, intro: say.consoleNewProductIntro,
            fields: markup {
                input(.type(.hidden), .name("id"), .value(id))
                product.fields(in: say, faults)
                price.fields(context.reader, context.merchant.currency, faults)
            },
            faults: faults, action: context.paths.newProduct, submit: say.consoleCreateProduct,
            back: context.paths.products, token: context.token)
    }

    private func editPage(
        _ product: ProductForm, of id: Product.ID, _ faults: FormFaults, _ context: ConsoleContext
    ) -> FormPage {
        let say = context.say
        return FormPage(
            frame: context.frame(.products), title: say.consoleEditProduct, intro: nil,
            fields: product.fields(in: say, faults), faults: faults,
            action: context.paths.product(id) + "/edit", submit: say.save, back: context.paths.product(id),
            token: context.token)
    }
}
