import Core
import Storage
import TestSupport
import Testing

@testable import Billing

@Suite struct `The search for customers` {
    private func found(_ text: String, _ shop: Shop, in scope: Scope? = nil) async throws -> [String] {
        try await CustomerSearch(shop.context).find(text, in: scope ?? shop.scope).matches
            .map { $0.customer.details.name ?? "–" }
    }

    private func customer(
        _ name: String, email: String? = nil, taxID: String? = nil, metadata: [String: String] = [:],
        in scope: Scope? = nil, _ shop: Shop
    ) async throws -> Customer {
        try await shop.customers.create(
            CustomerDetails(email: email, name: name, taxID: taxID), in: scope ?? shop.scope, metadata: metadata)
    }

    @Test(arguments: Engine.available)
    func `finds the beginnings of the words of a name, whatever their case and accents, whole words first`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        for name in ["José Muñoz-Peña", "Anabel Soto", "Ana Muñoz", "Mariana Ruiz", "Óscar d'Ávila"] {
            _ = try await customer(name, shop)
        }
        #expect(try await found("ana", shop) == ["Ana Muñoz", "Anabel Soto"])
        #expect(try await found("  ANA   mun ", shop) == ["Ana Muñoz"])
        #expect(try await found("munoz jose", shop) == ["José Muñoz-Peña"])
        #expect(try await found("peña", shop) == ["José Muñoz-Peña"])
        #expect(try await found("oscar", shop) == ["Óscar d'Ávila"])
        #expect(try await found("avila", shop) == ["Óscar d'Ávila"])
        #expect(try await found("riana", shop).isEmpty)
        #expect(try await found("ana zzz", shop).isEmpty)
        #expect(try await found("%", shop).isEmpty)
        #expect(try await found("", shop).isEmpty)
    }

    @Test(arguments: Engine.available)
    func `finds the beginning of an address, a tax identifier, a reference, a card, an invoice and an id`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await customer(
            "Eva", email: "Eva.Rojas@Example.com", taxID: "12.345.678-5", metadata: ["socio": "Ñ-4711"], shop)
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let invoice = try await shop.lastInvoice(of: ana)
        let number = try #require(invoice.number)

        #expect(try await found("eva.rojas@", shop) == ["Eva"])
        #expect(try await found("EVA.ROJAS@EXAMPLE.COM", shop) == ["Eva"])
        #expect(try await found("12345678", shop) == ["Eva"])
        #expect(try await found("12.345.678-5", shop) == ["Eva"])
        #expect(try await found("n-4711", shop) == ["Eva"])
        #expect(try await found("4242", shop) == ["Ana"])
        for text in [number, number.lowercased(), invoice.id.rawValue, subscription.id.rawValue, ana.id.rawValue] {
            #expect(try await found(text, shop) == ["Ana"], "\(text)")
        }
        let first = try await CustomerSearch(shop.context).find(number, in: shop.scope).matches.first
        #expect(first?.reason == .invoice)
    }

    @Test(arguments: Engine.available)
    func `C1 finds nothing of another merchant or of the other mode`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await shop.subscribe(ana, to: 9_990)
        let number = try #require(try await shop.lastInvoice(of: ana).number)
        let other = try await Merchants(shop.context).create(
            name: "Otra", slug: "otra", country: "CL", currency: .clp, zone: shop.merchant.zone,
            email: "otra@example.com")
        let live = Scope(merchant: shop.merchant.id, mode: .live)
        for scope in [live, Scope(merchant: other.id, mode: .test)] {
            for text in ["ana", "ana@example.com", "4242", number, ana.id.rawValue] {
                #expect(try await found(text, shop, in: scope).isEmpty, "\(text)")
            }
            _ = try await customer("Ana Ajena", email: "ana@example.com", in: scope, shop)
            #expect(try await found("ana", shop, in: scope) == ["Ana Ajena"])
        }
        #expect(try await found("ana", shop) == ["Ana"])
    }

    @Test(arguments: Engine.available)
    func `finds who was changed by what they are now, and who was deleted not at all`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        _ = try await CustomerNotes(shop.context).add(
            "Llamó dos veces.", to: ana.id, by: .init(id: "usr_1", name: "Olga"), in: shop.scope)
        _ = try await shop.customers.update(ana.id, in: shop.scope) {
            $0.details.name = "Beatriz"
            $0.details.email = "beatriz@example.com"
            $0.metadata = ["socio": "77"]
        }
        #expect(try await found("ana", shop).isEmpty)
        for text in ["bea", "beatriz@", "77", "4242"] {
            #expect(try await found(text, shop) == ["Beatriz"], "\(text)")
        }

        try await shop.customers.delete(ana.id, in: shop.scope)
        for text in ["bea", "beatriz@", "77", "4242", ana.id.rawValue] {
            #expect(try await found(text, shop).isEmpty, "\(text)")
        }
        let kept = try await shop.context.database.read { db in
            try db.query("SELECT word FROM customer_words").count + db.query("SELECT text FROM customer_notes").count
        }
        #expect(kept == 0)
    }

    @Test(arguments: Engine.available)
    func `shows fifty, and says that there are more`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        for number in 1...51 { _ = try await customer("Ana Soto \(number)", shop) }
        let search = CustomerSearch(shop.context)
        for text in ["ana", "ana soto"] {
            let many = try await search.find(text, in: shop.scope)
            #expect(many.matches.count == 50 && !many.isComplete, "\(text)")
        }
        let one = try await search.find("ana soto 51", in: shop.scope)
        #expect(one.matches.map(\.customer.details.name) == ["Ana Soto 51"] && one.isComplete)
    }

    /// Whoever had customers before there was a search finds them all the same.
    @Test(arguments: Engine.available)
    func `has the words of those who were there before it`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        _ = try await customer(
            "José ÑANDÚ-Peña d'Ávila", email: "Jose@Example.com", taxID: "12.345.678-5", metadata: ["socio": "Á 4711"],
            shop)
        _ = try await customer("Łukasz Øster Ana ana", shop)
        let gone = try await shop.customer("Eva")
        try await shop.customers.delete(gone.id, in: shop.scope)
        let rows: SQL = "SELECT * FROM customer_words ORDER BY customer_id, kind, word"
        let database = shop.context.database
        let before = try await database.read { db in try db.query(rows).map { "\($0.values)" } }
        #expect(before.count == 11)

        try await database.write { db in
            try db.execute("DELETE FROM customer_words")
            for statement in Migrations.customerSearch.statements(db.engine) {
                if statement.text(.question).contains("INSERT INTO customer_words") { try db.execute(statement) }
            }
        }
        let after = try await database.read { db in try db.query(rows).map { "\($0.values)" } }
        #expect(after == before)
    }
}
