import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import SandboxProcessor
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

    @Test(arguments: Engine.available)
    func `is no instalments of a bank where the processor or the merchant has none, and no more than the merchant says`(
        engine: Engine
    ) async throws {
        let cases: [(missing: ProcessorCapabilities, most: Int64?, isOffered: Bool)] = [
            (.instalments, 6, false), ([], nil, false), ([], 6, true),
        ]
        for one in cases {
            let desk = try await PortalDesk.open(engine, without: one.missing)
            let shop = desk.shop
            try await desk.allow { $0.bankInstalments = one.most.map { BankInstalments(maximum: $0) } }
            let carla = try await shop.customer("Carla", card: nil)
            _ = try await shop.subscribe(carla, to: 14_990)
            let invoice = try await shop.lastInvoice(of: carla)
            try await desk.walk { client in
                let browser = try await desk.browser(of: carla, client)
                try await browser.get("/p/tienda-sur/pending/\(invoice.id)")
                #expect(browser.page.says("puedes elegir hasta 6 cuotas") == one.isOffered)
                try await browser.submit("/pending/\(invoice.id)")
                #expect(browser.page.says("name=\"instalments\"") == one.isOffered)
                #expect(browser.page.says("6 cuotas") == one.isOffered && !browser.page.says("9 cuotas"))
                let page = browser.page.address.split(separator: "/").last?.prefix { $0 != "?" } ?? ""
                let card = ["number": "4242424242424242", "expiry": "12/34", "cvc": "123", "name": "Carla Soto"]
                try await browser.submit(
                    "/sandbox/checkout/\(page)", card.merging(["instalments": "3"]) { $1 })
                let visit = try #require(try await shop.sandbox.checkout(page: String(page)))
                let charge = try #require(try await shop.sandbox.charge(of: visit))
                #expect(charge.instalments == (one.isOffered ? 3 : 1) && charge.money.amount == 14_990)
            }
            #expect(try await shop.invoices.find(invoice.id, in: shop.scope).status == .paid, "all of it at once")
            #expect(try await shop.verify() == [])
        }
    }
}
