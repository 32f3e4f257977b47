import Billing
import Core
import Storage

extension SandboxProcessor {
    public func startCheckout(_ request: CheckoutRequest) async throws -> String {
        try request.account.requireTestMode()
        let checkout = SandboxCheckout(
            page: chance.base62(22), request: request, state: .open, declineCode: nil, createdAt: clock.now())
        let page = try await answering(.startCheckout(request.attempt)) {
            try await database.write { db in
                if let earlier = try db.sandboxCheckout(request.attempt) {
                    guard earlier.request == request else { throw BillingError.idempotency }
                    return earlier.page
                }
                let heard = try db.sandboxCharge(request.attempt) != nil
                guard try !heard && !db.wasCanceledUnheard(request.attempt) else { throw BillingError.idempotency }
                try db.insert(checkout)
                return checkout.page
            }
        }
        return SandboxAddress.checkout(page, baseURL)
    }
}
