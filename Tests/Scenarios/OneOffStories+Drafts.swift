import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of one-off charges` {
    @Test(arguments: Engine.available)
    func `M7 one of nothing is paid, and a negative one becomes credit`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let empty = try await shop.draft(for: ana, [:])
        let credit = try await shop.draft(for: ana, ["Casillero": 1_000, "Devolución": -5_000])

        #expect(try await shop.invoices.finalize(empty.id, in: shop.scope).status == .paid)
        let negative = try await shop.invoices.finalize(credit.id, in: shop.scope)

        #expect((negative.status, negative.total.amount, negative.amountDue.amount) == (.paid, -4_000, 0))
        #expect(try await shop.customers.find(ana.id, in: shop.scope).balance?.amount == -4_000)
        #expect(try await shop.payments.payment(of: negative.id, in: shop.scope) == nil)
        let (next, attempt) = try await shop.invoices.finalizeAndPay(
            try await shop.draft(for: ana, ["Toalla": 4_500]).id, in: shop.scope)
        #expect((next.status, next.amountPaid.amount, attempt?.money.amount) == (.paid, 500, 500))
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a deleted draft takes along what was made for it, and what had waited waits again`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let waiting = try await shop.items.create(
            for: ana.id, in: shop.scope, amount: Money(700, .clp), description: "Botella")
        let draft = try await shop.draft(for: ana, ["Toalla": 2_500]) {
            $0.takesWhatWaits = true
            $0.advances = true
        }
        #expect(draft.total.amount == 3_200)
        let kept = try await shop.draft(for: ana, ["Casillero": 4_000])

        try await shop.invoices.delete(draft.id, in: shop.scope)

        #expect(try await shop.items.list(in: shop.scope, pending: true).elements.map(\.id) == [waiting.id])
        #expect(try await shop.items.list(in: shop.scope).elements.count == 2)
        let gone = await #expect(throws: BillingError.self) { try await shop.invoices.find(draft.id, in: shop.scope) }
        #expect(gone?.code == "resource_missing")
        #expect(
            try await shop.invoices.list(in: shop.scope, PageRequest(cursor: .before(draft.id.rawValue))).elements.map(
                \.id)
                == [kept.id])
        try await shop.travel(to: "2026-01-17")
        #expect(try await shop.invoices.prune() == 1)
        _ = try await shop.subscribe(ana, to: 9_990)
        #expect(try await shop.lastInvoice(of: ana).amountPaid.amount == 10_690)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `M8 what is final takes no item, loses none, and is neither changed nor deleted`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let (ana, eva) = (try await shop.customer("Ana", card: nil), try await shop.customer("Eva", card: nil))
        let draft = try await shop.draft(for: ana, ["Toalla": 2_500])
        let item = try #require(try await shop.items.list(in: shop.scope, invoice: draft.id).elements.first)
        let evas = try await shop.draft(for: eva, [:])
        let final = try await shop.invoices.finalize(draft.id, in: shop.scope)
        let before = try await shop.everything()
        var refused: [String] = []
        func refuse(_ body: () async throws -> Void) async {
            do { try await body() } catch let error as BillingError { refused.append(error.code) } catch {}
        }
        let (invoices, items, scope) = (shop.invoices, shop.items, shop.scope)

        await refuse { _ = try await shop.add("Otra", 100, to: final) }
        await refuse { try await items.delete(item.id, in: scope) }
        await refuse { _ = try await items.update(item.id, in: scope, InvoiceItemRevision()) }
        await refuse { try await invoices.delete(final.id, in: scope) }
        await refuse { _ = try await invoices.finalize(final.id, in: scope) }
        await refuse { _ = try await invoices.update(final.id, in: scope) { $0.description = "Otra" } }
        await refuse { _ = try await invoices.send(final.id, in: scope) }
        // Somebody else's draft, and a draft in pesos.
        var order = InvoiceItemOrder(.amount(Money(100, .clp)))
        order.description = "Ajena"
        order.invoice = evas.id
        await refuse { [order] in _ = try await items.create(order, for: ana.id, in: scope) }
        var dollars = InvoiceItemOrder(.amount(Money(100, .usd)))
        dollars.description = "Sticker"
        dollars.invoice = evas.id
        await refuse { [dollars] in _ = try await items.create(dollars, for: eva.id, in: scope) }

        #expect(
            refused == [
                "invoice_not_editable", "invoice_item_billed", "invoice_item_billed", "invoice_not_editable",
                "invoice_not_editable", "invoice_not_editable", "invoice_not_sendable", "resource_missing",
                "currency_mismatch",
            ])
        #expect(try await shop.everything() == before)
        let noted = try await invoices.update(final.id, in: scope) { $0.metadata["caja"] = "2" }
        #expect(noted.metadata == ["caja": "2"])
        #expect(try await shop.verify() == [])
    }
}
