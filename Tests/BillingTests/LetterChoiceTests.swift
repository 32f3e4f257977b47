import Core
import Storage
import TestSupport
import Testing

@testable import Billing

/// Which letters a customer gets.
@Suite struct `The choice of letters` {
    @Test func `is offered for what informs, and never for debts, refunds, ways in and security`() {
        let offered = CustomerNotification.Kind.allCases.filter { $0.choice != nil }

        #expect(offered == [.invoiceCreated, .paymentSucceeded, .partPaid, .cardExpiring])
        #expect(Set(offered.compactMap(\.choice)) == Set(LetterChoice.allCases))
        #expect(CustomerNotification.Kind.deletionRequested.standing == .toOthers)
        let reasons = CustomerNotification.Kind.allCases.compactMap { kind -> LetterReason? in
            if case .always(let reason) = kind.standing { reason } else { nil }
        }
        #expect(Set(reasons) == Set(LetterReason.allCases))
    }

    @Test(arguments: Engine.available)
    func `is kept for one customer, told by one event, and taken back`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let eva = try await shop.customer("Eva", card: nil)
        let unwanted: Set<LetterChoice> = [.paymentSucceeded, .cardExpiring]

        for _ in 1...2 { _ = try await shop.customers.doWithout(unwanted, of: ana.id, in: shop.scope) }

        #expect(try await shop.customers.find(ana.id, in: shop.scope).unwantedLetters == unwanted)
        #expect(try await shop.customers.find(eva.id, in: shop.scope).unwantedLetters.isEmpty)
        let told = try await shop.context.database.read { db in
            try db.query("SELECT id FROM events WHERE kind = 'customer.updated'").count
        }
        #expect(told == 1)
        var file = ""
        try await PersonalData(shop.context).write(of: ana.id, in: shop.scope) { file += $0 }
        #expect(file.contains("\"unwanted_letters\": [\"card_expiring\",\"payment_succeeded\"]"))
        let back = try await shop.customers.doWithout([], of: ana.id, in: shop.scope)
        #expect(back.unwantedLetters.isEmpty)
        // Another change of the account keeps it.
        _ = try await shop.customers.doWithout(unwanted, of: ana.id, in: shop.scope)
        _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.details.name = "Ana Rojas" }
        #expect(try await shop.customers.find(ana.id, in: shop.scope).unwantedLetters == unwanted)
    }

    @Test func `is nobody's who was deleted, nor another mode's`() async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let ana = try await shop.customer("Ana", card: nil)
        let live = Scope(merchant: shop.merchant.id, mode: .live)
        await #expect(throws: BillingError.self) {
            try await shop.customers.doWithout([.cardExpiring], of: ana.id, in: live)
        }
        try await shop.customers.delete(ana.id, in: shop.scope)
        await #expect(throws: BillingError.self) {
            try await shop.customers.doWithout([.cardExpiring], of: ana.id, in: shop.scope)
        }
    }
}
