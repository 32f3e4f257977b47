import Billing
import Hummingbird
import Localization
import Web
import Wording

/// A customer's word that a refused charge may go on to their other methods, and its withdrawal.
struct FallbackController: Sendable {
    let portal: PortalMiddleware
    let customers: Customers

    var routes: [PortalRoute] { [portal.action("/methods/fallback", about: "customer", decide)] }

    func decide(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demand(.changeMethods)
        let agrees = form.isOn(FallbackCard.field)
        _ = try await customers.agreeToFallback(agrees, of: context.id, in: context.scope)
        return try context.redirect(
            to: context.paths.methods, saying: Flash(agrees ? .fallbackAgreed : .fallbackWithdrawn))
    }
}
