import HTML
import Localization
import Web

/// Settings → Customer portal: its switch, its address, and what leads to it from elsewhere (S02–S04, S06, S07, S11).
struct PortalSettingsPage: View {
    let frame: ConsoleFrame
    let paths: ConsolePaths
    let isOn: Bool
    let address: PortalAddress
    /// Old addresses that still lead here.
    let old: [OldAddress]
    /// HTML to paste.
    let button: String
    let snippets: PortalSnippets
    /// What stands in the list of sites, as it was typed.
    let origins: String
    /// The same of those whose pages may show the portal in a frame.
    let frames: String
    var faults = FormFaults()
    /// Whether the reader may change anything here.
    let mayChange: Bool
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(
            frame, title: say.consoleSection(.portalSettings), width: .reading, isRefused: !faults.isEmpty
        ) {
            div(.class("page-head")) {
                div {
                    h1 { say.consoleSection(.portalSettings) }
                    p(.class("lede")) { say.consolePortalIntro }
                }
            }
            FormErrors(say.toCorrect(faults.all.count), faults.all)
            switchCard
            addressCard
            buttonCard
            pictureCard
            Card(say.consoleConfigurationsTitle, id: "configurations") {
                p(.class("muted")) { say.consoleConfigurationsIntro }
                p { LinkButton(say.consoleConfigurationsTitle, to: paths.configurations) }
            }
            originsCard
            PortalSnippetCard(snippets: snippets, say: say)
            framesCard
        }
    }

    private var switchCard: Card {
        Card(
            say.consolePortalSwitchTitle, id: "switch",
            action: isOn ? Badge(say.consolePortalIsOn, .positive) : Badge(say.consolePortalIsOff, .attention)
        ) {
            p(.class("muted")) { isOn ? say.consolePortalOnExplained : say.consolePortalOffExplained }
            if mayChange, isOn {
                p { LinkButton(say.consoleSwitchPortalOff, to: paths.portalOff, .danger) }
            } else if mayChange {
                PostButton(say.consoleSwitchPortalOn, to: paths.portalOn, token: token, .primary)
            }
        }
    }

    private var addressCard: Card {
        Card(
            say.consolePortalAddressTitle, id: "address",
            action: markup { if mayChange { ActionLink(say.consoleChangeAddress, to: paths.portalSlug) } }
        ) {
            p(.class("muted")) { say.consolePortalAddressIntro }
            if !address.isPublic { Notice(say.consoleAddressOfThisMode, .neutral) }
            CopyText(
                "portal-address", label: say.consolePortalAddressLabel, text: address.url, hint: say.consoleCopyHint)
            for one in old { p(.class("small muted")) { say.consoleOldAddress(one.url, until: one.until) } }
            p { LinkButton(say.consoleOpenPortal, to: address.url) }
        }
    }

    private var buttonCard: Card {
        Card(say.consoleButtonTitle, id: "button") {
            p(.class("muted")) { say.consoleButtonIntro }
            CopyText(
                "portal-button", label: say.consoleButtonCodeLabel, text: button, hint: say.consoleCopyHint, lines: 4)
        }
    }

    private var pictureCard: Card {
        Card(
            say.consoleQRTitle, id: "qr",
            action: ActionLink(say.consoleDownloadQR, to: paths.portalPicture + "?download=1", icon: .download)
        ) {
            p(.class("muted")) { say.consoleQRIntro }
            img(.class("second-factor-qr"), .src(paths.portalPicture), .alt(say.consoleQRAlt))
        }
    }

    private var originsCard: Card {
        Card(say.consoleOriginsTitle, id: "origins") {
            p(.class("muted")) { say.consoleOriginsIntro }
            if mayChange {
                form(.action(paths.portalOrigins), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    TextField(
                        PortalSettingsController.originsField, label: say.consoleOriginsLabel, value: origins,
                        hint: say.consoleOriginsHint, error: faults[PortalSettingsController.originsField],
                        limit: 15_000, optionalMark: say.optional,
                        isFocused: faults[PortalSettingsController.originsField] != nil)
                    SubmitButton(say.save, .secondary)
                }
            } else if !origins.isEmpty {
                CopyText("portal-origins", label: say.consoleOriginsLabel, text: origins, lines: 3)
            }
        }
    }

    private var framesCard: Card {
        Card(say.consoleFramesTitle, id: "frames") {
            p(.class("muted")) { say.consoleFramesIntro }
            if mayChange {
                form(.action(paths.portalFrames), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    TextField(
                        PortalSettingsController.framesField, label: say.consoleFrameOriginsLabel, value: frames,
                        hint: say.consoleOriginsHint, error: faults[PortalSettingsController.framesField],
                        limit: 3_000, optionalMark: say.optional,
                        isFocused: faults[PortalSettingsController.framesField] != nil)
                    SubmitButton(say.save, .secondary)
                }
            } else if !frames.isEmpty {
                CopyText("portal-frames", label: say.consoleFrameOriginsLabel, text: frames, lines: 3)
            }
            p { say.consoleFramesFollow }
            PortalSnippetList(snippets: snippets, way: .frame, say: say)
        }
    }
}
