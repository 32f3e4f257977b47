import Billing
import Core
import Mail
import Storage
import Synchronization
import TestSupport
import Testing

/// The letters of the public way out, to people who may be nobody's customers.
@Suite struct `Letters of a request without an account` {
    @Test(arguments: Engine.available)
    func `carry a receipt and nothing else that was typed, and tell the merchant what waits`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let requests = CancellationRequests(shop.context)
        let asked = try await requests.ask(
            CancellationDraft(.cancel, name: "Compra barato", email: "nadie@example.com", what: "Ven a casino.example"),
            under: .argentina, in: shop.scope, locale: "pt", portal: "/p/tienda-sur", client: "192.0.2.1")
        let link = try #require(try await requests.waitingLetters(of: asked.id, in: shop.scope).receipt).link
        let tray = CancellationTray()
        let mailer = Mailer(
            shop.context, transport: tray, from: try EmailAddress("billing@example.com"), host: "pay.example.com")
        let job = CustomerNotification.ID(asked.id.rawValue)

        for _ in 1...2 { try await mailer.deliver(job, in: shop.scope) }
        let receipt = try #require(tray.letters.withLock { $0 }.first)
        #expect(tray.letters.withLock { $0.count } == 1)
        #expect(receipt.to.address.text == "nadie@example.com")
        #expect(receipt.subject == "Comprovante de cancelamento TIENDA-B-000001")
        #expect(receipt.text.contains(link) && receipt.text.contains("10:00:00"))
        #expect(!receipt.text.contains("casino") && !receipt.text.contains("barato"))

        let secret = Secret(String(link.split(separator: "/").last ?? ""))
        _ = try await requests.confirm(secret, meaning: .other, at: shop.merchant.id)
        for _ in 1...2 { try await mailer.deliver(job, in: shop.scope) }
        #expect(tray.letters.withLock { $0.count } == 2)
        let told = try #require(tray.letters.withLock { $0 }.last)
        #expect(told.to.address.text == shop.merchant.brand.supportEmail ?? shop.merchant.email)
        #expect(told.text.contains("Ven a casino.example") && told.text.contains("25 de enero de 2026"))
    }
}

/// Where letters lie that would have been sent.
private final class CancellationTray: MailTransport {
    let letters = Mutex<[MailMessage]>([])

    func send(_ message: MailMessage) async throws { letters.withLock { $0.append(message) } }
}
