import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Comparing with the processor's list` {
    @Test(arguments: Engine.available)
    func `P7 a charge that we do not know of a paid invoice is credit, flagged once and refundable`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let (invoice, _) = try await shop.chargedUnknown()
        _ = try await shop.methods.attach(.init("pm_card_visa"), to: invoice.customer, in: shop.scope)
        #expect(try await shop.timesCharged() == 2)

        try await shop.travel(to: "2026-01-20")

        #expect(try await shop.payments.discrepancies(in: shop.scope).map(\.resolution) == [.credited])
        #expect(try await shop.customers.find(invoice.customer, in: shop.scope).balance?.amount == -9_990)
        let overpaid = try #require(try await shop.payments.overpayments(in: shop.scope).first)
        #expect(try await Refunds(shop.context).create(of: overpaid.id, in: shop.scope).state == .succeeded)
        #expect(try await shop.customers.find(invoice.customer, in: shop.scope).balance?.amount == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P7 a charge of an invoice that we do not know is credit of whose method it was`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        try await shop.charge(
            .init("att_lost"), of: .init("in_lost"), with: try await shop.methods.list(of: ana.id, in: shop.scope)[0])
        try await shop.charge(.init("att_nobody"), of: .init("in_nobody"), with: nil)

        try await shop.travel(to: "2026-01-17")
        let found = try await shop.payments.discrepancies(in: shop.scope)
        #expect(Set(found.map(\.resolution)) == [.credited, .open])
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -9_990)

        _ = try await shop.subscribe(ana, to: 9_990)
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.map(\.amountDue.amount) == [0])
        #expect(try await shop.verify() == [])
    }
}
