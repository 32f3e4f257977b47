import Access
import Billing
import Core
import Mail
import Storage
import Synchronization
import TestSupport
import Testing

extension `Letters of a request without an account` {
    /// Pressed for, by somebody whose second subscription waits for its first payment.
    private func told(
        meaning choice: (Subscription) -> CancellationProof.Choice, _ engine: Engine
    ) async throws -> [MailMessage] {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        _ = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        let waiting = try await shop.subscribe(try await shop.customer("Ana", card: "pm_bankDebit"), to: 4_990)
        let tray = CancellationTray()
        let mailer = Mailer(
            shop.context, transport: tray, from: try EmailAddress("billing@example.com"), host: "pay.example.com")
        let requests = CancellationRequests(shop.context)
        let asked = try await requests.ask(
            CancellationDraft(.cancel, name: "Ana", email: "ana@example.com", what: "Mis planes"),
            under: .argentina, in: shop.scope, locale: "es", portal: "/p/tienda-sur", client: "192.0.2.1")
        let link = try #require(try await requests.waitingLetters(of: asked.id, in: shop.scope).receipt).link
        let job = CustomerNotification.ID(asked.id.rawValue)
        try await mailer.deliver(job, in: shop.scope)
        _ = try await requests.confirm(
            Secret(String(link.split(separator: "/").last ?? "")), meaning: choice(waiting), at: shop.merchant.id)
        try await mailer.deliver(job, in: shop.scope)
        return Array(tray.letters.withLock { $0 }.dropFirst())
    }

    @Test(arguments: Engine.available)
    func `say of all that was chosen what goes on, for its first payment is under way (P6)`(
        engine: Engine
    ) async throws {
        let letters = try await told(meaning: { _ in .all }, engine)
        let (outcome, merchant) = (try #require(letters.first), try #require(letters.last))
        #expect(letters.count == 2)
        #expect(outcome.text.contains("Ya no se te cobrarán más períodos de lo que quedó cancelado."))
        #expect(!outcome.text.contains("de lo que elegiste"))
        #expect(outcome.text.contains("Plan no se canceló con tu pedido, porque su primer pago estaba en curso."))
        #expect(merchant.text.contains("Sigue, con su primer pago en curso: Plan"))
    }

    @Test(arguments: Engine.available)
    func `say of the only one that was chosen why it goes on, and not that it is looked for (P6)`(
        engine: Engine
    ) async throws {
        let outcome = try #require(try await told(meaning: { .one($0.id) }, engine).first)
        #expect(outcome.subject.hasPrefix("Recibimos tu pedido de cancelación"))
        #expect(outcome.text.contains("Plan no se canceló con tu pedido, porque su primer pago estaba en curso."))
        #expect(outcome.text.contains("te responde a más tardar el"))
        #expect(!outcome.text.contains("busca a qué se refiere") && !outcome.text.contains("Mis planes"))
        #expect(!outcome.text.contains("cobrarán más períodos"))
    }
}
