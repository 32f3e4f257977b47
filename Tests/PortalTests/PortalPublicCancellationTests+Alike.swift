import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Portal public cancellation` {
    @Test(arguments: Engine.available)
    func `plans that are called alike are told apart by price, beginning and last payment`(
        engine: Engine
    ) async throws {
        let desk = try await open(engine)
        let ana = try await desk.shop.customer("Ana")
        _ = try await desk.shop.subscribe(ana, to: 9_990)
        try await desk.shop.travel(to: "2026-02-03")
        _ = try await desk.shop.subscribe(ana, to: 4_990)
        _ = try await desk.shop.subscribe(ana, to: 6_990, trialDays: 10)

        try await desk.walk { client in
            let owner = Browser(client)
            try await owner.get("/p/tienda-sur/withdraw")
            try await owner.submit("/withdraw", Self.typed)
            try await owner.get(try await link(desk))
            #expect(owner.page.says("Desde el 31 de enero de 2026. Último pago: $9.990 el 31 de enero de 2026"))
            #expect(owner.page.says("Desde el 3 de febrero de 2026. Último pago: $4.990 el 3 de febrero de 2026"))
            #expect(!owner.page.says("Último pago: $6.990"), "nothing was paid for it yet")
        }
    }
}
