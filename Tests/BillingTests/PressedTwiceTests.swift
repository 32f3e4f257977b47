import Billing
import Core
import Storage
import TestSupport
import Testing

/// What a person saw before they pressed is what is done, and once: the second press finds that it is not so any more.
@Suite struct `What a merchant's people press twice` {
    @Test(arguments: Engine.available)
    func `P6 charges an open invoice once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        let draft = try await shop.draft(for: ana, ["Toalla": 2_500]) { $0.collectionMethod = .sendInvoice }
        _ = try await shop.invoices.send(draft.id, in: shop.scope)
        let offer = try #require(try await shop.invoices.debt(of: ana.id, in: shop.scope)[draft.id]?.offer)

        let attempt = try await shop.payments.retry(draft.id, in: shop.scope, as: offer)
        let again = await shop.codeOfRefusal { _ = try await shop.payments.retry(draft.id, in: shop.scope, as: offer) }

        #expect(attempt.state == .succeeded && attempt.origin == .api && again == "invoice_not_open")
        let listed = try await shop.payments.listed(in: shop.scope, status: .succeeded).elements
        #expect(listed.map(\.invoice.id) == [draft.id] && listed.first?.latest?.id == attempt.id)
        #expect(try await shop.payments.listed(in: shop.scope, status: .requiresPaymentMethod).elements.isEmpty)
        #expect(try await shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `M7 gives back a part once, and credits once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try #require(try await shop.invoices.of(ana.id, in: shop.scope).elements.first)
        let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).first)
        let (refunds, notes) = (Refunds(shop.context), CreditNotes(shop.context))
        let part = Money(4_000, .clp)
        let left = try await refunds.left(of: attempt)

        _ = try await refunds.create(of: attempt.id, amount: part, in: shop.scope, seen: left)
        let again = await shop.codeOfRefusal {
            _ = try await refunds.create(of: attempt.id, amount: part, in: shop.scope, seen: left)
        }
        #expect(left == Money(9_990, .clp) && again == "offer_outdated")
        #expect(try await refunds.left(of: attempt) == Money(5_990, .clp))

        let room = try await notes.room(of: invoice)
        #expect(room.left == Money(5_990, .clp) && room.credited.isZero)
        _ = try await notes.create(of: invoice.id, amount: part, in: shop.scope, seen: room.credited)
        let twice = await shop.codeOfRefusal {
            _ = try await notes.create(of: invoice.id, amount: part, in: shop.scope, seen: room.credited)
        }
        #expect(twice == "offer_outdated")
        #expect(try await notes.room(of: invoice).left == Money(1_990, .clp))
        #expect(try await shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `begins a subscription once under the id that was made up for it`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(9_990).id)])
        order.id = Subscription.ID.new(at: shop.time.now, using: shop.context.chance)

        let made = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
        let again = await shop.codeOfRefusal { [order] in
            _ = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
        }

        #expect(made.id == order.id && again == "resource_already_exists")
        #expect(try await shop.invoices.of(ana.id, in: shop.scope).elements.count == 1)
    }

    @Test(arguments: Engine.available)
    func `an invoice is found by its number, whichever case, or by its count; a draft is made with its lines or not`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        var item = InvoiceItemOrder(.amount(Money(2_500, .clp)))
        item.description = "Toalla"
        let draft = try await shop.invoices.create(InvoiceOrder(), of: [item], for: ana.id, in: shop.scope)
        #expect(draft.total == Money(2_500, .clp) && draft.lines.map(\.description) == ["Toalla"])
        item.description = String(repeating: "x", count: 501)
        let refused = await shop.codeOfRefusal { [item] in
            _ = try await shop.invoices.create(InvoiceOrder(), of: [item], for: ana.id, in: shop.scope)
        }
        #expect(refused == "string_too_long")
        #expect(try await shop.invoices.list(in: shop.scope).elements.count == 1)

        let invoice = try await shop.invoices.finalize(draft.id, in: shop.scope)
        let number = try #require(invoice.number)
        for typed in [number, number.lowercased(), " \(number) ", "1"] {
            let found = try await shop.invoices.numbered(typed, in: shop.scope)
            #expect(found.elements.map(\.id) == [draft.id], "\(typed)")
        }
        for typed in ["", "2", "%", "x"] {
            #expect(try await shop.invoices.numbered(typed, in: shop.scope).elements.isEmpty, "\(typed)")
        }
        #expect(try await shop.invoices.numbered(number, status: .paid, in: shop.scope).elements.isEmpty)
    }
}

extension Shop {
    /// The code of what is refused; nil where nothing is.
    fileprivate func codeOfRefusal(_ act: @Sendable () async throws -> Void) async -> String? {
        do {
            try await act()
            return nil
        } catch {
            return (error as? BillingError)?.code ?? "\(error)"
        }
    }
}
