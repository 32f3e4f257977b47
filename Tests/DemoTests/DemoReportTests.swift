import Foundation
import Testing

@testable import Demo

@Suite struct `The demo's report` {
    private var report: DemoReport {
        DemoReport(
            baseUrl: "http://127.0.0.1:8080", mailboxUrl: "http://127.0.0.1:8080/mailbox",
            merchants: [
                .init(
                    slug: "sur", name: "Tienda Sur", portalUrl: "http://127.0.0.1:8080/p/sur", secretKey: "sk_test_1",
                    publishableKey: "pk_test_1",
                    configurations: [
                        .init(id: "bpc_1", name: "Otra", portalUrl: "http://127.0.0.1:8080/p/sur/c/bpc_1")
                    ],
                    customers: [
                        .init(email: "ana@example.com", name: "Ana", state: "past_due"),
                        .init(email: "luis@example.com", name: "Luis", state: "something_new"),
                    ])
            ],
            console: .init(
                url: "http://127.0.0.1:8080/console", email: "duena@ventanilla.example", password: "una ventanilla",
                totpSecret: "MZXW6YTBOI"))
    }

    @Test func `moves with all its addresses to another port, and keeps the keys`() {
        let moved = report.moved(to: "http://127.0.0.1:9090")

        #expect(moved.baseUrl == "http://127.0.0.1:9090")
        #expect(moved.mailboxUrl == "http://127.0.0.1:9090/mailbox")
        #expect(moved.merchants[0].portalUrl == "http://127.0.0.1:9090/p/sur")
        #expect(moved.merchants[0].configurations[0].portalUrl == "http://127.0.0.1:9090/p/sur/c/bpc_1")
        #expect(moved.merchants[0].secretKey == "sk_test_1")
        #expect(moved.console?.url == "http://127.0.0.1:9090/console" && moved.console?.totpSecret == "MZXW6YTBOI")
    }

    @Test func `says what people are in with the words that it is given`() {
        let text = report.printed(saying: { $0 == .pastDue ? "was declined" : "?" })

        #expect(text.contains("ana@example.com                 was declined"))
        #expect(text.contains("luis@example.com                something_new"))
    }

    @Test func `says how the console is entered`() {
        let text = report.printed(saying: { _ in "?" })

        for said in ["http://127.0.0.1:8080/console", "duena@ventanilla.example", "una ventanilla", "MZXW6YTBOI"] {
            #expect(text.contains(said))
        }
    }

    @Test func `of an earlier release has no console, and is read all the same`() throws {
        let kept = #"{"baseUrl": "http://127.0.0.1:8080", "mailboxUrl": "", "merchants": []}"#

        let report = try JSONDecoder().decode(DemoReport.self, from: Data(kept.utf8))

        #expect(report.console == nil && report.baseUrl == "http://127.0.0.1:8080")
    }
}
