import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

extension `Sandbox charges` {
    @Test(arguments: Engine.available)
    func `are written also when whoever writes for the others has given up`(engine: Engine) async throws {
        try await Bench.on(engine) { bench in
            let charge = bench.charge("att_1", with: try await bench.method("pm_card_visa"))
            let outcome = await Task {
                _ = withUnsafeCurrentTask { $0?.cancel() }
                return await bench.sandbox.charge(charge)
            }.value

            guard case .succeeded = outcome else { return #expect(Bool(false), "\(outcome)") }
            #expect(try await bench.ledger.charges(of: charge.attempt).count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `of a bank account wait two days, then settle or bounce by the clock`(engine: Engine) async throws {
        try await Bench.on(engine) { bench in
            let good = bench.charge("att_good", with: try await bench.method("pm_bankDebit"))
            let bad = bench.charge("att_bad", with: try await bench.method("tok_bankDebitFails"))

            let pending = [await bench.sandbox.charge(good), await bench.sandbox.charge(bad)]
            bench.wait(.milliseconds(48 * 3_600_000 - 1))
            let early = await bench.lookup(good.attempt)
            let takenEarly = try await bench.ledger.settled(in: bench.scope).count
            bench.wait(.milliseconds(1))

            for outcome in pending { guard case .pending = outcome else { return #expect(Bool(false), "\(outcome)") } }
            #expect(early == .found(pending[0]))
            #expect(takenEarly == 0)
            guard case .found(.succeeded) = await bench.lookup(good.attempt) else {
                return #expect(Bool(false))
            }
            guard case .found(.declined(let decline, _)) = await bench.lookup(bad.attempt) else {
                return #expect(Bool(false))
            }
            #expect(decline.code == "insufficient_funds")
            #expect(try await bench.ledger.settled(in: bench.scope).taken == [.clp: Money(9_990, .clp)])
        }
    }

    @Test(arguments: Engine.available)
    func `by transfer wait until somebody confirms them, or gives them up`(engine: Engine) async throws {
        try await Bench.on(engine) { bench in
            let method = try await bench.method("pm_transfer")
            let kept = bench.charge("att_kept", with: method), left = bench.charge("att_left", with: method)
            guard case .requiresAction(.transfer, let told) = await bench.sandbox.charge(kept),
                case .requiresAction(.transfer, let others) = await bench.sandbox.charge(left),
                let reference = told[.charge], let other = others[.charge]
            else { return #expect(Bool(false)) }

            _ = try await bench.sandbox.answer(reference: reference, .approve)
            _ = try await bench.sandbox.answer(reference: reference, .reject)
            let canceled = await bench.cancel(left.attempt)
            _ = try await bench.sandbox.answer(reference: other, .approve)

            #expect(await bench.lookup(kept.attempt) == .found(.succeeded(kept.money, told)))
            #expect(canceled == .declined(.canceled, others))
            #expect(await bench.lookup(left.attempt) == .found(canceled))
        }
    }

    @Test(arguments: Engine.available, [(CustomerAnswer.approve, true), (.reject, false)])
    func `that need the customer send them to a page, whose first answer stands`(
        engine: Engine, answer: (CustomerAnswer, Bool)
    ) async throws {
        try await Bench.on(engine) { bench in
            let charge = bench.charge("att_1", with: try await bench.method("pm_card_authenticationRequired"))
            guard case .requiresAction(.redirect(let url), let told) = await bench.sandbox.charge(charge),
                let reference = told[.charge]
            else {
                return #expect(Bool(false))
            }

            _ = try await bench.sandbox.answer(reference: url.page, answer.0)
            _ = try await bench.sandbox.answer(reference: url.page, answer.0 == .approve ? .reject : .approve)

            #expect(url == "http://127.0.0.1:8080/sandbox/3ds/\(reference)")
            guard case .found(let outcome) = await bench.lookup(charge.attempt) else {
                return #expect(Bool(false))
            }
            #expect(outcome.isSuccess == answer.1)
            // The bank has asked, and somebody said no: that is not a bank that asks.
            if case .declined(let decline, _) = outcome { #expect(decline.code == "authentication_failed") }
            #expect(await bench.cancel(charge.attempt) == outcome)
        }
    }
}
