import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Stories of what is owed` {
    func expectOutdated(
        _ location: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
    ) async {
        do {
            try await body()
            Issue.record("Something was charged.", sourceLocation: location)
        } catch {
            #expect((error as? BillingError)?.code == "offer_outdated", sourceLocation: location)
        }
    }

    @Test(arguments: Engine.available)
    func `P2, P6 a button pressed twice, or in two windows, charges the stored card once`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let ana = try await shop.customer("Ana")
        let invoice = try await sent(shop, to: ana)
        let offer = try #require(try await shop.invoices.debt(of: ana.id, in: shop.scope)[invoice.id]?.offer)
        #expect(offer.money == Money(9_990, .clp) && offer.after == 0)

        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    (try? await shop.payments.pay(invoice.id, of: ana.id, in: shop.scope, as: offer))?.state
                        == .succeeded
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(outcomes.count { $0 } == 1)
        #expect(try await shop.processorBooks() == "2026-03-02  9990  succeeded")
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `a refused button that is pressed again tries nothing, and a changed amount charges nothing`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        let invoice = try await sent(shop, to: ana)
        let offer = try #require(try await shop.invoices.debt(of: ana.id, in: shop.scope)[invoice.id]?.offer)

        let refused = try await shop.payments.pay(invoice.id, of: ana.id, in: shop.scope, as: offer)
        #expect(refused.state == .failed)
        await expectOutdated { _ = try await shop.payments.pay(invoice.id, of: ana.id, in: shop.scope, as: offer) }
        // The same card is not offered again for this invoice; another is.
        let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        #expect(debt[invoice.id]?.method == nil && debt[invoice.id]?.refusal?.id == refused.id)
        let good = try await shop.methods.attach(.init("pm_card_mastercard"), to: ana.id, in: shop.scope)
        let next = try #require(try await shop.invoices.debt(of: ana.id, in: shop.scope)[invoice.id]?.offer)
        #expect(next.method == good.id && next.after == 1)

        _ = try await CreditNotes(shop.context).create(of: invoice.id, amount: Money(1_000, .clp), in: shop.scope)
        await expectOutdated { _ = try await shop.payments.pay(invoice.id, of: ana.id, in: shop.scope, as: next) }
        #expect(try await shop.processorBooks() == "2026-03-02  9990  declined")
        #expect(try await shop.verify() == [])
    }
}
