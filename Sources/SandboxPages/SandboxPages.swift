import Billing
import Hummingbird
import SandboxProcessor
import Web

/// The hosted pages of the sandbox: what a customer sees when our portal sends them to a processor (design 10).
///
/// They share nothing with the portal but its components: no session, no cookie. Each page is named by 131 random bits that
/// only the person who was sent there knows; that is also why its forms need no other token (S6).
public struct SandboxPages: Sendable {
    let sandbox: SandboxProcessor
    private let isOpen: @Sendable () async throws -> Bool

    /// - Parameter isOpen: whether any merchant's test mode has an account at the sandbox: without one there are no pages.
    public init(_ sandbox: SandboxProcessor, isOpen: @escaping @Sendable () async throws -> Bool = { true }) {
        self.sandbox = sandbox
        self.isOpen = isOpen
    }

    /// Every address under `/sandbox`.
    public var routes: RouteTable {
        let setupIntents = SetupController(sandbox: sandbox)
        let checkouts = CheckoutController(sandbox: sandbox)
        let challenges = ChallengeController(sandbox: sandbox)
        let transfers = TransferController(sandbox: sandbox)
        return RouteTable([
            page(.get, "/sandbox", about: "test_method", showNumbers),
            page(.get, "/sandbox/assets/:file", about: "asset", SandboxStyle.serve),
            page(.get, "/sandbox/enrol/:page", about: "sandbox_enrolment", setupIntents.show),
            page(.post, "/sandbox/enrol/:page", about: "sandbox_enrolment", setupIntents.save),
            page(.post, "/sandbox/enrol/:page/close", about: "sandbox_enrolment", setupIntents.close),
            page(.get, "/sandbox/checkout/:page", about: "sandbox_checkout", checkouts.show),
            page(.post, "/sandbox/checkout/:page", about: "sandbox_checkout", checkouts.pay),
            page(.post, "/sandbox/checkout/:page/close", about: "sandbox_checkout", checkouts.close),
            page(.get, "/sandbox/3ds/:page", about: "sandbox_charge", challenges.show),
            page(.post, "/sandbox/3ds/:page", about: "sandbox_charge", challenges.answer),
            page(.get, "/sandbox/transfer/:page", about: "sandbox_charge", transfers.show),
            page(.post, "/sandbox/transfer/:page", about: "sandbox_charge", transfers.answer),
        ])
    }

    private func page(
        _ method: HTTPRequest.Method, _ path: String, about noun: String, _ handler: @escaping Route.Handler
    ) -> Route {
        Route(method, path, for: .visitor, permission: "public", about: noun) { request, context in
            guard try await isOpen() else { return SandboxVisitor(request, sandbox).trouble(.notFound) }
            do {
                return try await handler(request, context)
            } catch let refusal as FormBody.Refusal {
                return SandboxVisitor(request, sandbox).trouble(.unreadable, refusal.status)
            }
        }
    }

    private func showNumbers(_ request: Request, _ context: WebContext) -> Response {
        let visitor = SandboxVisitor(request, sandbox)
        return visitor.show(NumbersPage(say: visitor.say, here: "/sandbox"), leadingTo: nil)
    }
}
