import Localization

extension FrontPhrases {
    static let english = FrontPhrases(
        language: English(),
        plainTitle: "Payments and subscriptions live here",
        plainText: "This server runs the billing portals of one or more merchants.",
        plainWithoutLink:
            "To enter yours, use the link that the merchant gave you, or the one at the end of any of their emails.",
        forMerchants: "If you are the merchant",
        forMerchantsText: "Programs talk to this server as they do to Stripe, with your key. What it understands is in",
        hallTitle: "Ventanilla is running",
        hallText:
            "Four sample merchants with a year of history. Pick a person and you are in their portal. None of this is real money.",
        consoleTitle: "The merchant's console",
        consoleText:
            "Where one charges, finds a customer and sets the portal. Reload for the code of now.",
        openConsole: "Open the console",
        consoleCode: "Code of this moment",
        portalDoor: "Go to their portal",
        situation: {
            switch $0 {
            case .paidUp: "everything is paid"
            case .owes: "has invoices to pay"
            case .late: "a payment was declined"
            case .incomplete: "did not finish the first payment"
            case .withoutMethod: "has no card left"
            case .ends: "canceled, and still has access"
            case .ended: "the subscription has ended"
            case .trialing: "is on a free trial"
            case .severalMethods: "pays with several cards"
            }
        },
        hallMailText: "Mail does not leave this machine: the codes to sign in and the notices are in the mailbox.",
        openMailbox: "Open the mailbox",
        cardsTitle: "Test cards",
        cardsText: "With any future date and any code.",
        cardApproved: "Approved",
        cardDeclined: "Declined: insufficient funds",
        cardChallenged: "The bank asks to confirm (3-D Secure)",
        allCards: "All cards, debits and transfers",
        terminalTitle: "From your terminal",
        terminalText: { merchant, person in
            "With a test key of \(merchant): create a customer, look at \(person)’s subscription, ask for the address of their portal."
        },
        componentsTitle: "Components of the portal",
        componentsText:
            "Each part of the pages, in its states. It is in the demo only, and on this machine. Its buttons do nothing.",
        mailboxTitle: "Mailbox",
        mailboxText: "Mail that would have been sent, newest first.",
        noMail: "No mail yet.",
        noMailFor: { "No mail for “\($0)”." },
        filterLabel: "Address",
        filter: "Filter",
        showAll: "Show all",
        olderMail: "Older mail",
        refresh: "Refresh",
        toHall: "Start",
        sender: "From",
        recipient: "To",
        sentAt: "Sent",
        code: "Code",
        openPortal: "Open the portal",
        backToMailbox: "Back to the mailbox",
        htmlPart: "As it looks",
        textPart: "Plain text")
}
