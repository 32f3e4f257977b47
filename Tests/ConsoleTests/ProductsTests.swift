import Billing
import ConsoleTestSupport
import Core
import Localization
import PortalTestSupport
import Storage
import TestSupport
import Testing

@testable import Console

/// What a merchant sells, made and put away by its people (S90).
@Suite struct `Products in the console` {
    @Test(arguments: Engine.available)
    func `S90 are made with a first price, typed as the country writes it, and pressed twice once`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let catalog = world.shop.catalog
        #expect(try await world.get("/products").says("Todavía no vendes nada."))
        let form = try #require(try await world.get("/products/new").form("/products/new"))
        let typed = form.fields.merging(
            ["name": "Plan mensual", "description": "Todas las clases", "amount": "9.990", "interval": "month-1"]
        ) { $1 }

        let made = try await world.post("/products/new", typed)
        try await world.post("/products/new", typed)

        #expect(made.status == 200 && made.says("Plan mensual") && made.says("$9.990 al mes"))
        let products = try await catalog.products(in: world.scope).elements
        #expect(products.map(\.name) == ["Plan mensual"] && products.first?.description == "Todas las clases")
        let prices = try await catalog.prices(in: world.scope).elements
        #expect(prices.map(\.unitAmount) == [Money(9_990, .clp)] && prices.first?.recurrence == .monthly)
        #expect(products.first?.defaultPrice == prices.first?.id)
        #expect(try await world.get("/products").says("$9.990 al mes"))
        let kept = try await AuditTrail(world.context).list(of: world.merchant.id, matching: "product.created")
        #expect(kept.map(\.subject) == [products.first?.id.rawValue], "K4 once")
    }

    @Test func `prices go on over pages`() async throws {
        let world = try await ConsoleWorld(.sqlite)
        let first = try await world.shop.price(1_000)
        for number in 1...25 {
            world.shop.time.advance(.seconds(1))
            _ = try await world.shop.catalog.createPrice(
                of: first.product, in: world.scope, unitAmount: Money(1_000 + Int64(number), .clp), every: .monthly)
        }
        let newest = try await world.get("/products/\(first.product)")
        #expect(newest.says("$1.025 al mes") && !newest.says("$1.000 al mes"))
        let last = try #require(
            newest.body.firstMatch(of: #/href="[^"]*\/products\/[^"?]*\?after=([^"]+)"/#)
        ).output.1
        let older = try await world.get("/products/\(first.product)?after=\(last)")
        #expect(older.says("$1.000 al mes") && !older.says("$1.025 al mes"))
    }

    @Test func `what was typed stays, and what is wrong is named beside its field`() async throws {
        let world = try await ConsoleWorld()

        let refused = try await world.post(
            "/products/new", ["name": "Plan <b>", "amount": "9,9,9", "interval": "century-1"])

        refused.expect(status: 422)
        #expect(refused.says("Error: Nuevo producto") && refused.says("value=\"Plan &lt;b&gt;\""))
        let reader = Reader(Spanish(), country: "CO", zone: world.merchant.zone)
        #expect(PriceForm.example(reader, .cop).hasSuffix("9.900"), "nobody there pays 99 pesos")
        #expect(refused.says("value=\"9,9,9\"") && refused.says("Escribe un monto, como $9.990."))
        #expect(refused.says("Hay 2 datos por corregir") && refused.says("href=\"#field-amount\""))
        #expect(try await world.shop.catalog.products(in: world.scope).elements.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `K4 are renamed, priced anew, archived and put back, each after a page that says so, each kept`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let catalog = world.shop.catalog
        let price = try await world.shop.price(9_990)
        let page = "/products/\(price.product)"

        try await world.post(page + "/edit", ["name": "Plan anual", "description": ""])
        #expect(try await catalog.product(price.product, in: world.scope).name == "Plan anual")
        let ways = try await world.get(page).body.split(separator: page + "/picture\"").count - 1
        #expect(ways == 1, "one way to the picture")

        try await world.post(page + "/prices/new", ["amount": "5000", "interval": "once"])
        let once = try #require(try await catalog.prices(in: world.scope, recurring: false).elements.first)
        #expect(once.unitAmount == Money(5_000, .clp) && once.product == price.product)

        #expect(try await world.get(page + "/archive").says("Nadie más podrá suscribirse."))
        #expect(try await catalog.product(price.product, in: world.scope).isActive, "a GET changes nothing")
        try await world.post(page + "/archive")
        #expect(try await !catalog.product(price.product, in: world.scope).isActive)
        try await world.post(page + "/restore")
        #expect(try await catalog.product(price.product, in: world.scope).isActive)

        #expect(try await world.get(page + "/prices/\(price.id)/archive").says("Quien ya lo paga lo sigue pagando."))
        try await world.post(page + "/prices/\(price.id)/archive")
        #expect(try await !catalog.price(price.id, in: world.scope).isActive)
        try await world.post(page + "/prices/\(price.id)/restore")
        #expect(try await catalog.price(price.id, in: world.scope).isActive)

        let kept = try await AuditTrail(world.context).list(of: world.merchant.id).reversed().filter {
            $0.action.hasPrefix("product.") || $0.action.hasPrefix("price.")
        }
        #expect(
            kept.map(\.action) == [
                "product.changed", "price.created", "product.archived", "product.restored", "price.archived",
                "price.restored",
            ])
        #expect(kept.map(\.subject).prefix(3) == [price.product.rawValue, once.id.rawValue, price.product.rawValue])
    }

    @Test(arguments: Engine.available)
    func `C1, C2, C3 another merchant's are not there, and who only reads changes nothing`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let price = try await world.shop.price(9_990)
        let page = "/products/\(price.product)"

        let stranger = try await world.stranger()
        try await stranger.get(page).expect(status: 404)
        try await stranger.post(page + "/archive").expect(status: 404)
        try await stranger.post(page + "/prices/\(price.id)/archive").expect(status: 404)
        let reader = try await world.signedIn(as: .readOnly)
        try await reader.get(page).expect(status: 200)
        try await reader.post(page + "/archive").expect(status: 403)
        try await reader.get("/products/new").expect(status: 403)

        #expect(try await world.shop.catalog.product(price.product, in: world.scope).isActive)
        let other = try await world.shop.price(5_000)
        try await world.post("/products/\(other.product)/prices/\(price.id)/archive").expect(status: 404)
        #expect(try await world.shop.catalog.price(price.id, in: world.scope).isActive)
    }

    @Test
    func `are listed by pages that lead to one another, and narrowed down by whether they are sold`() async throws {
        let world = try await ConsoleWorld()
        for number in 1...27 {
            _ = try await world.shop.catalog.createProduct(name: "Plan \(number).", in: world.scope)
        }
        let first = try await world.shop.catalog.products(in: world.scope, PageRequest(limit: 100)).elements[26]
        _ = try await world.shop.catalog.updateProduct(first.id, in: world.scope) { $0.isActive = false }

        let page = try await world.get("/products")
        #expect(page.says("Plan 27.") && page.says("Plan 3.") && !page.says("Plan 2."))
        let next = try #require(page.body.firstMatch(of: /\?after=[A-Za-z0-9_]+/).map { String($0.output) })
        let rest = try await world.get("/products" + next)
        #expect(rest.says("Plan 2.") && rest.says("Plan 1.") && !rest.says("Plan 3.") && rest.says("?before="))
        let archived = try await world.get("/products?state=archived")
        #expect(archived.says("Plan 1.") && !archived.says("Plan 2."))
    }
}
