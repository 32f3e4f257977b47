import Access
import Billing
import Core
import Mail
import Storage
import Synchronization
import TestSupport
import Testing

/// The letters of the public cancellation, to people who may be nobody's customers.
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
        #expect(tray.letters.withLock { $0.count } == 3)
        let outcome = tray.letters.withLock { $0[1] }
        #expect(outcome.subject == "Recebemos seu pedido de cancelamento TIENDA-B-000001")
        #expect(outcome.text.contains("Nada foi cancelado ainda"))
        #expect(outcome.text.contains("responde até 25 de janeiro de 2026"))
        // Whoever reads it has pressed for it: what was asked is all that they have of it.
        #expect(outcome.text.contains("Compra barato") && outcome.text.contains("Ven a casino.example"))
        let told = try #require(tray.letters.withLock { $0 }.last)
        #expect(told.to.address.text == shop.merchant.brand.supportEmail ?? shop.merchant.email)
        #expect(told.text.contains("Ven a casino.example") && told.text.contains("25 de enero de 2026"))
        #expect(told.text.contains("/v1/cancellation_requests/\(asked.id)/close"))
        #expect(told.text.contains("Qué pide: ") && !told.text.contains("Lo que pediste"))
    }
}

extension `Letters of a request without an account` {
    @Test(arguments: Engine.available)
    func `go to each stored text of the address, and carry the links of all that waited (A3, A8)`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        for email in ["Ana@example.com", "ana@EXAMPLE.com", "Ana@example.com"] {
            shop.time.advance(.seconds(1))
            _ = try await shop.customers.create(CustomerDetails(email: email, name: "Ana"), in: shop.scope)
        }
        let requests = CancellationRequests(shop.context)
        var asked: [CancellationRequest] = []
        for number in 1...5 {
            shop.time.advance(.seconds(1))
            let draft = CancellationDraft(.cancel, name: "Ana", email: "ANA@example.com", what: "Plan \(number)")
            asked.append(
                try await requests.ask(
                    draft, under: .argentina, in: shop.scope, locale: "es", portal: "/p/tienda-sur",
                    client: "192.0.2.1"))
        }
        let (fourth, fifth) = (asked[3], asked[4])
        let tray = CancellationTray()
        let mailer = Mailer(
            shop.context, transport: tray, from: try EmailAddress("billing@example.com"), host: "pay.example.com")

        let links = try await requests.waitingLetters(of: fourth.id, in: shop.scope).receipts.map(\.mail.link)
        for request in [fourth, fifth] {
            try await mailer.deliver(CustomerNotification.ID(request.id.rawValue), in: shop.scope)
        }

        let sent = tray.letters.withLock { $0 }
        #expect(sent.map(\.to.address.text) == ["Ana@example.com", "ana@EXAMPLE.com"])
        for letter in sent {
            #expect(links.count == 2 && links.allSatisfy { letter.text.contains($0) })
            #expect(letter.text.contains(fifth.number) && letter.subject.hasSuffix(fourth.number))
        }
    }
}

/// Where letters lie that would have been sent.
final class CancellationTray: MailTransport {
    let letters = Mutex<[MailMessage]>([])

    func send(_ message: MailMessage) async throws { letters.withLock { $0.append(message) } }
}
