import Access
import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

@Suite struct `A merchant's settings in the console` {
    private func fields(_ world: ConsoleWorld) async throws -> [String: String] {
        var fields = try #require(try await world.get("/settings").form("/settings")).fields
        fields["address"] = ""
        return fields
    }

    @Test(arguments: Engine.available)
    func `are saved by the verb of the API, and say so in the trail`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        var typed = try await fields(world)
        typed["name"] = "Gimnasio Sur"
        typed["email"] = "avisos@example.com"
        typed["locale"] = "pt"
        typed["zone"] = "America/Punta_Arenas"
        typed["support_phone"] = "+56 2 2345 6789"
        typed["tax_id"] = "76.086.428-5"
        typed["address"] = "Av. Siempre Viva 742\nSantiago"
        typed["sender_name"] = "Gimnasio"
        typed["reply_to"] = "cobros@example.com"
        typed["number_prefix"] = "GYM"

        let saved = try await world.browser.post(world.home + "/settings", typed)
        #expect(saved.status == 200 && saved.says("Guardamos los ajustes.") && saved.says("value=\"Gimnasio Sur\""))
        let merchant = try await Merchants(world.context).find(world.merchant.id)
        #expect(merchant.name == "Gimnasio Sur" && merchant.email == "avisos@example.com" && merchant.locale == "pt")
        #expect(merchant.zone.id == "America/Punta_Arenas" && merchant.numberPrefix == "GYM")
        #expect(merchant.brand.supportPhone == "+56 2 2345 6789" && merchant.brand.taxID == "76.086.428-5")
        #expect(merchant.brand.address == "Av. Siempre Viva 742\nSantiago" && merchant.brand.senderName == "Gimnasio")
        #expect(merchant.replyTo == "cobros@example.com")
        let entry = try #require(try await AuditTrail(world.context).list(of: world.merchant.id).first)
        #expect(entry.action == AuditAction.settingsChanged.rawValue)
        #expect(entry.actor == .person(world.person.id.rawValue, name: "Olga Dueña"))
        #expect(entry.details[MerchantField.name.rawValue] == "Gimnasio Sur")
        #expect(entry.details[MerchantField.website.rawValue] == nil)
    }

    @Test func `a zone is chosen from a list, those of the country first`() async throws {
        let world = try await ConsoleWorld()
        let page = try await world.get("/settings")
        let list = page.body.split(separator: "name=\"zone\"").last?.split(separator: "</select>").first ?? ""
        let first = list.split(separator: "<option ").dropFirst().prefix(4).map(String.init)
        #expect(first.first?.contains("America/Santiago") == true && first.first?.contains("selected") == true)
        #expect(
            first.dropFirst().map { $0.contains("Punta_Arenas") || $0.contains("Easter") }.prefix(2) == [true, true])
        #expect(list.contains("value=\"Europe/Madrid\"") && list.contains("value=\"UTC\""))
    }

    @Test func `T3 a zone counts for what starts from now on, and the page says so`() async throws {
        let world = try await ConsoleWorld()
        let ana = try await world.shop.customer("Ana")
        let before = try await world.shop.subscribe(ana, to: 9_990)
        #expect(try await world.get("/settings").says("las suscripciones que ya corren siguen en la zona"))

        var typed = try await fields(world)
        typed["zone"] = "America/Bogota"
        try await world.browser.post(world.home + "/settings", typed)
        let after = try await world.shop.subscribe(ana, to: 5_000)
        #expect(after.anchor.zone.id == "America/Bogota")
        #expect(
            try await world.shop.subscriptions.find(before.id, in: world.scope).anchor.zone.id == "America/Santiago")
    }

    @Test(arguments: [
        ("name", "", "Escribe el nombre del negocio."),
        ("email", "dueña", "Escribe un correo válido"),
        ("zone", "Santiago", "Escribe una zona como America/Santiago"),
        ("support_phone", "llámanos", "Escribe un teléfono, como +56"),
        ("website", "tienda.example", "Escribe una dirección completa que empiece con https://."),
        ("tax_id", "4242 4242 4242 4242", "No escribas números de tarjeta aquí."),
        ("number_prefix", "GYM-", "Usa solo letras de la A a la Z"),
        ("sender_name", String(repeating: "a", count: 61), "usa como máximo 60 caracteres"),
    ])
    func `what is wrong is told at its field, nothing is saved, and what was typed is kept`(
        name: String, value: String, message: String
    ) async throws {
        let world = try await ConsoleWorld()
        var typed = try await fields(world)
        typed["name"] = "Otro nombre"
        typed[name] = value
        let refused = try await world.browser.post(world.home + "/settings", typed)

        #expect(refused.status == 422 && refused.says("<title>Error: ") && refused.says(message))
        #expect(refused.says("href=\"#field-\(name)\"") && refused.form("/settings")?.fields[name] == value)
        #expect(try await Merchants(world.context).find(world.merchant.id).name == "Tienda Sur")
    }

    @Test(arguments: Engine.available)
    func `P10 what follows a refused charge is set: tries, paydays and the end`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let page = try await world.get("/settings")
        #expect(page.says("value=\"1, 3, 5, 7\"") && page.says("value=\"15, 30\""))

        let saved = try await world.post(
            "/settings/dunning",
            ["retry_days": "2,4 , 9", "paydays": "1", "working_days": "5; 10", "ending": "unpaid", "fallback": "on"])
        #expect(saved.says("Guardamos qué pasa con los cobros rechazados.") && saved.says("value=\"2, 4, 9\""))
        let policy = try await Merchants(world.context).find(world.merchant.id).dunning
        #expect(policy.retryDays == [2, 4, 9] && policy.ending == .markUnpaid && policy.offersFallback)
        #expect(policy.paydays == [.dayOfMonth(1), .workingDay(5), .workingDay(10)])
    }

    @Test(arguments: [
        ("retry_days", "1, dos", "Escribe hasta 10 días, del 1 al 60"),
        ("retry_days", "5, 3", "Escribe hasta 10 días, del 1 al 60"),
        ("retry_days", "61", "Escribe hasta 10 días, del 1 al 60"),
        ("paydays", "0", "Escribe días del mes, del 1 al 31"),
        ("working_days", "11", "Escribe números del 1 al 10"),
        ("paydays", "15, 15", "Escribe hasta 10 días de pago entre los dos"),
    ])
    func `P10 days that cannot be followed are told at their field`(
        name: String, value: String, message: String
    ) async throws {
        let world = try await ConsoleWorld()
        var typed = ["retry_days": "1, 3", "paydays": "15", "working_days": "5", "ending": "past_due"]
        typed[name] = value
        let refused = try await world.post("/settings/dunning", typed)

        #expect(refused.status == 422 && refused.says(message))
        #expect(refused.form("/settings/dunning")?.fields[name] == value)
        #expect(try await Merchants(world.context).find(world.merchant.id).dunning == DunningPolicy())
    }

    @Test func `what another window saved meanwhile stays, where nobody touched it here`() async throws {
        let world = try await ConsoleWorld()
        var here = try await fields(world)
        var there = here
        there["support_phone"] = "+56 2 2345 6789"
        try await world.browser.post(world.home + "/settings", there)

        here["name"] = "Gimnasio Sur"
        try await world.browser.post(world.home + "/settings", here)

        let merchant = try await Merchants(world.context).find(world.merchant.id)
        #expect(merchant.name == "Gimnasio Sur" && merchant.brand.supportPhone == "+56 2 2345 6789")
    }

    @Test func `S89 who may only read changes nothing`() async throws {
        let world = try await ConsoleWorld()
        let support = try await world.signedIn(as: .support)
        let page = try await support.get("/settings")
        #expect(page.status == 200 && page.says("<fieldset disabled"))
        try await support.post("/settings", ["name": "Mía"]).expect(status: 403)
        try await support.post("/settings/dunning", ["ending": "cancel"]).expect(status: 403)
        #expect(try await Merchants(world.context).find(world.merchant.id).name == "Tienda Sur")
    }
}
