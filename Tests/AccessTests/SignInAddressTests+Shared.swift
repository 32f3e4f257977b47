import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

extension `Addresses that sign in` {
    @Test(arguments: Engine.available)
    func `A8 the mail goes to the stored address, found by its folded form`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        _ = try await desk.customer("Ana.Rojas@Example.com")

        let cookie = try await desk.begin("ANA.rojas@example.COM")
        let mail = try await desk.lastMail()

        #expect(mail.recipient == "Ana.Rojas@Example.com")
        #expect(try await desk.refusal(mail.code, cookie) == nil)
    }

    @Test(arguments: Engine.available)
    func `A8 customers who share an address are chosen among after proof`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let home = try await desk.customer("ana@example.com", name: "Ana, home")
        desk.wait(.seconds(1))
        let shop = try await desk.customer("Ana@example.com", name: "Ana, shop")
        let stranger = try await desk.customer("eva@example.com", name: "Eva")
        let cookie = try await desk.begin("ana@example.com")
        let outcome = try await desk.confirm(desk.lastMail().code, cookie)

        guard case .choose(let customers, let proof) = outcome else {
            Issue.record("nobody was to be chosen")
            return
        }
        #expect(customers.map(\.id) == [home.id, shop.id])
        #expect(try await desk.signIn.choices(proof: proof, in: desk.scope).map(\.id) == [home.id, shop.id])
        #expect(try await desk.mails().count == 1)

        await #expect(throws: BillingError.self) {
            try await desk.signIn.choose(stranger.id, proof: proof, in: desk.scope)
        }
        let (browserSession, _) = try await desk.signIn.choose(shop.id, proof: proof, in: desk.scope)
        #expect(browserSession.customer == shop.id)
        await #expect(throws: SignInRefusal.proofSpent) {
            try await desk.signIn.choose(home.id, proof: proof, in: desk.scope)
        }
    }

    @Test(arguments: Engine.available)
    func `A8 a proof that is not used within 600 seconds is worth nothing`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let home = try await desk.customer("ana@example.com")
        _ = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        guard case .choose(_, let proof) = try await desk.confirm(desk.lastMail().code, cookie) else { return }

        desk.wait(.seconds(600))

        await #expect(throws: SignInRefusal.proofSpent) {
            try await desk.signIn.choose(home.id, proof: proof, in: desk.scope)
        }
        await #expect(throws: SignInRefusal.proofSpent) {
            try await desk.signIn.choices(proof: proof, in: desk.scope)
        }
    }

    @Test(arguments: Engine.available)
    func `A8 a code for an address that the customer no longer has opens nothing`(engine: Engine) async throws {
        let desk = try await SignInDesk.open(engine)
        let ana = try await desk.customer("ana@example.com")
        let cookie = try await desk.begin("ana@example.com")
        let code = try await desk.lastMail().code

        _ = try await Customers(desk.context).update(ana.id, in: desk.scope) { $0.details.email = "new@example.com" }

        #expect(try await desk.refusal(code, cookie) == .wrongCode(triesLeft: 4))
    }
}
