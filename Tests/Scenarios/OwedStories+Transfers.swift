import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

extension `Stories of what is owed` {
    @Test(arguments: Engine.available)
    func `a transfer that was announced keeps its data, and can be given up for another way`(engine: Engine)
        async throws
    {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let invoice = try await sent(shop, to: ana)
        let page = try await shop.openCheckout(invoice, of: ana)
        let reference = try #require(try await shop.pay(at: page, with: "transfer"))
        #expect(try await shop.comeBack(to: invoice, ana) == .pending)

        let owed = try #require(try await shop.invoices.debt(of: ana.id, in: shop.scope)[invoice.id])
        #expect(owed.standing == .awaitingTransfer && !owed.isPayable)
        #expect(
            owed.transfer
                == TransferInstructions(
                    bank: "Sandbox Bank", account: "000 987 654 321", holder: "Sandbox",
                    reference: String(reference.suffix(8))))

        let ended = try await shop.payments.giveUpTransfer(of: invoice.id, of: ana.id, in: shop.scope)
        #expect(ended?.state == .failed && ended?.wasRefused == false)
        let other = try await shop.openCheckout(invoice, of: ana)
        try await shop.pay(at: other, with: "visa")
        #expect(try await shop.comeBack(to: invoice, ana) == .succeeded)
        // The bank's word comes too late: the processor takes nothing for what was given up.
        _ = try await shop.sandbox.answer(reference: reference, .approve)
        try await shop.travel(to: "2026-03-05")
        #expect(
            try await shop.processorBooks().split(separator: "\n").sorted() == [
                "2026-03-02  9990  declined", "2026-03-02  9990  succeeded",
            ])
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `what arrives while it is given up counts as paid, and nothing else is charged`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-03-02", storing: engine)
        let ana = try await shop.customer("Ana", card: nil)
        let invoice = try await sent(shop, to: ana)
        let page = try await shop.openCheckout(invoice, of: ana)
        let reference = try #require(try await shop.pay(at: page, with: "transfer"))
        _ = try await shop.comeBack(to: invoice, ana)
        _ = try await shop.sandbox.answer(reference: reference, .approve)

        let ended = try await shop.payments.giveUpTransfer(of: invoice.id, of: ana.id, in: shop.scope)

        #expect(ended?.state == .succeeded)
        await #expect(throws: BillingError.self) { try await shop.openCheckout(invoice, of: ana) }
        #expect(try await shop.lastInvoice(of: ana).status == .paid)
        #expect(try await shop.verify() == [])
    }
}
