import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Discounts, made and ended by a merchant's people (S90).
@Suite struct `Coupons in the console` {
    @Test(arguments: Engine.available)
    func `S90 are made of a form, typed as the country writes it, and pressed twice once`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        #expect(try await world.get("/coupons").says("Todavía no hay cupones."))
        let form = try #require(try await world.get("/coupons/new").form("/coupons/new"))
        let typed = form.fields.merging(
            [
                "name": "Bienvenida", "kind": "percent", "value": "12,5 %", "duration": "repeating", "months": "3",
                "max_redemptions": "10", "redeem_by": "2026-03-31",
            ]
        ) { $1 }

        let made = try await world.post("/coupons/new", typed)
        try await world.post("/coupons/new", typed)

        #expect(made.says("Creamos el cupón.") && made.says("menos, 3 meses") && made.says("0 de 10"))
        #expect(made.says("31 de marzo de 2026"))
        let all = try await world.coupons.list(in: world.scope).elements
        let coupon = try #require(all.first)
        #expect(all.count == 1 && coupon.name == "Bienvenida" && coupon.maxRedemptions == 10)
        let eighth = try Rate("12.5")
        #expect(coupon.reduction == .percent(eighth) && coupon.duration == .repeating(months: 3))
        let next = try CalendarDate("2026-04-01")
        #expect(coupon.redeemBy == world.merchant.zone.startOfDay(next) - .seconds(1))
        let list = try await world.get("/coupons")
        #expect(list.says("Bienvenida") && list.says("Vigente"))
        let kept = try await AuditTrail(world.context).list(of: world.merchant.id, matching: "coupon.created")
        #expect(kept.map(\.subject) == [coupon.id.rawValue] && kept.first?.details["name"] == "Bienvenida", "K4 once")

        try await world.post(
            "/coupons/new", ["name": "Mil", "kind": "amount", "value": "1.000", "duration": "forever"])
        let thousand = try #require(try await world.coupons.list(in: world.scope).elements.first)
        #expect(thousand.reduction == .amount(Money(1_000, .clp)) && thousand.duration == .forever)
    }

    @Test func `what was typed stays, and what is wrong is named beside its field`() async throws {
        let world = try await ConsoleWorld()

        let refused = try await world.post(
            "/coupons/new",
            [
                "name": "", "kind": "amount", "value": "-1", "duration": "repeating", "months": "0",
                "max_redemptions": "x", "redeem_by": "2026-01-30",
            ])
        let tooMuch = try await world.post(
            "/coupons/new", ["name": "Todo", "kind": "percent", "value": "101", "duration": "once"])

        refused.expect(status: 422)
        #expect(refused.says("Error: Nuevo cupón") && refused.says("Hay 5 datos por corregir"))
        #expect(refused.says("Escribe el nombre.") && refused.says("Escribe un monto, como $9.990."))
        #expect(refused.says("Escribe un número de 1 a 120,") && refused.says("Escribe un número de 1 a 1.000.000,"))
        #expect(refused.says("Escribe una fecha que no haya pasado.") && refused.says("value=\"-1\""))
        #expect(tooMuch.says("Escribe un porcentaje hasta 100, como 20"))
        #expect(try await world.coupons.list(in: world.scope).elements.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `S90 one ends after a page that says who keeps it, and who has it keeps it`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let coupon = try await world.welcome()
        let ana = try await world.shop.customer("Ana")
        var order = try await world.shop.order(10_000)
        order.discounts = [.coupon(coupon.id)]
        let subscription = try await world.shop.place(order, for: ana)
        let page = "/coupons/\(coupon.id)"

        let asked = try await world.get(page + "/end")
        #expect(asked.says("¿Terminar el cupón Bienvenida?") && asked.says("Se dio 1 vez. Quien lo tiene lo conserva"))
        #expect(try await world.coupons.find(coupon.id, in: world.scope).deletedAt == nil, "a GET changes nothing")
        let ended = try await world.post(page + "/end")
        try await world.post(page + "/end").expect(status: 200)

        #expect(ended.says("El cupón terminó. Quien lo tiene lo conserva.") && !ended.says(page + "/codes/new"))
        await #expect(throws: BillingError.self) { try await world.coupons.find(coupon.id, in: world.scope) }
        let applying = try await PromotionCodes(world.context).applying(to: subscription)
        #expect(applying.map(\.coupon.id) == [coupon.id])
        #expect(try await world.get("/subscriptions/\(subscription.id)").says("Bienvenida: 20"))
        #expect(try await world.get("/coupons?state=ended").says("Bienvenida"))
        #expect(try await !world.get("/coupons?state=current").says("Bienvenida"))
        #expect(try await world.get(page + "/codes/new", following: false).status == 303)
        let kept = try await AuditTrail(world.context).list(of: world.merchant.id, matching: "coupon.ended")
        #expect(kept.map(\.subject) == [coupon.id.rawValue], "K4 once")
        #expect(try await world.shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `are found by whatever id a program chose`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        _ = try await world.coupons.create(
            id: Coupon.ID("20 % MENOS/año"), reduction: .percent(try Rate("20")), in: world.scope)
        let address = "/coupons/20%20%25%20MENOS%2Fa%C3%B1o"

        #expect(try await world.get("/coupons").says("href=\"\(world.home + address)\""))
        #expect(try await world.get(address).says("20 % MENOS/año"))
        #expect(try await world.post(address + "/end").says("El cupón terminó."))
        try await world.get("/coupons/x%00y").expect(status: 404)
    }

    @Test(arguments: Engine.available)
    func `C1, C2, C3 another merchant's are not there, and who only reads changes nothing`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let coupon = try await world.welcome()
        let code = try await world.coupons.createCode("HOLA", for: coupon.id, in: world.scope)
        let page = "/coupons/\(coupon.id)"

        let stranger = try await world.stranger()
        for path in ["", "/end", "/codes/new"] { try await stranger.get(page + path).expect(status: 404) }
        for path in ["/end", "/codes/new", "/codes/\(code.id)/off"] {
            try await stranger.post(page + path).expect(status: 404)
        }
        let reader = try await world.signedIn(as: .readOnly)
        #expect(try await !reader.get(page).says("/codes/new"))
        try await reader.post(page + "/end").expect(status: 403)
        try await reader.post(page + "/codes/\(code.id)/off").expect(status: 403)

        #expect(try await world.coupons.find(coupon.id, in: world.scope).deletedAt == nil)
        #expect(try await world.coupons.code(code.id, in: world.scope).isActive)
        let other = try await world.coupons.create(reduction: .percent(try Rate("5")), in: world.scope)
        try await world.post("/coupons/\(other.id)/codes/\(code.id)/off").expect(status: 404)
        #expect(try await world.coupons.code(code.id, in: world.scope).isActive)
    }
}

extension ConsoleWorld {
    var coupons: Coupons { Coupons(context) }

    /// 20 % off, for ever.
    func welcome() async throws -> Coupon {
        try await coupons.create(
            name: "Bienvenida", reduction: .percent(try Rate("20")), duration: .forever, in: scope)
    }
}
