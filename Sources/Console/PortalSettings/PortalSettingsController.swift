import Access
import Billing
import Core
import Documents
import Foundation
import Hummingbird
import Localization
import Web
import Wording

/// The customers' portal as its merchant has it: on or off, its address, and what leads to it (S02–S04, S06, S07).
struct PortalSettingsController: Sendable {
    static let originsField = "origins"
    static let slugField = "slug"

    let console: ConsoleMiddleware

    var merchants: Merchants { Merchants(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/portal", .settingsRead, about: "portal", show),
            console.page("/portal/qr.png", .settingsRead, about: "portal", picture),
            console.page("/portal/off", .settingsWrite, about: "portal", askOff),
            console.action("/portal/off", .settingsWrite, about: "portal") { _, context in
                try await set(false, context)
            },
            console.action("/portal/on", .settingsWrite, about: "portal") { _, context in
                try await set(true, context)
            },
            console.page("/portal/address", .settingsWrite, about: "portal", askSlug),
            console.action("/portal/address", .settingsWrite, about: "portal", changeSlug),
            console.wayBack("/portal/origins", .settingsWrite, about: "portal", to: show),
            console.action("/portal/origins", .settingsWrite, about: "portal", saveOrigins),
        ]
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let origins = try await ReturnOrigins(console.billing).list(of: context.merchant.id)
        return try await page(origins.joined(separator: "\n"), FormFaults(), context).answer(context)
    }

    private func page(
        _ origins: String, _ faults: FormFaults, _ context: ConsoleContext
    ) async throws -> PortalSettingsPage {
        let standard = try await PortalConfigurations(console.billing).default(in: context.scope)
        let address = try await context.address(of: standard)
        let merchant = context.merchant
        let old = try await merchants.oldSlugs(of: merchant.id)
        let speech = Languages.named(merchant.locale) ?? Spanish()
        return PortalSettingsPage(
            frame: context.frame(.portalSettings), paths: context.paths, isOn: merchant.portalIsEnabled,
            address: address, old: old.map { OldAddress($0, console.billing.baseURL, context.reader) },
            button: PortalSnippets.button(
                to: address.url, saying: speech.consoleButtonText, color: merchant.brand.color),
            snippets: PortalSnippets(baseURL: console.billing.baseURL, mode: context.mode, configuration: nil),
            origins: origins, faults: faults, mayChange: context.may(.settingsWrite), token: context.token)
    }

    /// The address as a picture: on the page, and to keep.
    func picture(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let standard = try await PortalConfigurations(console.billing).default(in: context.scope)
        let address = try await context.address(of: standard)
        let png = try QRCode(address.url).png()
        var headers = SecurityHeaders.asset
        headers[.contentType] = "image/png"
        headers[.cacheControl] = "no-store"
        if request.uri.queryParameters["download"] != nil {
            headers[.contentDisposition] = "attachment; filename=\"portal-\(context.merchant.slug).png\""
        }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: png)))
    }

    func askOff(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        guard context.merchant.portalIsEnabled else { return try context.redirect(to: context.paths.portal) }
        let say = context.say
        return ConfirmationPage(
            frame: context.frame(.portalSettings), title: say.consolePortalOffQuestion,
            sentences: say.consolePortalOffFollows, action: context.paths.portalOff,
            label: say.consoleConfirmPortalOff, back: context.paths.portal, token: context.token
        ).answer(context)
    }

    private func set(_ isOn: Bool, _ context: ConsoleContext) async throws -> Response {
        var settings = MerchantSettings()
        settings.portalIsEnabled = isOn
        _ = try await merchants.apply(settings, to: context.merchant.id, by: context.actor)
        return try context.redirect(
            to: context.paths.portal, saying: ConsoleFlash(isOn ? .portalSwitchedOn : .portalSwitchedOff))
    }

    func saveOrigins(_ form: FormBody, _ context: ConsoleContext) async throws -> Response {
        let typed = form.text(Self.originsField)
        let lines = typed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        // An empty line is no site, and still counts when a mistake is told.
        let filled = lines.indices.filter { !lines[$0].isEmpty }
        var settings = MerchantSettings()
        settings.returnOrigins = filled.map { lines[$0] }
        do {
            _ = try await merchants.apply(settings, to: context.merchant.id, by: context.actor)
            return try context.redirect(to: context.paths.portal, saying: ConsoleFlash(.originsSaved))
        } catch let error as BillingError
            where error.parameter?.hasPrefix(MerchantField.returnOrigins.rawValue) == true
        {
            var faults = FormFaults()
            let say = context.say
            let place = Self.place(error).flatMap { filled.indices.contains($0) ? filled[$0] : nil }
            faults.add(
                Self.originsField, place.map { say.consoleOriginIsInvalid($0 + 1) } ?? say.consoleTooManyOrigins)
            return try await page(typed, faults, context).answer(context, .unprocessableContent)
        }
    }

    /// - Parameter error: its parameter names the place in the list: `…[return_origins][2]`.
    private static func place(_ error: BillingError) -> Int? {
        let place = error.parameter?.dropFirst(MerchantField.returnOrigins.rawValue.count) ?? ""
        return Int(place.filter { $0.isASCII && $0.isNumber })
    }
}
