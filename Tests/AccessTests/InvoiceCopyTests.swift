import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

/// A second address that gets copies of a customer's invoices.
@Suite struct `An address for copies` {
    private func links(_ desk: SignInDesk) async throws -> [(recipient: String, link: Secret)] {
        let rows = try await desk.database.read { db in
            try db.query("SELECT * FROM notifications WHERE kind = 'confirm_copy' ORDER BY created_at, id")
        }
        return try rows.map { row in
            let mail = try EmailChangeMail(sealed: row.blob("payload"), for: row.id("id"), desk.context.keys)
            return (try row.text("recipient"), Secret(String(mail.link.split(separator: "/").last ?? "")))
        }
    }

    private func begin(_ email: String, for customer: Customer, _ desk: SignInDesk) async throws {
        desk.wait(.seconds(1))
        try await InvoiceCopies(desk.context).begin(to: email, for: customer.id, in: desk.scope, locale: "es")
    }

    private func refusal(_ body: () async throws -> some Sendable) async throws -> InvoiceCopyRefusal? {
        do {
            _ = try await body()
            return nil
        } catch let refusal as InvoiceCopyRefusal {
            return refusal
        }
    }

    @Test(arguments: Engine.available)
    func `A1 gets nothing until its mailbox agrees, once, and the account's address is told`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let copies = InvoiceCopies(desk.context)
        let ana = try await desk.customer("ana@example.com")

        try await begin("Conta@estudio.example", for: ana, desk)
        let letter = try #require(try await links(desk).first)
        #expect(letter.recipient == "Conta@estudio.example")
        for _ in 1...2 { #expect(try await copies.waiting(by: letter.link, at: desk.merchant.id)?.customer == ana.id) }
        let before = try await copies.standing(of: ana.id, in: desk.scope)
        #expect(before.active == nil && before.waiting?.email == "Conta@estudio.example")

        try await copies.confirm(letter.link, at: desk.merchant.id)
        let after = try await copies.standing(of: ana.id, in: desk.scope)
        #expect(after.active?.email == "Conta@estudio.example" && after.waiting == nil)
        let again = try await refusal { try await copies.confirm(letter.link, at: desk.merchant.id) }
        #expect(again == .linkSpent)
        let told = try await desk.database.read { db in
            try db.query("SELECT subject_id, recipient FROM notifications WHERE kind = 'copy_added'")
        }
        #expect(try told.map { try $0.text("subject_id") } == ["C…@estudio.example"])
        #expect(try told.allSatisfy { try $0.textIfAny("recipient") == nil })
    }

    @Test(arguments: Engine.available)
    func `is replaced only by one that is proved, and ended by its customer, itself and a deletion`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let copies = InvoiceCopies(desk.context)
        let ana = try await desk.customer("ana@example.com")
        try await begin("una@estudio.example", for: ana, desk)
        try await copies.confirm(try #require(try await links(desk).last).link, at: desk.merchant.id)

        try await begin("otra@estudio.example", for: ana, desk)
        #expect(try await copies.standing(of: ana.id, in: desk.scope).active?.email == "una@estudio.example")
        try await copies.confirm(try #require(try await links(desk).last).link, at: desk.merchant.id)
        let active = try #require(try await copies.standing(of: ana.id, in: desk.scope).active)
        #expect(active.email == "otra@estudio.example")

        let stop = InvoiceCopy.stop(to: active.email, of: ana.id, in: desk.scope, desk.context.keys)
        #expect(try await copies.active(by: stop, at: desk.merchant.id) == active)
        let elsewhere = try await desk.neighbour()
        #expect(try await copies.active(by: stop, at: elsewhere.merchant.id) == nil)
        try await copies.stop(stop, at: desk.merchant.id)
        #expect(try await refusal { try await copies.stop(stop, at: desk.merchant.id) } == .linkSpent)
        #expect(try await copies.standing(of: ana.id, in: desk.scope) == InvoiceCopyStanding(active: nil, waiting: nil))

        try await begin("tercera@estudio.example", for: ana, desk)
        let link = try #require(try await links(desk).last).link
        try await Customers(desk.context).delete(ana.id, in: desk.scope)
        #expect(try await refusal { try await copies.confirm(link, at: desk.merchant.id) } == .linkSpent)
    }

    @Test func `is another than the account's, and limited in letters and in time`() async throws {
        let desk = try await SignInDesk.open(.sqlite)
        let copies = InvoiceCopies(desk.context)
        let ana = try await desk.customer("ana@example.com")

        #expect(try await refusal { try await begin("ANA@example.com", for: ana, desk) } == .unchanged)
        await #expect(throws: BillingError.self) { try await begin("no es un correo", for: ana, desk) }
        for _ in 1...3 {
            #expect(try await refusal { try await begin("conta@estudio.example", for: ana, desk) } == nil)
        }
        #expect(try await refusal { try await begin("otra@estudio.example", for: ana, desk) } == .tooManyLetters)
        let all = try await links(desk)
        #expect(try await refusal { try await copies.confirm(all[0].link, at: desk.merchant.id) } == .linkSpent)
        desk.wait(.hours(72))
        #expect(try await copies.waiting(by: all[2].link, at: desk.merchant.id) == nil)
        #expect(try await refusal { try await copies.confirm(all[2].link, at: desk.merchant.id) } == .linkSpent)
    }
}
