/// What is read about a merchant's settings: its name and facts, and what follows a refused charge (§0).
public protocol ConsoleMerchantSettingsPhrases {
    var consoleSettingsIntro: String { get }
    var consoleBusinessTitle: String { get }
    var consoleBusinessName: String { get }
    var consoleOwnerEmail: String { get }
    var consoleOwnerEmailHint: String { get }
    var consoleLocaleLabel: String { get }
    var consoleLocaleHint: String { get }
    var consoleZoneLabel: String { get }
    /// T3: what runs keeps the zone that it began in.
    var consoleZoneHint: String { get }
    var consoleZoneIsUnknown: String { get }
    var consoleSupportTitle: String { get }
    var consoleSupportIntro: String { get }
    var consoleSupportEmail: String { get }
    var consoleSupportPhone: String { get }
    var consoleSupportPhoneIsInvalid: String { get }
    var consoleWebsite: String { get }
    var consolePapersTitle: String { get }
    var consolePapersIntro: String { get }
    var consoleTaxID: String { get }
    var consolePrintedAddress: String { get }
    var consoleNumberPrefix: String { get }
    var consoleNumberPrefixHint: String { get }
    var consoleNumberPrefixIsMalformed: String { get }
    var consoleNumberPrefixIsTaken: String { get }
    var consoleMailTitle: String { get }
    var consoleSenderName: String { get }
    var consoleSenderNameHint: String { get }
    var consoleReplyTo: String { get }
    var consoleReplyToHint: String { get }
    var consoleSettingsSaved: String { get }
    /// Both modes have them.
    var consoleSettingsHoldForBoth: String { get }

    var consoleDunningTitle: String { get }
    var consoleDunningIntro: String { get }
    var consoleRetryDays: String { get }
    var consoleRetryDaysHint: String { get }
    var consoleRetryDaysAreWrong: String { get }
    var consolePaydays: String { get }
    var consolePaydaysHint: String { get }
    var consoleWorkingDays: String { get }
    var consoleWorkingDaysHint: String { get }
    var consolePaydaysAreWrong: String { get }
    var consoleWorkingDaysAreWrong: String { get }
    var consoleTooManyPaydays: String { get }
    var consoleDunningEnd: String { get }
    func consoleDunningEnding(_ ending: DunningEnd) -> String
    var consoleOffersFallback: String { get }
    var consoleOffersFallbackDetail: String { get }
    var consoleDunningSaved: String { get }
}

/// What happens to a subscription that stays unpaid after the last try.
public enum DunningEnd: String, CaseIterable, Sendable { case leavePastDue, markUnpaid, cancel }
