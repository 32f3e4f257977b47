import Billing
import Core
import Hummingbird
import Localization
import Web

/// Which one everybody has, which ones there are, and who has one of their own (S87, S92).
extension ConfigurationsController {
    func askDefault(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let it = try await find(context)
        let say = context.say
        guard it.isActive, !it.isDefault else { return try context.redirect(to: context.paths.configuration(it.id)) }
        let before = try await configurations.default(in: context.scope)
        return ConfirmationPage(
            frame: context.frame(.portalSettings), title: say.consoleMakeDefaultQuestion,
            sentences: say.consoleMakeDefaultFollows(before.consoleName(in: say)),
            action: context.paths.configurationDefault(it.id), label: say.consoleMakeDefault, weight: .primary,
            back: context.paths.configuration(it.id), token: context.token
        ).answer(context)
    }

    func makeDefault(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let it = try await find(context)
        _ = try await configurations.makeDefault(it.id, in: context.scope, by: context.actor)
        return try context.redirect(
            to: context.paths.configuration(it.id), saying: ConsoleFlash(.configurationIsDefault))
    }

    func askOff(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let it = try await find(context)
        let say = context.say
        guard it.isActive, !it.isDefault else { return try context.redirect(to: context.paths.configuration(it.id)) }
        return ConfirmationPage(
            frame: context.frame(.portalSettings), title: say.consoleDeactivateQuestion,
            sentences: say.consoleDeactivateFollows, action: context.paths.configurationOff(it.id),
            label: say.consoleDeactivate, back: context.paths.configuration(it.id), token: context.token
        ).answer(context)
    }

    func set(_ isActive: Bool, _ context: ConsoleContext) async throws -> Response {
        let it = try await find(context)
        _ = try await configurations.update(it.id, in: context.scope, by: context.actor) { $0.isActive = isActive }
        return try context.redirect(
            to: context.paths.configuration(it.id),
            saying: ConsoleFlash(isActive ? .configurationActivated : .configurationDeactivated))
    }

    func assign(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let it = try await find(context)
        let typed = form.text(ConfigurationCustomersCard.field)
        let found = try await customers(typed, in: context.scope)
        guard found.count == 1, let customer = found.first else {
            let say = context.say
            let error =
                typed.isEmpty
                ? say.isRequired(say.consoleAssignLabel)
                : found.isEmpty ? say.consoleNobodyFound : say.consoleSeveralFound
            return try await page(
                of: it, ConfigurationForm(it), context, customer: (typed: typed, error: error)
            ).answer(context, .unprocessableContent)
        }
        _ = try await configurations.assign(it.id, to: customer.id, in: context.scope, by: context.actor)
        return try context.redirect(
            to: context.paths.configuration(it.id),
            saying: ConsoleFlash(.configurationAssigned, customer.consoleName))
    }

    func unassign(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let it = try await find(context)
        let customer = try await Customers(console.billing).find(
            .init(try context.parameter("customer")), in: context.scope)
        // Somebody may have given them another one meanwhile: that stays.
        if customer.configuration == it.id {
            _ = try await configurations.assign(nil, to: customer.id, in: context.scope, by: context.actor)
        }
        return try context.redirect(
            to: context.paths.configuration(it.id),
            saying: ConsoleFlash(.configurationUnassigned, customer.consoleName))
    }

    /// Those whom an address or an id means: several customers may share an address (A8).
    private func customers(_ typed: String, in scope: Scope) async throws -> [Customer] {
        let customers = Customers(console.billing)
        if typed.contains("@") {
            guard let email = try? EmailAddress(typed) else { return [] }
            return try await customers.withEmail(email, in: scope)
        }
        do {
            return [try await customers.find(Customer.ID(typed), in: scope)]
        } catch let error as BillingError where error.kind == .notFound {
            return []
        }
    }
}
