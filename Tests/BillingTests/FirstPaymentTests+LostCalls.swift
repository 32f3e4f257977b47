import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@testable import Billing

extension `The first payment, or an error` {
    @Test(arguments: Engine.available)
    func `P3 one that never arrived is proved not to have, and nothing remains`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailLostAnswerBefore")

        let rest = try await subscribe(shop, ana)

        #expect(rest.error?.kind == .declined)
        #expect(rest.error?.declineCode == "processing_error")
        #expect(rest.subscription?.status == .incompleteExpired)
        #expect(rest.invoice?.status == .void && rest.attempt?.state == .failed)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P3 one whose answer was lost after the money moved is a subscription`(engine: Engine) async throws {
        let shop = try await Shop.open(on: "2026-01-15", storing: engine)
        let ana = try await shop.customer("Ana", card: "pm_card_chargeCustomerFailLostAnswerAfter")

        let rest = try await subscribe(shop, ana)

        #expect(rest.error == nil)
        #expect(rest.subscription?.status == .active)
        #expect(rest.invoice?.status == .paid && rest.attempt?.state == .succeeded)
        #expect(try await shop.verify() == [])
    }

    @Test(arguments: Engine.available)
    func `P3 a processor that proves nothing leaves it incomplete, and nobody pays for nothing`(
        engine: Engine
    ) async throws {
        let silence = SandboxFaults { call in
            switch call {
            case .charge: .lostAfter
            case .cancel: .lostBefore
            default: nil
            }
        }
        let shop = try await Shop.open(on: "2026-01-15", storing: engine, faults: silence)
        let ana = try await shop.customer("Ana")

        let rest = try await subscribe(shop, ana)
        #expect(rest.error == nil)
        #expect(rest.subscription?.status == .incomplete)
        #expect(rest.invoice?.status == .open && rest.attempt?.state == .unknown)
        // Later it is asked again: the money had moved, and it has bought something.
        try await shop.travel(to: "2026-01-16")

        #expect(try await shop.subscriptions.of(ana.id, in: shop.scope).map(\.status) == [.active])
        #expect(try await shop.verify() == [])
    }
}
