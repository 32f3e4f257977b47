extension English {
    public var consoleLettersIntro: String {
        "What your customers receive, and when. Each e-mail is written in its reader's language, with your name and colour."
    }
    public func consoleLetterGroup(_ group: ConsoleLetterGroup) -> String {
        switch group {
        case .debt: "Debts and payments to complete"
        case .money: "Invoices, payments and refunds"
        case .subscriptions: "Subscriptions"
        case .methods: "Payment methods"
        case .access: "Access and security"
        case .others: "Copies, and notices for you"
        }
    }
    public func consoleLetter(_ letter: ConsoleLetter) -> String {
        switch letter {
        case .signIn: "Sign-in code"
        case .invoiceCreated: "Invoice created"
        case .paymentSucceeded: "Payment received"
        case .partPaid: "Part of an invoice paid"
        case .paymentFailed: "Payment failed"
        case .paymentPlanAgreed: "Payment plan agreed"
        case .paymentPlanReminder: "Reminder of an agreed instalment"
        case .paymentPlanBroken: "Payment plan broken"
        case .actionRequired: "The bank asks for confirmation"
        case .incompletePayment: "Payment to complete"
        case .missedPeriods: "Summary of periods billed late"
        case .trialWillEnd: "Trial ending"
        case .subscriptionCanceled: "Subscription cancelled"
        case .cancellationUndone: "Cancellation undone"
        case .retentionOfferTaken: "Offer to stay taken"
        case .changeRefused: "Change of plan declined"
        case .planChanged: "Change of plan"
        case .planKept: "Change of plan undone"
        case .subscriptionPaused: "Subscription paused"
        case .subscriptionResumed: "Subscription resumed"
        case .methodAdded: "Payment method added"
        case .methodRemoved: "Payment method removed"
        case .cardExpiring: "Card about to expire"
        case .emailChanged: "E-mail address changed"
        case .confirmEmail: "Confirm a new e-mail address"
        case .confirmCopy: "Confirm the address for copies"
        case .copyAdded: "Copies go to another address"
        case .invoiceCopy: "Copy of an invoice"
        case .copiesEnded: "End of the copies"
        case .passwordChanged: "Password changed"
        case .passwordRemoved: "Password removed"
        case .refunded: "Refund"
        case .freshLink: "Fresh link"
        case .deletionRequested: "A customer asks for their data to be deleted"
        }
    }
    public var consoleLetterColumn: String { "E-mail" }
    public var consoleLetterChoiceColumn: String { "When it is sent" }
    public func consoleLetterChoice(_ choice: ConsoleLetterChoice) -> String {
        switch choice {
        case .customer: "Unless the customer turned it off"
        case .always: "Always"
        case .others: "Always; not to the customer's address"
        }
    }

    public var consoleLetterPreview: String { "See" }
    public var consolePreviewIntro: String {
        "This is how a customer of yours gets it. From here the links lead nowhere."
    }
    public var consolePlainPart: String { "Text only" }
    public var consoleSamplePlan: String { "Monthly plan" }
    public var consoleOtherSamplePlan: String { "Large plan" }

    public var consoleSentTitle: String { "Sent e-mails" }
    public var consoleSentIntro: String { "What was sent, to whom, and what became of it." }
    public var consoleFindLetters: String { "Find e-mails" }
    public var consoleFilterLetters: String { "Find" }
    public var consoleEveryLetter: String { "All e-mails" }
    public var consoleLetterCustomerLabel: String { "Customer's e-mail or id" }
    public var consoleLetterRecipientColumn: String { "To" }
    public func consoleLetterState(_ state: ConsoleLetterState) -> String {
        switch state {
        case .queued: "Queued"
        case .sent: "Sent"
        case .dropped: "Not sent"
        case .failed: "Refused by the server"
        case .unwanted: "Turned off by the customer"
        case .silenced: "Switched off in the console"
        }
    }
    public var consoleNoLetters: String { "No e-mail was sent yet" }
    public var consoleNoLettersText: String {
        "The first are sent when a customer opens your portal or you charge them something."
    }
    public var consoleNoSuchLetters: String { "There are no such e-mails" }
    public var consoleNoSuchLettersAdvice: String { "Check the customer's e-mail, or see all." }
}
