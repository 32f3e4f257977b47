import Billing
import Core
import Storage
import TestSupport
import Testing

/// A subscription stands as its invoices and their due dates say.
@Suite struct `Stories of standing` {
    /// How an invoice comes to ask for nothing more.
    enum Closing: String, CaseIterable, Sendable {
        case void, uncollectible, creditNote, outOfBand, card
    }

    @Test(arguments: Engine.available, Closing.allCases)
    func `past due ends when nothing is owed, however that came to be`(
        engine: Engine, closing: Closing
    ) async throws {
        let (shop, ana, subscription) = try await Shop.givenUp(.leavePastDue, storing: engine)
        #expect(try await shop.status(of: subscription) == .pastDue)

        try await shop.travel(to: "2026-02-10")
        try await shop.close(try await shop.lastInvoice(of: ana), closing, of: ana)

        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
        try await shop.travel(to: "2026-02-22")
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.count == 2, "it renews as before")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available, Closing.allCases)
    func `U8 unpaid ends when nothing is owed, and a new period begins that day`(
        engine: Engine, closing: Closing
    ) async throws {
        let (shop, ana, subscription) = try await Shop.givenUp(.markUnpaid, storing: engine)
        #expect(try await shop.status(of: subscription) == .unpaid)

        try await shop.travel(to: "2026-05-10", at: "12:00")
        try await shop.close(try await shop.lastInvoice(of: ana), closing, of: ana)

        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
        try await shop.travel(to: "2026-05-11")
        #expect(try await shop.bills(of: ana).contains("2026-05-10  000002  2026-05-10 to 2026-06-10  9990"))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `it stays past due while another invoice is, and while a part of one is`(engine: Engine) async throws {
        let (shop, ana, subscription) = try await Shop.givenUp(.leavePastDue, storing: engine)
        try await shop.travel(to: "2026-02-24")
        let first = try #require(try await shop.invoices.open(of: ana.id, in: shop.scope).first)

        _ = try await CreditNotes(shop.context).create(of: first.id, amount: Money(9_000, .clp), in: shop.scope)
        #expect(try await shop.status(of: subscription) == .pastDue)
        _ = try await shop.invoices.void(first.id, in: shop.scope)
        #expect(try await shop.status(of: subscription) == .pastDue)
        let second = try #require(try await shop.invoices.open(of: ana.id, in: shop.scope).first)
        _ = try await shop.invoices.markUncollectible(second.id, in: shop.scope)

        #expect(try await shop.status(of: subscription) == .active)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available, Closing.allCases)
    func `a first payment that was given up ends what never began, and one that came by other means begins it`(
        engine: Engine, closing: Closing
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let subscription = try await shop.subscribe(ana, to: 9_990)
        #expect(subscription.status == .incomplete)

        try await shop.close(try await shop.lastInvoice(of: ana), closing, of: ana)

        let begins = closing != .void && closing != .uncollectible
        #expect(try await shop.status(of: subscription) == (begins ? .active : .incompleteExpired))
        #expect(try await shop.verify() == [])
        try await shop.travel(to: "2026-02-16")
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.count == (begins ? 2 : 1))
        #expect(try await shop.verify() == [])
    }
}

extension Shop {
    fileprivate func close(
        _ invoice: Invoice, _ closing: `Stories of standing`.Closing, of customer: Customer
    ) async throws {
        switch closing {
        case .void: _ = try await invoices.void(invoice.id, in: scope)
        case .uncollectible: _ = try await invoices.markUncollectible(invoice.id, in: scope)
        case .creditNote:
            _ = try await CreditNotes(context).create(of: invoice.id, amount: invoice.amountRemaining, in: scope)
        case .outOfBand: _ = try await invoices.payOutOfBand(invoice.id, in: scope)
        case .card:
            let good = try await methods.attach(.init("pm_card_visa"), to: customer.id, in: scope)
            if try await invoices.find(invoice.id, in: scope).isOpen {
                _ = try await invoices.pay(
                    invoice.id, of: customer.id, in: scope, with: good.id, origin: .customer)
            }
        }
    }
}
