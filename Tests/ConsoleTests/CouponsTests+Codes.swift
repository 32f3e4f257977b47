import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Coupons in the console` {
    @Test(arguments: Engine.available)
    func `S90 codes are made of one, typed or made up, and pressed twice once`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let coupon = try await world.welcome()
        let page = "/coupons/\(coupon.id)"
        #expect(try await world.get(page).says("Este cupón no tiene códigos."))
        let form = try #require(try await world.get(page + "/codes/new").form("/codes/new"))
        let typed = form.fields.merging(
            ["promotion_code": "HOLA-2026", "max_redemptions": "5", "expires": "2026-02-28", "first_time": "on"]
        ) { $1 }

        let made = try await world.post(page + "/codes/new", typed)
        try await world.post(page + "/codes/new", typed)

        #expect(made.says("Creamos el código HOLA-2026.") && made.says("0 de 5") && made.says("28 feb 2026"))
        let codes = try await world.coupons.codes(in: world.scope, coupon: coupon.id).elements
        let code = try #require(codes.first)
        #expect(codes.count == 1 && code.code == "HOLA-2026" && code.maxRedemptions == 5 && code.limits.isForFirstTime)
        #expect(code.expiresAt == world.merchant.zone.startOfDay(try CalendarDate("2026-03-01")))
        let taken = try await world.post(page + "/codes/new", ["promotion_code": "hola-2026"])
        #expect(taken.status == 422 && taken.says("Ya hay un código activo con esas letras."))
        #expect(taken.says("value=\"hola-2026\""))
        let spaced = try await world.post(page + "/codes/new", ["promotion_code": "con espacio"])
        #expect(spaced.status == 422 && spaced.says("Usa de 1 a 50 letras"))

        try await world.post(page + "/codes/new", ["promotion_code": ""])
        let all = try await world.coupons.codes(in: world.scope, coupon: coupon.id).elements
        #expect(all.count == 2 && all.first?.code.count == 8)
    }

    @Test(arguments: Engine.available)
    func `S90 a code is switched off and on, unless another has its letters now`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let coupon = try await world.welcome()
        let code = try await world.coupons.createCode("HOLA", for: coupon.id, in: world.scope)
        let address = "/coupons/\(coupon.id)/codes/\(code.id)"
        func isActive() async throws -> Bool { try await world.coupons.code(code.id, in: world.scope).isActive }

        let off = try await world.post(address + "/off")
        try await world.post(address + "/off")
        #expect(off.says("El código HOLA ya no se puede usar.") && off.says("Desactivado"))
        #expect(try await !isActive())
        try await world.post(address + "/on")
        #expect(try await isActive())
        try await world.post(address + "/off")
        _ = try await world.coupons.createCode("hola", for: coupon.id, in: world.scope)
        let refused = try await world.post(address + "/on")

        #expect(refused.says("No activamos HOLA: ya hay otro código activo con esas letras."))
        #expect(try await !isActive())
        let trail = try await AuditTrail(world.context).list(of: world.merchant.id, matching: code.id.rawValue)
        let done: [AuditAction] = [.promotionCodeSwitchedOff, .promotionCodeSwitchedOn, .promotionCodeSwitchedOff]
        #expect(trail.map(\.action) == done.map(\.rawValue), "K4 what changed nothing is not told")
    }
}
