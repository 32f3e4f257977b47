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
            ])
    }

    @Test func `moves with all its addresses to another port, and keeps the keys`() {
        let moved = report.moved(to: "http://127.0.0.1:9090")

        #expect(moved.baseUrl == "http://127.0.0.1:9090")
        #expect(moved.mailboxUrl == "http://127.0.0.1:9090/mailbox")
        #expect(moved.merchants[0].portalUrl == "http://127.0.0.1:9090/p/sur")
        #expect(moved.merchants[0].configurations[0].portalUrl == "http://127.0.0.1:9090/p/sur/c/bpc_1")
        #expect(moved.merchants[0].secretKey == "sk_test_1")
    }

    @Test func `says what people are in with the words that it is given`() {
        let text = report.printed(saying: { $0 == .pastDue ? "was declined" : "?" })

        #expect(text.contains("ana@example.com                 was declined"))
        #expect(text.contains("luis@example.com                something_new"))
    }
}
