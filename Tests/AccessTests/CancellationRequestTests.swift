import Core
import Storage
import TestSupport
import Testing

@testable import Access
@testable import Billing

/// The public cancellation: asked by anybody, proven by a mailbox.
@Suite struct `A request without an account` {
    func requests(_ shop: Shop) -> CancellationRequests { CancellationRequests(shop.context) }

    @discardableResult
    func ask(
        _ kind: CancellationRequest.Kind, _ email: String, _ shop: Shop, what: String = "El plan",
        limits: CancellationLimits = CancellationLimits()
    ) async throws -> CancellationRequest {
        shop.time.advance(.seconds(1))
        return try await CancellationRequests(shop.context, limits: limits).ask(
            CancellationDraft(kind, name: "Ana Rojas", email: email, what: what), under: .argentina, in: shop.scope,
            locale: "es", portal: "/p/tienda-sur", client: "192.0.2.1")
    }

    /// What the letter holds; nil when none is sent.
    func letterLink(of request: CancellationRequest, _ shop: Shop) async throws -> Secret? {
        let letters = try await requests(shop).waitingLetters(of: request.id, in: shop.scope)
        return letters.receipt.map { Secret(String($0.link.split(separator: "/").last ?? "")) }
    }

    func confirm(
        _ request: CancellationRequest, _ choice: CancellationProof.Choice, _ shop: Shop
    ) async throws -> CancellationRequest {
        let link = try #require(try await letterLink(of: request, shop))
        return try await requests(shop).confirm(link, meaning: choice, at: shop.merchant.id)
    }

    func refusal(_ body: () async throws -> some Sendable) async throws -> CancellationRefusal? {
        do {
            _ = try await body()
            return nil
        } catch let refusal as CancellationRefusal {
            return refusal
        }
    }

    @Test(arguments: Engine.available)
    func `is numbered for everybody, does nothing until its link is pressed, and then once (A4, A7)`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)

        let mine = try await ask(.cancel, "ANA@example.com", shop)
        let nobodys = try await ask(.cancel, "nadie@example.com", shop)
        #expect([mine.number, nobodys.number] == ["TIENDA-B-000001", "TIENDA-B-000002"])
        // A8: the letter goes to the stored address, and to the typed one only where nobody has it.
        for (request, address) in [(mine, "ana@example.com"), (nobodys, "nadie@example.com")] {
            let letters = try await requests(shop).waitingLetters(of: request.id, in: shop.scope)
            #expect(letters.recipients == [address])
        }
        let link = try #require(try await letterLink(of: mine, shop))
        for _ in 1...3 {
            let proof = try await requests(shop).proof(by: link, at: shop.merchant.id)
            #expect(proof?.subscriptions.map(\.id) == [subscription.id])
        }
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).renews)

        let done = try await requests(shop).confirm(link, meaning: .one(subscription.id), at: shop.merchant.id)
        #expect(done.state == .done && done.customer == ana.id && done.subscriptions == [subscription.id])
        #expect(done.dueBack == nil)
        let after = try await shop.subscriptions.find(subscription.id, in: shop.scope)
        #expect(!after.renews && after.status == .active && after.cancellation?.effect == .atPeriodEnd)
        let again = try await refusal {
            try await requests(shop).confirm(link, meaning: .all, at: shop.merchant.id)
        }
        #expect(again == .linkSpent)
        let kinds = try await Events(shop.context).list(in: shop.scope).elements.map(\.kind)
        #expect(kinds.filter { $0 == .cancellationRequestCreated }.count == 2)
        #expect(kinds.filter { $0 == .cancellationRequestUpdated }.count == 1)
        #expect(try await shop.verify().isEmpty)
    }

    @Test(arguments: Engine.available)
    func `that nobody's address sent, or that means something else, waits for the merchant with a date`(
        engine: Engine
    ) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana")
        let subscription = try await shop.subscribe(ana, to: 9_990)
        let nobodys = try await confirm(try await ask(.cancel, "nadie@example.com", shop), .other, shop)
        let other = try await confirm(try await ask(.cancel, "ana@example.com", shop), .other, shop)
        for request in [nobodys, other] {
            #expect(request.state == .waitingForMerchant && request.subscriptions.isEmpty)
            let answerBy = try #require(request.answerBy)
            #expect(shop.merchant.zone.date(at: answerBy).description == "2026-01-25")
            #expect(try await requests(shop).waitingLetters(of: request.id, in: shop.scope).tellsMerchant)
        }
        #expect(nobodys.customer == nil && other.customer == ana.id)
        #expect(try await shop.subscriptions.find(subscription.id, in: shop.scope).renews)
    }

    @Test(arguments: Engine.available)
    func `ends nothing of another's`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let eva = try await shop.customer("Eva")
        let theirs = try await shop.subscribe(eva, to: 9_990)
        _ = try await shop.customer("Ana")
        let request = try await ask(.cancel, "ana@example.com", shop)
        #expect(try await refusal { try await confirm(request, .one(theirs.id), shop) } == .unknownChoice)
        #expect(try await confirm(request, .all, shop).subscriptions.isEmpty)
        #expect(try await shop.subscriptions.find(theirs.id, in: shop.scope).renews)
    }

    @Test(arguments: Engine.available)
    func `lives three days`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let request = try await ask(.cancel, "ana@example.com", shop)
        let link = try #require(try await letterLink(of: request, shop))
        shop.time.advance(.hours(72))
        #expect(try await requests(shop).proof(by: link, at: shop.merchant.id) == nil)
        #expect(try await letterLink(of: request, shop) == nil)
    }
}
