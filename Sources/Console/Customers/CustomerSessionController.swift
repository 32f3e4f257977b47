import Access
import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// Ways into a customer's portal that a merchant's person makes: an address for the customer to use (S09), and a look at what
/// the customer sees, which changes nothing (S4).
struct CustomerSessionController: Sendable {
    let console: ConsoleMiddleware

    private var sessions: PortalSessions { PortalSessions(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/customers/:id/session", .customersWrite, about: "portal_session", ask),
            console.action("/customers/:id/session", .customersWrite, about: "portal_session", create),
            console.page("/customers/:id/view", .viewAsCustomer, about: "portal_session", askWhy),
            console.action("/customers/:id/view", .viewAsCustomer, about: "portal_session", view),
        ]
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let customer = try await find(context)
        return try await page(for: customer, address: nil, context).answer(context)
    }

    /// The address is in this answer and nowhere else: of what opens it only a hash is stored.
    func create(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let customer = try await find(context)
        guard context.merchant.portalIsEnabled else {
            return try await page(for: customer, address: nil, context).answer(context, .unprocessableContent)
        }
        let named = form.text("configuration")
        let (_, url) = try await sessions.create(
            for: customer.id, configuration: named.isEmpty ? nil : PortalConfiguration.ID(named), opening: .share,
            origin: .console, in: context.scope, by: context.actor)
        return try await page(for: customer, address: url, context).answer(context)
    }

    private func page(
        for customer: Customer, address: String?, _ context: ConsoleContext
    ) async throws -> PortalSessionPage {
        let say = context.say
        let configurations = try await PortalConfigurations(console.billing).list(
            in: context.scope, isActive: true, PageRequest(limit: 100))
        return PortalSessionPage(
            frame: context.frame(.customers), name: say.customerName(customer),
            isOff: !context.merchant.portalIsEnabled,
            configurations: configurations.elements.map { configuration in
                let unnamed = configuration.isDefault ? say.consoleUsualPortal : configuration.id.rawValue
                return (value: configuration.id.rawValue, label: configuration.name ?? unnamed)
            }, address: address, action: context.paths.portalSession(for: customer.id),
            back: context.paths.customer(customer.id), token: context.token)
    }

    private func find(_ context: ConsoleContext) async throws -> Customer {
        try await Customers(console.billing).find(Customer.ID(try context.parameter("id")), in: context.scope)
    }
}

extension CustomerSessionController {
    /// In characters.
    static let reasonLimit = 300

    func askWhy(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        reasonPage(for: try await find(context), "", FormFaults(), context).answer(context)
    }

    /// Who looks, at whom and why is in the audit trail before anything is seen.
    func view(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let customer = try await find(context)
        let typed = form.text("reason")
        var faults = FormFaults()
        var reason = ""
        do {
            reason = try FreeText.line(typed, parameter: "reason", limit: Self.reasonLimit)
            if reason.isEmpty { faults.add("reason", context.say.isRequired(context.say.consoleViewReason)) }
            if !context.merchant.portalIsEnabled { faults.add("reason", context.say.consoleCustomerPortalIsOff) }
        } catch {
            try faults.add(
                error, of: [("reason", "reason", context.say.consoleViewReason, Self.reasonLimit)], in: context.say)
        }
        guard faults.isEmpty else {
            return reasonPage(for: customer, typed, faults, context).answer(context, .unprocessableContent)
        }
        let (_, url) = try await sessions.create(
            for: customer.id, opening: .redirect, origin: .viewAs, in: context.scope, by: context.actor,
            because: reason)
        return try context.redirect(to: url)
    }

    private func reasonPage(
        for customer: Customer, _ typed: String, _ faults: FormFaults, _ context: ConsoleContext
    ) -> FormPage {
        let say = context.say
        return FormPage(
            frame: context.frame(.customers), title: say.consoleViewAsTitle(say.customerName(customer)),
            intro: say.consoleViewAsIntro,
            fields: markup {
                TextField(
                    "reason", label: say.consoleViewReason, value: typed, hint: say.consoleViewReasonHint,
                    error: faults["reason"], limit: Self.reasonLimit, isRequired: true,
                    isFocused: faults.isFirst("reason"))
            }, faults: faults, action: context.paths.viewAs(customer.id), submit: say.consoleSeePortal,
            back: context.paths.customer(customer.id), token: context.token)
    }
}
