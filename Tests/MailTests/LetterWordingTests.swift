import Billing
import Core
import Localization
import TestSupport
import Testing

@testable import Mail

/// What a merchant may write in place of a letter's own words (S88).
@Suite struct `A letter's words` {
    static let worded = CustomerNotification.Kind.allCases.filter(\.isWordedByMerchants)

    private func preview(_ say: any Language) async throws -> LetterPreview {
        let shop = try await Shop.open(on: "2026-01-15", storing: .sqlite)
        return LetterPreview(
            at: shop.merchant, in: say, baseURL: "http://127.0.0.1:8080",
            on: try CalendarDate(year: 2026, month: 1, day: 15), isTest: false)
    }

    @Test(arguments: worded, ["es", "pt", "en"])
    func `S12, S88 the standard ones are a template that says what the letter says, and leads to the portal`(
        kind: CustomerNotification.Kind, language: String
    ) async throws {
        let say = try #require(Languages.named(language))
        let preview = try await preview(say)
        let standard = try #require(StandardWording(of: kind, in: say))
        let words = try LetterTemplates.checked(subject: standard.subject, body: standard.body, of: kind)

        let own = try preview.write(kind)
        let letter = try preview.write(
            kind, in: try LetterWording(subject: words.subject, body: words.body, of: kind))

        #expect(letter.subject == own.subject)
        // The portal's address stands in the words or in the foot: the letters are the same but for where.
        func sorted(_ text: String) -> [String] {
            text.split(separator: "\n").map(String.init).flatMap { $0.split(separator: " ").map(String.init) }.sorted()
        }
        #expect(sorted(letter.text) == sorted(own.text))
        #expect(letter.text.contains("http://127.0.0.1:8080/p/tienda-sur"))
        #expect(standard.body.contains("{{customer_portal_link}}") == kind.wordsHoldPortalLink)
    }

    @Test func `are nobody's to change where they let somebody in, or go to another`() {
        let fixed = CustomerNotification.Kind.allCases.filter { !$0.isWordedByMerchants }
        #expect(fixed.contains(.signIn) && fixed.contains(.confirmEmail) && fixed.contains(.passwordChanged))
        #expect(fixed.contains(.invoiceCopy) && fixed.contains(.deletionRequested))
        for kind in fixed {
            #expect(StandardWording(of: kind, in: Spanish()) == nil)
            #expect(throws: BillingError.self) { try LetterTemplates.checked(subject: "a", body: "b", of: kind) }
        }
    }

    struct Wrong: Sendable {
        let body: String
        let problem: TemplateFault.Problem
        let line: Int
        let name: String
    }

    static let wrong = [
        Wrong(body: "Hola\n{{amont}}", problem: .unknownVariable, line: 2, name: "amont"),
        Wrong(body: "{{#total}}a{{/total}}", problem: .unknownVariable, line: 1, name: "#total"),
        Wrong(body: "a\n\n{{amount", problem: .brokenTag, line: 3, name: "amount"),
        Wrong(body: "{{}}", problem: .brokenTag, line: 1, name: ""),
        Wrong(body: "{{{amount}}}", problem: .forbiddenTag, line: 1, name: "{amount"),
        Wrong(body: "{{&amount}}", problem: .forbiddenTag, line: 1, name: "&amount"),
        Wrong(body: "{{> other}}", problem: .forbiddenTag, line: 1, name: "> other"),
        Wrong(body: "{{% CONTENT_TYPE: HTML}}", problem: .forbiddenTag, line: 1, name: "% CONTENT_TYPE: HTML"),
        Wrong(body: "{{=<% %>=}}", problem: .forbiddenTag, line: 1, name: "=<% %>="),
        Wrong(body: "{{uppercased(amount)}}", problem: .unknownVariable, line: 1, name: "uppercased(amount)"),
        Wrong(body: "{{#method}}\ncon {{method}}", problem: .openSection, line: 1, name: "method"),
        Wrong(body: "{{#method}}a{{/amount}}", problem: .strayEnd, line: 1, name: "/amount"),
        Wrong(body: "a {{/method}}", problem: .strayEnd, line: 1, name: "/method"),
    ]

    @Test(arguments: wrong)
    func `that are no template are refused, with the line and the name`(wrong: Wrong) {
        #expect(
            throws: LetterWording.Refusal(
                part: .body, fault: TemplateFault(problem: wrong.problem, line: wrong.line, name: wrong.name))
        ) { try LetterWording(subject: "Hola", body: wrong.body, of: .invoiceCreated) }
    }

    @Test func `a condition says nothing by itself, and what is too long or dangerous is not kept`() {
        #expect(
            throws: LetterWording.Refusal(
                part: .subject,
                fault: TemplateFault(problem: .conditionWithoutSection, line: 1, name: "has_begun"))
        ) { try LetterWording(subject: "{{has_begun}}", body: "a", of: .subscriptionPaused) }
        for (subject, body) in [
            ("", "a"), ("a", " "), (String(repeating: "a", count: LetterTemplate.longestSubject + 1), "a"),
            ("a", String(repeating: "a", count: LetterTemplate.longestBody + 1)), ("a", "4242 4242 4242 4242"),
            ("a\u{202E}", "a"), ("a\u{0}", "a"),
        ] {
            #expect(throws: BillingError.self) {
                try LetterTemplates.checked(subject: subject, body: body, of: .invoiceCreated)
            }
        }
    }

    @Test func `are text: what a merchant writes and what a value says are escaped, and no value is read again`() throws
    {
        let wording = try LetterWording(
            subject: "{{plan}} de {{customer_name}}",
            body: """
                <b>{{plan}}</b>
                de {{customer_name}}

                {{#method}}con {{method}}{{/method}}{{^method}}solo{{/method}}
                """,
            of: .paymentSucceeded)
        var head = Letterhead(
            merchant: "Luz", color: try HexColor("#1f5eff"), portal: "https://p.example/p/luz", say: Spanish())
        head.wording = wording
        let letter = head.write(
            PaymentSucceededLetter(
                amount: "$1", what: "<script>alert(1)</script>\n\n{{amount}}", paidOn: "hoy", method: nil,
                invoice: nil, link: "https://p.example/p/luz/x"), to: "{{merchant}}")

        #expect(letter.subject == "<script>alert(1)</script> {{amount}} de {{merchant}}")
        #expect(letter.text.contains("<b><script>alert(1)</script> {{amount}}</b>\nde {{merchant}}\n\nsolo\n"))
        #expect(!letter.html.contains("<script") && !letter.html.contains("<b>"))
        let shown = "&lt;b&gt;&lt;script&gt;alert(1)&lt;/script&gt; {{amount}}&lt;/b&gt;<br>de {{merchant}}"
        #expect(letter.html.contains(shown))
        #expect(!letter.html.contains("&amp;lt;"))
        // Nobody is greeted by what a mail program makes a link of.
        #expect(
            !head.write(RefundLetter(amount: "1", method: "a", invoice: nil, link: "l"), to: "<script>").html
                .contains("script"))
    }
}
