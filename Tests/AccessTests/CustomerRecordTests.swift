import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

@Suite struct `What a merchant's people see of a customer` {
    @Test(arguments: Engine.available)
    func `S22 tells who tried to sign in as them, why it failed, and what was almost their address`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let eva = try await desk.customer("eva@example.com", name: "Eva")
        _ = try await desk.begin("ana@exmaple.com")
        _ = try await desk.begin("anabel.rojas@example.org")
        let cookie = try await desk.begin("ANA@example.com")
        let mail = try await desk.lastMail()
        desk.wait(.seconds(1))
        _ = try await desk.refusal(mail.wrongCode, cookie)

        let records = CustomerRecords(desk.context)
        let found = try await records.find(ana.id, in: desk.scope)
        #expect(found.attempts.map(\.outcome) == [.wrongCode, .asked])
        #expect(found.lookalikes.map(\.email) == ["ana@exmaple.com"])
        #expect(found.record.letters.map(\.kind) == [.signIn])
        let hers = try await records.find(eva.id, in: desk.scope)
        #expect(hers.attempts.isEmpty && hers.lookalikes.isEmpty && hers.record.letters.isEmpty)
    }

    @Test(arguments: Engine.available)
    func `C1 tells what they have and owe, and nothing of another merchant's or of the other mode's`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let eva = try await shop.customer("Eva")
        _ = try await shop.subscribe(eva, to: 5_000)
        _ = try await shop.subscribe(ana, to: 9_990)
        let records = CustomerRecords(shop.context)
        let record = try await records.find(ana.id, in: shop.scope).record

        #expect(try record.overview.debt.totals() == [Money(9_990, .clp)])
        #expect(record.overview.subscriptions.count == 1 && record.overview.methods.count == 1)
        #expect(record.payments.elements.count == 1)
        #expect(record.events.contains { $0.kind == .invoicePaymentFailed })
        #expect(record.events.allSatisfy { $0.subject != eva.id.rawValue })

        let other = try await Merchants(shop.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: shop.merchant.zone,
            email: "otra@example.com")
        for scope in [
            Scope(merchant: shop.merchant.id, mode: .live), Scope(merchant: other.id, mode: .test),
        ] {
            let error = await #expect(throws: BillingError.self) { _ = try await records.find(ana.id, in: scope) }
            #expect(error?.code == "resource_missing")
        }
    }

    @Test func `two slips are an address mistyped, and three are another`() {
        #expect(Likeness.isNear("ana@gmial.com", "ana@gmail.com"))
        #expect(Likeness.isNear("ana@gmail.co", "ana@gmail.com"))
        #expect(!Likeness.isNear("ana@gmail.com", "ana@gmail.com"))
        #expect(!Likeness.isNear("eva@hotmail.com", "ana@gmail.com"))
    }
}
