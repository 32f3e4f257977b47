import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Recovery links` {
    @Test(arguments: Engine.available)
    func `A4: looking at it changes nothing, however often`(engine: Engine) async throws {
        let (desk, _) = try await declined(engine)
        let link = try await link(desk.shop)
        let before = try await desk.shop.everything()

        try await desk.walk { client in
            for _ in 1...3 {
                let scanner = Browser(client)
                try await scanner.get(link).expect(status: 200)
                try await scanner.go(.head, link).expect(status: 200)
                try await scanner.get("/p/tienda-sur/pay-return/method/seti_1").expect(status: 410)
                try await scanner.post(link + "/method", [:], following: false).expect(status: 403)
                try await scanner.post(link + "/checkout", [:], following: false).expect(status: 403)
            }
        }

        #expect(try await desk.shop.everything() == before)
    }

    @Test func `C3: does what the merchant allows, whatever the page showed`() async throws {
        let (desk, _) = try await declined()
        let link = try await link(desk.shop)

        try await desk.walk { client in
            let browser = Browser(client)
            let page = try await browser.get(link)
            let fields = try #require(page.form("/method")).fields
            try await desk.allow {
                $0.paymentMethodUpdate = false
                $0.pendingPayments = false
            }
            try await browser.post(link + "/method", fields, following: false).expect(status: 403)
            try await browser.post(link + "/checkout", fields, following: false).expect(status: 403)
            try await browser.get(link).expect(status: 200)
            #expect(browser.page.form("/method") == nil && browser.page.form("/checkout") == nil)
        }
    }

    @Test func `S6: its forms are ours, and only of the browser that opened it`() async throws {
        let (desk, _) = try await declined()
        let link = try await link(desk.shop)

        try await desk.walk { client in
            let browser = Browser(client)
            let fields = try #require(try await browser.get(link).form("/method")).fields
            let other = Browser(client)
            try await other.get(link)
            try await other.post(link + "/method", fields, following: false).expect(status: 403)
            try await browser.post(
                link + "/method", fields, following: false, headers: ["Sec-Fetch-Site": "cross-site"]
            ).expect(status: 403)
        }
    }

    @Test func `say that the bank of who pays lends instalments, where it is asked for them`() async throws {
        let (desk, _) = try await declined()
        let link = try await link(desk.shop)

        try await desk.walk { client in
            for most: Int64? in [nil, 6] {
                try await desk.allow { $0.bankInstalments = most.map { BankInstalments(maximum: $0) } }
                let page = try await Browser(client).get(link)
                #expect(page.form("/checkout") != nil)
                #expect(page.says("puedes elegir hasta 6 cuotas") == (most != nil))
            }
        }
    }
}
