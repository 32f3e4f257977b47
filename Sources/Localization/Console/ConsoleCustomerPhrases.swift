/// A merchant's customers, as its people read of them.
public protocol ConsoleCustomerPhrases {
    // The list, and whom somebody looks for
    /// One of the two, or nobody knows who it is.
    var consoleCustomerNeedsName: String { get }
    var consoleCustomersIntro: String { get }
    var consoleFindCustomer: String { get }
    var consoleFindCustomerHint: String { get }
    var consoleFindCustomers: String { get }
    func consoleCustomersFound(_ count: String) -> String
    /// There are more than are shown.
    func consoleCustomersFoundFirst(_ count: String) -> String
    var consoleFoundBy: String { get }
    func consoleFound(by what: FoundBy) -> String
    var consoleNoCustomerFound: String { get }
    var consoleNoCustomerFoundAdvice: String { get }
    var consoleNoCustomers: String { get }
    var consoleNoCustomersAdvice: String { get }
    var consoleCustomerSince: String { get }

    // The form
    var consoleNewCustomer: String { get }
    var consoleNewCustomerIntro: String { get }
    var consoleCreateCustomer: String { get }
    var consoleCustomerCreated: String { get }
    var consoleEditCustomer: String { get }
    var consoleEditCustomerIntro: String { get }
    var consoleCustomerSaved: String { get }
    var consoleCustomerEmailHint: String { get }
    /// Instead of a language: their browser's.
    var consoleCustomerOwnLanguage: String { get }
    var consoleCustomerLanguageHint: String { get }

    // How they stand
    var consoleStanding: String { get }
    var consoleOwedNow: String { get }
    var consoleOwesNothing: String { get }
    var consoleBalanceOwed: String { get }
    var consoleBalanceCredit: String { get }
    func consoleAsksDeletion(_ date: String) -> String
    var consoleHasNoSubscriptions: String { get }
    var consoleComesNext: String { get }
    var consoleCustomerMethods: String { get }
    var consoleHasNoMethods: String { get }
    var consolePaidOutside: String { get }
    func consoleWentBack(_ amount: String) -> String

    // What went to and fro
    var consoleMailSent: String { get }
    var consoleNoMailYet: String { get }
    var consoleSignIns: String { get }
    var consoleNoSignIns: String { get }
    /// There is no address to sign in with.
    var consoleCannotSignIn: String { get }
    func consoleSignInOutcome(_ outcome: SignInTry) -> String
    /// Why it failed, or what came next.
    func consoleSignInWhy(_ outcome: SignInTry) -> String
    /// Somebody typed an address that is almost theirs.
    func consoleLookalike(_ email: String, _ moment: String) -> String
    var consoleNoEventsYet: String { get }
    var consoleNotes: String { get }
    var consoleNoNotes: String { get }
    var consoleNoteLabel: String { get }
    var consoleNoteHint: String { get }
    var consoleAddNote: String { get }
    var consoleNoteAdded: String { get }
    var consoleNoteDeleted: String { get }
    var consoleCustomerDetails: String { get }
    var consoleCustomerID: String { get }
}

/// What of a customer was found.
public enum FoundBy: String, CaseIterable, Sendable { case id, invoice, email, taxID, card, reference, name }

/// What became of a try to sign in.
public enum SignInTry: String, CaseIterable, Sendable {
    /// Somebody has the address, and a mail was queued unless a limit was reached.
    case asked
    /// Nobody has the address.
    case unknown
    case wrongCode, wrongPassword, signedIn
}
