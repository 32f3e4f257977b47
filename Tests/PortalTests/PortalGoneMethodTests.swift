import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// A page that was open while a method was deleted in another tab.
@Suite struct `A method that is gone in the portal` {
    private static let home = "/p/tienda-sur"
    private static let title = "Este método de pago ya no está"

    @Test(arguments: Engine.available)
    func `is said by the form that was open, and by its address, and leads back to the methods`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let (shop, ana) = (desk.shop, try await desk.shop.customer("Ana"))
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let left = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)
        let path = "\(Self.home)/methods/\(other.id)"

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(path + "/deletion")
            let deletion = try #require(browser.page.form("/deletion"))
            try await browser.get(Self.home + "/methods")
            let standard = try #require(browser.page.form("/methods/\(other.id)/default"))
            _ = try await shop.methods.detach(other.id, of: ana.id, in: shop.scope)
            for form in [deletion, standard] {
                try await browser.post(form.action, form.fields).expect(status: 404)
                #expect(browser.page.says(Self.title) && browser.page.says("No se cobró ni se cambió nada."))
                #expect(browser.page.says("href=\"\(Self.home)/methods\""))
            }
            try await browser.get(path + "/deletion").expect(status: 404)
            #expect(browser.page.says(Self.title))
        }
        #expect(try await shop.methods.list(of: ana.id, in: shop.scope) == [left])
    }

    @Test func `is said by the button that would have paid everything with it, and nothing is charged`() async throws {
        let desk = try await PortalDesk.open()
        let (shop, ana) = (desk.shop, try await desk.shop.customer("Ana"))
        for amount: Int64 in [5_000, 7_000] {
            var order = try await shop.order(amount)
            (order.collectionMethod, order.daysUntilDue) = (.sendInvoice, 10)
            _ = try await shop.place(order, for: ana)
        }
        let card = try #require(try await shop.methods.list(of: ana.id, in: shop.scope).first)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            try await browser.get(Self.home + "/pending/all")
            let form = try #require(browser.page.form("/pending/all"))
            _ = try await shop.methods.detach(card.id, of: ana.id, in: shop.scope)
            try await browser.post(form.action, form.fields).expect(status: 404)
            #expect(browser.page.says(Self.title))
        }
        #expect(try await shop.processorBooks() == "")
    }

    @Test func `the list says which subscriptions are charged to another than the default`() async throws {
        let desk = try await PortalDesk.open()
        let (shop, ana) = (desk.shop, try await desk.shop.customer("Ana"))
        let other = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            for (intro, own) in [
                (
                    "Cobramos con el principal, salvo Plan: tiene su propio método.",
                    "Plan tiene un método de pago propio."
                ),
                (
                    "Cobramos con el principal, salvo Plan, Plan: tienen su propio método.",
                    "Tienen un método de pago propio: Plan, Plan."
                ),
            ] {
                let subscription = try await shop.subscribe(ana, to: 9_990)
                _ = try await shop.subscriptions.useMethod(other.id, for: subscription.id, of: ana.id, in: shop.scope)
                try await browser.get(Self.home + "/methods")
                #expect(browser.page.says(intro) && !browser.page.says("Cobramos con el principal."))
                try await browser.get("\(Self.home)/methods/\(other.id)/default")
                #expect(browser.page.says(own))
            }
        }
    }
}
