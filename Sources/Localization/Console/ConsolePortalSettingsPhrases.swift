/// What a merchant's people read about their customers' portal: its switch, its address, and what leads to it (S02–S07).
public protocol ConsolePortalSettingsPhrases {
    var consolePortalIntro: String { get }

    var consolePortalSwitchTitle: String { get }
    var consolePortalIsOn: String { get }
    var consolePortalIsOff: String { get }
    var consolePortalOnExplained: String { get }
    var consolePortalOffExplained: String { get }
    var consoleSwitchPortalOff: String { get }
    var consoleSwitchPortalOn: String { get }
    var consolePortalOffQuestion: String { get }
    /// What happens at once, a sentence each, before it does.
    var consolePortalOffFollows: [String] { get }
    var consoleConfirmPortalOff: String { get }
    var consolePortalSwitchedOff: String { get }
    var consolePortalSwitchedOn: String { get }

    var consolePortalAddressTitle: String { get }
    var consolePortalAddressIntro: String { get }
    var consolePortalAddressLabel: String { get }
    /// Below what stands there to be copied.
    var consoleCopyHint: String { get }
    var consoleOpenPortal: String { get }
    /// The public address shows the other mode.
    var consoleAddressOfThisMode: String { get }
    var consoleChangeAddress: String { get }
    var consoleSlugLabel: String { get }
    func consoleSlugHint(_ beginning: String) -> String
    var consoleSlugIsMalformed: String { get }
    var consoleSlugIsTaken: String { get }
    /// - Parameter until: the last day on which the old address leads on.
    func consoleSlugFollows(_ old: String, until: String) -> String
    var consoleSlugSessions: String { get }
    var consoleSlugChanged: String { get }
    func consoleOldAddress(_ address: String, until: String) -> String

    var consoleButtonTitle: String { get }
    var consoleButtonIntro: String { get }
    /// What the merchant's customers press, in the customers' language.
    var consoleButtonText: String { get }
    var consoleButtonCodeLabel: String { get }
    var consoleQRTitle: String { get }
    var consoleQRIntro: String { get }
    var consoleQRAlt: String { get }
    var consoleDownloadQR: String { get }

    var consoleOriginsTitle: String { get }
    var consoleOriginsIntro: String { get }
    var consoleOriginsLabel: String { get }
    var consoleOriginsHint: String { get }
    /// - Parameter line: from 1.
    func consoleOriginIsInvalid(_ line: Int) -> String
    var consoleTooManyOrigins: String { get }
    var consoleOriginsSaved: String { get }

    var consoleFramesTitle: String { get }
    var consoleFramesIntro: String { get }
    var consoleFrameOriginsLabel: String { get }
    func consoleTooManyFrameOrigins(_ limit: Int) -> String
    var consoleFrameOriginsSaved: String { get }
    /// How a frame is filled, and what leaves it.
    var consoleFramesFollow: String { get }

    var consoleForDevelopersTitle: String { get }
    var consoleForDevelopersIntro: String { get }
    /// Where the snippet's key comes from.
    var consoleSnippetKey: String { get }
    func consoleSnippetLabel(_ tool: String) -> String
    /// The console stands below the same word.
    var consoleSlugOfConsole: String { get }
}
