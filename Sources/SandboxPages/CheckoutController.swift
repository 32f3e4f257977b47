import Billing
import Hummingbird
import SandboxProcessor
import Web

/// Where a customer pays, in any of the ways that are offered.
struct CheckoutController: Sendable {
    let sandbox: SandboxProcessor

    func show(_ request: Request, _ context: WebContext) async throws -> Response {
        guard let visit = try await sandbox.checkout(page: context.parameters.require("page")) else {
            return SandboxVisitor(request, sandbox).trouble(.notFound)
        }
        let visitor = SandboxVisitor(request, sandbox, locale: visit.request.locale)
        guard visit.state == .open else {
            return onward(visit, try await sandbox.charge(of: visit), visitor)
        }
        let choice = MethodChoice(request, offered: visit.request.kinds.offered)
        return visitor.show(page(visit, choice.form(name: nil), visitor), leadingTo: visit.request.returnURL)
    }

    func pay(_ request: Request, _ context: WebContext) async throws -> Response {
        let page: String = try context.parameters.require("page")
        guard let visit = try await sandbox.checkout(page: page) else {
            return SandboxVisitor(request, sandbox).trouble(.notFound)
        }
        let visitor = SandboxVisitor(request, sandbox, locale: visit.request.locale)
        let returnURL = visit.request.returnURL
        guard visit.state == .open else {
            return onward(visit, try await sandbox.charge(of: visit), visitor)
        }
        let choice = MethodChoice(request, offered: visit.request.kinds.offered)
        let body = try await FormBody.read(from: request)
        let form = MethodEntryForm(choice.kind, body, now: sandbox.clock.now())
        let instalments = Int64(body.text(InstalmentField.name)) ?? 1
        guard let entry = form.entry else {
            return visitor.show(
                self.page(visit, form, visitor, instalments: instalments), .unprocessableContent, leadingTo: returnURL)
        }
        guard let step = try await sandbox.pay(page: page, with: entry, instalments: instalments) else {
            return visitor.trouble(.notFound)
        }
        if step.isSilent {
            return visitor.show(
                self.page(step.checkout, form, visitor, isSilent: true), .gatewayTimeout, leadingTo: returnURL)
        }
        guard step.checkout.state == .open else { return onward(step.checkout, step.charge, visitor) }
        return visitor.show(
            self.page(step.checkout, form, visitor, decline: step.checkout.declineCode, instalments: instalments),
            .unprocessableContent, leadingTo: returnURL)
    }

    func close(_ request: Request, _ context: WebContext) async throws -> Response {
        let visitor = SandboxVisitor(request, sandbox)
        guard let visit = try await sandbox.closeCheckout(page: context.parameters.require("page")) else {
            return visitor.trouble(.notFound)
        }
        return visitor.back(to: visit.request.returnURL)
    }

    /// Where a visit that is over here goes on: the bank, the transfer's instructions, or back.
    private func onward(_ visit: SandboxCheckout, _ charge: SandboxCharge?, _ visitor: SandboxVisitor) -> Response {
        switch charge.map({ ($0.state(at: sandbox.clock.now()), $0.kind) }) {
        case (.challenged, _)?: visitor.go(to: "/sandbox/3ds/\(charge?.reference ?? "")")
        case (.pending, .transfer)?: visitor.go(to: "/sandbox/transfer/\(charge?.reference ?? "")")
        default: visitor.back(to: visit.request.returnURL)
        }
    }

    private func page(
        _ visit: SandboxCheckout, _ form: MethodEntryForm, _ visitor: SandboxVisitor, decline: String? = nil,
        isSilent: Bool = false, instalments: Int64 = 1
    ) -> MethodPage {
        let say = visitor.say, amount = visitor.reader.money(visit.request.money)
        return MethodPage(
            say: say, here: "/sandbox/checkout/\(visit.page)", suffix: visitor.suffix,
            merchant: visit.request.merchantName, title: say.payTo(visit.request.merchantName), amount: amount,
            description: visit.request.description, kinds: visit.request.kinds.offered, form: form,
            submit: say.payButton(form.kind, amount), decline: decline, isSilent: isSilent,
            returnURL: visit.request.returnURL,
            instalments: visit.request.instalments > 1
                ? InstalmentField(say: say, most: visit.request.instalments, chosen: instalments) : nil)
    }
}
