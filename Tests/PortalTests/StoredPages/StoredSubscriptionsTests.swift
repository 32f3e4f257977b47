import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing
import Web

@testable import Portal

@Suite struct `Stored pages of subscriptions` {
    private func path(_ subscription: Subscription, _ more: String = "") -> String {
        "/subscriptions/\(subscription.id)\(more)"
    }

    @Test func `with none, one, many, and after they have ended`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        try await keep(SubscriptionsPage.self, "empty", desk.shown("/subscriptions", to: ana))
        let first = try await desk.subscribe(ana, to: 9_990, named: "Plan mensual")
        try await keep(SubscriptionsPage.self, "one", desk.shown("/subscriptions", to: ana))
        _ = try await desk.subscribe(ana, to: 99_000, every: .yearly, named: "Seguro")
        let last = try await desk.subscribe(ana, to: 2_500, named: "Casillero")
        _ = try await shop.subscriptions.cancel(last.id, in: shop.scope, effect: .immediately)
        try await keep(SubscriptionsPage.self, "many", desk.shown("/subscriptions", to: ana))
        try await keep(SubscriptionPage.self, "active", desk.shown(path(first), to: ana))
        try await keep(SubscriptionPage.self, "cancelled", desk.shown(path(last), to: ana))
        try await keep(StartPage.self, "coming-back", desk.shown(path(last, "/return"), to: ana))

        try await desk.allow { $0.subscriptions = false }
        try await keep(ErrorPage.self, "forbidden", desk.shown("/subscriptions", to: ana))
    }

    @Test func `that wait, owe, rest and end`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let dani = try await shop.customer("Dani", card: "pm_card_chargeCustomerFail")
        let trial = try await shop.subscribe(dani, to: 9_990, trialDays: 7)
        try await keep(SubscriptionPage.self, "trial", desk.shown(path(trial), to: dani))
        let eva = try await shop.customer("Eva", card: nil)
        var order = try await shop.order(14_990)
        order.behavior = .defaultIncomplete
        let waiting = try await shop.place(order, for: eva)
        try await keep(SubscriptionPage.self, "first-payment", desk.shown(path(waiting), to: eva))
        let fito = try await shop.customer("Fito")
        _ = try await desk.bill(fito, 9_990)
        let byHand = try #require(try await shop.subscriptions.of(fito.id, in: shop.scope).first)
        try await keep(SubscriptionPage.self, "by-hand", desk.shown(path(byHand), to: fito))

        let gina = try await shop.customer("Gina")
        let resting = try await shop.subscribe(gina, to: 9_990)
        _ = try await shop.subscriptions.pause(resting.id, in: shop.scope, for: .lasting(.yearly))
        try await keep(SubscriptionPage.self, "pausing", desk.shown(path(resting), to: gina))
        let hugo = try await shop.customer("Hugo")
        let ending = try await shop.subscribe(hugo, to: 9_990)
        _ = try await shop.subscriptions.cancel(ending.id, in: shop.scope, effect: .atPeriodEnd)
        try await keep(SubscriptionPage.self, "ending", desk.shown(path(ending), to: hugo))

        try await shop.travel(to: "2026-02-07", at: "20:00")
        try await keep(SubscriptionPage.self, "overdue", desk.shown(path(trial), to: dani))
        try await keep(CancellationPage.self, "owing", desk.shown(path(trial, "/cancellation"), to: dani))
        try await shop.travel(to: "2026-03-14")
        try await keep(SubscriptionPage.self, "paused", desk.shown(path(resting), to: gina))
        try await keep(StartPage.self, "resuming", desk.shown(path(resting, "/resumption"), to: gina))
    }

    @Test func `that are left, paused, and paid with something else`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let card = try await desk.addMastercard(to: ana)

        try await desk.walk { client in
            let browser = try await desk.browser(of: ana, client)
            let place = PortalDesk.home + path(subscription)
            try await keep(PauseChoicePage.self, "lengths", browser.get(place + "/pause"))
            try await keep(PauseConfirmationPage.self, "two-months", browser.get(place + "/pause/month-2"))
            try await keep(MethodChoicePage.self, "two", browser.get(place + "/method"))
            try await keep(MethodChangePage.self, "nothing-owed", browser.get(place + "/method/\(card.id)"))
            try await keep(CancellationPage.self, "first", browser.get(place + "/cancellation"))
            let wrong = ["reason": "unused", "comment": "4242 4242 4242 4242"]
            try await keep(CancellationPage.self, "error", browser.submit("/cancellation", wrong))
            let right = ["reason": "unused", "comment": "Me mudo"]
            try await keep(SubscriptionPage.self, "just-cancelled", browser.submit("/cancellation", right))
        }
        let beto = try await shop.customer("Beto")
        let his = try await shop.subscribe(beto, to: 9_990)
        let portuguese = path(his, "/cancellation?lang=pt")
        try await keep(CancellationPage.self, "in-portuguese", desk.shown(portuguese, to: beto))
        let carla = try await shop.customer("Carla", card: "pm_card_chargeCustomerFail")
        let owing = try await shop.subscribe(carla, to: 9_990)
        let other = try await desk.addMastercard(to: carla)
        try await keep(MethodChangePage.self, "owing", desk.shown(path(owing, "/method/\(other.id)"), to: carla))
    }

    @Test func `that change to another plan`() async throws {
        let story = try await PlanChangeDesk.open()
        try await story.walk { browser in
            try await keep(PlanChoicePage.self, "plans", browser.get(story.path + "/plan"))
            try await keep(PlanChangePage.self, "dearer", browser.get(story.path + "/plan/\(story.plus.id)"))
            try await keep(PlanChangePage.self, "cheaper", browser.get(story.path + "/plan/\(story.lite.id)"))
            let answer = try await browser.submit("/plan/\(story.lite.id)")
            try keep(SubscriptionPage.self, "change-waits", answer)
        }
    }

    @Test func `that keep their plan, for its change was not paid`() async throws {
        let refused = try await PlanChangeDesk.open()
        try await refused.pay(with: "pm_card_chargeCustomerFailInsufficientFunds")
        try await refused.walk { browser in
            try await browser.get(refused.path + "/plan/\(refused.plus.id)")
            try await keep(PlanChangePage.self, "refused", browser.submit("/plan/\(refused.plus.id)"))
            try await keep(SubscriptionPage.self, "change-refused", browser.get(refused.path))
        }
        let asked = try await PlanChangeDesk.open()
        try await asked.pay(with: "pm_card_authenticationRequired")
        try await asked.walk { browser in
            try await browser.get(asked.path + "/plan/\(asked.plus.id)")
            try await browser.submit("/plan/\(asked.plus.id)")
            try await keep(SubscriptionPage.self, "change-to-confirm", browser.get(asked.path))
            try await keep(CancellationPage.self, "change-to-confirm", browser.get(asked.path + "/cancellation"))
            try await keep(PaymentsPage.self, "change-to-confirm", browser.get("/p/tienda-sur/pending"))
            let invoice = try await asked.shop.lastInvoice(of: asked.ana)
            try await keep(PaymentPage.self, "change-to-confirm", browser.get("/p/tienda-sur/pending/\(invoice.id)"))
        }
    }

    @Test func `that change in number`() async throws {
        let limits = PlanChoices.Quantities(from: 1, to: 6)
        let story = try await PlanChangeDesk.open(quantities: limits)
        try await story.walk { browser in
            try await keep(PlanChoicePage.self, "quantities", browser.get(story.path + "/plan"))
        }
        let (several, users) = try await PlanChangeDesk.openSeveral()
        try await several.walk { browser in
            try await keep(PlanChoicePage.self, "several", browser.get(several.path + "/plan"))
            let wrong = several.page(users, insteadOf: 1, "&quantity=12")
            try await keep(PlanChoicePage.self, "several-error", browser.get(wrong))
            let right = several.page(users, insteadOf: 1, "&quantity=5")
            try await keep(PlanChangePage.self, "one-of-several", browser.get(right))
        }
    }
}
