import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing
import Web

@testable import Portal

@Suite struct `Stored pages of payments` {
    @Test func `with none, one, many and what is on its way`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        try await keep(PaymentsPage.self, "empty", desk.shown("/pending", to: ana))
        let first = try await desk.bill(ana, 5_000, named: "Clases")
        try await keep(PaymentsPage.self, "one", desk.shown("/pending", to: ana))
        try await keep(PaymentPage.self, "stored-card", desk.shown("/pending/\(first.id)", to: ana))
        _ = try await desk.bill(ana, 7_000, named: "Nutrición")
        _ = try await desk.subscribe(ana, to: 9_990, named: "Plan mensual")
        try await keep(PaymentsPage.self, "many", desk.shown("/pending", to: ana))
        try await keep(WholeDebtPage.self, "stored-card", desk.shown("/pending/all", to: ana))

        let beto = try await shop.customer("Beto", card: "pm_bankDebit")
        _ = try await shop.subscribe(beto, to: 9_990)
        try await keep(PaymentsPage.self, "under-way", desk.shown("/pending", to: beto))
        let carla = try await shop.customer("Carla", card: nil)
        let hers = try await desk.bill(carla, 5_000)
        _ = try await desk.bill(carla, 6_000)
        try await keep(PaymentPage.self, "without-method", desk.shown("/pending/\(hers.id)", to: carla))
        try await desk.allow { $0.bankInstalments = BankInstalments() }
        try await keep(PaymentPage.self, "bank-instalments", desk.shown("/pending/\(hers.id)", to: carla))
        try await desk.allow { $0.bankInstalments = nil }
        try await keep(WholeDebtPage.self, "without-method", desk.shown("/pending/all", to: carla))
        try await keep(ErrorPage.self, "not-found", desk.shown("/pending/\(first.id)", to: carla))
        try await shop.travel(to: "2026-02-20")
        try await keep(PaymentsPage.self, "late", desk.shown("/pending", to: carla))
        try await keep(PaymentPage.self, "late", desk.shown("/pending/\(hers.id)", to: carla))
    }

    @Test func `for a change that was dropped meanwhile`() async throws {
        let story = try await PlanChangeDesk.open()
        try await story.pay(with: "pm_card_authenticationRequired")
        try await story.walk { browser in
            try await story.ask(browser)
            let invoice = try await story.shop.lastInvoice(of: story.ana)
            let attempt = try await story.shop.payments.attempts(of: invoice.id, in: story.shop.scope)[0]
            try await browser.get(story.path)
            try await browser.submit("/plan-removal")
            let result = PortalDesk.home + "/pending/\(invoice.id)/return/\(attempt.id)"
            try await keep(PaymentResultPage.self, "change-not-made", browser.get(result))
        }
    }

    @Test func `that were made, refused, left and awaited`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        try await desk.allow { $0.methodKinds = [.card, .transfer] }
        let ana = try await shop.customer("Ana")
        _ = try await desk.bill(ana, 9_990)
        let beto = try await shop.customer("Beto", card: "pm_card_chargeCustomerFail")
        let refused = try await desk.bill(beto, 9_990)
        let carla = try await shop.customer("Carla", card: nil)
        let left = try await desk.bill(carla, 9_990)
        let dani = try await shop.customer("Dani", card: "pm_card_chargeCustomerFailLostAnswerBefore")
        _ = try await desk.bill(dani, 9_990)

        try await desk.walk { client in
            let paying = try await desk.browser(of: ana, client)
            try await keep(PaymentResultPage.self, "paid", paying.submit("/charge"))
            let failing = try await desk.browser(of: beto, client)
            try await keep(PaymentResultPage.self, "declined", failing.submit("/charge"))
            let english = failing.page.address + "?lang=en"
            let again = PortalDesk.home + "/pending/\(refused.id)"
            try await keep(PaymentPage.self, "declined", failing.get(again))
            try await keep(PaymentResultPage.self, "declined-in-english", failing.get(english))
            let waiting = try await desk.browser(of: dani, client)
            try await keep(PaymentResultPage.self, "confirming", waiting.submit("/charge"))

            let leaving = try await desk.browser(of: carla, client)
            try await leaving.get(PortalDesk.home + "/pending/\(left.id)")
            try await leaving.submit("/pending/\(left.id)")
            let checkout = leaving.page.address
            try await keep(PaymentResultPage.self, "left", leaving.submit(checkout + "/close"))
            try await leaving.submit("/pending/\(left.id)")
            let page = String(leaving.page.address.split(separator: "/").last ?? "")
            _ = try await shop.pay(at: page, with: "transfer")
            let attempt = try #require(try await shop.payments.attempts(of: left.id, in: shop.scope).last)
            let result = PortalDesk.home + "/pending/\(left.id)/return/\(attempt.id)"
            try await keep(PaymentResultPage.self, "transfer", leaving.get(result))
            try await keep(PaymentResultPage.self, "transfer-claimed", leaving.get(result + "?made=1"))
        }
        try await keep(PaymentsPage.self, "declined", desk.shown("/pending", to: beto))
        try await keep(PaymentsPage.self, "transfer", desk.shown("/pending", to: carla))
    }

    @Test func `of everything at once`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let beto = try await shop.customer("Beto", card: "pm_card_chargeCustomerFail")
        let carla = try await shop.customer("Carla")
        for customer in [ana, beto, carla] {
            _ = try await desk.bill(customer, 5_000, named: "Clases")
            _ = try await desk.bill(customer, 7_000, named: "Nutrición")
        }

        try await desk.walk { client in
            let paying = try await desk.browser(of: ana, client)
            try await paying.get(PortalDesk.home + "/pending/all")
            try await keep(WholeDebtResultPage.self, "paid", paying.submit("/pending/all"))
            let failing = try await desk.browser(of: beto, client)
            try await failing.get(PortalDesk.home + "/pending/all")
            try await keep(WholeDebtResultPage.self, "declined", failing.submit("/pending/all"))
            let half = try await desk.browser(of: carla, client)
            let debt = try await shop.invoices.debt(of: carla.id, in: shop.scope)
            try await half.get(PortalDesk.home + "/pending")
            try await half.submit("/charge")
            let ids = debt.items.map(\.invoice.id.rawValue).joined(separator: ".")
            try await keep(
                WholeDebtResultPage.self, "in-part", half.get(PortalDesk.home + "/pending/all/result/" + ids))
        }
    }

    @Test func `in the history`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailInsufficientFunds")
        try await keep(PaymentHistoryPage.self, "empty", desk.shown("/payments", to: ana))
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        shop.time.advance(.minutes(1))
        let visa = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        _ = try await shop.methods.makeDefault(visa.id, of: ana.id, in: shop.scope, everywhere: false)
        let attempts = try await shop.payments.attempts(of: invoice.id, in: shop.scope)
        let failed = try #require(attempts.first { $0.state == .failed })
        let paid = try #require(attempts.first { $0.state == .succeeded })
        shop.time.advance(.minutes(1))
        let refund = try await Refunds(shop.context).create(
            of: paid.payment, amount: Money(3_000, .clp), in: shop.scope)
        shop.time.advance(.minutes(1))
        let note = try await CreditNotes(shop.context).create(
            of: invoice.id, amount: Money(2_000, .clp), settlement: .init(credit: Money(2_000, .clp)),
            memo: "Por la espera", in: shop.scope)

        try await keep(PaymentHistoryPage.self, "many", desk.shown("/payments", to: ana))
        try await keep(PaymentEntryPage.self, "declined", desk.shown("/payments/\(failed.id)", to: ana))
        try await keep(PaymentEntryPage.self, "refunded-in-part", desk.shown("/payments/\(paid.id)", to: ana))
        try await keep(PaymentEntryPage.self, "refund", desk.shown("/payments/\(refund.id)", to: ana))
        try await keep(PaymentEntryPage.self, "credit-note", desk.shown("/payments/\(note.id)", to: ana))
    }
}
