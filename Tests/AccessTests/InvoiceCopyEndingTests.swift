import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

/// How copies end that go to a second address. Their links: `PortalInvoiceCopyEndingTests`.
@Suite struct `The end of copies` {
    /// The customer's copies go there.
    private func prove(_ email: String, for customer: Customer, _ desk: SignInDesk) async throws -> InvoiceCopy {
        desk.wait(.minutes(10))
        let copies = InvoiceCopies(desk.context)
        try await copies.begin(to: email, for: customer.id, in: desk.scope, locale: "es")
        let rows = try await desk.database.read { db in
            try db.query("SELECT * FROM notifications WHERE kind = 'confirm_copy' ORDER BY created_at, id")
        }
        let row = try #require(rows.last)
        let mail = try EmailChangeMail(sealed: row.blob("payload"), for: row.id("id"), desk.context.keys)
        let link = Secret(String(mail.link.split(separator: "/").last ?? ""))
        return try await copies.confirm(link, at: desk.merchant.id)
    }

    private func active(_ customer: Customer, _ desk: SignInDesk) async throws -> InvoiceCopy? {
        try await InvoiceCopies(desk.context).standing(of: customer.id, in: desk.scope).active
    }

    /// Of each letter to an address that an account had, whether it says that copies ended.
    private func tellsOfCopies(_ desk: SignInDesk) async throws -> [Bool] {
        let rows = try await desk.database.read { db in
            try db.query("SELECT payload FROM notifications WHERE kind = 'email_changed' ORDER BY created_at, id")
        }
        return try rows.map { try $0.blobIfAny("payload") != nil }
    }

    @Test(arguments: Engine.available)
    func `comes by the link of an older copy to that address too, and from no other customer's`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let copies = InvoiceCopies(desk.context)
        let ana = try await desk.customer("ana@example.com")
        let eva = try await desk.customer("eva@example.com", name: "Eva")
        let first = try await prove("conta@estudio.example", for: ana, desk)
        let stop = InvoiceCopy.stop(to: first.email, of: ana.id, in: desk.scope, desk.context.keys)
        try await copies.end(of: ana.id, in: desk.scope)
        #expect(try await copies.ended(by: stop, at: desk.merchant.id)?.id == first.id)
        let second = try await prove("Conta@estudio.example", for: ana, desk)
        let hers = try await prove("conta@estudio.example", for: eva, desk)

        #expect(try await copies.active(by: stop, at: desk.merchant.id)?.id == second.id)
        try await copies.stop(stop, at: desk.merchant.id)
        #expect(try await copies.active(by: stop, at: desk.merchant.id) == nil)
        #expect(try await copies.ended(by: stop, at: desk.merchant.id)?.id == second.id)
        #expect(try await active(ana, desk) == nil)
        #expect(try await active(eva, desk)?.id == hers.id)
    }

    @Test(arguments: Engine.available)
    func `A11 comes with another address of the account, which the letter to the old one says`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let customers = Customers(desk.context)
        let ana = try await desk.customer("ana@example.com")
        _ = try await prove("conta@estudio.example", for: ana, desk)

        desk.wait(.minutes(1))
        _ = try await customers.update(ana.id, in: desk.scope) { $0.details.name = "Ana Rojas" }
        #expect(try await active(ana, desk) != nil)
        _ = try await customers.update(ana.id, in: desk.scope) { $0.details.email = "nueva@example.com" }
        #expect(try await active(ana, desk) == nil)
        desk.wait(.minutes(1))
        _ = try await customers.update(ana.id, in: desk.scope) { $0.details.email = "otra@example.com" }
        #expect(try await tellsOfCopies(desk) == [true, false])
    }

    @Test(arguments: Engine.available)
    func `S2 comes with the end of all access, also for what waits to be proved`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let copies = InvoiceCopies(desk.context)
        let ana = try await desk.customer("ana@example.com")
        _ = try await prove("conta@estudio.example", for: ana, desk)
        desk.wait(.minutes(1))
        try await copies.begin(to: "otra@estudio.example", for: ana.id, in: desk.scope, locale: "es")

        try await Customers(desk.context).signOut(ana.id, in: desk.scope)
        let left = try await copies.standing(of: ana.id, in: desk.scope)
        #expect(left == InvoiceCopyStanding(active: nil, waiting: nil))
        let told = try await desk.database.read { db in
            try db.query("SELECT recipient FROM notifications WHERE kind = 'copies_ended'")
        }
        #expect(try told.map { try $0.text("recipient") } == ["conta@estudio.example"])
        let late = try await desk.database.read { db in
            try db.query("SELECT * FROM notifications WHERE kind = 'confirm_copy' ORDER BY created_at, id")
        }
        // Its letter does not leave any more.
        let last = try #require(late.last)
        #expect(try last.instant("expires_at") == last.instant("created_at"))
    }
}
