import Billing
import Core
import Hummingbird
import Localization
import Web

/// The sites that a merchant names: where the portal may lead back to, and whose pages may show it in a frame (S11).
extension PortalSettingsController {
    func saveOrigins(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let typed = form.text(Self.originsField)
        let list = OriginList(typed)
        var settings = MerchantSettings()
        settings.returnOrigins = list.origins
        let fault = try await fault(of: list, .returnOrigins, settings, context, context.say.consoleTooManyOrigins)
        guard let fault else {
            return try context.redirect(to: context.paths.portal, saying: ConsoleFlash(.originsSaved))
        }
        var faults = FormFaults()
        faults.add(Self.originsField, fault)
        return try await page(context, origins: typed, faults: faults).answer(context, .unprocessableContent)
    }

    func saveFrames(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let typed = form.text(Self.framesField)
        let list = OriginList(typed)
        var settings = MerchantSettings()
        settings.frameOrigins = list.origins
        let tooMany = context.say.consoleTooManyFrameOrigins(FrameOrigins.limit)
        guard let fault = try await fault(of: list, .frameOrigins, settings, context, tooMany) else {
            return try context.redirect(to: context.paths.portal, saying: ConsoleFlash(.frameOriginsSaved))
        }
        var faults = FormFaults()
        faults.add(Self.framesField, fault)
        return try await page(context, frames: typed, faults: faults).answer(context, .unprocessableContent)
    }

    /// Keeps them.
    ///
    /// - Returns: what is wrong with them, if anything is: then nothing is kept.
    private func fault(
        of list: OriginList, _ field: MerchantField, _ settings: MerchantSettings, _ context: ConsoleContext,
        _ tooMany: String
    ) async throws -> String? {
        do {
            _ = try await merchants.apply(settings, to: context.merchant.id, by: context.actor)
            return nil
        } catch let error as BillingError where error.parameter?.hasPrefix(field.rawValue) == true {
            return list.line(of: error, in: field).map { context.say.consoleOriginIsInvalid($0) } ?? tooMany
        }
    }
}
