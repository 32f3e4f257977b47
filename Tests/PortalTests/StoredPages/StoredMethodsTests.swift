import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing

@testable import Portal

@Suite struct `Stored pages of payment methods` {
    @Test func `with none, one and many`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)
        try await keep(MethodsPage.self, "empty", desk.shown("/methods", to: ana))
        let beto = try await shop.customer("Beto")
        let only = try #require(try await shop.methods.list(of: beto.id, in: shop.scope).first)
        try await keep(MethodsPage.self, "one", desk.shown("/methods", to: beto))
        let deletion = "/methods/\(only.id)/deletion"
        try await keep(MethodDeletionPage.self, "only", desk.shown(deletion, to: beto))

        let second = try await desk.addMastercard(to: beto)
        _ = try await shop.methods.attach(.init("pm_bankDebit"), to: beto.id, in: shop.scope)
        _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.dunning.offersFallback = true }
        try await keep(MethodsPage.self, "many", desk.shown("/methods", to: beto))
        let subscription = try await shop.subscribe(beto, to: 9_990)
        try await keep(MethodDeletionPage.self, "default", desk.shown(deletion, to: beto))
        _ = try await shop.subscriptions.useMethod(only.id, for: subscription.id, of: beto.id, in: shop.scope)
        try await keep(MethodDefaultPage.self, "asked", desk.shown("/methods/\(second.id)/default", to: beto))
        _ = try await shop.subscriptions.useMethod(second.id, for: subscription.id, of: beto.id, in: shop.scope)
        try await keep(MethodsPage.self, "one-apart", desk.shown("/methods", to: beto))
        try await keep(SpentPage.self, "method", desk.shown("/methods/pm_gone/deletion", to: beto))
        try await desk.allow { $0.paymentMethodUpdate = false }
        try await keep(MethodsPage.self, "only-shown", desk.shown("/methods", to: beto))
    }

    @Test func `that expire, fail, and are offered for what is owed`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let carla = try await shop.customer("Carla", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(carla, to: 14_990)
        try await keep(MethodsPage.self, "failing", desk.shown("/methods", to: carla))

        try await desk.walk { client in
            let browser = try await desk.browser(of: carla, client)
            try await browser.get(PortalDesk.home + "/methods")
            try await browser.submit("/methods", ["default": ""])
            try await keep(
                MethodOfferPage.self, "new", browser.submit(browser.page.address, PortalDesk.card))
            let new = try #require(try await shop.methods.list(of: carla.id, in: shop.scope).last)
            let later = PortalDesk.home + "/methods/\(new.id)/offer?there=1"
            try await keep(MethodOfferPage.self, "stored", browser.get(later))
            try await keep(MethodsPage.self, "just-paid", browser.submit("/offer"))
        }
        let dora = try await shop.customer("Dora", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(dora, to: 14_990)
        try await desk.walk { client in
            let browser = try await desk.browser(of: dora, client)
            try await browser.get(PortalDesk.home + "/methods")
            try await browser.submit("/methods")
            try await keep(
                MethodOfferPage.self, "meant-for-all", browser.submit(browser.page.address, PortalDesk.card))
        }

        let late = try await PortalDesk.open(on: "2034-12-20")
        let dani = try await late.shop.customer("Dani")
        try await keep(MethodsPage.self, "expiring", late.shown("/methods", to: dani))
        try await late.shop.travel(to: "2035-01-02")
        try await keep(MethodsPage.self, "expired", late.shown("/methods", to: dani))
    }
}
