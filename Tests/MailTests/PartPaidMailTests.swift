import Billing
import Core
import MailTestSupport
import Storage
import TestSupport
import Testing

/// The letter about a part that was paid (U6).
@Suite struct `The letter about a part` {
    @Test(arguments: Engine.available)
    func `U6 says what came, what is left, and where that is paid`(engine: Engine) async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-31", storing: engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        var order = SubscriptionOrder(items: [.init(price: try await shop.price(7_000).id)])
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        _ = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
        let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        let method = try #require(debt.methods.first)
        let offer = try #require(try debt.offer(of: Money(3_000, .clp), with: method.id))

        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: offer)

        let letters = try await desk.letters(.partPaid)
        #expect(letters.count == 1)
        let letter = try #require(letters.first)
        #expect(letter.subject.contains("$3.000"))
        let said = letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for text in ["una parte de lo que debías", "Falta pagar $4.000.", "/pending/\(debt.items[0].invoice.id)"] {
            #expect(said.contains(text), "\(text)")
        }
        #expect(try await desk.letters(.paymentSucceeded).isEmpty)

        // The letter of the last part says what that brought, and what all of it was.
        let left = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        let rest = try #require(try left.offer(of: Money(4_000, .clp), with: method.id))
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: rest)
        let last = try #require(try await desk.letters(.paymentSucceeded).first)
        #expect(last.subject.contains("$4.000") && !last.subject.contains("$7.000"))
        #expect(last.text.contains("$7.000"))
    }
}
