import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web
import Wording

/// Another address for the portal (S03): what happens to the old one is said before.
extension PortalSettingsController {
    func askSlug(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        slugPage(context.merchant.slug, nil, context).answer(context)
    }

    func changeSlug(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let typed = form.text(Self.slugField)
        var settings = MerchantSettings()
        settings.slug = typed
        do {
            let changed = try await merchants.apply(settings, to: context.merchant.id, by: context.actor)
            let paths = ConsolePaths(slug: changed.slug, mode: context.mode)
            return try context.redirect(
                to: paths.portal, saying: changed.slug == context.merchant.slug ? nil : ConsoleFlash(.slugChanged))
        } catch let error as BillingError where error.parameter == MerchantField.slug.rawValue {
            let say = context.say
            let fault = error.code == "slug_taken" ? say.consoleSlugIsTaken : say.consoleSlugIsMalformed
            return slugPage(typed, fault, context).answer(context, .unprocessableContent)
        }
    }

    private func slugPage(_ typed: String, _ fault: String?, _ context: ConsoleContext) -> FormPage {
        let (say, base) = (context.say, console.billing.baseURL)
        let old = base + PortalPaths(slug: context.merchant.slug).home
        let lastDay = context.reader.zone.date(at: context.now + OldSlug.life)
        var faults = FormFaults()
        if let fault { faults.add(Self.slugField, fault) }
        return FormPage(
            frame: context.frame(.portalSettings), title: say.consoleChangeAddress, intro: nil,
            fields: markup {
                Field(
                    Self.slugField, label: say.consoleSlugLabel, value: typed, hint: say.consoleSlugHint(base + "/p/"),
                    error: fault, .autocomplete(.off), .autocapitalize("none"), .spellcheck(false), .maxlength(40),
                    .autofocus(if: fault != nil))
                p { say.consoleSlugFollows(old, until: context.reader.date(lastDay)) }
                p { say.consoleSlugSessions }
                p { say.consoleSlugOfConsole }
            },
            faults: faults, action: context.paths.portalSlug, submit: say.consoleChangeAddress,
            back: context.paths.portal, token: context.token)
    }
}
