import Billing
import Core
import Storage
import TestSupport
import Testing

/// An amount towards what is owed: split oldest due first, and of the last as much as it covers (U6).
@Suite struct `Paying a part` {
    let weather = Weather()

    func shop(on engine: Engine) async throws -> Shop {
        try await Shop.open(on: "2026-01-31", storing: engine, faults: weather.faults)
    }

    /// - Parameter debts: amounts, and in how many days each is due.
    /// - Returns: what is owed, each by an invoice that is paid by hand.
    func owing(
        _ shop: Shop, _ debts: [(amount: Int64, days: Int)] = [(7_000, 20), (5_000, 10)]
    ) async throws -> (Customer, Debt) {
        let ana = try await shop.customer("Ana")
        for debt in debts {
            var order = SubscriptionOrder(items: [.init(price: try await shop.price(debt.amount).id)])
            order.collectionMethod = .sendInvoice
            order.daysUntilDue = debt.days
            _ = try await shop.subscriptions.create(order, for: ana.id, in: shop.scope)
            shop.time.advance(.minutes(1))
        }
        return (ana, try await shop.invoices.debt(of: ana.id, in: shop.scope))
    }

    func offer(_ amount: Int64, of debt: Debt) throws -> DebtOffer {
        let method = try #require(debt.methods.first)
        return try #require(try debt.offer(of: Money(amount, .clp), with: method.id))
    }

    @Test(arguments: Engine.available)
    func `U6 pays what was due first whole, and the next as far as it goes`(engine: Engine) async throws {
        let shop = try await shop(on: engine)
        let (ana, debt) = try await owing(shop)
        let offer = try offer(8_000, of: debt)
        #expect(offer.parts.map(\.paid.amount) == [5_000, 3_000])

        let attempts = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: offer)

        #expect(attempts.map(\.state) == [.succeeded, .succeeded])
        let left = try await shop.invoices.debt(of: ana.id, in: shop.scope)
        #expect(left.items.map(\.invoice.amountRemaining.amount) == [4_000])
        #expect(left.items.map(\.invoice.amountPaid.amount) == [3_000])
        #expect(left.items.map(\.standing) == [.due])
        let payment = try await shop.payments.payment(of: left.items[0].invoice.id, in: shop.scope)
        #expect(payment?.status == .requiresPaymentMethod)
        #expect(try await shop.sum(of: .cash) == 8_000)
        #expect(try await shop.sum(of: .receivable) == 4_000)
        #expect(try await shop.verify() == [])

        let rest = try self.offer(4_000, of: left)
        _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: rest)
        #expect(try await shop.invoices.debt(of: ana.id, in: shop.scope).items.isEmpty)
        let paid = try await shop.payments.payment(of: left.items[0].invoice.id, in: shop.scope)
        #expect(paid?.status == .succeeded && paid?.money.amount == 7_000)
        #expect(try await shop.sum(of: .receivable) == 0)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `U6, P6 takes each part once, however often it is pressed`(engine: Engine) async throws {
        let shop = try await shop(on: engine)
        let (ana, debt) = try await owing(shop)
        let offer = try offer(8_000, of: debt)

        async let first = Result.of { try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: offer) }
        async let second = Result.of { try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: offer) }
        _ = await [first, second]
        await #expect(throws: BillingError.outdated) {
            _ = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: offer)
        }

        let books = try await shop.processorBooks().split(separator: "\n").sorted()
        let taken = try await shop.sum(of: .cash)
        #expect(books.contains("2026-01-31  5000  succeeded"), "\(books)")
        #expect(taken == (books.count == 1 ? 5_000 : 8_000) && books.count <= 2, "\(books)")
        #expect(try await shop.verify() == [])
    }

    @Test func `U6 takes no more than is owed, nothing at all, and no split but its own`() async throws {
        let shop = try await shop(on: .sqlite)
        let (ana, debt) = try await owing(shop)
        let method = try #require(debt.methods.first)
        #expect(try debt.offer(of: Money(12_001, .clp), with: method.id) == nil)
        #expect(try debt.offer(of: Money(0, .clp), with: method.id) == nil)
        #expect(try debt.offer(of: Money(5_000, .usd), with: method.id) == nil)
        let parts = try offer(8_000, of: debt).parts
        let younger = DebtOffer.Part(
            invoice: parts[1].invoice, money: parts[1].money, after: parts[1].after, part: Money(3_000, .clp))
        let more = DebtOffer.Part(
            invoice: parts[0].invoice, money: parts[0].money, after: parts[0].after, part: Money(9_000, .clp))

        for tampered in [[younger], [more]] {
            await #expect(throws: BillingError.outdated) {
                _ = try await shop.payments.payAmount(
                    of: ana.id, in: shop.scope, as: DebtOffer(method: method.id, parts: tampered))
            }
        }
        await #expect(throws: BillingError.outdated) {
            _ = try await shop.payments.payEverything(
                of: ana.id, in: shop.scope, as: DebtOffer(method: method.id, parts: [younger]))
        }
        #expect(try await shop.processorBooks() == "")
    }

    @Test func `U6 pays nothing younger once something older was refused`() async throws {
        let shop = try await shop(on: .sqlite)
        let (ana, debt) = try await owing(shop)
        weather.spoilsOneCharge(with: .decline("insufficient_funds"))

        let attempts = try await shop.payments.payAmount(of: ana.id, in: shop.scope, as: try offer(8_000, of: debt))

        #expect(attempts.map(\.state) == [.failed])
        #expect(try await shop.sum(of: .receivable) == 12_000)
    }

    @Test func `S38 what a subscription begins with is paid whole`() async throws {
        let shop = try await shop(on: .sqlite)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFail")
        _ = try await shop.subscribe(ana, to: 9_990)
        let visa = try await shop.methods.attach(.init("pm_card_visa"), to: ana.id, in: shop.scope)

        let debt = try await shop.invoices.debt(of: ana.id, in: shop.scope)

        #expect(debt.payable.map(\.mayBePaidInPart) == [false])
        #expect(try debt.offer(of: Money(5_000, .clp), with: visa.id) == nil)
    }
}
