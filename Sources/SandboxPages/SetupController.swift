import Billing
import Hummingbird
import SandboxProcessor
import Web

/// Where a customer leaves a method with the sandbox.
struct SetupController: Sendable {
    let sandbox: SandboxProcessor

    func show(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let visit = try await sandbox.setupIntent(page: context.parameters.require("page")) else {
            return SandboxVisitor(request, sandbox).trouble(.notFound)
        }
        let visitor = SandboxVisitor(request, sandbox, locale: visit.request.locale)
        guard visit.state == .open else { return visitor.back(to: visit.request.returnURL) }
        let choice = MethodChoice(request, offered: visit.request.kinds.offered)
        return visitor.show(
            page(visit, choice.form(name: visit.request.customerName), visitor), leadingTo: visit.request.returnURL)
    }

    func save(_ request: Request, _ context: WebContext) async throws -> Response {
        let page: String = try context.parameters.require("page")
        guard let visit = try await sandbox.setupIntent(page: page) else {
            return SandboxVisitor(request, sandbox).trouble(.notFound)
        }
        let visitor = SandboxVisitor(request, sandbox, locale: visit.request.locale)
        let returnURL = visit.request.returnURL
        guard visit.state == .open else { return visitor.back(to: returnURL) }
        let choice = MethodChoice(request, offered: visit.request.kinds.offered)
        let form = MethodEntryForm(choice.kind, try await FormBody.read(from: request), now: sandbox.clock.now())
        guard let entry = form.entry else {
            return visitor.show(self.page(visit, form, visitor), .unprocessableContent, leadingTo: returnURL)
        }
        guard let saved = try await sandbox.completeSetup(page: page, with: entry) else {
            return visitor.trouble(.notFound)
        }
        guard saved.state == .open else { return visitor.back(to: returnURL) }
        return visitor.show(
            self.page(saved, form, visitor, decline: saved.declineCode), .unprocessableContent, leadingTo: returnURL)
    }

    func close(_ request: Request, _ context: WebContext) async throws -> Response {
        let visitor = SandboxVisitor(request, sandbox)
        guard let visit = try await sandbox.closeSetup(page: context.parameters.require("page")) else {
            return visitor.trouble(.notFound)
        }
        return visitor.back(to: visit.request.returnURL)
    }

    private func page(
        _ visit: SandboxSetup, _ form: MethodEntryForm, _ visitor: SandboxVisitor, decline: String? = nil
    ) -> MethodPage {
        let say = visitor.say
        return MethodPage(
            say: say, here: "/sandbox/enrol/\(visit.page)", suffix: visitor.suffix,
            merchant: visit.request.merchantName,
            title: say.saveMethod, amount: nil, description: nil, kinds: visit.request.kinds.offered, form: form,
            submit: say.saveButton(form.kind), decline: decline, isSilent: false, returnURL: visit.request.returnURL)
    }
}

/// Which way to pay is shown: what the address asks for, if it is offered.
struct MethodChoice {
    let kind: PaymentMethod.Kind
    private let example: TestMethod?

    init(_ request: Request, offered: [PaymentMethod.Kind]) {
        let query = request.uri.queryParameters
        let asked = query["kind"].flatMap { PaymentMethod.Kind(rawValue: String($0)) }
        kind = asked.flatMap { offered.contains($0) ? $0 : nil } ?? offered.first ?? .card
        example = query["example"].flatMap { name in TestMethod.all.first { $0.name == name } }
    }

    /// - Parameter name: of the customer, if it is known.
    func form(name: String?) -> MethodEntryForm {
        MethodEntryForm(kind, example: example, name: name ?? (example == nil ? nil : "Ana Prueba"))
    }
}
