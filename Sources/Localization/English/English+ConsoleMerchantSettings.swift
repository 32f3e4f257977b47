extension English {
    public var consoleSettingsIntro: String {
        "What your business is called, in which zone it lives, and what its papers say."
    }
    public var consoleBusinessTitle: String { "Your business" }
    public var consoleBusinessName: String { "Name of the business" }
    public var consoleOwnerEmail: String { "E-mail for notices" }
    public var consoleOwnerEmailHint: String { "This is where we write to you. Your customers do not see it." }
    public var consoleLocaleLabel: String { "Language of the portal and of mail" }
    public var consoleLocaleHint: String { "For whoever has chosen no other." }
    public var consoleZoneLabel: String { "Time zone" }
    public var consoleZoneHint: String {
        "Such as America/Santiago. It counts for what starts from now on: subscriptions that run keep the zone they began in."
    }
    public var consoleZoneIsUnknown: String { "Write a zone such as America/Santiago or America/New_York." }
    public var consoleSupportTitle: String { "Help for your customers" }
    public var consoleSupportIntro: String {
        "It stands at the foot of the portal and on invoices. Replies to mail arrive at this address, unless you choose another."
    }
    public var consoleSupportEmail: String { "E-mail for help" }
    public var consoleSupportPhone: String { "Phone for help" }
    public var consoleSupportPhoneIsInvalid: String { "Write a phone number, such as +56 2 2345 6789." }
    public var consoleWebsite: String { "Address of your site" }
    public var consolePapersTitle: String { "On invoices" }
    public var consolePapersIntro: String {
        "It is printed on the invoices from now on. Those already issued, and their numbers, do not change."
    }
    public var consoleTaxID: String { "Tax identifier" }
    public var consolePrintedAddress: String { "Printed address" }
    public var consoleNumberPrefix: String { "Beginning of the numbers" }
    public var consoleNumberPrefixHint: String {
        "Letters and digits, such as GYM: it makes GYM-000042. The count goes on where it is."
    }
    public var consoleNumberPrefixIsMalformed: String { "Use only letters A to Z, without accents, and digits." }
    public var consoleNumberPrefixIsTaken: String {
        "You have numbered invoices by hand with that beginning. Choose another one."
    }
    public var consoleMailTitle: String { "Mail" }
    public var consoleSenderName: String { "Name of the sender" }
    public var consoleSenderNameHint: String { "If you leave it empty, the name of the business." }
    public var consoleReplyTo: String { "Reply to" }
    public var consoleReplyToHint: String {
        "Where answers to the e-mails go. If you leave it empty, to the support e-mail."
    }
    public var consoleSettingsSaved: String { "The settings are saved." }
    public var consoleSettingsHoldForBoth: String { "These settings hold in both modes, test and live." }

    public var consoleDunningTitle: String { "Refused charges" }
    public var consoleDunningIntro: String {
        "What happens when a renewal cannot be charged. A try that has its date keeps it; what follows goes by these rules."
    }
    public var consoleRetryDays: String { "Days on which it is tried again" }
    public var consoleRetryDaysHint: String {
        "After the first refusal, with commas between them: 1, 3, 5, 7. Empty: it is not tried again."
    }
    public var consoleRetryDaysAreWrong: String {
        "Write up to 10 days, from 1 to 60, each later than the last: 1, 3, 5, 7."
    }
    public var consolePaydays: String { "Paydays of the month" }
    public var consolePaydaysHint: String {
        "Where funds are missing, it is tried on the first of these that falls within the time: 15, 30."
    }
    public var consoleWorkingDays: String { "Working days on which people are paid" }
    public var consoleWorkingDaysHint: String {
        "The fifth working day of the month is 5. Holidays are not known here."
    }
    public var consolePaydaysAreWrong: String { "Write days of the month, from 1 to 31, with commas between them." }
    public var consoleWorkingDaysAreWrong: String { "Write numbers from 1 to 10, with commas between them." }
    public var consoleTooManyPaydays: String { "Write up to 10 paydays in both fields together, each once." }
    public var consoleDunningEnd: String { "If no try succeeds" }
    public func consoleDunningEnding(_ ending: DunningEnd) -> String {
        switch ending {
        case .leavePastDue: "The subscription goes on, past due"
        case .markUnpaid: "The subscription stays unpaid, and is not charged by itself"
        case .cancel: "The subscription is cancelled"
        }
    }
    public var consoleOffersFallback: String { "Offer to charge another method" }
    public var consoleOffersFallbackDetail: String {
        "Customers can agree in the portal that, where their method fails, the next ones are charged."
    }
    public var consoleDunningSaved: String { "What happens with refused charges is saved." }
}
