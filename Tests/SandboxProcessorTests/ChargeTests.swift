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

            #expect(await bench.sandbox.lookup(charge.attempt) == .neverHeard)
            #expect(try await bench.ledger.charges(of: charge.attempt).isEmpty)
        }
    }

    @Test(arguments: Engine.available)
    func `whose answer is lost took the money once, and asking tells (P1, P3)`(engine: Engine) async throws {
        try await Bench.on(engine) { bench in
            let method = try await bench.method("pm_card_chargeCustomerFailLostAnswerAfter")
            let charge = bench.charge("att_1", with: method)

            guard case .unknown = await bench.sandbox.charge(charge) else { return #expect(Bool(false)) }

            guard case .found(let found) = await bench.sandbox.lookup(charge.attempt) else {
                return #expect(Bool(false))
            }
            #expect(found.isSuccess)
            #expect(await bench.sandbox.charge(charge) == found)
            let settled = try await bench.ledger.settled(in: bench.scope)
            #expect(settled.count == 1)
            #expect(settled.taken == [.clp: 9_990])
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

    @Test(arguments: Engine.available)
    func `of a bank account wait two days, then settle or bounce by the clock`(engine: Engine) async throws {
        try await Bench.on(engine) { bench in
            let good = bench.charge("att_good", with: try await bench.method("pm_bankDebit"))
            let bad = bench.charge("att_bad", with: try await bench.method("tok_bankDebitFails"))

            let pending = [await bench.sandbox.charge(good), await bench.sandbox.charge(bad)]
            bench.wait(.milliseconds(48 * 3_600_000 - 1))
            let early = await bench.sandbox.lookup(good.attempt)
            let takenEarly = try await bench.ledger.settled(in: bench.scope).count
            bench.wait(.milliseconds(1))

            for outcome in pending { guard case .pending = outcome else { return #expect(Bool(false), "\(outcome)") } }
            #expect(early == .found(pending[0]))
            #expect(takenEarly == 0)
            guard case .found(.succeeded) = await bench.sandbox.lookup(good.attempt) else {
                return #expect(Bool(false))
            }
            guard case .found(.declined(let decline, _)) = await bench.sandbox.lookup(bad.attempt) else {
                return #expect(Bool(false))
            }
            #expect(decline.code == "insufficient_funds")
            #expect(try await bench.ledger.settled(in: bench.scope).taken == [.clp: 9_990])
        }
    }

    @Test(arguments: Engine.available)
    func `by transfer wait until somebody confirms them, or gives them up`(engine: Engine) async throws {
        try await Bench.on(engine) { bench in
            let method = try await bench.method("pm_transfer")
            let kept = bench.charge("att_kept", with: method), left = bench.charge("att_left", with: method)
            guard case .pending(let reference) = await bench.sandbox.charge(kept),
                case .pending(let other) = await bench.sandbox.charge(left)
            else { return #expect(Bool(false)) }

            _ = try await bench.sandbox.answer(reference: reference, .approve)
            _ = try await bench.sandbox.answer(reference: reference, .reject)
            let canceled = await bench.sandbox.cancel(left.attempt)
            _ = try await bench.sandbox.answer(reference: other, .approve)

            #expect(await bench.sandbox.lookup(kept.attempt) == .found(.succeeded(reference: reference)))
            #expect(canceled == .declined(.canceled, reference: other))
            #expect(await bench.sandbox.lookup(left.attempt) == .found(canceled))
        }
    }

    @Test(arguments: Engine.available, [(CustomerAnswer.approve, true), (.reject, false)])
    func `that need the customer send them to a page, whose first answer stands`(
        engine: Engine, answer: (CustomerAnswer, Bool)
    ) async throws {
        try await Bench.on(engine) { bench in
            let charge = bench.charge("att_1", with: try await bench.method("pm_card_authenticationRequired"))
            guard case .requiresAction(let url, let reference) = await bench.sandbox.charge(charge) else {
                return #expect(Bool(false))
            }

            _ = try await bench.sandbox.answer(reference: url.page, answer.0)
            _ = try await bench.sandbox.answer(reference: url.page, answer.0 == .approve ? .reject : .approve)

            #expect(url == "http://127.0.0.1:8080/sandbox/3ds/\(reference)")
            guard case .found(let outcome) = await bench.sandbox.lookup(charge.attempt) else {
                return #expect(Bool(false))
            }
            #expect(outcome.isSuccess == answer.1)
            #expect(await bench.sandbox.cancel(charge.attempt) == outcome)
        }
    }

    @Test func `with other facts than before move nothing, and leave the first answer (P1)`() async throws {
        try await Bench.on(.sqlite) { bench in
            let visa = try await bench.method("pm_card_visa"), amex = try await bench.method("pm_card_amex")
            let first = await bench.sandbox.charge(bench.charge("att_1", with: visa))

            for other in [bench.charge("att_1", with: amex), bench.charge("att_1", with: visa, invoice: "in_other")] {
                guard case .unknown = await bench.sandbox.charge(other) else { return #expect(Bool(false)) }
            }

            #expect(await bench.sandbox.lookup(PaymentAttempt.ID("att_1")) == .found(first))
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
