import Billing
import Core
import MailTestSupport
import Storage
import TestSupport
import Testing

@testable import Mail

/// What a customer does without is not sent, and not lost.
@Suite struct `Letters done without` {
    private func states(_ desk: NoticeDesk, of customer: Customer) async throws -> [String: String] {
        let rows = try await desk.shop.context.database.read { db in
            try db.query("SELECT kind, state FROM notifications WHERE customer_id = \(customer.id)")
        }
        return Dictionary(
            try rows.map { (try $0.text("kind"), try $0.text("state")) }, uniquingKeysWith: { $1 })
    }

    @Test(arguments: Engine.available)
    func `are recorded as unwanted, and others' go on`(engine: Engine) async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-15", storing: engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let eva = try await shop.customer("Eva")
        _ = try await shop.customers.doWithout([.paymentSucceeded], of: ana.id, in: shop.scope)
        for customer in [ana, eva] { _ = try await shop.subscribe(customer, to: 9_990) }

        let letters = try await desk.letters(.paymentSucceeded)

        #expect(letters.map(\.recipient) == ["eva@example.com"])
        #expect(try await states(desk, of: ana)["payment_succeeded"] == "unwanted")
        #expect(try await states(desk, of: eva)["payment_succeeded"] == "sent")
        // Who wants it again gets what comes next, and nothing of before.
        _ = try await shop.customers.doWithout([], of: ana.id, in: shop.scope)
        #expect(try await states(desk, of: ana)["payment_succeeded"] == "unwanted")
    }

    @Test func `leave those that are always sent alone`() async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-15")
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.customers.doWithout(Set(LetterChoice.allCases), of: ana.id, in: shop.scope)
        _ = try await shop.subscribe(ana, to: 9_990)

        let letter = try #require(try await desk.letters(.paymentFailed).last)

        #expect(letter.recipient == "ana@example.com")
        #expect(!letter.text.contains("/data/letters"))
    }

    @Test(arguments: [("es", "Elegir qué correos recibo"), ("en", "Choose which emails I get")])
    func `lead to the choice themselves`(language: String, label: String) async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-15")
        let shop = desk.shop
        let ana = try await shop.customers.create(
            CustomerDetails(email: "ana@example.com", name: "Ana", locale: language), in: shop.scope)
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)
        _ = try await shop.subscribe(ana, to: 9_990)

        let letter = try #require(try await desk.letters(.paymentSucceeded).last)

        let link = "http://127.0.0.1:8080/p/tienda-sur/data/letters"
        #expect(letter.text.contains("\(label): \(link)"))
        #expect(letter.html.contains("href=\"\(link)\"") && letter.html.contains(label))
    }
}
