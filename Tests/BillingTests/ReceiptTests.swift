import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `A signed receipt` {
    private func paid(_ engine: Engine = .sqlite) async throws -> (Shop, Invoice, Receipt) {
        let shop = try await Shop.open(on: "2026-01-31", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        return (shop, invoice, try #require(try await Receipts(shop.context).receipt(of: invoice.id, in: shop.scope)))
    }

    private func verdict(_ text: String, _ shop: Shop, at merchant: Merchant.ID? = nil) async throws -> String {
        let verdict = try await Receipts(shop.context).check(text, at: merchant ?? shop.merchant.id)
        switch verdict {
        case .forged: return "forged"
        case .unknownKey: return "unknown key"
        case .unknownPayment: return "unknown payment"
        case .genuine(_, let invoice, let refunds):
            return "\(invoice.number ?? "") " + refunds.map { String($0.money.amount) }.joined(separator: " ")
        }
    }

    @Test(arguments: Engine.available)
    func `M6 says by which charge how much was paid and when, and what went back since`(engine: Engine) async throws {
        let (shop, invoice, receipt) = try await paid(engine)
        let receipts = Receipts(shop.context)
        let text = try receipts.signed(receipt)
        let attempt = try #require(try await shop.payments.attempts(of: invoice.id, in: shop.scope).last)

        let key = try receipts.key(of: shop.merchant.id)
        #expect(text.hasPrefix("1.\(key.id).\(shop.merchant.id).test.\(attempt.id).9990.clp."))
        #expect(try receipts.signed(receipt) == text)
        #expect(try await verdict(text, shop) == "\(invoice.number ?? "?") ")
        try await shop.travel(to: "2026-02-02")
        _ = try await Refunds(shop.context).create(of: attempt.id, amount: Money(3_000, .clp), in: shop.scope)
        #expect(try await verdict(text, shop) == "\(invoice.number ?? "?") 3000")
    }

    @Test func `M6 altered in any field, or in any letter of its signature, is forged`() async throws {
        let (shop, _, receipt) = try await paid()
        let text = try Receipts(shop.context).signed(receipt)
        let fields = text.split(separator: ".").map(String.init)
        let others = ["2", "00000000", "acct_x", "live", "att_x", "1", "usd", "1773491405"]

        #expect(fields.count == 9)
        for (index, other) in others.enumerated() {
            var altered = fields
            altered[index] = other
            let expected = index == 1 ? "unknown key" : "forged"
            #expect(try await verdict(altered.joined(separator: "."), shop) == expected, "field \(index)")
        }
        let start = text.utf8.count - fields[8].utf8.count
        for index in start..<text.utf8.count {
            var bytes = Array(text.utf8)
            bytes[index] = bytes[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            #expect(try await verdict(String(decoding: bytes, as: UTF8.self), shop) == "forged", "letter \(index)")
        }
        for noise in ["", ".", "........", text + ".", text + "=", "." + text, String(repeating: "1.", count: 5_000)] {
            #expect(try await verdict(noise, shop) == "forged")
        }
    }

    @Test func `M6 of another merchant, or by another key, is not taken`() async throws {
        let (shop, _, receipt) = try await paid()
        let other = try await Merchants(shop.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: shop.merchant.zone,
            email: "otra@example.com")
        let receipts = Receipts(shop.context)
        let text = try receipts.signed(receipt)
        let (mine, theirs) = (try receipts.key(of: shop.merchant.id), try receipts.key(of: other.id))

        #expect(mine.id != theirs.id && mine.bytes != theirs.bytes && mine.bytes.count == 32)
        #expect(try await verdict(text, shop, at: other.id) == "forged")
        let renamed = text.replacing(shop.merchant.id.rawValue, with: other.id.rawValue)
        #expect(try await verdict(renamed, shop, at: other.id) == "unknown key")
        #expect(try await verdict(renamed.replacing(mine.id, with: theirs.id), shop, at: other.id) == "forged")

        let keys = try ServerKeys(master: [UInt8](repeating: 8, count: 32))
        let seal = try ReceiptSeal(keys, of: shop.merchant.id)
        let foreign = try seal.text(receipt)
        #expect(try await verdict(foreign, shop) == "unknown key")
        #expect(try await verdict(foreign.replacing(seal.keyID, with: mine.id), shop) == "forged")
    }

    @Test(arguments: Engine.available)
    func `M6 signed, and of a payment that the books do not have so, is told apart`(engine: Engine) async throws {
        let (shop, _, receipt) = try await paid(engine)
        let more = Receipt(
            scope: receipt.scope, attempt: receipt.attempt, money: Money(99_990, .clp), paidAt: receipt.paidAt)
        let unheard = Receipt(
            scope: receipt.scope, attempt: .init("att_0"), money: receipt.money, paidAt: receipt.paidAt)
        let otherMode = Receipt(
            scope: Scope(merchant: shop.merchant.id, mode: .live), attempt: receipt.attempt, money: receipt.money,
            paidAt: receipt.paidAt)

        for claim in [more, unheard, otherMode] {
            #expect(try await verdict(try Receipts(shop.context).signed(claim), shop) == "unknown payment")
        }
    }

    @Test func `M6 is not there for what nobody was charged for`() async throws {
        let shop = try await Shop.open(on: "2026-01-31", storing: .sqlite)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailInsufficientFunds")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)

        #expect(try await Receipts(shop.context).receipt(of: invoice.id, in: shop.scope) == nil)
    }
}
