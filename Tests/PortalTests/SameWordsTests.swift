import Billing
import Core
import HummingbirdTesting
import Localization
import MailTestSupport
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// What is shown, sent and printed of one thing is said in the same words, whatever is read first.
@Suite(.enabled(if: PDFText.isAvailable)) struct `Page, letter and paper` {
    static let readers = Engine.available.flatMap { engine in
        Languages.all.map { Reading(engine: engine, language: $0.code) }
    }

    @Test(arguments: readers)
    func `call every kind and brand of method alike`(reading: Reading) async throws {
        let desk = try await PortalDesk.open(reading.engine)
        let ana = try await reading.customer("Ana", of: desk.shop)
        _ = try await desk.shop.subscribe(ana, to: 9_990)
        let invoice = try await desk.shop.lastInvoice(of: ana)
        var titles: Set<String> = []

        for facts in Self.methods {
            try await desk.shop.replaceFacts(of: ana, by: facts)
            let said = try await desk.said(of: invoice, to: ana)
            let title = try #require(said.page.text(after: "<dt>\(reading.say.paidWith)</dt><dd>"))
            titles.insert(title)

            #expect(try await desk.methodsPage(of: ana).text(after: "tile-title\"><span>") == title)
            #expect(said.paper.contains(title.withoutSpaces), "\(facts): \(title)")
            for kind in [CustomerNotification.Kind.methodAdded, .paymentSucceeded] {
                let letter = try #require(try await NoticeDesk(shop: desk.shop).letters(kind).last)
                #expect(letter.text.contains(title), "\(facts): \(title)")
            }
        }
        #expect(titles.count == Self.methods.count)
    }

    static let methods =
        ["visa", "mastercard", "amex", "diners", "discover", "jcb", "unionpay", "elo", "unknown"].map {
            PaymentMethod.Facts(kind: .card, brand: $0, last4: "4242")
        } + [
            .init(kind: .card, brand: "visa", last4: nil), .init(kind: .bankDebit, brand: "Banco Demo", last4: "6789"),
            .init(kind: .bankDebit, brand: "", last4: "6789"), .init(kind: .transfer, brand: "", last4: nil),
        ]

    @Test(arguments: readers)
    func `call every plan alike, whatever its recurrence`(reading: Reading) async throws {
        let desk = try await PortalDesk.open(reading.engine)
        for interval in Recurrence.Interval.allCases {
            for count in [1, 2] {
                let recurrence = try Recurrence(every: count, interval)
                let customer = try await reading.customer("\(interval)\(count)", of: desk.shop)
                let subscription = try await desk.shop.placeTwo(for: customer, every: recurrence)
                let invoice = try await desk.shop.lastInvoice(of: customer)
                let said = try await desk.said(of: invoice, to: customer)
                let plan = try #require(try await desk.subscriptionPage(subscription, customer).text(after: "<h1>"))
                let period = try #require(said.page.text(after: "<span class=\"small muted\">"))
                let letter = try #require(try await NoticeDesk(shop: desk.shop).letters(.paymentSucceeded).last)

                #expect(plan == "Agua + Luz")
                #expect(letter.text.contains(plan), "\(letter.text)")
                for words in plan.split(separator: " + ") { #expect(said.page.says(String(words))) }
                for words in plan.split(separator: " + ") { #expect(said.paper.contains(words)) }
                #expect(said.paper.contains(period.withoutSpaces))
            }
        }
    }

    /// Each customer's card brings the periods that were billed late to a standing of their own.
    @Test(arguments: readers)
    func `say alike how every invoice stands`(reading: Reading) async throws {
        let desk = try await PortalDesk.open(reading.engine)
        let shop = desk.shop
        let customers = try await shop.missPeriods(reading)
        var badges: Set<String> = []

        for customer in customers {
            let letters = try await NoticeDesk(shop: shop).letters(.missedPeriods)
            let letter = try #require(letters.last { $0.recipient == customer.details.email })
            let said = try await desk.said(of: try await shop.lastInvoice(of: customer), to: customer)
            let badge = try #require(said.page.badge)
            let period = try #require(said.page.text(after: "<span class=\"small muted\">"))
            badges.insert(badge)

            #expect(letter.text.contains("\(period): "), "\(letter.text)")
            #expect(letter.text.contains(" · \(badge)\n"), "\(badge): \(letter.text)")
            #expect(said.paper.contains(badge.withoutSpaces))
        }
        // What went back went back after its letter.
        let all = Set(InvoiceStanding.allCases)
            .subtracting([.draft, .refunded, .partlyRefunded, .credited, .partlyCredited])
        #expect(badges == Set(all.map(reading.say.status)))
    }
}
