import Billing
import Core
import Hummingbird
import Localization
import Web

/// What a merchant says of itself, and what follows a refused charge (§0): all of it by the same verb as the API.
struct MerchantSettingsController: Sendable {
    let console: ConsoleMiddleware

    private var merchants: Merchants { Merchants(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/settings", .settingsRead, about: "merchant", show),
            console.action("/settings", .settingsWrite, about: "merchant", save),
            console.action("/settings/dunning", .settingsWrite, about: "merchant", saveDunning),
        ]
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        page(context).answer(context)
    }

    func save(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let typed = MerchantForm(form)
        let before = MerchantForm(shownBy: form, otherwise: shown(context))
        do {
            let settings = try typed.settings(from: before)
            _ = try await merchants.apply(settings, to: context.merchant.id, by: context.actor)
            return try context.redirect(to: context.paths.settings, saying: ConsoleFlash(.settingsSaved))
        } catch let error as BillingError {
            let faults = try FormFaults(error, ofSettingsIn: context.say)
            return page(context, typed: typed, over: before, faults: faults).answer(context, .unprocessableContent)
        }
    }

    func saveDunning(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let typed = DunningForm(form)
        let (policy, mistakes) = typed.policy(context.say)
        guard let policy else {
            return page(context, dunning: typed, faults: mistakes).answer(context, .unprocessableContent)
        }
        var settings = MerchantSettings()
        settings.dunning = policy
        do {
            _ = try await merchants.apply(settings, to: context.merchant.id, by: context.actor)
            return try context.redirect(to: context.paths.settings, saying: ConsoleFlash(.dunningSaved))
        } catch let error as BillingError {
            let faults = try FormFaults(error, ofDunningIn: context.say)
            return page(context, dunning: typed, faults: faults).answer(context, .unprocessableContent)
        }
    }

    private func shown(_ context: ConsoleContext) -> MerchantForm {
        MerchantForm(context.merchant, numbersBeginWith: context.merchant.wordOfNumbers)
    }

    private func page(
        _ context: ConsoleContext, typed: MerchantForm? = nil, over before: MerchantForm? = nil,
        dunning: DunningForm? = nil, faults: FormFaults = FormFaults()
    ) -> MerchantSettingsPage {
        MerchantSettingsPage(
            frame: context.frame(.merchantSettings), paths: context.paths, form: typed ?? shown(context),
            shown: before ?? shown(context), dunning: dunning ?? DunningForm(context.merchant.dunning),
            country: context.merchant.country, faults: faults, mayChange: context.may(.settingsWrite),
            token: context.token)
    }
}
