import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Subscriptions in the console` {
    @Test(arguments: Engine.available)
    func `S90 one begins with the coupon and the tax that were chosen, and its page says so`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let price = try await world.shop.price(10_000, named: "Plan mensual")
        let bare = try await world.get("/subscriptions/new")
        #expect(!bare.says("name=\"coupon\"") && !bare.says("name=\"tax\""), "what there is none of is not asked")
        let coupon = try await world.welcome()
        let tax = try await world.shop.taxRate("IVA", "19", isInclusive: false)
        let asked = try await world.get("/subscriptions/new?customer=\(ana.id)")
        #expect(asked.says("Bienvenida · 20") && asked.says("IVA 19") && asked.says("El de siempre: ninguno"))
        let fields = try #require(asked.form("/subscriptions/new")).fields.merging(
            [
                "price": price.id.rawValue, "quantity": "1", "way": "method", "coupon": coupon.id.rawValue,
                "tax": tax.id.rawValue,
            ]
        ) { $1 }

        let made = try await world.post("/subscriptions/new", fields)

        let subscription = try #require(try await world.shop.subscriptions.of(ana.id, in: world.scope).first)
        #expect(subscription.taxRates == [tax.id])
        #expect(try await world.shop.lastInvoice(of: ana).total == Money(9_520, .clp))
        #expect(made.says("IVA 19"))
        #expect(try await world.coupons.find(coupon.id, in: world.scope).timesRedeemed == 1)
        #expect(try await world.shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `a coupon that cannot be given is named beside its field, and nothing begins`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let price = try await world.shop.price(10_000)
        let dollars = try await world.coupons.create(
            name: "Dólares", reduction: .amount(Money(500, .usd)), in: world.scope)
        let over = try await world.welcome()
        try await world.coupons.delete(over.id, in: world.scope)
        func ask(_ coupon: Coupon.ID, tax: String = "") async throws -> PageAnswer {
            try await world.post(
                "/subscriptions/new",
                [
                    "customer": "ana", "price": price.id.rawValue, "quantity": "1", "way": "method",
                    "coupon": coupon.rawValue, "tax": tax,
                ])
        }

        let other = try await ask(dollars.id)
        let ended = try await ask(over.id, tax: "txr_none")

        #expect(other.status == 422 && other.says("Ese cupón está en otra moneda."))
        #expect(ended.status == 422 && ended.says("Ese cupón ya no se puede dar.") && ended.says("Impuesto: elige una"))
        #expect(try await world.shop.subscriptions.of(ana.id, in: world.scope).isEmpty)
        #expect(try await world.coupons.find(dollars.id, in: world.scope).timesRedeemed == 0)
    }

    @Test(arguments: Engine.available)
    func `one that names no tax has the usual ones, and one can be made without any`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let (ana, beto) = (try await world.shop.customer("Ana"), try await world.shop.customer("Beto"))
        let price = try await world.shop.price(10_000)
        let tax = try await world.shop.taxRate("IVA", "19", isInclusive: true)
        try await TaxRates(world.context).setDefaults([tax.id], in: world.scope)
        #expect(try await world.get("/subscriptions/new").says("El de siempre: IVA 19"))

        for (customer, chosen) in [(ana, ""), (beto, "none")] {
            try await world.post(
                "/subscriptions/new",
                [
                    "customer": customer.id.rawValue, "price": price.id.rawValue, "quantity": "1", "way": "method",
                    "tax": chosen,
                ])
        }

        #expect(try await world.shop.subscriptions.of(ana.id, in: world.scope).map(\.taxRates) == [[tax.id]])
        #expect(try await world.shop.subscriptions.of(beto.id, in: world.scope).map(\.taxRates) == [[]])
    }
}
