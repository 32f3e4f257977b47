import Core
import Foundation
import HTML
import Localization
import Testing

@testable import Mail

extension `Letters` {
    @Test func `test mode says so in both twins`() throws {
        let head = try SampleLetters.letterhead("es", isTest: true)

        let letter = head.write(ConfirmEmailLetter(link: "https://p.example/x"), to: nil)

        #expect(letter.text.hasPrefix("[Modo de prueba"))
        #expect(letter.html.contains("Modo de prueba"))
    }

    @Test func `the button is readable on any brand`() throws {
        var head = try SampleLetters.letterhead("en")
        head.color = try HexColor("#ffe600")

        let html = head.write(ConfirmEmailLetter(link: "https://p.example/x"), to: nil).html

        #expect(html.contains("background:#ffe600;color:#000000"))
    }

    @Test func `a logo stands for the name, which it keeps as its text`() throws {
        var head = try SampleLetters.letterhead("en")
        head.logo = .init(link: "https://pagos.example.com/logo/1.png", width: 120, height: 30)

        let html = head.write(ConfirmEmailLetter(link: "https://p.example/x"), to: nil).html

        #expect(html.contains("<img src=\"https://pagos.example.com/logo/1.png\" alt=\"Luz del Sur\""))
    }
}
