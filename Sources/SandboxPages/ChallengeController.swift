import Billing
import Hummingbird
import SandboxProcessor
import Web

/// The page of the customer's bank, which asks whether it was them (3-D Secure).
struct ChallengeController: Sendable {
    let sandbox: SandboxProcessor

    func show(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let charge = try await sandbox.charge(reference: context.parameters.require("page")) else {
            return SandboxVisitor(request, sandbox).trouble(.notFound)
        }
        let visitor = SandboxVisitor(request, sandbox, locale: charge.locale)
        guard charge.state(at: sandbox.clock.now()) == .challenged else { return visitor.back(to: charge.returnURL) }
        let page = ChallengePage(
            say: visitor.say, here: "/sandbox/3ds/\(charge.reference)", suffix: visitor.suffix,
            amount: visitor.reader.money(charge.money), description: charge.description)
        return visitor.show(page, leadingTo: charge.returnURL)
    }

    func answer(_ request: Request, _ context: WebContext) async throws -> Response {
        let visitor = SandboxVisitor(request, sandbox)
        let form = try await FormBody.read(from: request)
        guard let answer = CustomerAnswer(form) else { return visitor.trouble(.unreadable) }
        let charge = try await sandbox.answer(reference: context.parameters.require("page"), answer)
        return charge.map { visitor.back(to: $0.returnURL) } ?? visitor.trouble(.notFound)
    }
}

extension CustomerAnswer {
    static let field = "answer"

    init?(_ form: FormBody) {
        switch form.text(Self.field) {
        case "approve": self = .approve
        case "reject": self = .reject
        default: return nil
        }
    }
}
