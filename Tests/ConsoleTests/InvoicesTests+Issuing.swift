import Billing
import ConsoleTestSupport
import Core
import PortalTestSupport
import Storage
import TestSupport
import Testing

extension `Invoices in the console` {
    @Test(arguments: Engine.available)
    func `S90, M7 a charge says what a balance takes off it, and takes what it said or nothing`(
        engine: Engine
    ) async throws {
        let world = try await ConsoleWorld(engine)
        let shop = world.shop
        let ana = try await shop.customer("Ana")
        let method = try #require(try await shop.methods.list(of: ana.id, in: world.scope).first)
        _ = try await shop.subscribe(ana, to: 9_990)
        let paid = try #require(try await shop.invoices.of(ana.id, in: world.scope).elements.first)
        let notes = CreditNotes(world.context)
        _ = try await notes.create(of: paid.id, amount: Money(4_000, .clp), in: world.scope)
        let fields = ["customer": ana.id.rawValue, "what": "Toalla", "amount": "15.000", "due": "2026-02-10"]

        let asked = try await world.post("/invoices/new", fields)

        #expect(asked.says("Cobrar $11.000 con") && asked.says("Saldo a favor aplicado"))
        let draft = try #require(
            try await shop.invoices.list(in: world.scope, status: .draft).elements.first)
        let charge = ["how": "charge", "method": method.id.rawValue]
        let seen = try #require(asked.form("/issue")).fields.merging(charge) { $1 }
        _ = try await notes.create(of: paid.id, amount: Money(1_000, .clp), in: world.scope)
        let refused = try await world.post("/invoices/\(draft.id)/issue", seen)
        #expect(refused.says("La factura ya no está como la viste.") && refused.says("Cobrar $10.000 con"))
        let kept = try await shop.invoices.find(draft.id, in: world.scope)
        #expect(kept.isDraft && kept.dueAt == draft.dueAt && kept.collectionMethod == .sendInvoice)

        let again = try #require(refused.form("/issue")).fields.merging(charge) { $1 }
        #expect(try await world.post("/invoices/\(draft.id)/issue", again).says("Cobramos $10.000."))
        #expect(try await shop.verify().isEmpty)
    }

    @Test func `nobody is told of a letter that its customer does without`() async throws {
        let world = try await ConsoleWorld()
        let ana = try await world.shop.customer("Ana", card: nil)
        _ = try await world.shop.customers.doWithout([.invoiceCreated], of: ana.id, in: world.scope)

        let asked = try await world.post(
            "/invoices/new", ["customer": ana.id.rawValue, "what": "Toalla", "amount": "2.500"])

        #expect(asked.says("Este cliente desactivó estos correos: la verá en su portal."))
        #expect(!asked.says("Se la enviamos a"))
    }
}
