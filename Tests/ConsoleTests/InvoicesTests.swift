import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

/// Invoices, one-off charges and credit notes, by a merchant's people (S90).
@Suite struct `Invoices in the console` {
    @Test(arguments: Engine.available)
    func `S90 a charge takes three answers, says what it comes to, and is issued and sent once`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana", card: nil)
        try await world.get("/invoices/new").expect(status: 200)

        let asked = try await world.post(
            "/invoices/new", ["customer": "ana@example.com", "what": "Evaluación física", "amount": "15.000"])

        #expect(asked.says("¿Emitir la factura para Ana?") && asked.says("Evaluación física"))
        #expect(asked.says("$15.000") && asked.says("ana@example.com") && asked.says("Vence 30 días después"))
        let draft = try #require(try await world.shop.invoices.list(in: world.scope).elements.first)
        #expect(draft.status == .draft && draft.customer == ana.id && draft.total == Money(15_000, .clp))
        let form = try #require(asked.form("/issue")).fields
        let sent = try await world.post("/invoices/\(draft.id)/issue", form)
        let again = try await world.post("/invoices/\(draft.id)/issue", form)

        let invoice = try await world.shop.invoices.find(draft.id, in: world.scope)
        let number = try #require(invoice.number)
        #expect(invoice.status == .open && sent.says("Emitimos la factura \(number)."))
        #expect(again.says("La factura ya no está como la viste."))
        #expect(try await world.shop.invoices.list(in: world.scope).elements.count == 1)
        let trail = try await AuditTrail(world.context).list(of: world.merchant.id, matching: "invoice.issued")
        #expect(trail.map(\.subject) == [draft.id.rawValue])
    }

    @Test(arguments: Engine.available)
    func `S90 or it is charged at once to what is stored, and is due on the day that was typed`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let method = try #require(try await world.shop.methods.list(of: ana.id, in: world.scope).first)
        let fields = ["customer": ana.id.rawValue, "what": "Toalla", "amount": "2.500"]
        let asked = try await world.post("/invoices/new", fields)
        let draft = try #require(try await world.shop.invoices.list(in: world.scope).elements.first)

        let paid = try await world.post(
            "/invoices/\(draft.id)/issue",
            try #require(asked.form("/issue")).fields.merging(["how": "charge", "method": method.id.rawValue]) { $1 })

        #expect(paid.says("Cobramos $2.500.") && paid.says("Visa terminada en 4242"))
        #expect(try await world.shop.invoices.find(draft.id, in: world.scope).status == .paid)

        try await world.post("/invoices/new", fields.merging(["due": "2026-02-10"]) { $1 })
        let dated = try #require(try await world.shop.invoices.list(in: world.scope).elements.first)
        let due = try #require(dated.dueAt)
        #expect(world.merchant.zone.date(at: due).description == "2026-02-10")
        #expect(try await world.shop.verify().isEmpty)
    }

    @Test func `what is wrong is named, what was typed stays, and several who match are asked about`() async throws {
        let world = try await ConsoleWorld()
        let details = CustomerDetails(email: "familia@example.com", name: "Ana Soto")
        let one = try await world.shop.customers.create(details, in: world.scope)
        let other = try await world.shop.customers.create(
            CustomerDetails(email: "familia@example.com", name: "Beto Soto"), in: world.scope)

        let refused = try await world.post(
            "/invoices/new", ["customer": "zzz", "what": "", "amount": "0", "due": "2026-02-31"])
        refused.expect(status: 422)
        #expect(refused.says("Ningún cliente coincide.") && refused.says("Hay 4 datos por corregir"))
        let past = try await world.post(
            "/invoices/new",
            ["customer": one.id.rawValue, "what": "Toalla", "amount": "2.500", "due": "2026-01-02"])
        past.expect(status: 422)
        #expect(past.says("Escribe una fecha que no haya pasado.") && past.says("value=\"Toalla\""))

        let several = try await world.post(
            "/invoices/new", ["customer": "familia@example.com", "what": "Toalla", "amount": "2.500"])
        several.expect(status: 422)
        #expect(several.says("Varios clientes coinciden") && several.says("Beto Soto"))
        #expect(try await world.shop.invoices.list(in: world.scope).elements.isEmpty)
        let form = try #require(several.form("/invoices/new")).fields
        try await world.post("/invoices/new", form.merging(["customer_id": other.id.rawValue]) { $1 })

        #expect(try await world.shop.invoices.list(in: world.scope).elements.map(\.customer) == [other.id])
    }

    @Test(arguments: Engine.available)
    func `are found by number and by state, and read with their tries and their paper`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let shop = world.shop
        #expect(try await world.get("/invoices").says("No hay facturas."))
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let paid = try #require(try await shop.invoices.of(ana.id, in: world.scope).elements.first)
        let number = try #require(paid.number)
        let draft = try await shop.draft(for: ana, ["Toalla": 2_500])

        #expect(try await world.get("/invoices?number=\(number.lowercased())").says("/invoices/\(paid.id)"))
        #expect(try await world.get("/invoices?number=1").says("/invoices/\(paid.id)"))
        #expect(try await world.get("/invoices?number=99").says("Nada coincide."))
        let drafts = try await world.get("/invoices?state=draft")
        #expect(drafts.says("/invoices/\(draft.id)") && !drafts.says("/invoices/\(paid.id)"))
        let page = try await world.get("/invoices/\(paid.id)")
        #expect(page.says("Factura \(number)") && page.says("Pagada") && page.says("Visa terminada en 4242"))
        let paper = try await world.get("/invoices/\(paid.id)/pdf")
        #expect(paper.status == 200 && paper.header("Content-Type") == "application/pdf")
        try await world.get("/invoices/\(draft.id)/pdf").expect(status: 404)
    }

    @Test(arguments: Engine.available)
    func `are voided, paid outside and given up, each after a page that says what it means`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let shop = world.shop
        let ana = try await shop.customer("Ana", card: nil)
        for (act, status, says) in [
            ("void", Invoice.Status.void, "Deja de pedir dinero para siempre"),
            ("paid-outside", .paid, "Ya recibiste el dinero por otra vía"),
            ("uncollectible", .uncollectible, "cuenta como pérdida"),
        ] {
            let draft = try await shop.draft(for: ana, ["Toalla": 2_500]) { $0.collectionMethod = .sendInvoice }
            _ = try await shop.invoices.send(draft.id, in: world.scope)
            let asked = try await world.get("/invoices/\(draft.id)/\(act)")
            #expect(asked.says(says) && asked.says("$2.500"))
            #expect(try await shop.invoices.find(draft.id, in: world.scope).isOpen, "a GET changes nothing")
            try await world.browser.submit("/\(act)")
            #expect(try await shop.invoices.find(draft.id, in: world.scope).status == status)
            let again = try await world.post("/invoices/\(draft.id)/\(act)")
            #expect(again.says("La factura ya no está como la viste."))
        }
        let draft = try await shop.draft(for: ana, ["Toalla": 2_500])
        try await world.post("/invoices/\(draft.id)/delete")
        await #expect(throws: BillingError.self) { try await shop.invoices.find(draft.id, in: world.scope) }
        let trail = try await AuditTrail(world.context).list(of: world.merchant.id, matching: "invoice.")
        #expect(
            trail.map(\.action)
                == [
                    AuditAction.draftDeleted, .invoiceUncollectible, .invoicePaidOutside, .invoiceVoided,
                ].map(\.rawValue))
        #expect(try await shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `M7 a credit note takes back what is left, once, as credit or the way it came`(engine: Engine) async throws {
        let world = try await ConsoleWorld(engine)
        let shop = world.shop
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let invoice = try #require(try await shop.invoices.of(ana.id, in: world.scope).elements.first)
        let address = "/invoices/\(invoice.id)/credit"
        let form = try #require(try await world.get(address).form(address)).fields
        let half = form.merging(["amount": "5.000", "way": "credit", "memo": "Por la molestia"]) { $1 }

        let made = try await world.post(address, half)
        let again = try await world.post(address, half)

        #expect(made.says("Emitimos la nota de crédito") && made.says("Por la molestia"))
        #expect(again.says("La factura ya no está como la viste."))
        let notes = try await CreditNotes(world.context).list(in: world.scope, invoice: invoice.id).elements
        #expect(notes.map(\.creditAmount) == [Money(5_000, .clp)])
        let rest = try #require(try await world.get(address).form(address)).fields
        #expect(rest["amount"] == "$4.990")
        try await world.post(address, rest.merging(["way": "refund"]) { $1 })
        let all = try await CreditNotes(world.context).list(in: world.scope, invoice: invoice.id).elements
        #expect(all.map(\.refundAmount.amount).sorted() == [0, 4_990])
        #expect(try await shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `C1, C2, C3 another merchant's are not there, and who only reads changes nothing`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let ana = try await world.shop.customer("Ana")
        let draft = try await world.shop.draft(for: ana, ["Toalla": 2_500])
        let address = "/invoices/\(draft.id)"

        let stranger = try await world.stranger()
        for page in ["", "/issue", "/delete", "/pdf", "/credit", "/void"] {
            try await stranger.get(address + page).expect(status: 404)
        }
        try await stranger.post(address + "/delete").expect(status: 404)
        try await stranger.post(
            "/invoices/new", ["customer": ana.id.rawValue, "what": "Toalla", "amount": "2.500"]
        ).expect(status: 404)
        let reader = try await world.signedIn(as: .readOnly)
        for page in ["/issue", "/delete", "/credit"] { try await reader.post(address + page).expect(status: 403) }

        #expect(try await world.shop.invoices.list(in: world.scope).elements.map(\.status) == [.draft])
    }
}
