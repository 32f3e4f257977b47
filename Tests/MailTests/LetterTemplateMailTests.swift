import Billing
import Core
import Localization
import MailTestSupport
import Storage
import TestSupport
import Testing

@testable import Mail

/// Letters in their merchants' own words, as they are sent.
@Suite struct `Letters in a merchant's words` {
    private let olga = AuditActor.person("usr_1", name: "Olga")

    private func failing(_ desk: NoticeDesk) async throws -> MailMessage {
        try #require(try await desk.letters(.paymentFailed).last)
    }

    @Test(arguments: Engine.available)
    func `S88, S93 are sent from then on, in their language, and restored`(engine: Engine) async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-15", storing: engine)
        let shop = desk.shop
        _ = try await shop.subscribe(try await shop.customer("Ana", card: "pm_card_chargeCustomerFail"), to: 9_990)
        let templates = LetterTemplates(shop.context)
        let own = try await failing(desk)

        try await templates.save(
            subject: "{{merchant}}: falta {{amount}}",
            body: "{{customer_name}}, no pudimos cobrar {{amount}}.\n\nEntra: {{customer_portal_link}}",
            of: .paymentFailed, in: Spanish(), shop.scope, by: olga)
        try await templates.save(
            subject: "In English", body: "a", of: .paymentFailed, in: English(), shop.scope, by: olga)
        let letter = try await failing(desk)
        #expect(letter.subject == "Tienda Sur: falta $9.990")
        #expect(letter.text.contains("Ana, no pudimos cobrar $9.990.\n\nEntra: http://127.0.0.1:8080/p/tienda-sur\n"))
        #expect(letter.html.contains("href=\"http://127.0.0.1:8080/p/tienda-sur\""))
        // S13: what it is for stays: its own link to another method, and what is owed.
        let say = Spanish()
        #expect(letter.text.contains("\(say.failedMailButton):\nhttp://127.0.0.1:8080/p/tienda-sur/"))
        #expect(letter.text.contains("\(say.amountDue): $9.990"))

        try await templates.restore(.paymentFailed, in: Spanish(), shop.scope, by: olga)
        try await templates.restore(.paymentFailed, in: Spanish(), shop.scope, by: olga)
        #expect(try await failing(desk).subject == own.subject)

        let trail = try await AuditTrail(shop.context).list(of: shop.merchant.id, matching: "letter_template")
        #expect(
            trail.map(\.action) == [
                "letter_template.restored", "letter_template.changed", "letter_template.changed",
            ])
        #expect(trail.allSatisfy { $0.subject == "payment_failed" && $0.details["mode"] == "test" })
    }

    @Test(arguments: Engine.available)
    func `S88, C1 hold for their merchant and their mode alone`(engine: Engine) async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-15", storing: engine)
        let shop = desk.shop
        _ = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        let other = try await Merchants(shop.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: shop.merchant.zone,
            email: "otra@example.com")
        let templates = LetterTemplates(shop.context)
        let elsewhere = [
            Scope(merchant: shop.merchant.id, mode: .live), Scope(merchant: other.id, mode: .test),
        ]
        for scope in elsewhere {
            try await templates.save(
                subject: "De otro", body: "De otro", of: .paymentSucceeded, in: Spanish(), scope, by: olga)
            try await SilencedLetters(shop.context).set(.paymentSucceeded, isSilenced: true, in: scope, by: olga)
        }
        #expect(try await templates.all(in: shop.scope).isEmpty)
        #expect(try await templates.find(.paymentSucceeded, in: Spanish(), shop.scope) == nil)

        let letters = try await desk.letters(.paymentSucceeded)
        #expect(letters.map(\.subject) == ["Recibimos tu pago de $9.990"])

        // Nor does restoring reach them.
        try await templates.restore(.paymentSucceeded, in: Spanish(), shop.scope, by: olga)
        for scope in elsewhere { #expect(try await templates.all(in: scope).map(\.subject) == ["De otro"]) }
    }

    @Test func `S02 leave the portal's link out while it is off`() async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-15")
        let shop = desk.shop
        _ = try await shop.subscribe(try await shop.customer("Ana", card: "pm_card_chargeCustomerFail"), to: 9_990)
        try await LetterTemplates(shop.context).save(
            subject: "Falta pagar",
            body: """
                Paga.

                {{#customer_portal_link}}En {{customer_portal_link}}{{/customer_portal_link}}
                """,
            of: .paymentFailed, in: Spanish(), shop.scope, by: olga)
        var settings = MerchantSettings()
        settings.portalIsEnabled = false
        _ = try await Merchants(shop.context).apply(settings, to: shop.merchant.id, by: .command)

        let letter = try await failing(desk)
        #expect(letter.text.contains("Paga.\n\n") && !letter.text.contains("En "))
        #expect(!letter.text.contains("/p/tienda-sur") && !letter.html.contains("/p/tienda-sur"))
    }

    @Test func `hold no letter up when what they name is no longer known`() async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-15")
        let shop = desk.shop
        _ = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)
        try await shop.context.write { tx in
            try tx.letterTemplates.keep(
                LetterTemplate(
                    scope: shop.scope, kind: .paymentSucceeded, language: "es", subject: "{{gone}}", body: "a",
                    updatedAt: tx.clock.now()))
        }
        #expect(try await desk.letters(.paymentSucceeded).map(\.subject) == ["Recibimos tu pago de $9.990"])
    }
}
