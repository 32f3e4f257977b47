import Access
import Billing
import Core
import Hummingbird
import Localization
import Pictures
import Web

/// What a product shows beside its name (S28, S90).
struct ProductPictureController: Sendable {
    let console: ConsoleMiddleware
    private let studio = PictureStudio()

    init(console: ConsoleMiddleware) { self.console = console }

    private var catalog: Catalog { Catalog(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/products/:id/picture", .billingWrite, about: "product", ask),
            console.upload("/products/:id/picture", .billingWrite, about: "product", save),
        ]
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        page(of: try await find(context), nil, context).answer(context)
    }

    func save(_ sent: MultipartForm, _ context: ConsoleContext) async throws -> Response {
        let product = try await find(context)
        do {
            var png: [UInt8]?
            if !sent.fields.isOn(ProductPicturePage.removing) {
                guard let file = sent.file(ProductPicturePage.file) else {
                    return page(of: product, context.say.consoleChoosePicture, context)
                        .answer(context, .unprocessableContent)
                }
                png = try await studio.prepare(file.bytes, for: .product).png
            }
            _ = try await catalog.setPicture(png, of: product.id, in: context.scope, by: context.actor)
        } catch let refusal as PictureRefusal {
            return page(of: product, context.say.whatIsWrong(with: refusal), context)
                .answer(context, .unprocessableContent)
        } catch let error as BillingError where error.code == "quota_exceeded" {
            return page(of: product, context.say.consoleTooManyPictures, context)
                .answer(context, .unprocessableContent)
        }
        return try context.redirect(
            to: context.paths.product(product.id), saying: ConsoleFlash(.productPictureSaved))
    }

    private func find(_ context: ConsoleContext) async throws -> Product {
        try await catalog.product(Product.ID(try context.parameter("id")), in: context.scope)
    }

    private func page(of product: Product, _ error: String?, _ context: ConsoleContext) -> ProductPicturePage {
        ProductPicturePage(
            frame: context.frame(.products), product: product.name,
            picture: ProductPage.picture(of: product, on: console.billing.baseURL), error: error,
            action: context.paths.productPicture(product.id), back: context.paths.product(product.id),
            token: context.token)
    }
}
