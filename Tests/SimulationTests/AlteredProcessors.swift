import Billing
import Core
import Simulation
import TestSupport

struct TryingAgain: AlteredProcessor {
    let inner: any Processor

    func charge(_ charge: Charge) async -> ChargeOutcome {
        let outcome = await inner.charge(charge)
        guard case .unknown = outcome else { return outcome }
        return await inner.charge(
            Charge(
                attempt: .init(charge.attempt.rawValue + "b"), account: charge.account, invoice: charge.invoice,
                money: charge.money, method: charge.method, description: charge.description,
                returnURL: charge.returnURL))
    }
}

struct Hasty: AlteredProcessor {
    let inner: any Processor

    func charge(_ charge: Charge) async -> ChargeOutcome {
        let outcome = await inner.charge(charge)
        guard case .unknown = outcome else { return outcome }
        return .declined(Decline(code: "processing_error"), .none)
    }
}

struct Unasked: AlteredProcessor {
    let inner: any Processor

    func lookup(_ attempt: AttemptReference) async -> LookupOutcome { .neverHeard }
    func cancel(_ attempt: AttemptReference) async -> ChargeOutcome { .declined(.canceled, .none) }
}
