extension English {
    public var lettersTitle: String { "Emails you get" }
    public var lettersSummary: String { "Invoices, payments and card reminders: choose which ones you want." }
    public var chooseLetters: String { "Choose which emails I get" }
    public var lettersIntro: String { "Whatever you stop getting is still in this portal." }
    public var chosenLettersLegend: String { "I want to get" }
    public var letterLanguage: String { "Language of your emails" }
    public var invoiceLetters: String { "New invoices" }
    public var invoiceLettersDetail: String {
        "The ones you pay yourself, when they are issued. They fall due all the same if you do without."
    }
    public var paymentLetters: String { "Payments received" }
    public var paymentLettersDetail: String { "With the amount, the method and the invoice." }
    public var cardLetters: String { "Expiring cards" }
    public var cardLettersDetail: String { "30 and 7 days before a card that you pay with expires." }
    public var alwaysSentTitle: String { "Always sent" }
    public var alwaysSentIntro: String { "These emails cannot be turned off, for the reason beside each." }
    public var debtLetters: String { "Payments that failed or need you" }
    public var debtLettersReason: String { "Something is owed that only you can settle." }
    public var subscriptionLetters: String { "Changes to a subscription" }
    public var subscriptionLettersReason: String {
        "Cancellations, pauses, changes of plan and the end of a trial: your record of what is charged and what is not."
    }
    public var refundLetters: String { "Refunds" }
    public var refundLettersReason: String { "Your record of money that comes back." }
    public var accessLetters: String { "Codes and links you ask for" }
    public var accessLettersReason: String { "Without them you could not get in." }
    public var securityLetters: String { "Security" }
    public var securityLettersReason: String {
        "Changes of email, password or payment methods: if it wasn't you, you need to know."
    }
    public var lettersSaved: String { "We saved what you chose." }
}
