extension English {
    public var consoleCustomersIntro: String { "Who pays this business, the newest first." }
    public var consoleFindCustomer: String { "Find a customer" }
    public var consoleFindCustomerHint: String {
        "Name, email, tax ID, last 4 digits of a card, invoice number or your own reference."
    }
    public var consoleFindCustomers: String { "Search" }
    public func consoleCustomersFound(_ count: String) -> String { "Customers found: \(count)." }
    public func consoleCustomersFoundFirst(_ count: String) -> String {
        "The first \(count): there are more. Type more to narrow the search."
    }
    public var consoleFoundBy: String { "Found by" }
    public func consoleFound(by what: FoundBy) -> String {
        switch what {
        case .id: "ID"
        case .invoice: "Invoice"
        case .email: "Email"
        case .taxID: "Tax ID"
        case .card: "Card"
        case .reference: "Reference"
        case .name: "Name"
        }
    }
    public var consoleNoCustomerFound: String { "Nobody was found" }
    public var consoleNoCustomerFoundAdvice: String {
        "Try the beginning of a name or of the email, or the whole number of an invoice."
    }
    public var consoleNoCustomers: String { "No customers yet" }
    public var consoleNoCustomersAdvice: String {
        "Create the first one here, or from your program by API: it will appear in this list."
    }
    public var consoleCustomerSince: String { "Customer since" }
    public var consoleNewCustomer: String { "New customer" }
    public var consoleNewCustomerIntro: String { "A name or an email is enough. They are not told." }
    public var consoleCreateCustomer: String { "Create customer" }
    public var consoleCustomerCreated: String { "The customer was created." }
    public var consoleEditCustomer: String { "Edit customer" }
    public var consoleEditCustomerIntro: String {
        "If you change the email, their sessions end and we tell the old address."
    }
    public var consoleCustomerSaved: String { "The customer was saved." }
    public var consoleCustomerEmailHint: String { "They sign in to the portal and get invoices with it." }
    public var consoleCustomerOwnLanguage: String { "Their browser's" }
    public var consoleCustomerLanguageHint: String { "We write and show the portal in it." }
    public var consoleStanding: String { "Standing" }
    public var consoleOwedNow: String { "Owed now" }
    public var consoleOwesNothing: String { "Nothing" }
    public var consoleBalanceOwed: String { "Balance to charge with the next invoice" }
    public var consoleBalanceCredit: String { "Credit balance" }
    public func consoleAsksDeletion(_ date: String) -> String { "Asked on \(date) for their data to be deleted." }
    public var consoleHasNoSubscriptions: String { "No subscriptions." }
    public var consoleComesNext: String { "What comes next" }
    public var consoleCustomerMethods: String { "Payment methods" }
    public var consoleHasNoMethods: String { "No payment method is stored." }
    public var consolePaidOutside: String { "Paid outside" }
    public func consoleWentBack(_ amount: String) -> String { "\(amount) went back." }
    public var consoleMailSent: String { "Mail" }
    public var consoleNoMailYet: String { "Nothing was mailed yet." }
    public var consoleSignIns: String { "Sign-in attempts" }
    public var consoleNoSignIns: String { "Nobody tried to sign in with this email in the last 30 days." }
    public var consoleCannotSignIn: String { "Without an email they cannot sign in: add one to their details." }
    public func consoleSignInOutcome(_ outcome: SignInTry) -> String {
        switch outcome {
        case .asked: "Asked to sign in"
        case .unknown: "Unknown email"
        case .wrongCode: "Wrong code"
        case .wrongPassword: "Wrong password"
        case .signedIn: "Signed in"
        }
    }
    public func consoleSignInWhy(_ outcome: SignInTry) -> String {
        switch outcome {
        case .asked: "A customer has this email. Above, under Mail, you see whether the message left."
        case .unknown: "At that moment no customer had this email: nothing was sent."
        case .wrongCode: "The code was not that of the latest mail, or was over."
        case .wrongPassword: "The password was not this account's."
        case .signedIn: "They are in the portal, or were."
        }
    }
    public func consoleLookalike(_ email: String, _ moment: String) -> String {
        "\(moment): somebody typed \(email), which no customer has. Nothing was sent."
    }
    public var consoleNoEventsYet: String { "Nothing has happened yet." }
    public var consoleNotes: String { "Notes" }
    public var consoleNoNotes: String { "No notes yet." }
    public var consoleNoteLabel: String { "Note" }
    public var consoleNoteHint: String {
        "Your team sees it. The customer gets it when they download their data, and it is deleted with them."
    }
    public var consoleAddNote: String { "Add note" }
    public var consoleNoteAdded: String { "The note was saved." }
    public var consoleNoteDeleted: String { "The note was deleted." }
    public var consoleCustomerDetails: String { "Details" }
    public var consoleCustomerID: String { "ID" }
    public var consoleCustomerNeedsName: String { "Enter the customer's name or e-mail." }
}
