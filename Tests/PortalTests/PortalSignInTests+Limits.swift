import Access
import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Portal sign-in` {
    /// A fresh browser cannot know what others asked for; whether anybody has the address is not told (A7).
    @Test(arguments: ["ana@example.com", "nadie@example.com"])
    func `says when the code leaves where others were asked for before it (A3)`(email: String) async throws {
        let desk = try await PortalDesk.open()
        _ = try await desk.shop.customer("Ana")

        try await desk.walk { client in
            for number in 1...4 {
                let browser = Browser(client)
                try await browser.get("/p/tienda-sur")
                try await browser.submit("/sign-in", ["email": email])
                let sentence = "Ya se pidieron varios correos para esta dirección: el próximo sale a las"
                #expect(browser.page.says(sentence) == (number == 4))
                let isZoned = browser.page.body.contains(/sale a las [0-9:]+ \(UTC/)
                #expect(isZoned == (number == 4), "whose zone it is")
            }
        }
    }

    /// Many people may share an address: nobody knows whose doing it was.
    @Test(arguments: Engine.available)
    func `tells a reader whose network is busy that it was not they, and lets them in later (A3)`(
        engine: Engine
    ) async throws {
        let desk = try await PortalDesk.open(engine)
        let shop = desk.shop
        _ = try await shop.customer("Ana")
        let signIn = SignIn(shop.context)
        // As the router's exchanges come: from no address.
        for number in 1...SignInLimits().challenges.client {
            _ = try await signIn.begin(
                email: "a\(number)@example.com", in: shop.scope, locale: "es", client: "")
        }

        try await desk.walk { client in
            for (language, sentence) in [
                ("es", "No es por algo que hayas hecho: espera unos minutos e intenta otra vez."),
                ("pt", "Não é nada que você tenha feito: aguarde alguns minutos e tente de novo."),
                ("en", "It is nothing you did: wait a few minutes and try again."),
            ] {
                let browser = Browser(client)
                try await browser.get("/p/tienda-sur?lang=\(language)")
                try await browser.submit("/sign-in", ["email": "ana@example.com"])
                browser.page.expect(status: 429)
                #expect(browser.page.header("Retry-After") == "900")
                #expect(browser.page.says(sentence), "\(browser.page.testDescription)")
            }

            shop.time.advance(.minutes(16))
            let browser = Browser(client)
            try await browser.get("/p/tienda-sur")
            try await browser.submit("/sign-in", ["email": "ana@example.com"])
            try await browser.submit("/sign-in/code", ["code": try await desk.lastMail().code])
            #expect(browser.page.says("Hola, Ana"))
        }
    }
}
