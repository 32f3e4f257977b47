import Billing
import Core
import Storage
import TestSupport
import Testing

extension `Visits to the hosted pages` {
    @Test(arguments: Engine.available)
    func `pay a checkout once, however often the form is sent (P1)`(engine: Engine) async throws {
        try await Bench.on(engine) { bench in
            let request = bench.checkout("att_1")
            let url = try await bench.sandbox.startCheckout(request)
            #expect(try await bench.sandbox.startCheckout(request) == url)
            let entry = try Self.entry("4242424242424242")
            guard case .found(.requiresAction(.redirect(url), _)) = await bench.lookup(request.attempt) else {
                return #expect(Bool(false))
            }

            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask { _ = try await bench.sandbox.pay(page: url.page, with: entry) }
                }
                try await group.waitForAll()
            }

            guard case .found(let outcome) = await bench.lookup(request.attempt) else {
                return #expect(Bool(false))
            }
            #expect(outcome.isSuccess)
            #expect(await bench.cancel(request.attempt) == outcome)
            #expect(try await bench.ledger.settled(in: bench.scope).count == 1)
        }
    }

    @Test func `let a declined customer try another card`() async throws {
        try await Bench.on(.sqlite) { bench in
            let page = try await bench.sandbox.startCheckout(bench.checkout("att_1")).page

            let refused = try await bench.sandbox.pay(page: page, with: Self.entry("4000000000000341"))
            let paid = try await bench.sandbox.pay(page: page, with: Self.entry("4242424242424242"))

            #expect(refused?.charge == nil)
            #expect(refused?.checkout.declineCode == "generic_decline")
            #expect(paid?.charge != nil)
        }
    }

    @Test(arguments: Engine.available)
    func `never charge after the checkout was given up (P2)`(engine: Engine) async throws {
        try await Bench.on(engine) { bench in
            let request = bench.checkout("att_1")
            let page = try await bench.sandbox.startCheckout(request).page

            let canceled = await bench.cancel(request.attempt)
            let late = try await bench.sandbox.pay(page: page, with: Self.entry("4242424242424242"))

            #expect(canceled == .declined(.canceled, ChargeReferences([.session: page])))
            #expect(late?.charge == nil)
            #expect(await bench.lookup(request.attempt) == .found(canceled))
        }
    }

    @Test func `refuse a checkout whose attempt came before with another amount (P1)`() async throws {
        try await Bench.on(.sqlite) { bench in
            let charge = bench.charge("att_1", with: try await bench.method("pm_card_visa"))
            _ = await bench.sandbox.charge(charge)

            let error = await #expect(throws: BillingError.self) {
                try await bench.sandbox.startCheckout(bench.checkout("att_1"))
            }

            #expect(error?.code == "idempotency_error")
        }
    }

    @Test(arguments: [("4000000000020208", 0), ("4000000000020307", 1)])
    func `fall silent before or after the charge`(number: String, charges: Int) async throws {
        try await Bench.on(.sqlite) { bench in
            let page = try await bench.sandbox.startCheckout(bench.checkout("att_1")).page

            let step = try await bench.sandbox.pay(page: page, with: Self.entry(number))

            #expect(step?.isSilent == true)
            #expect(try await bench.timesCharged(PaymentAttempt.ID("att_1")) == charges)
        }
    }
}
