import Billing
import Core
import MailTestSupport
import Storage
import TestSupport
import Testing

/// What a merchant sends to nobody.
@Suite struct `Letters switched off` {
    private let olga = AuditActor.person("usr_1", name: "Olga")

    private func states(_ desk: NoticeDesk, _ kind: CustomerNotification.Kind) async throws -> [String] {
        try await desk.shop.context.database.read { db in
            try db.query("SELECT state FROM notifications WHERE kind = \(kind)").map { try $0.text("state") }
        }
    }

    @Test(arguments: Engine.available)
    func `S88 go to nobody until they are switched on, and are kept as not sent`(engine: Engine) async throws {
        let desk = try await NoticeDesk.open(on: "2026-01-15", storing: engine)
        let shop = desk.shop
        let letters = SilencedLetters(shop.context)
        _ = try await shop.subscribe(try await shop.customer("Ana"), to: 9_990)

        try await letters.set(.paymentSucceeded, isSilenced: true, in: shop.scope, by: olga)
        try await letters.set(.paymentSucceeded, isSilenced: true, in: shop.scope, by: olga)
        #expect(try await desk.letters(.paymentSucceeded).isEmpty)
        #expect(try await states(desk, .paymentSucceeded) == ["silenced"])
        // The other letter of the same choice is still sent, so there is something to choose.
        #expect(try await letters.choices(in: shop.scope) == LetterChoice.allCases)
        try await letters.set(.partPaid, isSilenced: true, in: shop.scope, by: olga)
        #expect(try await letters.choices(in: shop.scope) == [.invoiceCreated, .cardExpiring])

        try await letters.set(.paymentSucceeded, isSilenced: false, in: shop.scope, by: olga)
        #expect(try await desk.letters(.paymentSucceeded).count == 1)
        #expect(try await states(desk, .paymentSucceeded) == ["sent"])

        let trail = try await AuditTrail(shop.context).list(of: shop.merchant.id, matching: "letter.switched")
        #expect(
            trail.map(\.action) == ["letter.switched_on", "letter.switched_off", "letter.switched_off"])
    }

    @Test(arguments: CustomerNotification.Kind.allCases)
    func `S88 are those that a customer may do without, and no other`(kind: CustomerNotification.Kind) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let letters = SilencedLetters(shop.context)
        if kind.choice == nil {
            await #expect(throws: BillingError.self) {
                try await letters.set(kind, isSilenced: true, in: shop.scope, by: olga)
            }
        } else {
            try await letters.set(kind, isSilenced: true, in: shop.scope, by: olga)
        }
        #expect(try await letters.all(in: shop.scope) == (kind.choice == nil ? [] : [kind]))
    }
}
