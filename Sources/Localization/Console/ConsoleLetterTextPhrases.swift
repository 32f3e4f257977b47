/// How a merchant words the letters to its customers, and which it sends to nobody (S88).
public protocol ConsoleLetterTextPhrases {
    // The list
    var consoleLettersThatAreFixed: String { get }
    var consoleLetterTextColumn: String { get }
    func consoleLetterText(isOwn: Bool) -> String
    var consoleLetterIsOff: String { get }

    // One of them
    var consoleEditLetter: String { get }
    var consoleLetterSwitchTitle: String { get }
    var consoleSwitchLetterOff: String { get }
    var consoleSwitchLetterOn: String { get }
    var consoleLetterIsOffExplained: String { get }
    var consoleLetterIsOnExplained: String { get }
    func consoleLetterCannotBeOff(_ reason: ConsoleLetterReason) -> String
    func consolePreviewShows(_ customer: String) -> String
    var consolePreviewShowsNobody: String { get }
    var consolePreviewFind: String { get }
    var consolePreviewCustomer: String { get }
    var consolePreviewCustomerHint: String { get }
    var consolePreviewSubmit: String { get }

    // Its text
    func consoleLetterEditTitle(_ letter: String) -> String
    var consoleLetterEditIntro: String { get }
    var consoleLetterSubject: String { get }
    var consoleLetterBody: String { get }
    var consoleLetterBodyHint: String { get }
    var consoleLetterTry: String { get }
    var consoleLetterSendTest: String { get }
    func consoleLetterTestGoesTo(_ email: String) -> String
    var consoleTooManyTestLetters: String { get }
    var consoleLetterWithoutPortalLink: String { get }
    func consoleLetterFault(_ fault: ConsoleLetterFault, line: Int, _ name: String) -> String
    var consoleVariables: String { get }
    var consoleVariablesIntro: String { get }
    var consoleVariable: String { get }
    var consoleVariableMeaningColumn: String { get }
    var consoleVariableSample: String { get }
    var consoleVariableIsEmpty: String { get }
    var consoleInsertVariable: String { get }
    var consoleRestoreLetterTitle: String { get }
    var consoleRestoreLetter: String { get }
    var consoleRestoreLetterExplained: String { get }

    // What was done
    var consoleLetterSaved: String { get }
    var consoleLetterRestored: String { get }
    var consoleLetterSwitchedOff: String { get }
    var consoleLetterSwitchedOn: String { get }
    func consoleTestLetterSent(_ email: String) -> String
    /// What a variable of a letter stands for.
    func consoleVariableMeaning(_ variable: LetterVariable) -> String
}

/// Why a letter is always sent.
public enum ConsoleLetterReason: String, CaseIterable, Sendable {
    case debt, subscription, refund, access, security, others
}

/// What is wrong with a merchant's words.
public enum ConsoleLetterFault: String, CaseIterable, Sendable {
    case unknownVariable, brokenTag, forbiddenTag, openSection, strayEnd, conditionWithoutSection
}
