import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `A change of e-mail` {
    @Test(arguments: Engine.available)
    func `A1, A3 sends three letters in a quarter of an hour, and the newest link works for ten minutes`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let browserSession = try await browserSession("ana@example.com", desk)
        let resend: () async throws -> EmailChange? = {
            desk.wait(.seconds(1))
            return try await changes(desk).resend(of: ana.id, in: desk.scope, locale: "es", portal: "/p/lota")
        }

        #expect(try await resend() == nil)
        try await begin("nueva@example.com", browserSession, desk)
        #expect(try await resend() != nil)
        #expect(try await resend() != nil)
        #expect(try await refusal(resend) == .tooManyLetters)
        #expect(try await refusal { try await begin("otra@example.com", browserSession, desk) } == .tooManyLetters)
        let letters = try await desk.confirmations()
        #expect(letters.map(\.recipient) == ["nueva@example.com", "nueva@example.com", "nueva@example.com"])
        let open = try await letters.asyncFilter { try await changes(desk).find($0.link, at: desk.merchant.id) != nil }
        #expect(open.map(\.link) == letters.suffix(1).map(\.link))

        desk.wait(.seconds(600))
        let late = try await refusal { try await changes(desk).confirm(letters[2].link, by: browserSession) }
        #expect(late == .linkSpent)
        #expect(try await email(of: ana.id, desk) == "ana@example.com")
    }

    @Test(arguments: Engine.available)
    func `A11, S2 ends every other way in, and is nothing to whoever else has the link`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await `Access that ends`.Openings(desk, try await desk.customer("ana@example.com"))
        _ = try await desk.customer("eva@example.com", name: "Eva")
        let eva = try await browserSession("eva@example.com", desk)

        try await begin("nueva@example.com", ana.browserSession, desk)
        let link = try #require(try await desk.confirmations().first).link
        #expect(try await refusal { try await changes(desk).confirm(link, by: eva) } == .linkSpent)
        _ = try await changes(desk).confirm(link, by: ana.browserSession)

        #expect(try await ana.open() == ["browser session"])
        let told = try await desk.database.read {
            try $0.query("SELECT recipient FROM notifications WHERE kind = 'email_changed'").map {
                try $0.text("recipient")
            }
        }
        #expect(told == ["ana@example.com"])
    }

    @Test(arguments: Engine.available)
    func `S2 waits no longer once the merchant changes the address, ends the sessions or switches the portal off`(
        engine: Engine
    ) async throws {
        let desk = try await SignInDesk.open(engine)
        let customers = Customers(desk.context)
        let ways: [(Customer.ID) async throws -> Void] = [
            { id in _ = try await customers.update(id, in: desk.scope) { $0.details.email = "api@example.com" } },
            { id in _ = try await customers.signOut(id, in: desk.scope) },
            { id in try await changes(desk).drop(of: id, in: desk.scope) },
            { id in _ = try await Merchants(desk.context).update(desk.merchant.id) { $0.portalIsEnabled = false } },
        ]

        for (number, way) in ways.enumerated() {
            let customer = try await desk.customer("ana\(number)@example.com")
            let browserSession = try await browserSession("ana\(number)@example.com", desk)
            try await begin("nueva\(number)@example.com", browserSession, desk)
            let link = try #require(try await desk.confirmations().last).link
            try await way(customer.id)
            #expect(try await refusal { try await changes(desk).confirm(link, by: browserSession) } == .linkSpent)
            #expect(try await changes(desk).pending(of: customer.id, in: desk.scope) == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `is forgotten a day later`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("ana@example.com")
        try await begin("nueva@example.com", try await browserSession("ana@example.com", desk), desk)

        desk.wait(.hours(25))
        try await desk.signIn.prune(before: desk.context.clock.now() - .hours(24))

        #expect(try await desk.database.read { try $0.query("SELECT id FROM email_changes") }.isEmpty)
    }
}

extension SignInDesk {
    /// The letters to new addresses that wait to leave, oldest first.
    func confirmations() async throws -> [(recipient: String, link: Secret)] {
        let rows = try await database.read { db in
            try db.query("SELECT * FROM notifications WHERE kind = 'confirm_email' ORDER BY created_at, id")
        }
        return try rows.map { row in
            let mail = try EmailChangeMail(sealed: row.blob("payload"), for: row.id("id"), context.keys)
            return (try row.text("recipient"), Secret(String(mail.link.split(separator: "/").last ?? "")))
        }
    }
}

extension Array {
    fileprivate func asyncFilter(_ isIncluded: (Element) async throws -> Bool) async rethrows -> [Element] {
        var kept: [Element] = []
        for element in self where try await isIncluded(element) { kept.append(element) }
        return kept
    }
}
