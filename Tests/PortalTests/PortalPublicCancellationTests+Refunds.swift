import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// The public cancellation gives nothing back by the merchant's rule, and says where that is done.
extension `Portal public cancellation` {
    @Test(arguments: Engine.available)
    func `the page of the link says what the portal would give back instead, where it lets them (M14)`(
        engine: Engine
    ) async throws {
        let desk = try await open(engine)
        try await desk.allow { $0.cancellationRefund = RefundRule(.unusedDays, windowDays: 14) }
        _ = try await desk.shop.subscribe(try await desk.shop.customer("Ana"), to: 28_000)
        try await desk.shop.travel(to: "2026-02-10")
        let sentence =
            "Al confirmar aquí no se devuelve nada por sí solo. "
            + "Si entras al portal, puedes elegir “Terminar ahora y recibir $18.000”."

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur/cancel")
            try await browser.submit("/cancel", Self.typed)
            let link = try await link(desk)
            try await browser.get(link)
            #expect(browser.page.says(sentence) && browser.page.says("Entrar al portal"))
            try await desk.allow { $0.subscriptionCancel = false }
            try await browser.get(link)
            #expect(!browser.page.says("Si entras al portal") && !browser.page.says("Entrar al portal"))
        }
    }
}
