extension English {
    public var consolePortalIntro: String {
        "The page where your customers see what they owe, pay, change their card and download their invoices."
    }

    public var consolePortalSwitchTitle: String { "The portal" }
    public var consolePortalIsOn: String { "On" }
    public var consolePortalIsOff: String { "Off" }
    public var consolePortalOnExplained: String { "Your customers can get in, and mails carry links to the portal." }
    public var consolePortalOffExplained: String {
        "Nobody can get in, and mails carry no links to the portal. Charges go on as always."
    }
    public var consoleSwitchPortalOff: String { "Switch the portal off" }
    public var consoleSwitchPortalOn: String { "Switch the portal on" }
    public var consolePortalOffQuestion: String { "Switch the customer portal off?" }
    public var consolePortalOffFollows: [String] {
        [
            "Whoever opens it will read that it is not available and to write to you.",
            "Open sessions end now, and links that were sent stop working for good.",
            "Mails sent from now on carry no links to the portal.",
            "Charges, retries and invoices go on as always.",
            "You can switch it on again whenever you want.",
        ]
    }
    public var consoleConfirmPortalOff: String { "Yes, switch it off" }
    public var consolePortalSwitchedOff: String { "The portal is off. Open sessions have ended." }
    public var consolePortalSwitchedOn: String { "The portal is on. Your customers can get in." }

    public var consolePortalAddressTitle: String { "Its address" }
    public var consolePortalAddressIntro: String {
        "It is one for all your customers: each signs in with their e-mail. Put it on your site, in your messages or at the till."
    }
    public var consolePortalAddressLabel: String { "Address of the portal" }
    public var consoleCopyHint: String { "Select all of the text and copy it." }
    public var consoleOpenPortal: String { "Open the portal" }
    public var consoleAddressOfThisMode: String {
        "Your public address shows the other mode. This one shows the mode that you are in now."
    }
    public var consoleChangeAddress: String { "Change the address" }
    public var consoleSlugLabel: String { "End of the address" }
    public func consoleSlugHint(_ beginning: String) -> String {
        "It follows \(beginning). From 2 to 40 small letters without accents, digits and hyphens."
    }
    public var consoleSlugIsMalformed: String {
        "Use 2 to 40 small letters without accents, digits and hyphens, with no hyphen at either end."
    }
    public var consoleSlugIsTaken: String { "Another business uses or used that address. Choose another one." }
    public func consoleSlugFollows(_ old: String, until: String) -> String {
        "Until \(until), \(old) leads to the new address, also from mails that were sent already. Then it stops working."
    }
    public var consoleSlugSessions: String { "Whoever is in the portal will have to sign in again." }
    public var consoleSlugChanged: String { "The address of the portal has changed." }
    public func consoleOldAddress(_ address: String, until: String) -> String {
        "\(address) leads here until \(until)."
    }

    public var consoleButtonTitle: String { "Button for your site" }
    public var consoleButtonIntro: String {
        "Paste this code where you want the button. It loads nothing from third parties."
    }
    public var consoleButtonText: String { "Manage subscription" }
    public var consoleButtonCodeLabel: String { "HTML code of the button" }
    public var consoleQRTitle: String { "QR code" }
    public var consoleQRIntro: String { "To print: whoever points a camera at it reaches your portal." }
    public var consoleQRAlt: String { "QR code with the portal's address" }
    public var consoleDownloadQR: String { "Download image" }

    public var consoleOriginsTitle: String { "Sites that the portal may return to" }
    public var consoleOriginsIntro: String {
        "A session made by API may carry a return address. With this list, to these sites only; without it, to any that your program says."
    }
    public var consoleOriginsLabel: String { "Allowed sites" }
    public var consoleOriginsHint: String { "One on each line, such as https://shop.example, with nothing after it." }
    public func consoleOriginIsInvalid(_ line: Int) -> String {
        "Line \(line): write the site as https://shop.example, with nothing after it."
    }
    public var consoleTooManyOrigins: String { "At most 50 sites are kept." }
    public var consoleOriginsSaved: String { "The allowed sites are saved." }

    public var consoleFramesTitle: String { "Portal within your own site" }
    public var consoleFramesIntro: String {
        "Sites whose pages may show the portal in a frame. Without any, browsers refuse to."
    }
    public var consoleFrameOriginsLabel: String { "Sites that may frame it" }
    public func consoleTooManyFrameOrigins(_ limit: Int) -> String { "At most \(limit) sites may frame the portal." }
    public var consoleFrameOriginsSaved: String { "The sites that may frame the portal are saved." }
    public var consoleFramesFollow: String {
        "For each visit your program makes a session, and its address goes into the frame: it opens there by itself, once. Payment pages open in the whole window, and so does signing in."
    }

    public var consoleForDevelopersTitle: String { "For developers" }
    public var consoleForDevelopersIntro: String {
        "Your program can open the portal for who is signed in to your site already, without asking for their e-mail: the address works once, within 5 minutes."
    }
    public var consoleSnippetKey: String { "Replace the key with one of yours: Developers → API keys." }
    public func consoleSnippetLabel(_ tool: String) -> String { "With \(tool)" }
    public var consoleSlugOfConsole: String {
        "The address of this console changes with it. Until that day, the old one brings you here too."
    }
}
