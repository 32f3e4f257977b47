import Billing
import Core
import Localization
import Mail
import TestSupport
import Testing

@Suite struct `A preview of a letter` {
    @Test(arguments: CustomerNotification.Kind.allCases, ["es", "pt", "en"])
    func `says what it would in earnest, for the merchant's customers, and links to their portal alone (S12)`(
        kind: CustomerNotification.Kind, language: String
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let say = try #require(Languages.named(language))

        let letter = try LetterPreview(
            at: shop.merchant, in: say, baseURL: "http://127.0.0.1:8080",
            on: try CalendarDate(year: 2026, month: 1, day: 15), isTest: true
        ).write(kind)

        #expect(!letter.subject.isEmpty)
        #expect(letter.html.contains("lang=\"\(say.tag)\""))
        #expect(letter.text.contains("Tienda Sur"))
        for link in letter.text.matches(of: #/https?:\/\/[^\s]+/#) {
            #expect(link.output.hasPrefix("http://127.0.0.1:8080/p/tienda-sur"), "\(link.output)")
        }
    }

    @Test func `has amounts of the merchant's own currency, and names nobody's card`() async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        let letter = try LetterPreview(
            at: shop.merchant, in: Spanish(), baseURL: "http://127.0.0.1:8080",
            on: try CalendarDate(year: 2026, month: 1, day: 15), isTest: false
        ).write(.paymentFailed)

        #expect(letter.subject.contains("$9.990"))
        #expect(letter.text.contains("Hola, Ana Rojas:"))
        #expect(letter.text.contains("Visa terminada en 4242"))
    }
}
