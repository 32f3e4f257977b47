import Billing
import Core

extension ConsoleContext {
    /// Keeps in the merchant's trail who pressed what, once it is done (K4).
    func noteInTrail(
        _ action: AuditAction, about subject: String, _ details: [String: String] = [:]
    ) async throws {
        var details = details
        details["mode"] = mode.rawValue
        try await AuditTrail(billing).note(action, about: subject, details: details, by: actor, of: merchant.id)
    }
}
