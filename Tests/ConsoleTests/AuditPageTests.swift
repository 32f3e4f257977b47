import Access
import Billing
import ConsoleTestSupport
import Core
import Localization
import PortalTestSupport
import Storage
import TestSupport
import Testing

@testable import Console

@Suite struct `The audit trail in the console` {
    @Test(arguments: Engine.available)
    func `K4 tells who did what, is searched, and is verified as it is read`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        try await world.post("/portal/off")
        try await world.post("/settings/dunning", ["retry_days": "2, 4", "ending": "cancel"])

        let page = try await world.get("/audit")
        #expect(page.says("Apagó el portal") && page.says("Olga Dueña") && page.says("Cambió los ajustes"))
        #expect(page.says("Verificado: cada entrada está como se escribió"))
        #expect(page.says("El portal: Encendido → Apagado"))

        let found = try await world.get("/audit?q=portal.switched_off")
        #expect(found.says("Apagó el portal") && !found.says("Cambió los ajustes"))
        #expect(found.says("value=\"portal.switched_off\""))
        #expect(try await world.get("/audit?q=nadie%26nada").says("No hay nada en el registro con eso."))
    }

    @Test(arguments: Engine.available)
    func `K4 what was changed in the database is told`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        try await world.post("/portal/off")
        try await world.context.database.write {
            try $0.execute("UPDATE audit_entries SET actor_name = 'Nadie' WHERE action = 'portal.switched_off'")
        }

        let page = try await world.get("/audit")
        #expect(page.says("no está como se escribió") && !page.says("Verificado:"))
    }

    @Test func `K4 a page holds fifty, and leads to what is older`() async throws {
        let world = try await ConsoleWorld()
        let trail = AuditTrail(world.context)
        for index in 1...60 {
            try await trail.note(
                .settingsChanged, about: nil, details: ["n": "número \(index)."], by: .system, of: world.merchant.id)
        }
        let first = try await world.get("/audit")
        #expect(first.says("n: número 60.") && !first.says("n: número 10."))
        let oldest = try #require(try await trail.list(of: world.merchant.id).last).number
        #expect(first.says("/audit?before=\(oldest)\""))
        let second = try await world.get("/audit?before=\(oldest)")
        #expect(second.says("n: número 10.") && !second.says("n: número 60."))
    }

    @Test func `K4 W7 is kept as a file: all of it, or what is looked for`() async throws {
        let world = try await ConsoleWorld()
        try await AuditTrail(world.context).note(
            .settingsChanged, about: "=1+1", details: ["name": "a, \"b\""], by: .command, of: world.merchant.id)
        try await world.post("/portal/off")

        let file = try await world.get("/audit/csv")
        #expect(file.header("Content-Type") == "text/csv; charset=utf-8")
        #expect(file.header("Content-Disposition") == "attachment; filename=\"registro.csv\"")
        #expect(file.says("number,at,actor,actor_id,actor_name,action,subject,details,hash\r\n"))
        #expect(file.says(",command,,,settings.changed,\"'=1+1\",\"name=a, \"\"b\"\"\","))
        #expect(file.says(",person,\(world.person.id),Olga Dueña,portal.switched_off,"))
        let some = try await world.get("/audit/csv?q=switched_off")
        #expect(some.says("portal.switched_off") && !some.says("settings.changed"))
    }

    @Test func `K4 is read as money, roles and boxes, and kept in the file as it was written`() async throws {
        let world = try await ConsoleWorld()
        try await AuditTrail(world.context).note(
            .invoiceIssued, about: "in_1",
            details: [
                "total": "100000 clp", "how": "sent", "role": "read_only", "subscriptionPause": "",
                "cancelEffect": "at_period_end",
            ],
            by: .system, of: world.merchant.id)

        let page = try await world.get("/audit")

        #expect(page.says("Total: $100.000") && page.says("Cómo: Enviada") && page.says("Rol: Solo lectura"))
        #expect(page.says("Pausar su suscripción: –") && page.says("Cuándo termina: Al terminar el período pagado"))
        #expect(try await world.get("/audit/csv").says("role=read_only; subscriptionPause=; total=100000 clp"))
    }

    @Test func `S89 is for owners and admins, and of their merchant only (C1)`() async throws {
        let world = try await ConsoleWorld()
        try await world.post("/portal/off")
        let support = try await world.signedIn(as: .support)
        try await support.get("/audit").expect(status: 403)
        try await support.get("/audit/csv").expect(status: 403)

        let stranger = try await world.stranger()
        let own = try await stranger.browser.get("/console/m/otra-owner/test/audit")
        #expect(own.status == 200 && !own.says("Apagó el portal") && !own.says("Olga Dueña"))
    }

    @Test(arguments: Languages.all.map(\.code))
    func `everything that it keeps has words`(code: String) throws {
        let say = try #require(Languages.named(code))
        for action in AuditAction.allCases {
            #expect(say.consoleAuditAction(action.rawValue) != action.rawValue, "\(action)")
        }
        for field in MerchantField.allCases {
            let words = AuditDetailWords(reader: Reader(say, country: "CL", zone: .utc))
            #expect(words.name(field.rawValue) != field.rawValue, "\(field)")
        }
    }
}
