import Core
import Foundation
import HTML
import Localization
import Testing

@testable import Mail

extension `Letters` {
    @Test(arguments: [
        "http://evil.example", "Gana en evil.example", "www.evil.example", "ana@evil.example", "a\\b",
        String(repeating: "a", count: 61),
        "  ", "",
    ])
    func `a name that would become a link is not greeted`(name: String) throws {
        let letter = try SampleLetters.letterhead("es").write(ConfirmEmailLetter(link: "https://p.example/x"), to: name)

        #expect(letter.text.hasPrefix("Hola:\n"))
    }

    @Test(arguments: [
        ("Ana", "Ana"), ("J. Pérez", "J. Pérez"), (" Ana\r\n María ", "Ana María"), ("Muñoz & Cía.", "Muñoz & Cía."),
    ])
    func `a name is greeted on one line`(typed: String, said: String) throws {
        let letter = try SampleLetters.letterhead("es").write(
            ConfirmEmailLetter(link: "https://p.example/x"), to: typed)

        #expect(letter.text.hasPrefix("Hola, \(said):\n"))
    }
}
