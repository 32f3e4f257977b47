import Billing
import Core
import Demo
import Foundation
import HTTPTypes
import Hummingbird
import PortalTestSupport
import Storage
import TestSupport
import Testing

@testable import Server

@Suite(.serialized) struct `The demo's hall` {
    @Test func `shows everybody by what they are in, which is what their stories end with (S81)`() async throws {
        let desk = try await SampleDemo.desk()
        let report = try #require(desk.composition.demo)
        let page = try await desk.ask("/")
        let shops = try await Hall(billing: desk.composition.billing, report: report).shops()

        #expect(page.says("<h1>Ventanilla está funcionando</h1>"))
        #expect(shops.map(\.slug) == report.merchants.map(\.slug))
        for (shop, printed) in zip(shops, report.merchants) {
            #expect(page.says("alt=\"\(shop.name)\"") && page.says("/assets/logo/"))
            #expect(shop.people.count == printed.customers.count)
            for (person, customer) in zip(shop.people, printed.customers) {
                let state = try #require(DemoPerson.State(rawValue: customer.state))
                #expect(person.situation == HallSituation(state), "\(person.email)")
                let words = FrontPhrases.spanish.situation(person.situation)
                #expect(page.says("value=\"\(person.email.mailbox)\"><b>\(person.name):</b> \(words)</button>"))
            }
        }
        for place in ["Colombia · COP", "Costa Rica · USD", "Chile · CLP", "Argentina · ARS"] {
            #expect(page.says(place))
        }
        #expect(page.says("<b>Camila:</b> se rechazó su pago"))
        #expect(page.says("href=\"/mailbox\"") && page.says("4000 0000 0000 9995"))
    }

    @Test func `says how one gets into the console, with the code of this moment`() async throws {
        let desk = try await SampleDemo.desk()
        let hall = Hall(billing: desk.composition.billing, report: try #require(desk.composition.demo))
        let before = try #require(hall.console)
        let page = try await desk.ask("/")
        let after = try #require(hall.console)

        #expect(page.says("href=\"\(before.url)\""))
        #expect(page.says(before.email) && page.says(before.password))
        // Half a minute may end in between.
        #expect(page.says(before.code) || page.says(after.code))
        let strange = try await desk.ask("/", peer: "192.0.2.7")
        #expect(!strange.says(before.password))
    }

    @Test func `opens a person's portal in one press, and the way back leads here`() async throws {
        let desk = try await SampleDemo.desk()
        let browser = desk.browser
        try await browser.get("/")
        try await browser.submit("/demo/gimnasio-altura", ["person": "camila.torres@example.com"])

        #expect(browser.page.address == "/p/gimnasio-altura")
        #expect(browser.page.says("Hola, Camila Torres"))
        #expect(browser.page.says("href=\"http://127.0.0.1:8080/\""))
    }

    @Test func `opens nothing to other sites, other machines, other people, or by GET (S6)`() async throws {
        let desk = try await SampleDemo.desk()
        let path = "/demo/gimnasio-altura"
        func press(
            _ person: String = "camila.torres@example.com", _ headers: HTTPFields = [:], peer: String = "127.0.0.1"
        ) async throws -> Int {
            var headers = headers
            headers[.contentType] = "application/x-www-form-urlencoded"
            let body = ByteBuffer(string: "person=\(person.replacing("@", with: "%40"))")
            return try await desk.ask(path, .post, headers, body: body, peer: peer).status
        }

        #expect(try await press() == 303)
        #expect(try await press("camila.torres@example.com", [.secFetchSite: "cross-site"]) == 403)
        #expect(try await press("camila.torres@example.com", [.origin: "https://evil.example"]) == 403)
        #expect(try await press("camila.torres@example.com", peer: "203.0.113.9") == 404)
        #expect(try await press("camila.torres@example.com", [.xForwardedFor: "127.0.0.1"]) == 404)
        #expect(try await press("ana.fuentes@example.com") == 404, "she buys elsewhere")
        #expect(try await press("nobody@example.com") == 404)
        #expect(try await desk.ask(path).status == 405)
    }

    @Test func `shows its keys to its own machine only`() async throws {
        let desk = try await SampleDemo.desk()
        let key = try #require(desk.composition.demo?.merchants.first?.secretKey)

        #expect(try await desk.ask("/").says(key))
        for page in [
            try await desk.ask("/", peer: "203.0.113.9"),
            try await desk.ask("/", .get, [.xForwardedFor: "203.0.113.9"]),
        ] {
            #expect(page.status == 200)
            #expect(!page.says(key) && !page.says("camila"))
        }
    }

    @Test func `charges the tax of each country within its prices`() async throws {
        let desk = try await SampleDemo.desk()
        let billing = desk.composition.billing
        for (slug, percentage) in [
            ("gimnasio-altura", "19"), ("nube-tica", "13"), ("tienda-cordillera", "19"), ("club-patitas", "21"),
        ] {
            let scope = Scope(merchant: try await desk.composition.merchant(slug).id, mode: .test)
            let invoices = try await Invoices(billing).list(in: scope, PageRequest(limit: 100)).elements
            #expect(!invoices.isEmpty)
            for invoice in invoices where invoice.subtotal.isPositive {
                let tax = try #require(invoice.taxes.first)
                #expect(invoice.taxes.count == 1 && tax.displayName == "IVA" && tax.isInclusive)
                #expect(try Rate(millionths: tax.millionths) == Rate(percentage))
                #expect(try invoice.total == tax.taxable + tax.amount)
            }
        }
    }

    @Test func `is the first thing that the terminal names, and says people's states in words`() async throws {
        let desk = try await SampleDemo.desk()
        let text = try #require(desk.composition.demo).text
        let first = text.split(separator: "\n").first { $0.contains("http") }

        #expect(first == "  http://127.0.0.1:8080/")
        #expect(text.contains("camila.torres@example.com       a payment was declined"))
        #expect(text.contains("4000 0000 0000 9995"))
        for state in DemoPerson.State.allCases where state.rawValue.contains("_") {
            #expect(!text.contains(state.rawValue))
        }
    }
}
