import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Whether a letter is sent, and which text is nobody's to write.
extension `The text of a letter in the console` {
    @Test(arguments: Engine.available)
    func `S88 a letter is switched off and on, and one that must be sent says why`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let off = try await world.post(Self.path + "/off")
        #expect(off.says("Desactivamos este correo.") && off.says("Activar este correo"))
        #expect(try await world.get("/notifications").says("Desactivado"))
        #expect(try await SilencedLetters(world.context).all(in: world.scope) == [.invoiceCreated])
        #expect(try await world.post(Self.path + "/on").says("Activamos este correo."))
        #expect(try await SilencedLetters(world.context).all(in: world.scope).isEmpty)

        for (letter, why) in [
            ("payment_failed", "avisa que se debe algo"), ("subscription_canceled", "es el comprobante"),
            ("sign_in", "el cliente no podría entrar"), ("email_changed", "tiene que enterarse"),
        ] {
            let page = try await world.get("/notifications/letters/\(letter)")
            #expect(page.says(why) && !page.says("Desactivar este correo"), "\(letter)")
            let refused = try await world.post("/notifications/letters/\(letter)/off")
            #expect(refused.status >= 400, "\(letter)")
        }
        #expect(try await SilencedLetters(world.context).all(in: world.scope).isEmpty)
        // What says the same at every merchant has no text to write.
        for letter in ["sign_in", "email_changed", "invoice_copy"] {
            try await world.get("/notifications/letters/\(letter)/edit").expect(status: 404)
            try await world.post("/notifications/letters/\(letter)/edit", words("a", "b")).expect(status: 404)
            #expect(try await world.get("/notifications/letters/\(letter)").says("su texto no se cambia"))
        }
    }
}
