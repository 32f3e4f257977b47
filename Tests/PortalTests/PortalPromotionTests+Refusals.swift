import Billing
import Core
import HummingbirdTesting
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Using a promotion code in the portal` {
    @Test(arguments: Engine.available)
    func `each code that cannot be had says why at its field, and what was typed stays`(engine: Engine) async throws {
        let story = try await PromotionDesk.open(engine)
        let eva = try await story.shop.customer("Eva")
        let other = try await story.shop.price(1_000)
        let yesterday = story.shop.time.clock.now() - .hours(24)
        try await story.code("AYER", expiresAt: yesterday)
        try await story.code("DEEVA", for: eva)
        try await story.code("DOLARES", off: .amount(Money(500, .usd)))
        try await story.code("OTRO", limits: .init(products: [other.product]))
        try await story.code("CARO", limits: .init(minimum: Money(10_000, .clp)))
        try await story.code("PRIMERA", limits: .init(isForFirstTime: true))
        let used = try await story.code("UNO", coupons: 1)
        let hers = try await story.shop.subscribe(eva, to: 5_000)
        try await PromotionCodes(story.shop.context).apply(
            used.id, to: hers.id, of: eva.id, in: story.shop.scope)
        let refusals = [
            ("NADA", "No hay ningún código así."), ("AYER", "Ese código ya venció."),
            // Somebody else's is none.
            ("DEEVA", "No hay ningún código así."), ("DOLARES", "Ese código es para otra moneda."),
            ("OTRO", "Ese código es para otro producto."),
            ("CARO", "Ese código es para suscripciones de $10.000 o más por período."),
            ("PRIMERA", "Ese código es solo para quien todavía no ha pagado nada, y para una sola suscripción."),
            ("UNO", "Ese código ya se usó todas las veces que se podía."),
            ("", "Escribe el código de promoción."), ("4242424242424242", "No escribas números de tarjeta aquí."),
        ]
        try await story.walk { browser in
            for (typed, sentence) in refusals {
                try await browser.get(story.path + "/promotion")
                try await browser.submit("/promotion", ["code": typed], following: false).expect(status: 422)
                #expect(browser.page.says(sentence), "\(typed)")
                #expect(browser.page.body.contains("value=\"\(typed)\""), "\(typed)")
                #expect(browser.page.body.contains("<title>Error: Usar un código"), "\(typed)")
                #expect(browser.page.body.contains("autofocus"), "\(typed)")
                // So that the next one is not refused for how many there were.
                story.shop.time.advance(.minutes(5))
            }
        }
        #expect(try await story.discounts().isEmpty)
        #expect(try await story.shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `after five that cannot be had none is looked up for a while, not even a good one`(engine: Engine) async throws
    {
        let story = try await PromotionDesk.open(engine)
        try await story.code("VERANO")
        try await story.walk { browser in
            try await browser.get(story.path + "/promotion")
            let form = try #require(browser.page.form("/promotion"))
            for number in 1...5 {
                try await browser.post(form.action, form.fields.merging(["code": "X\(number)"]) { $1 })
                    .expect(status: 422)
            }
            let good = form.fields.merging(["code": "VERANO"]) { $1 }
            try await browser.post(form.action, good).expect(status: 429)
            #expect(browser.page.says("Se probaron demasiados códigos."))
            #expect(browser.page.body.contains("value=\"VERANO\""))
            story.shop.time.advance(.minutes(16))
            try await browser.post(form.action, good)
            #expect(browser.page.says("¿Usar el código VERANO?"))
        }
    }

    @Test func `C3 codes are taken only where the configuration allows it`() async throws {
        let story = try await PromotionDesk.open()
        let code = try await story.code("VERANO")
        try await story.walk { browser in
            try await browser.get(story.path + "/promotion?code=\(code.id)")
            let form = try #require(browser.page.form("/promotion/use"))
            try await story.desk.allow { $0.subscriptionUpdate = nil }
            try await browser.post(form.action, form.fields).expect(status: 403)
            try await browser.get(story.path + "/promotion").expect(status: 403)
            try await browser.get(story.path)
            #expect(!browser.page.says("Usar un código"))
        }
        #expect(try await story.discounts().isEmpty)
    }

    @Test func `one that expires between the page and the press changes nothing, and one made up is no page`()
        async throws
    {
        let story = try await PromotionDesk.open()
        let soon = story.shop.time.clock.now() + .minutes(5)
        let code = try await story.code("PRONTO", expiresAt: soon)
        try await story.walk { browser in
            try await browser.get(story.path + "/promotion?code=\(code.id)")
            let form = try #require(browser.page.form("/promotion/use"))
            story.shop.time.advance(.minutes(6))
            try await browser.post(form.action, form.fields)
            #expect(browser.page.says("Ese código ya no se puede usar. No cambiamos nada."))
            try await browser.get(story.path + "/promotion?code=promo_none").expect(status: 404)
            try await browser.post(form.action, form.fields.merging(["code": "promo_none"]) { $1 })
                .expect(status: 404)
        }
        #expect(try await story.discounts().isEmpty)
    }
}
