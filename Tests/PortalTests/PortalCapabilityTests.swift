import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What the merchant's processor cannot do is not offered, and is refused where somebody asks for it all the same.
@Suite struct `What the portal offers` {
    @Test(arguments: Engine.available)
    func `is no new method where the processor has no page for one`(engine: Engine) async throws {
        for (missing, isOffered) in [(ProcessorCapabilities.hostedSetup, false), ([], true)] {
            let desk = try await PortalDesk.open(engine, without: missing)
            let carla = try await desk.shop.customer("Carla", card: nil)
            try await desk.walk { client in
                let browser = try await desk.browser(of: carla, client)
                try await browser.get("/p/tienda-sur/methods")
                #expect((browser.page.form("/methods") != nil) == isOffered)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `is no checkout where the processor has none`(engine: Engine) async throws {
        for (missing, isOffered) in [(ProcessorCapabilities.hostedCheckout, false), ([], true)] {
            let desk = try await PortalDesk.open(engine, without: missing)
            let carla = try await desk.shop.customer("Carla", card: nil)
            _ = try await desk.shop.subscribe(carla, to: 14_990)
            let invoice = try await desk.shop.lastInvoice(of: carla)
            try await desk.walk { client in
                let browser = try await desk.browser(of: carla, client)
                try await browser.get("/p/tienda-sur/pending")
                #expect(browser.page.says("$14.990"))
                #expect((browser.page.form("/pending/\(invoice.id)") != nil) == isOffered)
            }
            #expect(try await desk.shop.payments.attempts(of: invoice.id, in: desk.shop.scope).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `is no stored card where nobody who is absent is charged`(engine: Engine) async throws {
        for (missing, isOffered) in [(ProcessorCapabilities.chargeStored, false), ([], true)] {
            let desk = try await PortalDesk.open(engine, without: missing)
            let shop = desk.shop
            let carla = try await shop.customer("Carla", card: nil)
            _ = try await shop.subscribe(carla, to: 14_990)
            let invoice = try await shop.lastInvoice(of: carla)
            let visa = try await shop.methods.create(fromToken: "pm_card_chargeCustomerFail", in: shop.scope)
            _ = try? await shop.methods.attach(visa.id, to: carla.id, in: shop.scope)
            _ = try await shop.methods.attach(.init("pm_card_mastercard"), to: carla.id, in: shop.scope)
            try await desk.walk { client in
                let browser = try await desk.browser(of: carla, client)
                try await browser.get("/p/tienda-sur/pending/\(invoice.id)")
                #expect((browser.page.form("/pending/\(invoice.id)/charge") != nil) == isOffered)
            }
        }
    }
}
