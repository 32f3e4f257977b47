import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@Suite struct `Sandbox charges` {
    @Test(arguments: [
        ("chargeCustomerFail", "generic_decline"), ("chargeCustomerFailInsufficientFunds", "insufficient_funds"),
        ("chargeCustomerFailExpiredCard", "expired_card"), ("chargeCustomerFailLostCard", "lost_card"),
        ("chargeCustomerFailStolenCard", "stolen_card"), ("chargeCustomerFailFraudulent", "fraudulent"),
        ("chargeCustomerFailProcessingError", "processing_error"),
    ])
    func `are declined for the reason in the token's name`(name: String, code: String) async throws {
        try await Bench.on(.sqlite) { bench in
            for prefix in ["pm_card_", "tok_"] {
                let charge = bench.charge("att_\(prefix)", with: try await bench.method(prefix + name))

                guard case .declined(let decline, _) = await bench.sandbox.charge(charge) else {
                    return #expect(Bool(false), "not declined")
                }
                #expect(decline.code == code)
            }
        }
    }

    @Test(arguments: Engine.available)
    func `whose call is lost take nothing, and were never heard of (P3)`(engine: Engine) async throws {
        try await Bench.on(engine) { bench in
            let method = try await bench.method("pm_card_chargeCustomerFailLostAnswerBefore")
            let charge = bench.charge("att_1", with: method)

            guard case .unknown = await bench.sandbox.charge(charge) else { return #expect(Bool(false)) }

            #expect(await bench.lookup(charge.attempt) == .neverHeard)
            #expect(try await bench.ledger.charges(of: charge.attempt).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `whose answer is lost took the money once, and asking tells (P1, P3)`(engine: Engine) async throws {
        try await Bench.on(engine) { bench in
            let method = try await bench.method("pm_card_chargeCustomerFailLostAnswerAfter")
            let charge = bench.charge("att_1", with: method)

            guard case .unknown = await bench.sandbox.charge(charge) else { return #expect(Bool(false)) }

            guard case .found(let found) = await bench.lookup(charge.attempt) else {
                return #expect(Bool(false))
            }
            #expect(found.isSuccess)
            #expect(await bench.sandbox.charge(charge) == found)
            let settled = try await bench.ledger.settled(in: bench.scope)
            #expect(settled.count == 1)
            #expect(settled.taken == [.clp: Money(9_990, .clp)])
            #expect(settled.refunded.isEmpty)
        }
    }

    @Test func `of a slow card answer after ten seconds`() async throws {
        try await Bench.on(.sqlite) { bench in
            let outcome = await bench.sandbox.charge(
                bench.charge("att_1", with: try await bench.method("pm_card_slow")))

            #expect(outcome.isSuccess)
            #expect(bench.pauses == [.seconds(10)])
        }
    }

    @Test func `with other facts than before move nothing, and leave the first answer (P1)`() async throws {
        try await Bench.on(.sqlite) { bench in
            let visa = try await bench.method("pm_card_visa"), amex = try await bench.method("pm_card_amex")
            let first = await bench.sandbox.charge(bench.charge("att_1", with: visa))

            for other in [bench.charge("att_1", with: amex), bench.charge("att_1", with: visa, invoice: "in_other")] {
                guard case .unknown = await bench.sandbox.charge(other) else { return #expect(Bool(false)) }
            }

            #expect(await bench.lookup(PaymentAttempt.ID("att_1")) == .found(first))
            #expect(try await bench.ledger.settled(in: bench.scope).count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `for one invoice by two attempts are seen in the books`(engine: Engine) async throws {
        try await Bench.on(engine) { bench in
            let visa = try await bench.method("pm_card_visa")
            _ = await bench.sandbox.charge(bench.charge("att_1", with: visa, invoice: "in_1"))
            #expect(try await bench.ledger.paidTwice(in: bench.scope).isEmpty)

            _ = await bench.sandbox.charge(bench.charge("att_2", with: visa, invoice: "in_1"))

            #expect(try await bench.ledger.paidTwice(in: bench.scope) == [Invoice.ID("in_1")])
        }
    }
}
