import Billing
import Core
import Storage

extension SandboxProcessor {
    public func charge(_ charge: Charge) async -> ChargeOutcome {
        let fault = faults.fault(.charge(charge.attempt))
        if fault == .unreachable { return .neverSent("The sandbox cannot be reached.") }
        if fault == .lostBefore { return .unknown(SandboxSilence.lostCall.description) }
        let now = clock.now()
        let reference = "sbx_ch_" + chance.base62(22)
        do {
            let entry = try await books.enter(.init(charge: charge, reference: reference, fault: fault, at: now))
            return await answer(entry, fault: fault, at: now)
        } catch {
            return .unknown("\(error)")
        }
    }

    private func answer(_ entry: ChargeEntry, fault: SandboxFault?, at now: Instant) async -> ChargeOutcome {
        switch entry {
        case .canceled: return .declined(.canceled, .none)
        case .conflict: return .unknown("idempotency_error: this attempt came before with another amount or method.")
        case .neverArrived: return .unknown(SandboxSilence.lostCall.description)
        case .repeated(let charge): return charge.outcome(at: now, baseURL: baseURL)
        case .entered(let charge, let behavior):
            if case .slow(let span) = fault { await pause(span) }
            if behavior == .dawdle { await pause(Behavior.slowness) }
            if fault == .lostAfter || behavior == .loseAnswer {
                return .unknown(SandboxSilence.lostAnswer.description)
            }
            if case .status(let text) = fault { return .pending(.charge(charge.reference), status: text) }
            return charge.outcome(at: now, baseURL: baseURL)
        }
    }
}

/// What came of writing a charge in the books.
enum ChargeEntry: Sendable {
    case entered(SandboxCharge, Behavior)
    case repeated(SandboxCharge)
    case conflict
    case canceled
    case neverArrived
}

extension Connection {
    func enterInSandbox(
        _ charge: Charge, reference: String, fault: SandboxFault?, at now: Instant
    ) throws -> ChargeEntry {
        if try sandboxCheckout(charge.attempt) != nil { return .conflict }
        if try wasCanceledUnheard(charge.attempt) { return .canceled }

        let token = try sandboxToken(charge.method.exposed)
        let behavior = charge.behavior(of: token, fault: fault)
        if behavior == .loseCall { return .neverArrived }
        var entry = SandboxCharge(
            attempt: charge.attempt, reference: reference, scope: charge.account.scope, invoice: charge.invoice,
            money: fault?.money ?? charge.money,
            description: charge.description, token: charge.method.exposed,
            kind: token?.facts.kind ?? .card, state: .declined, declineCode: nil, settlesAt: nil, locale: nil,
            returnURL: charge.returnURL, createdAt: now)
        entry.begin(behavior, at: now)
        // Looking first whether it is there would make charges that come side by side conflict with one another.
        guard try insertIfNew(entry) else {
            guard let earlier = try sandboxCharge(charge.attempt), earlier.repeats(charge) else { return .conflict }
            return .repeated(earlier)
        }
        return .entered(entry, behavior)
    }
}

extension SandboxCharge {
    /// Whether `charge` is this one, asked again.
    fileprivate func repeats(_ charge: Charge) -> Bool {
        scope == charge.account.scope && invoice == charge.invoice && money == charge.money
            && token == charge.method.exposed
    }
}

extension Charge {
    fileprivate func behavior(of token: SandboxToken?, fault: SandboxFault?) -> Behavior {
        guard let token else { return .decline("invalid_account") }
        if let refusal = token.refusal(at: account) { return .decline(refusal.code) }
        if case .decline(let code) = fault { return .decline(code) }
        return token.behavior
    }
}

extension SandboxFault {
    fileprivate var money: Money? {
        if case .takes(let money) = self { money } else { nil }
    }
}
