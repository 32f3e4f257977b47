import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import TestSupport
import Testing
import Web

@testable import Portal

@Suite struct `Stored pages of the sign-in` {
    private static let good = "tres tristes tigres"

    @Test func `by a code and by a link`() async throws {
        let desk = try await PortalDesk.open()
        let ana = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = Browser(client)
            try await keep(SignInPage.self, "first", browser.get(PortalDesk.home))
            try await keep(SignInPage.self, "error", browser.submit("/sign-in", ["email": "esto no es"]))
            try await keep(CodePage.self, "first", browser.submit("/sign-in", ["email": "ana@example.com"]))
            try await keep(CodePage.self, "incomplete", browser.submit("/sign-in/code", ["code": "1234"]))
            let mail = try await desk.lastMail()
            let wrong = mail.code == "11111111" ? "22222222" : "11111111"
            try await keep(CodePage.self, "wrong", browser.submit("/sign-in/code", ["code": wrong]))

            let link = try #require(mail.link)
            try await keep(LinkPage.self, "same-browser", browser.get(link))
            let other = Browser(client)
            try await keep(LinkPage.self, "other-browser", other.get(link))
            let token = String(link.split(separator: "/").last ?? "")
            try await keep(LinkPage.self, "error", other.submit(token, ["code": ""]))
            try await browser.get(link)
            try await browser.submit(token)
            try await keep(SpentPage.self, "signed-in", browser.get(link))
            try await keep(SpentPage.self, "stranger", other.get(link))

            try await browser.get(PortalDesk.home + "/details")
            let form = try #require(browser.page.form("/details"))
            try await keep(ErrorPage.self, "stale-form", browser.post(form.action, [:]))
            try await browser.get(PortalDesk.home + "/details")
            try await browser.submit("/sign-out")
            try await keep(SignInPage.self, "session-over", browser.post(form.action, form.fields))
        }
        let (_, url) = try await PortalSessions(desk.shop.context).create(for: ana.id, in: desk.shop.scope)
        try await desk.walk { client in
            try await Browser(client).get(url)
            try await keep(SpentPage.self, "session", Browser(client).get(url))
        }
    }

    @Test func `too often, and among several accounts`() async throws {
        let desk = try await PortalDesk.open()
        _ = try await desk.shop.customer("Ana")
        desk.shop.time.advance(.minutes(1))
        _ = try await desk.shop.customers.create(
            CustomerDetails(email: "ana@example.com", name: "Taller de Ana"), in: desk.shop.scope)

        try await desk.walk { client in
            let browser = Browser(client)
            try await browser.get(PortalDesk.home)
            try await browser.submit("/sign-in", ["email": "ana@example.com"])
            let code = try await desk.lastMail().code
            try await keep(AccountsPage.self, "two", browser.submit("/sign-in/code", ["code": code]))
            for _ in 1...3 {
                let other = Browser(client)
                try await other.get(PortalDesk.home)
                try await other.submit("/sign-in", ["email": "nadie@example.com"])
            }
            let late = Browser(client)
            try await late.get(PortalDesk.home)
            try await keep(CodePage.self, "waits", late.submit("/sign-in", ["email": "nadie@example.com"]))
            // As the router's exchanges come: from no address.
            for number in 1...SignInLimits().challenges.client {
                _ = try? await SignIn(desk.shop.context).begin(
                    email: "a\(number)@example.com", in: desk.shop.scope, locale: "es", client: "")
            }
            try await late.get(PortalDesk.home)
            try await keep(CodePage.self, "too-many", late.submit("/sign-in", ["email": "eva@example.com"]))
        }
    }

    @Test func `by a password`() async throws {
        let desk = try await PortalDesk.open()
        try await desk.shop.takePasswords()
        _ = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            let browser = Browser(client)
            try await keep(SignInPage.self, "password", browser.get(PortalDesk.home))
            let typed = ["email": "ana@example.com", "password": "no es esta"]
            try await keep(SignInPage.self, "wrong-password", browser.submit("/sign-in/password", typed))
            try await keep(ActivationPage.self, "first", browser.get(PortalDesk.home + "/sign-in/activation"))
            try await keep(
                ActivationPage.self, "error", browser.submit("/sign-in/activation", ["email": "esto no es"]))
            try await browser.submit("/sign-in/activation", ["email": "ana@example.com"])
            let code = try await desk.lastMail().code
            try await keep(PasswordPage.self, "first", browser.submit("/sign-in/code", ["code": code]))
            try await keep(PasswordPage.self, "error", browser.submit("/password", ["password": "12345678"]))
            try await browser.submit("/password", ["password": Self.good])
            try await keep(PasswordPage.self, "change", browser.get(PortalDesk.home + "/password"))
            desk.shop.time.advance(.minutes(6))
            try await keep(PasswordPage.self, "to-prove", browser.get(PortalDesk.home + "/password"))
        }
    }

    @Test func `where there is no way in, and by an address of one's own`() async throws {
        let desk = try await PortalDesk.open()
        let shop = desk.shop
        let ana = try await shop.customer("Ana")
        let made = try await CustomerAddresses(shop.context).rotate(of: ana.id, in: shop.scope)
        let own = PortalDesk.home + "/me/" + (try #require(made.token(shop.context.keys)).exposed)
        try await keep(CustomerAddressPage.self, "first", desk.shownToStranger(own))
        let configurations = PortalConfigurations(shop.context)
        let standard = try await configurations.default(in: shop.scope)
        _ = try await configurations.update(standard.id, in: shop.scope) { $0.loginPageIsEnabled = false }
        try await keep(PortalOffPage.self, "elsewhere", desk.shownToStranger(PortalDesk.home))
        _ = try await Merchants(shop.context).update(shop.merchant.id) { $0.portalIsEnabled = false }
        try await keep(PortalOffPage.self, "off", desk.shownToStranger(PortalDesk.home))
    }

    @Test func `whole, with what stands around it, in each language`() async throws {
        let desk = try await PortalDesk.open()
        let home = PortalDesk.home
        try await keep(SignInPage.self, "whole-es", desk.shownToStranger(home + "?lang=es"), isWhole: true)
        try await keep(SignInPage.self, "whole-en", desk.shownToStranger(home + "?lang=en"), isWhole: true)
        try await keep(SignInPage.self, "whole-pt", desk.shownToStranger(home + "?lang=pt"), isWhole: true)
    }
}
