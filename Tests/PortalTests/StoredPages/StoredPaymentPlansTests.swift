import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing
import Web

@testable import Portal

extension `Stored pages of payments` {
    @Test func `of promises: chosen, shown, standing, kept and undone`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        try await desk.allow { $0.paymentPlan = PaymentPlanRules() }
        let ana = try await shop.customer("Ana")
        let first = try await desk.bill(ana, 6_000, named: "Clases")
        _ = try await desk.bill(ana, 9_000, named: "Casillero")

        try await keep(PaymentPlanFormPage.self, "empty", desk.shown("/pending/plan", to: ana))
        let late = "/pending/plan?count=2&date=2026-03-16"
        try await keep(PaymentPlanFormPage.self, "too-late", desk.shown(late, to: ana))
        let shown = "/pending/plan?invoice=\(first.id)&count=2&date=2026-02-06"
        try await keep(PaymentPlanConfirmationPage.self, "instalments", desk.shown(shown, to: ana))
        let atOnce = "/pending/plan?count=3&date=2026-01-31"
        try await keep(PaymentPlanConfirmationPage.self, "first-at-once", desk.shown(atOnce, to: ana))
        let plan = try await shop.promise(ana, in: 2, from: "2026-02-06")
        try await keep(PaymentPlanPage.self, "active", desk.shown("/plans/\(plan.id)", to: ana))
        try await keep(PaymentPlanUndoingPage.self, "asked", desk.shown("/plans/\(plan.id)/undo", to: ana))
        try await keep(PaymentsPage.self, "promised", desk.shown("/pending", to: ana))
        try await keep(SummaryPage.self, "promised", desk.shown(to: ana))
        try await shop.travel(to: "2026-02-21")
        try await keep(PaymentPlanPage.self, "kept", desk.shown("/plans/\(plan.id)", to: ana))

        let beto = try await shop.customer("Beto")
        _ = try await desk.bill(beto, 6_000, named: "Clases")
        let undone = try await shop.promise(beto, from: "2026-02-27")
        _ = try await shop.plans.cancel(undone.id, of: beto.id, in: shop.scope)
        try await keep(PaymentPlanPage.self, "undone", desk.shown("/plans/\(undone.id)", to: beto))

        let caro = try await shop.customer("Caro", card: "pm_card_chargeCustomerFail")
        _ = try await desk.bill(caro, 6_000, named: "Clases")
        let broken = try await shop.promise(caro, from: "2026-02-27")
        try await shop.travel(to: "2026-02-27")
        try await keep(PaymentPlanPage.self, "broken", desk.shown("/plans/\(broken.id)", to: caro))
    }

    @Test func `of promises under way, paid in part, and ended by a payment`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        try await desk.allow { $0.paymentPlan = PaymentPlanRules() }
        let ana = try await shop.customer("Ana", card: "pm_bankDebit")
        _ = try await desk.bill(ana, 6_000, named: "Clases")
        let debited = try await shop.promise(ana, in: 2, from: "2026-01-31")
        try await keep(PaymentPlanPage.self, "under-way", desk.shown("/plans/\(debited.id)", to: ana))

        let beto = try await shop.customer("Beto")
        let invoice = try await desk.bill(beto, 6_000, named: "Clases")
        let plan = try await shop.promise(beto, in: 2, from: "2026-02-06")
        let card = try #require(try await shop.methods.list(of: beto.id, in: shop.scope).first)
        for (amount, isLast) in [(4_000, false), (2_000, true)] as [(Int64, Bool)] {
            shop.time.advance(.minutes(1))
            let debt = try await shop.invoices.debt(of: beto.id, in: shop.scope)
            let offer = try #require(try debt.offer(of: Money(amount, .clp), with: card.id))
            _ = try await shop.payments.payAmount(of: beto.id, in: shop.scope, as: offer)
            guard !isLast else { break }
            try await keep(PaymentPlanPage.self, "paid-in-part", desk.shown("/plans/\(plan.id)", to: beto))
        }
        let last = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).last)
        let result = "/pending/\(invoice.id)/return/\(last.id)"
        try await keep(PaymentResultPage.self, "ends-a-plan", desk.shown(result, to: beto))
    }
}
