import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing
import Web

@testable import Portal

extension `Stored pages of payments` {
    @Test func `of some of it: what was ticked, and an amount`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        try await desk.allow { $0.partialPayment = PartialPayment(minimum: 1_000) }
        let ana = try await shop.customer("Ana")
        let first = try await desk.bill(ana, 5_000, named: "Clases")
        let second = try await desk.bill(ana, 7_000, named: "Nutrición")
        _ = try await desk.bill(ana, 9_000, named: "Casillero")

        try await keep(PaymentsPage.self, "to-be-chosen", desk.shown("/pending", to: ana))
        let chosen = "/pending/all?some=on&\(first.id)=on&\(second.id)=on"
        try await keep(WholeDebtPage.self, "chosen", desk.shown(chosen, to: ana))
        try await keep(AmountPage.self, "empty", desk.shown("/pending/amount", to: ana))
        try await keep(AmountPage.self, "too-little", desk.shown("/pending/amount?amount=999", to: ana))
        try await keep(AmountPage.self, "splits-badly", desk.shown("/pending/amount?amount=5001", to: ana))
        try await keep(WholeDebtPage.self, "amount", desk.shown("/pending/amount?amount=8000", to: ana))
        try await desk.walk { client in
            let paying = try await desk.browser(of: ana, client)
            try await paying.get(PortalDesk.home + "/pending/amount?amount=8000")
            try await keep(WholeDebtResultPage.self, "amount", paying.submit("/pending/amount"))
            let again = try await paying.get(PortalDesk.home + "/pending/amount?amount=8000")
            try await keep(WholeDebtPage.self, "amount-again", again)
        }
        let eva = try await shop.customer("Eva", card: nil)
        for name in ["Clases", "Casillero"] { _ = try await desk.bill(eva, 5_000, named: name) }
        try await keep(PaymentsPage.self, "nothing-stored", desk.shown("/pending", to: eva))
    }
}
