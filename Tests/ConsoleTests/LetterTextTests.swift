import Access
import Billing
import ConsoleTestSupport
import Core
import Localization
import Mail
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Letters in the merchant's own words, written in the console (S88).
@Suite struct `The text of a letter in the console` {
    static let path = "/notifications/letters/invoice_created"

    func words(
        _ subject: String, _ body: String, for intent: String = "save", customer: String = ""
    ) -> [String: String] {
        ["subject": subject, "body": body, "language": "es", "intent": intent, "customer": customer]
    }

    @Test(arguments: Engine.available)
    func `S88 begins as the letter's own, is saved, and restored`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let first = try await world.get(Self.path + "/edit")
        first.expect(status: 200)
        #expect(first.says("Tu factura {{number}} de {{merchant}}") && first.says("{{customer_portal_link}}"))
        #expect(!first.says("le falta {{customer_portal_link}}") && !first.says("Restaurar el texto de fábrica"))
        // Each variable, what it says in the reader's language, and an example of it.
        for variable in CustomerNotification.Kind.invoiceCreated.variables {
            #expect(first.says(">\(variable.tag)</code>"), "\(variable)")
            #expect(first.says(Spanish().consoleVariableMeaning(variable)), "\(variable)")
        }
        #expect(first.says("TIENDA-000123"))

        let saved = try await world.post(
            Self.path + "/edit", words("Factura {{number}}", "Hola.\r\n\r\nEn {{customer_portal_link}}"))
        #expect(saved.says("Guardamos tu texto.") && saved.says("value=\"Factura {{number}}\""))
        #expect(!saved.says("le falta {{customer_portal_link}}") && saved.says("Restaurar el texto de fábrica"))
        let kept = try await LetterTemplates(world.context).all(in: world.scope)
        #expect(kept.map(\.subject) == ["Factura {{number}}"])
        #expect(kept.map(\.body) == ["Hola.\n\nEn {{customer_portal_link}}"] && kept.map(\.language) == ["es"])
        #expect(try await world.get(Self.path).says("Factura TIENDA-000123"))
        // Other languages have their own, and the other mode has none of it.
        #expect(try await world.get(Self.path + "/edit?language=en").says("value=\"Your invoice"))
        let live = world.home.replacing("/test", with: "/live") + Self.path + "/edit"
        #expect(try await world.browser.get(live).says("Tu factura {{number}} de {{merchant}}"))

        let restored = try await world.post(Self.path + "/restore", ["language": "es"])
        #expect(restored.says("otra vez su texto de fábrica"))
        #expect(restored.says("Tu factura {{number}} de {{merchant}}"))
        #expect(try await LetterTemplates(world.context).all(in: world.scope).isEmpty)
        let trail = try await world.get("/audit")
        #expect(trail.says("Cambió el texto de un correo") && trail.says("Restauró el texto de un correo"))
    }

    @Test func `S3 nothing that customers read changes without a fresh factor, and trying it out needs none`()
        async throws
    {
        let world = try await ConsoleWorld()
        world.shop.time.advance(.minutes(6))
        let asked = try await world.post(Self.path + "/edit", words("Factura {{number}}", "Hola."))
        #expect(asked.status == 403 && asked.says("Es para cambiar lo que reciben tus clientes."))
        for act in ["/restore", "/off", "/on"] { try await world.post(Self.path + act).expect(status: 403) }
        #expect(try await LetterTemplates(world.context).all(in: world.scope).isEmpty)
        #expect(try await SilencedLetters(world.context).all(in: world.scope).isEmpty)
        for intent in ["preview", "test"] {
            try await world.post(Self.path + "/edit", words("Factura {{number}}", "Hola.", for: intent))
                .expect(status: 200)
        }

        try await world.post(Self.path + "/edit", words("Factura {{number}}", "Hola."))
        let saved = try await world.browser.submit(Self.path + "/edit", ["proof_code": world.code])
        #expect(saved.says("Guardamos tu texto."))
        #expect(try await LetterTemplates(world.context).all(in: world.scope).map(\.body) == ["Hola."])
    }

    @Test func `S12, S93 warns, and no more, where the portal's link is taken out`() async throws {
        let world = try await ConsoleWorld()
        for letter in ["invoice_created", "payment_failed"] {
            let saved = try await world.post(
                "/notifications/letters/\(letter)/edit", words("Hola", "Son {{amount}}."))
            #expect(saved.says("Guardamos tu texto.") && saved.says("le falta {{customer_portal_link}}"), "\(letter)")
        }
        let other = try await world.post("/notifications/letters/refunded/edit", words("Hola", "Son {{amount}}."))
        #expect(other.says("Guardamos tu texto.") && !other.says("le falta {{customer_portal_link}}"))
    }

    @Test func `S88 refuses an unknown variable with its line and name, and keeps what was typed`() async throws {
        let world = try await ConsoleWorld()
        let refused = try await world.post(
            Self.path + "/edit", words("Hola {{nmber}}", "<b>Uno\r\n\r\nDos {{amount"))
        refused.expect(status: 422)
        #expect(refused.says("<title>Error") && refused.says("Línea 1: este correo no conoce {{nmber}}"))
        #expect(refused.says("value=\"Hola {{nmber}}\"") && refused.says("&lt;b&gt;Uno"))
        #expect(refused.body.contains(/name="subject"[^>]*autofocus/))
        let second = try await world.post(Self.path + "/edit", words("Hola", "Uno\r\n\r\nDos {{amount"))
        second.expect(status: 422)
        #expect(second.says("Línea 3: la etiqueta {{amount no está bien cerrada"))
        let empty = try await world.post(Self.path + "/edit", words("", ""))
        empty.expect(status: 422)
        #expect(try await LetterTemplates(world.context).all(in: world.scope).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `S88 is seen before it is saved, with a real customer's facts, and is escaped`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        _ = try await world.shop.subscribe(try await world.shop.customer("Ana"), to: 9_990)
        world.shop.time.advance(.minutes(1))
        _ = try await world.shop.subscribe(try await world.shop.customer("Luis"), to: 5_000)

        let newest = try await world.post(
            Self.path + "/edit", words("A {{customer_name}}", "<i>{{amount}}</i>", for: "preview"))
        newest.expect(status: 200)
        #expect(newest.says("Con los datos de Luis.") && newest.says("A Luis") && newest.says("$5.000"))
        let chosen = try await world.post(
            Self.path + "/edit",
            words("A {{customer_name}}", "<i>{{amount}}</i>", for: "preview", customer: "ana@example.com"))
        #expect(chosen.says("Con los datos de Ana.") && chosen.says("value=\"A {{customer_name}}\""))
        #expect(try await LetterTemplates(world.context).all(in: world.scope).isEmpty)

        // As it would look, in a frame that can do nothing.
        let address = try #require(chosen.body.firstMatch(of: /<iframe[^>]*src="([^"]+)"/)?.output.1)
        let letter = try await world.browser.get(String(address))
        #expect(letter.says("&lt;i&gt;$9.990&lt;/i&gt;") && !letter.says("<i>"))
        #expect(letter.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
        // Nobody else can put words there: not in a draft of their own, nor in another merchant's or mode's.
        let live = String(address).replacing("/test/", with: "/live/")
        #expect(try await world.browser.get(live).status == 404)
        #expect(try await world.browser.get(String(address) + "x").status == 404)
        let stranger = try await world.stranger()
        let theirs = String(address).replacing("/tienda-sur/", with: "/otra-owner/")
        #expect(try await stranger.browser.get(theirs).status == 404)

        // Theirs is theirs: nobody of this merchant's is found there (C1).
        let nobody = try await stranger.browser.get(
            "/console/m/otra-owner/test" + Self.path + "?customer=ana%40example.com")
        #expect(nobody.says("Con datos de muestra.") && !nobody.says("Con los datos de Ana"))
    }

    @Test func `S88 a test goes to who is signed in alone, and what was typed stays`() async throws {
        let world = try await ConsoleWorld()
        let page = try await world.post(Self.path + "/edit", words("Prueba {{amount}}", "Hola.", for: "test"))
        page.expect(status: 200)
        #expect(page.says("Te enviamos la prueba a \(world.person.email)."))
        #expect(page.says("value=\"Prueba {{amount}}\""))
        let to = try await world.context.database.read { db in
            try db.query("SELECT email FROM people_letters WHERE kind = 'test'").map { try $0.text("email") }
        }
        #expect(to == [world.person.email])
        #expect(try await LetterTemplates(world.context).all(in: world.scope).isEmpty)
        #expect(try await world.get("/audit").says("Se envió un correo de prueba"))
        for _ in 2...TestLetters.most {
            try await world.post(Self.path + "/edit", words("a", "b", for: "test"))
        }
        #expect(
            try await world.post(Self.path + "/edit", words("a", "b", for: "test"))
                .says("Ya te enviaste varias pruebas"))
    }
}
