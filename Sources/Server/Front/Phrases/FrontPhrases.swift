import Localization

/// What the pages outside the portals say, in one language. A phrase that is missing does not compile.
struct FrontPhrases: Sendable {
    /// For what portals say too: dates, errors.
    let language: any Language

    // `/` of a server
    let plainTitle: String
    let plainText: String
    let plainWithoutLink: String
    let forMerchants: String
    let forMerchantsText: String

    // `/` of the demo
    let hallTitle: String
    let hallText: String
    let consoleTitle: String
    let consoleText: String
    let openConsole: String
    /// Of this moment: it changes every 30 seconds.
    let consoleCode: String
    let portalDoor: String
    /// Follows the name of a person and a colon.
    let situation: @Sendable (HallSituation) -> String
    let hallMailText: String
    let openMailbox: String
    let cardsTitle: String
    let cardsText: String
    let cardApproved: String
    let cardDeclined: String
    let cardChallenged: String
    let allCards: String
    let terminalTitle: String
    let terminalText: @Sendable (_ merchant: String, _ person: String) -> String

    // The page of all components
    let componentsTitle: String
    let componentsText: String

    // The mailbox
    let mailboxTitle: String
    let mailboxText: String
    let noMail: String
    let noMailFor: @Sendable (_ address: String) -> String
    let filterLabel: String
    let filter: String
    let showAll: String
    let olderMail: String
    let refresh: String
    let toHall: String
    let sender: String
    let recipient: String
    let sentAt: String
    let code: String
    let openPortal: String
    let backToMailbox: String
    let htmlPart: String
    let textPart: String

    static func `in`(_ language: any Language) -> FrontPhrases {
        switch language.code {
        case "pt": .portuguese
        case "en": .english
        default: .spanish
        }
    }
}
