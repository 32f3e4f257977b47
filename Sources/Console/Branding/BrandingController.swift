import Access
import Billing
import Core
import HTTPTypes
import Hummingbird
import Localization
import Pictures
import Web

/// How a merchant's portal looks, tried out and saved (S77–S81).
struct BrandingController: Sendable {
    let console: ConsoleMiddleware
    private let studio = PictureStudio()

    init(console: ConsoleMiddleware) { self.console = console }

    var routes: [ConsoleRoute] {
        [
            console.page("/branding", .settingsRead, about: "branding", show),
            console.upload("/branding", .settingsWrite, about: "branding", save),
            console.page("/branding/preview", .settingsRead, about: "branding", preview),
            console.page("/branding/colors/:file", .settingsRead, about: "branding", color),
        ]
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let saved = try await saved(context)
        let previews = try previews(of: saved, isSaved: true, context)
        guard context.may(.settingsWrite) else {
            return BrandingFactsPage(frame: context.frame(.branding), design: saved, preview: previews)
                .answer(context).withFrames
        }
        return page(BrandingForm(saved), FormFaults(), over: saved, previews, context).answer(context).withFrames
    }

    /// Tries it out or saves it. A picture that came is kept in both cases: it waits under its hash name while its colour is
    /// still being chosen.
    func save(_ sent: MultipartForm, _ context: ConsoleContext) async throws -> Response {
        let saved = try await saved(context)
        var form = BrandingForm(sent.fields)
        var faults = FormFaults()
        form.logo = try await picture(.logo, .logo, of: sent, or: form.logo, &faults, context)
        form.icon = try await picture(.icon, .icon, of: sent, or: form.icon, &faults, context)
        let merchants = Merchants(context.billing)
        try faults.add(try await merchants.faults(in: form.parts, of: context.merchant.id), in: context.say)
        guard faults.isEmpty else {
            // What cannot be shown as it was typed is shown as it is.
            let previews = try previews(of: saved, isSaved: true, context)
            return page(form, faults, over: saved, previews, context).answer(context, .unprocessableContent)
                .withFrames
        }
        if sent.fields.text(BrandingPage.intent) == BrandingPage.previewing {
            let previews = try previews(of: form.design(over: saved), isSaved: false, context)
            return page(form, faults, over: saved, previews, context).answer(context).withFrames
        }
        _ = try await merchants.apply(form.settings, to: context.merchant.id, by: context.actor)
        return try context.redirect(to: context.paths.branding, saying: ConsoleFlash(.brandingSaved))
    }

    /// The portal in a design that this console sealed; as it is saved where none is asked for.
    func preview(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let design: BrandDesign
        if let sealed = request.uri.queryParameters[Substring(BrandDesign.parameter)] {
            guard let made = BrandDesign(String(sealed), context.billing.keys, for: context.merchant.id) else {
                throw HTTPError(.notFound)
            }
            design = made
        } else {
            design = try await saved(context)
        }
        let merchant = context.merchant
        let ways = try await PortalConfigurations(context.billing).default(in: context.scope).features.signIn
        let reader = Reader(
            Languages.named(merchant.locale) ?? Spanish(), country: merchant.country, zone: merchant.zone)
        var response = BrandPreviewPage(
            design: design, reader: reader, stylesheet: context.paths.brandingColor(design.hexColor),
            currency: merchant.currency, ways: ways
        ).answer(context)
        response.headers.allowFramingByOurs()
        return response
    }

    /// Three bytes in, a stylesheet out (W5): the address says which, so it needs no place where it is kept.
    func color(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let file = try context.parameter("file")
        guard file.hasSuffix(".css"), let color = try? HexColor("#\(file.dropLast(4))") else {
            throw HTTPError(.notFound)
        }
        return BrandStylesheet(color, folder: context.paths.branding).asset.response(to: request)
    }

    private func saved(_ context: ConsoleContext) async throws -> BrandDesign {
        // What is shown is what the database says, not what the session began with (S81).
        let merchant = try await Merchants(context.billing).find(context.merchant.id)
        return BrandDesign(merchant, try await PortalConfigurations(context.billing).default(in: context.scope))
    }

    /// - Returns: what came, once it is kept; otherwise what was there before.
    private func picture(
        _ field: BrandingForm.Field, _ box: PictureBox, of sent: MultipartForm, or before: BrandingForm.Picture,
        _ faults: inout FormFaults, _ context: ConsoleContext
    ) async throws -> BrandingForm.Picture {
        guard let file = sent.file(field.rawValue) else { return before }
        do {
            let picture = try await studio.prepare(file.bytes, for: box)
            return .taken(
                try await Merchants(context.billing).keep(picture: picture.png, of: context.merchant.id))
        } catch let refusal as PictureRefusal {
            faults.add(field.rawValue, context.say.whatIsWrong(with: refusal))
            return before
        } catch let error as BillingError where error.code == "quota_exceeded" {
            faults.add(field.rawValue, context.say.consoleTooManyPictures)
            return before
        }
    }

    private func previews(
        of design: BrandDesign, isSaved: Bool, _ context: ConsoleContext
    ) throws -> BrandPreviews {
        let sealed = try design.sealed(context.billing.keys, for: context.merchant.id)
        return BrandPreviews(
            address: context.paths.brandingPreview + "?\(BrandDesign.parameter)=\(sealed)", isSaved: isSaved,
            say: context.say)
    }

    private func page(
        _ form: BrandingForm, _ faults: FormFaults, over saved: BrandDesign, _ previews: BrandPreviews,
        _ context: ConsoleContext
    ) -> BrandingPage {
        let design = form.design(over: saved)
        let color = try? HexColor(form[.color])
        return BrandingPage(
            frame: context.frame(.branding), form: form, faults: faults, preview: previews,
            contrast: color.map { ContrastWords(color: $0, reader: context.reader).sentences } ?? [],
            pictures: .init(
                logo: design.logo.map(Merchants.pictureAddress), icon: design.icon.map(Merchants.pictureAddress)),
            action: context.paths.branding, token: context.token)
    }
}

extension Response {
    /// With pages of ours in its frames.
    fileprivate var withFrames: Response {
        var response = self
        response.headers.allowFramesOfOurs()
        return response
    }
}
