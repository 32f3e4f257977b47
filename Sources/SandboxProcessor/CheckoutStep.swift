import Billing
import Core
import Storage

/// Where a checkout stands after the customer acted.
public struct CheckoutStep: Hashable, Sendable {
    public let checkout: SandboxCheckout
    /// Nil while it is open.
    public let charge: SandboxCharge?
    /// The page cannot tell the customer what happened: the answer was lost before or after it did.
    public let isSilent: Bool
    let isNew: Bool
}

extension Connection {
    func payInSandbox(
        page: String, with entry: TestMethodEntry, instalments: Int64, reference: String, at now: Instant
    ) throws -> CheckoutStep? {
        guard var checkout = try sandboxCheckout(page: page) else { return nil }
        func step(_ charge: SandboxCharge?, isSilent: Bool = false, isNew: Bool = false) -> CheckoutStep {
            CheckoutStep(checkout: checkout, charge: charge, isSilent: isSilent, isNew: isNew)
        }
        let request = checkout.request
        if let earlier = try sandboxCharge(request.attempt) { return step(earlier) }
        guard checkout.state == .open else { return step(nil) }

        if case .decline(let code) = entry.method.behavior {
            checkout.declineCode = code
            try update(checkout)
            return step(nil, isNew: true)
        }
        if entry.method.behavior == .loseCall { return step(nil, isSilent: true, isNew: true) }
        var charge = SandboxCharge(
            attempt: request.attempt, reference: reference, scope: request.account.scope, invoice: request.invoice,
            money: request.money, description: request.description, token: nil, kind: entry.facts.kind,
            state: .declined, declineCode: nil, settlesAt: nil, locale: request.locale,
            returnURL: request.returnURL, createdAt: now)
        if entry.facts.funding == "credit" { charge.instalments = max(1, min(instalments, request.instalments)) }
        charge.begin(entry.method.behavior, at: now)
        try insert(charge)
        checkout.state = .charged
        try update(checkout)
        return step(charge, isSilent: entry.method.behavior == .loseAnswer, isNew: true)
    }
}
