import Billing
import Hummingbird
import SandboxProcessor
import Web

/// How to make a transfer, and a button that does what the bank would.
struct TransferController: Sendable {
    let sandbox: SandboxProcessor

    func show(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let charge = try await sandbox.charge(reference: context.parameters.require("page")),
            charge.kind == .transfer
        else { return SandboxVisitor(request, sandbox).trouble(.notFound) }
        let visitor = SandboxVisitor(request, sandbox, locale: charge.locale)
        guard let instructions = charge.transferInstructions else { return visitor.back(to: charge.returnURL) }
        let page = TransferPage(
            say: visitor.say, here: "/sandbox/transfer/\(charge.reference)", suffix: visitor.suffix,
            amount: visitor.reader.money(charge.money), description: charge.description,
            instructions: instructions, returnURL: charge.returnURL)
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
