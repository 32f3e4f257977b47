import Access
import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web
import Wording

/// What the portal allows, for everybody and for some (S82–S87, S92).
struct ConfigurationsController: Sendable {
    let console: ConsoleMiddleware

    var configurations: PortalConfigurations { PortalConfigurations(console.billing) }

    var routes: [ConsoleRoute] {
        let (path, one) = ("/portal/configurations", "/portal/configurations/:id")
        return [
            console.page(path, .settingsRead, about: "configuration", list),
            console.page(path + "/new", .settingsWrite, about: "configuration", ask),
            console.action(path, .settingsWrite, about: "configuration", create),
            console.page(one, .settingsRead, about: "configuration", show),
            console.action(one, .settingsWrite, about: "configuration", save),
            console.page(one + "/default", .settingsWrite, about: "configuration", askDefault),
            console.action(one + "/default", .settingsWrite, about: "configuration", makeDefault),
            console.page(one + "/off", .settingsWrite, about: "configuration", askOff),
            console.action(one + "/off", .settingsWrite, about: "configuration") { _, context in
                try await set(false, context)
            },
            console.action(one + "/on", .settingsWrite, about: "configuration") { _, context in
                try await set(true, context)
            },
            console.action(one + "/customers", .settingsWrite, about: "configuration", assign),
            console.action(one + "/customers/:customer/removal", .settingsWrite, about: "configuration", unassign),
        ]
    }

    func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let query = try ListQuery(request, at: context.paths.configurations)
        let standard = try await configurations.default(in: context.scope)
        let others = try await configurations.list(in: context.scope, isDefault: false, query.page)
        let pager = query.pager(others) { $0.id.rawValue }
        return ConfigurationsPage(
            frame: context.frame(.portalSettings), paths: context.paths,
            configurations: (pager.newer == nil ? [standard] : []) + others.elements.filter(\.isActive)
                + others.elements.filter { !$0.isActive },
            pager: pager, mayChange: context.may(.settingsWrite)
        ).answer(context)
    }

    // A new one is named first; what it allows is chosen on its own page.
    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        newPage("", FormFaults(), context).answer(context)
    }

    func create(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let name = form.text(ConfigurationForm.Text.name.rawValue)
        var faults = FormFaults()
        if name.isEmpty {
            faults.add(
                ConfigurationForm.Text.name.rawValue, context.say.isRequired(context.say.consoleConfigurationName))
            return newPage(name, faults, context).answer(context, .unprocessableContent)
        }
        do {
            let made = try await configurations.create(in: context.scope, by: context.actor) {
                $0.name = name
                $0.loginPageIsEnabled = true
            }
            return try context.redirect(
                to: context.paths.configuration(made.id), saying: ConsoleFlash(.configurationMade))
        } catch let error as BillingError {
            faults = try FormFaults(error, ofConfigurationIn: context.say)
            return newPage(name, faults, context).answer(context, .unprocessableContent)
        }
    }

    private func newPage(_ name: String, _ faults: FormFaults, _ context: ConsoleContext) -> FormPage {
        let (say, text) = (context.say, ConfigurationForm.Text.name)
        return FormPage(
            frame: context.frame(.portalSettings), title: say.consoleNewConfiguration,
            intro: say.consoleNewConfigurationIntro,
            fields: Field(
                text.rawValue, label: text.label(in: say), value: name, hint: text.hint(in: say),
                error: faults[text.rawValue], .autocomplete(.off), .maxlength(text.limit),
                .autofocus(if: !faults.isEmpty)
            ).body,
            faults: faults, action: context.paths.configurations, submit: say.consoleNewConfiguration,
            back: context.paths.configurations, token: context.token)
    }

    func find(_ context: ConsoleContext) async throws -> PortalConfiguration {
        try await configurations.find(.init(try context.parameter("id")), in: context.scope)
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let configuration = try await find(context)
        return try await page(of: configuration, ConfigurationForm(configuration), context).answer(context)
    }

    func save(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let configuration = try await find(context)
        let typed = ConfigurationForm(form)
        let sold = try await SoldPlan.all(in: context.scope, console.billing)
        do {
            _ = try await configurations.update(configuration.id, in: context.scope, by: context.actor) {
                typed.apply(to: &$0, sold: sold)
            }
            return try context.redirect(
                to: context.paths.configuration(configuration.id), saying: ConsoleFlash(.configurationSaved))
        } catch let error as BillingError {
            let faults = try FormFaults(error, ofConfigurationIn: context.say)
            return try await page(of: configuration, typed, context, faults: faults)
                .answer(context, .unprocessableContent)
        }
    }
}
