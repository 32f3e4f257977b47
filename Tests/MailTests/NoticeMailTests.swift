import Billing
import Core
import MailTestSupport
import Storage
import TestSupport
import Testing

/// Every notice to a customer, caused as it is in life and written by the mailer.
@Suite struct `Notices` {
    @Test(arguments: Self.acts + Self.planActs, ["es", "pt", "en"])
    func `are mailed in the reader's language, with the way to the portal (S12, S93)`(
        act: Act, language: String
    ) async throws {
        let desk = try await NoticeDesk.open(on: "2034-11-15")
        let ana = try await desk.shop.customers.create(
            CustomerDetails(email: "ana@example.com", name: "Ana", locale: language), in: desk.shop.scope)

        try await act.perform(desk.shop, ana)

        let letters = try await desk.letters(act.kind)
        let letter = try #require(letters.last)
        let greeting = try #require(["es": "Hola, Ana:", "pt": "Olá, Ana:", "en": "Hello, Ana,"][language])
        #expect(letter.text.contains(greeting))
        #expect(letter.text.contains(": http://127.0.0.1:8080/p/tienda-sur\n"))
        #expect(letter.recipient == (act.kind == .confirmEmail ? "ana@example.org" : "ana@example.com"))
    }

    @Test(arguments: Engine.available)
    func `A11 of a new address go to the old one, and to nobody else`(engine: Engine) async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-15", storing: engine)
        let shop = desk.shop
        let ana = try await shop.customer("Ana", card: nil)

        for email in ["ana@new.example", "ANA@new.example", nil] {
            _ = try await shop.customers.update(ana.id, in: shop.scope) { $0.details.email = email }
            shop.time.advance(.minutes(1))
        }

        let letters = try await desk.letters(.emailChanged)
        #expect(letters.map(\.recipient) == ["ana@example.com", "ANA@new.example"])
        try #require(letters.count == 2)
        #expect(letters[0].text.contains("El correo de tu cuenta es ahora a…@new.example."))
        #expect(!letters[0].text.contains("ana@new.example"))
        #expect(letters[1].text.contains("Tu cuenta ya no tiene un correo."))
    }

    @Test func `that a customer asks to be forgotten is told to the merchant, in their language`() async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-15")
        let shop = desk.shop
        let ana = try await shop.customers.create(
            CustomerDetails(email: "ana@example.com", name: "Ana", locale: "pt"), in: shop.scope)

        try await DeletionRequests(shop.context).ask(for: ana.id, in: shop.scope)

        let letter = try #require(try await desk.letters(.deletionRequested).last)
        #expect(letter.recipient == shop.merchant.brand.supportEmail ?? shop.merchant.email)
        #expect(
            letter.text.contains("Ana pidió en el portal que borres sus datos.")
                && letter.text.contains(ana.id.rawValue))
    }
}
