import Billing
import Core
import Hummingbird
import Localization
import Web

/// Whose pages may show the portal in a frame (S11).
extension PortalSettingsController {
    func saveFrames(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let typed = form.text(Self.framesField)
        let list = OriginList(typed)
        var settings = MerchantSettings()
        settings.frameOrigins = list.origins
        do {
            _ = try await merchants.apply(settings, to: context.merchant.id, by: context.actor)
            return try context.redirect(to: context.paths.portal, saying: ConsoleFlash(.frameOriginsSaved))
        } catch let error as BillingError
            where error.parameter?.hasPrefix(MerchantField.frameOrigins.rawValue) == true
        {
            var faults = FormFaults()
            let say = context.say
            faults.add(
                Self.framesField,
                list.line(of: error, in: .frameOrigins).map { say.consoleOriginIsInvalid($0) }
                    ?? say.consoleTooManyFrameOrigins(FrameOrigins.limit))
            return try await page(context, frames: typed, faults: faults).answer(context, .unprocessableContent)
        }
    }
}
