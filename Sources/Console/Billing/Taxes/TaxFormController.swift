import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// A tax made of a form. Pressed twice, one is made.
struct TaxFormController: Sendable {
    let console: ConsoleMiddleware

    var routes: [ConsoleRoute] {
        [
            console.page("/taxes/new", .billingWrite, about: "tax_rate", ask),
            console.action("/taxes/new", .billingWrite, about: "tax_rate", create),
        ]
    }

    func ask(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let id = TaxRate.ID.new(at: context.now, using: console.billing.chance)
        return page(TaxForm(), id, FormFaults(), context).answer(context)
    }

    func create(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let typed = TaxForm(form)
        let id: TaxRate.ID = form.madeUpID() ?? .new(at: context.now, using: console.billing.chance)
        var faults = FormFaults()
        if let rate = typed.rate(context.reader, &faults) {
            do {
                _ = try await TaxRates(console.billing).create(
                    displayName: typed.name, rate: rate, isInclusive: typed.isInclusive, in: context.scope, id: id,
                    by: context.actor)
                return try context.redirect(to: context.paths.taxes, saying: ConsoleFlash(.taxMade))
            } catch let error as BillingError where error.code == "resource_already_exists" {
                // Pressed twice: the other press made it.
                return try context.redirect(to: context.paths.taxes)
            } catch let error as BillingError {
                try typed.explain(error, &faults, in: context.say)
            }
        }
        return page(typed, id, faults, context).answer(context, .unprocessableContent)
    }

    private func page(
        _ form: TaxForm, _ id: TaxRate.ID, _ faults: FormFaults, _ context: ConsoleContext
    ) -> FormPage {
        let say = context.say
        return FormPage(
            frame: context.frame(.taxes), title: say.consoleNewTax, intro: say.consoleNewTaxIntro,
            fields: markup {
                input(.type(.hidden), .name("id"), .value(id.rawValue))
                form.fields(in: say, faults)
            },
            faults: faults, action: context.paths.newTax, submit: say.consoleCreateTax, back: context.paths.taxes,
            token: context.token)
    }
}
