import Access
import Billing
import Core
import Documents
import Foundation
import Hummingbird
import Localization
import Web
import Wording

/// The customers' portal as its merchant has it: on or off, its address, and what leads to it (S02–S04, S06, S07, S11).
struct PortalSettingsController: Sendable {
    static let originsField = "origins"
    static let framesField = "frame_origins"
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
            console.action("/portal/origins", .settingsWrite, about: "portal", saveOrigins),
            console.action("/portal/frames", .settingsWrite, about: "portal", saveFrames),
        ]
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        try await page(context).answer(context)
    }

    /// - Parameters: origins and frames as they were typed; nil for those that are kept.
    func page(
        _ context: ConsoleContext, origins typed: String? = nil, frames: String? = nil,
        faults: FormFaults = FormFaults()
    ) async throws -> PortalSettingsPage {
        let kept = try await ReturnOrigins(console.billing).list(of: context.merchant.id)
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
            snippets: PortalSnippets(
                baseURL: console.billing.baseURL, mode: context.mode, configuration: nil,
                returnURL: merchant.brand.website),
            origins: typed ?? kept.joined(separator: "\n"),
            frames: frames ?? merchant.frameOrigins.all.joined(separator: "\n"), faults: faults,
            mayChange: context.may(.settingsWrite), token: context.token)
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
}
