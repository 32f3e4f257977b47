import Core
import Foundation
import HTML
import Localization
import Testing

@testable import Mail

@Suite struct `Letters` {
    @Test(arguments: SampleLetters.languages)
    func `read as they are stored`(language: String) throws {
        let head = try SampleLetters.letterhead(language)
        let sections = try SampleLetters.names.map { name in
            let letter = head.write(try SampleLetters.letter(name, in: language), to: "Ana")
            return "#### \(name)\nSubject: \(letter.subject)\n\n\(letter.text)\n"
        }

        let stored = try Golden.text("letters.\(language).txt", producing: sections.joined())

        for (name, section) in zip(SampleLetters.names, sections) {
            #expect("#### " + (Golden.section(name, of: stored) ?? "") == section)
        }
    }

    @Test func `look as they are stored`() throws {
        let letter = try SampleLetters.letterhead("es").write(
            try SampleLetters.letter("payment failed", in: "es"), to: "Ana")

        #expect(letter.html == (try Golden.text("payment-failed.es.html", producing: letter.html)))
    }

    @Test(arguments: SampleLetters.languages, SampleLetters.names)
    func `the HTML says all that the text says`(language: String, name: String) throws {
        let head = try SampleLetters.letterhead(language)
        let letter = try SampleLetters.letter(name, in: language)
        let content = letter.content(in: head.say, from: head.merchant)

        let html = head.write(letter, to: "Ana").html

        let texts =
            [content.subject, head.say.greeting("Ana"), content.code, content.button?.label, content.button?.link]
            .compactMap { $0 } + content.paragraphs + content.smallPrint
            + content.facts.flatMap { [$0.label, $0.value] } + head.footer
        let links = head.links(of: content) + [content.second].compactMap(\.self)
        for text in texts + links.flatMap({ [$0.label, $0.link] }) { #expect(html.contains(Markup.text(text).string)) }
        #expect(html.hasPrefix("<!doctype html>\n<html"))
        #expect(html.ranges(of: "<!doctype").count == 1)
        #expect(!html.contains("<script"))
    }

    @Test func `W1: what a stranger typed is text, never markup`() throws {
        var head = try SampleLetters.letterhead("es")
        head.merchant = "<script>alert(1)</script>"
        let hostile = "\"><img src=x onerror=alert(1)>"

        let html = head.write(
            PaymentFailedLetter(
                amount: hostile, what: hostile, method: hostile, reason: hostile, advice: hostile, nextTryOn: hostile,
                link: "javascript:alert(1)"), to: "Ana"
        ).html

        #expect(!html.contains("<script"))
        #expect(!html.contains("<img"))
        #expect(!html.contains("href=\"javascript:"))
    }

    @Test func `P10 names every method that was refused, instead of why the last one was`() throws {
        let letter = try SampleLetters.letterhead("es").write(
            PaymentFailedLetter(
                amount: "$ 9.990", what: "Plan", method: "Visa 4242", tried: ["Amex 0005", "Visa 4242"],
                reason: "No hay fondos.", advice: nil, nextTryOn: nil, link: "https://p.example/x"), to: "Ana")

        #expect(letter.text.contains("Amex 0005, Visa 4242. Todos fueron rechazados."))
        #expect(!letter.text.contains("No hay fondos."))
    }
}
