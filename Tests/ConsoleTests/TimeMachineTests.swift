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

/// Clocks, and who lives by them, in the console (M4).
@Suite struct `The time machine` {
    private func clock(_ world: ConsoleWorld) async throws -> TestClock {
        try #require(try await TestClocks(world.context).list(in: world.scope).elements.first)
    }

    /// A clock of 31 January with sample customers.
    private func begin(_ world: ConsoleWorld) async throws -> String {
        _ = try await world.shop.price(9_990)
        let made = try await world.post(
            "/time-machine/new", ["date": "2026-01-31", "name": "Renovaciones", "samples": "on"])
        #expect(made.status == 200 && made.says("Creamos el reloj."))
        return try await "/time-machine/\(clock(world).id)"
    }

    @Test(arguments: Engine.available)
    func `M4 begins with an empty list that teaches, and says what sample customers need`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)

        #expect(try await world.get("/time-machine").says("Todavía no hay relojes."))
        let asked = try await world.get("/time-machine/new")
        #expect(asked.says("hace falta un precio que se renueve") && asked.says("\(world.home)/products/new"))
        let made = try await world.post("/time-machine/new", ["date": "2026-01-31"])
        #expect(made.says("Nadie vive a la hora de este reloj.") && made.says("hace falta un precio"))
        let list = try await world.get("/time-machine")
        #expect(list.says("Reloj sin nombre") && list.says("Detenido"))
    }

    @Test(arguments: Engine.available)
    func `M4 a clock with sample customers is made by one press, and moves to what is due next`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine, on: "2026-01-31")
        let address = try await begin(world)

        let page = try await world.get(address)
        for name in ["Paula Puntual", "Saúl Sin Saldo", "Vera Se Va", "Tomás A Prueba"] { #expect(page.says(name)) }
        #expect(page.says("31 de enero de 2026, 9:00") || page.says("31 de enero de 2026, 09:00"))
        #expect(page.says("Aviso de que termina la prueba de Tomás A Prueba"))
        #expect(page.says("Lo que ve Paula Puntual") && page.says("Su bandeja de entrada"))

        let onItsWay = try await world.post(address + "/advance", ["by": "next"])
        #expect(onItsWay.says("Va hacia el 11 de febrero de 2026") && onItsWay.says("Esta página se actualiza sola."))
        #expect(onItsWay.header("Refresh")?.contains("since=") == true)
        #expect(try await world.get(address + "?still=1").header("Refresh") == nil)
        try await world.shop.wake()
        let there = try await world.get(address)
        #expect(there.header("Refresh") == nil && there.says("11 de febrero de 2026"))
        #expect(there.says("Termina el período de prueba de Tomás A Prueba"))
    }

    @Test(arguments: Engine.available)
    func `M4 shows one customer at that date: what they see, letters, invoices, tries, events`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine, on: "2026-01-31")
        let address = try await begin(world)
        try await world.post(address + "/advance", ["by": "month"])
        try await world.shop.wake()

        let customers = try await TestClocks(world.context).customers(on: clock(world).id, in: world.scope)
        let saul = try #require(customers.first { $0.details.name == "Saúl Sin Saldo" })
        let page = try await world.get(address + "?customer=\(saul.id)")
        #expect(page.says("Lo que ve Saúl Sin Saldo") && page.says("$9.990") && page.says("28 feb 2026"))
        #expect(page.says("invoice.payment_failed") && page.says("\(world.home)/customers/\(saul.id)/view"))
        #expect(page.says("Nuevo intento de cobro de Saúl Sin Saldo"))
        // Of a customer of another clock, or of nobody, the first is shown.
        let other = try await world.get(address + "?customer=cus_x")
        #expect(other.says("Lo que ve Paula Puntual"))
    }

    @Test(arguments: Engine.available)
    func `M4 a date that is not after the clock's is named at its field, and keeps what was typed`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let address = try await begin(world)

        let refused = try await world.post(address + "/advance", ["by": "date", "date": "2025-01-01"])
        refused.expect(status: 422)
        #expect(refused.says("Elige una fecha posterior a la del reloj") && refused.says("value=\"2025-01-01\""))
        #expect(refused.says("<title>Error: Renovaciones"))
        let unclear = try await world.post(address + "/advance", ["by": "date", "date": "mañana"])
        #expect(unclear.status == 422 && unclear.says("Escribe una fecha que exista."))
        let far = try await world.post("/time-machine/new", ["date": "1900-01-01", "name": "Muy lejos"])
        #expect(far.status == 422 && far.says("a menos de veinte años de hoy") && far.says("value=\"Muy lejos\""))
        #expect(try await clock(world).status == .ready)
    }

    @Test(arguments: Engine.available)
    func `M4, K4 is deleted with its customers once that was said, and the trail has all of it`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let address = try await begin(world)
        try await world.post(address + "/advance", ["by": "week"])
        try await world.shop.wake()
        let asked = try await world.get(address + "/delete")
        #expect(asked.says("Se eliminan también sus 4 clientes.") && asked.says("Sus suscripciones terminan ahora"))
        let customers = try await TestClocks(world.context).customers(on: clock(world).id, in: world.scope)

        #expect(try await world.post(address + "/delete").says("Eliminamos el reloj y sus clientes."))
        try await world.get(address).expect(status: 404)
        for customer in customers { try await world.get("/customers/\(customer.id)").expect(status: 404) }
        let trail = try await AuditTrail(world.context).list(of: world.merchant.id, matching: "test_clock.")
        #expect(
            trail.map(\.action)
                == [AuditAction.testClockDeleted, .testClockAdvanced, .testClockCreated].map(\.rawValue))
        #expect(trail[1].details["from"] == "2026-01-31T12:00:00Z" && trail[1].details["to"] == "2026-02-07T12:00:00Z")
    }

    @Test(arguments: Engine.available)
    func `M4 what was done is downloaded as a scenario file`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let address = try await begin(world)
        try await world.post(address + "/advance", ["by": "month"])
        try await world.shop.wake()

        let answer = try await world.get(address + "/scenario")
        #expect(answer.header("Content-Type")?.hasPrefix("application/json") == true)
        #expect(answer.header("Content-Disposition")?.contains("attachment") == true)
        let file = try ScenarioFile(reading: answer.body.utf8)
        #expect(file.name == "Renovaciones" && file.customers.count == 4 && file.expected.count == 4)
        #expect(file.steps.last?.act == .advance)
    }

    @Test(arguments: Engine.available)
    func `M4, C1–C3 is of test mode, of the merchant, and moved by who may`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let address = try await begin(world)
        let id = try await clock(world).id

        let live = try await ConsoleWorld(
            world.shop, server: world.server, mode: .live, as: .owner, named: "Lía Real")
        let page = try await live.get("/time-machine")
        #expect(page.status == 200 && page.says("La máquina del tiempo es del modo de prueba."))
        let (livePage, testPage) = (try await live.get(""), try await world.get(""))
        #expect(!livePage.says("Máquina del tiempo") && testPage.says("Máquina del tiempo"))
        try await live.get(address).expect(status: 404)
        try await live.post(address + "/advance", ["by": "month"]).expect(status: 404)
        #expect(try await live.post("/time-machine/new", ["date": "2026-01-31"]).says("es del modo de prueba"))

        let stranger = try await world.stranger()
        for path in ["", "/delete", "/scenario"] { try await stranger.get(address + path).expect(status: 404) }
        try await stranger.post(address + "/delete").expect(status: 404)
        let reader = try await world.signedIn(as: .readOnly)
        try await reader.get("/time-machine").expect(status: 403)
        try await reader.post(address + "/advance", ["by": "day"]).expect(status: 403)
        #expect(try await TestClocks(world.context).find(id, in: world.scope).status == .ready)
    }

    @Test(arguments: ["es", "pt", "en"])
    func `M4 has a word for each thing that may come next`(code: String) throws {
        let say = try #require(Languages.named(code))
        for kind in TestClockEvent.Kind.allCases {
            let event = try #require(ClockEvent(rawValue: kind.rawValue))
            #expect(!say.consoleClockEvent(event).isEmpty)
        }
        #expect(Set(SampleCustomers.Kind.allCases.map(\.rawValue)) == Set(SampleCustomer.allCases.map(\.rawValue)))
    }

    @Test(arguments: Engine.available)
    func `M4, A1 a letter that is kept is read without the links that let somebody in`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine, on: "2026-01-31")
        let address = try await begin(world)
        let customers = try await TestClocks(world.context).customers(on: clock(world).id, in: world.scope)
        let paula = try #require(customers.first)
        try await world.post(address + "/advance", ["by": "month"])
        try await world.shop.wake()
        // What the mailbox of a server keeps of a letter of theirs.
        try await world.context.database.write { db in
            try db.execute(
                """
                INSERT INTO mailbox (id, sender, recipient, subject, body_text, body_html, sent_at)
                SELECT id || '@127.0.0.1', '', 'x@example.com', 'Recibimos tu pago', \
                'Mira http://127.0.0.1:8080/p/tienda-sur/papers/secreto hoy', '', 1
                FROM notifications WHERE customer_id = \(paula.id)
                """)
        }

        let page = try await world.get(address)
        #expect(page.says("Recibimos tu pago") && page.says("Mira [enlace personal] hoy"))
        #expect(!page.says("papers/secreto"))
    }
}
