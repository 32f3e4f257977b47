import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing

@testable import Portal

@Suite struct `Stored pages of the summary` {
    @Test func `with nothing, one thing, and many`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        try await keep(SummaryPage.self, "empty", desk.shown(to: try await shop.customer("Ana", card: nil)))

        let beto = try await shop.customer("Beto")
        _ = try await shop.subscribe(beto, to: 9_990)
        try await keep(SummaryPage.self, "one-paid", desk.shown(to: beto))

        let carla = try await shop.customer("Carla")
        _ = try await desk.addMastercard(to: carla)
        _ = try await desk.subscribe(carla, to: 9_990, named: "Plan mensual")
        _ = try await desk.subscribe(carla, to: 2_500, every: .weekly, named: "Casillero")
        _ = try await desk.subscribe(carla, to: 99_000, every: .yearly, named: "Seguro")
        _ = try await desk.bill(carla, 5_000, named: "Clases")
        _ = try await desk.bill(carla, 7_000, named: "Nutrición")
        try await keep(SummaryPage.self, "many", desk.shown(to: carla))
    }

    @Test func `with something that is owed`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let dani = try await shop.customer("Dani", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(dani, to: 9_990)
        try await keep(SummaryPage.self, "declined", desk.shown(to: dani))

        let eva = try await shop.customer("Eva", card: nil)
        _ = try await shop.subscribe(eva, to: 9_990)
        try await keep(SummaryPage.self, "without-method", desk.shown(to: eva))

        let fito = try await shop.customer("Fito", card: "pm_bankDebit")
        _ = try await shop.subscribe(fito, to: 9_990)
        try await keep(SummaryPage.self, "under-way", desk.shown(to: fito))

        let gina = try await shop.customer("Gina")
        _ = try await desk.bill(gina, 9_990)
        try await keep(SummaryPage.self, "to-pay", desk.shown(to: gina))

        let hugo = try await shop.customer("Hugo", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(hugo, to: 9_990, trialDays: 7)
        try await keep(SummaryPage.self, "trial", desk.shown(to: hugo))
        try await shop.travel(to: "2026-02-07", at: "20:00")
        try await keep(SummaryPage.self, "overdue", desk.shown(to: hugo))
        try await shop.travel(to: "2026-02-20")
        try await keep(SummaryPage.self, "late-by-hand", desk.shown(to: gina))
    }

    @Test func `with what rests, ends and has ended`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let resting = try await shop.subscribe(ana, to: 9_990)
        _ = try await shop.subscriptions.pause(resting.id, in: shop.scope, for: .lasting(.yearly))
        try await keep(SummaryPage.self, "pausing", desk.shown(to: ana))

        let beto = try await shop.customer("Beto")
        let ending = try await shop.subscribe(beto, to: 9_990)
        _ = try await shop.subscriptions.cancel(ending.id, in: shop.scope, effect: .atPeriodEnd)
        try await keep(SummaryPage.self, "ending", desk.shown(to: beto))

        try await shop.travel(to: "2026-03-14")
        try await keep(SummaryPage.self, "paused", desk.shown(to: ana))
        try await keep(SummaryPage.self, "cancelled", desk.shown(to: beto))
    }

    @Test func `whole, with what stands around it, in each language`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await desk.shop.subscribe(ana, to: 9_990)

        try await keep(SummaryPage.self, "whole-es", desk.shown("?lang=es", to: ana), isWhole: true)
        try await keep(SummaryPage.self, "whole-en", desk.shown("?lang=en", to: ana), isWhole: true)
        try await keep(SummaryPage.self, "whole-pt", desk.shown("?lang=pt", to: ana), isWhole: true)
    }
}
