import Billing
import Core
import SandboxProcessor
import Storage
import TestSupport
import Testing

@Suite struct `Faults that are asked for` {
    static let attempt = PaymentAttempt.ID("att_1")

    @Test(arguments: [(SandboxFault.lostBefore, 0), (.lostAfter, 1)])
    func `lose a charge before or after its effect`(fault: SandboxFault, charges: Int) async throws {
        let faults = SandboxFaults { $0 == .charge(Self.attempt) ? fault : nil }
        try await Bench.on(.sqlite, faults: faults) { bench in
            let charge = bench.charge("att_1", with: try await bench.method("pm_card_visa"))

            guard case .unknown = await bench.sandbox.charge(charge) else { return #expect(Bool(false)) }

            #expect(try await bench.timesCharged(Self.attempt) == charges)
        }
    }

    @Test func `decline and slow a charge`() async throws {
        let faults = SandboxFaults {
            switch $0 {
            case .charge(Self.attempt): .decline("do_not_honor")
            case .charge: .slow(.seconds(3))
            default: nil
            }
        }
        try await Bench.on(.sqlite, faults: faults) { bench in
            let visa = try await bench.method("pm_card_visa")

            let declined = await bench.sandbox.charge(bench.charge("att_1", with: visa))
            let slow = await bench.sandbox.charge(bench.charge("att_2", with: visa))

            guard case .declined(let decline, _) = declined else { return #expect(Bool(false)) }
            #expect(decline.code == "do_not_honor")
            #expect(slow.isSuccess)
            #expect(bench.pauses == [.seconds(3)])
        }
    }

    @Test func `leave a lookup without an answer, and a refund unknown but done once`() async throws {
        let faults = SandboxFaults {
            switch $0 {
            case .lookup: .lostBefore
            case .refund: .lostAfter
            default: nil
            }
        }
        try await Bench.on(.sqlite, faults: faults) { bench in
            _ = await bench.sandbox.charge(bench.charge("att_1", with: try await bench.method("pm_card_visa")))

            guard case .noAnswer = await bench.lookup(Self.attempt) else { return #expect(Bool(false)) }
            for _ in 1...2 {
                let refund = await bench.refund(Self.attempt, refund: .init("re_1"), money: Money(9_990, .clp))
                guard case .unknown = refund else { return #expect(Bool(false)) }
            }

            #expect(try await bench.ledger.settled(in: bench.scope).refunded == [.clp: Money(9_990, .clp)])
        }
    }
}
