import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// Which letters the customer gets, and in which language. Every customer has the choice, whatever the configuration.
struct LetterChoicesController: Sendable {
    let portal: PortalMiddleware
    let customers: Customers

    var routes: [PortalRoute] {
        [
            portal.page("/data/letters", about: "customer", show),
            portal.action("/data/letters", about: "customer", choose),
        ]
    }

    func show(_ request: Request, _ context: CustomerContext) async throws -> Response {
        LetterChoicesPage(
            frame: context.frame(nil), choices: try await silenced.choices(in: context.scope),
            unwanted: context.customer.unwantedLetters,
            language: context.letterLanguage.code, action: context.paths.letters, token: context.token
        ).answer(context)
    }

    func choose(_ form: FormBody, _ context: CustomerContext) async throws -> Response {
        try context.demandCustomer()
        let choices = try await silenced.choices(in: context.scope)
        // What was not asked stays as it was chosen.
        let unwanted = try LetterChoice.allCases.filter { choice in
            try choices.contains(choice)
                ? !Self.isWanted(choice, form) : context.customer.unwantedLetters.contains(choice)
        }
        _ = try await customers.doWithout(
            Set(unwanted), writtenIn: Self.language(form, context), of: context.id, in: context.scope)
        return try context.redirect(to: context.paths.letters, saying: Flash(.lettersSaved))
    }

    private var silenced: SilencedLetters { SilencedLetters(portal.billing) }

    /// - Returns: nil where it stays as it is.
    /// - Throws: `invalid` for one that is not spoken here.
    private static func language(_ form: FormBody, _ context: CustomerContext) throws -> String? {
        guard let code = form[LetterChoicesPage.languageField] else { return nil }
        guard let chosen = Languages.all.first(where: { $0.code == code }) else {
            throw BillingError.invalid(LetterChoicesPage.languageField, "It is none of the languages that are offered.")
        }
        return chosen.code == context.letterLanguage.code ? nil : chosen.code
    }

    /// - Throws: `invalid` for what no box of ours sends: it is no choice.
    private static func isWanted(_ choice: LetterChoice, _ form: FormBody) throws -> Bool {
        let name = choice.rawValue
        guard form[name] == nil || form.isOn(name) else {
            throw BillingError.invalid(name, "A box is ticked or it is not.")
        }
        return form.isOn(name)
    }
}

extension CustomerContext {
    /// What letters are written in, whatever the page is shown in.
    fileprivate var letterLanguage: any Language {
        Languages.best(chosen: [customer.details.locale, merchant.locale])
    }
}
