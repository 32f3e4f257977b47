extension English {
    public var consoleLettersThatAreFixed: String {
        "E-mails that let somebody in or tell of a change of access, and those that do not go to the "
            + "customer, say the same at every business: their text is not changed."
    }
    public var consoleLetterTextColumn: String { "Text" }
    public func consoleLetterText(isOwn: Bool) -> String { isOwn ? "Yours" : "Standard" }
    public var consoleLetterIsOff: String { "Switched off" }
    public var consoleEditLetter: String { "Edit the text" }
    public var consoleLetterSwitchTitle: String { "Whether it is sent" }
    public var consoleSwitchLetterOff: String { "Switch this e-mail off" }
    public var consoleSwitchLetterOn: String { "Switch this e-mail on" }
    public var consoleLetterIsOffExplained: String {
        "No customer gets it in this mode. Copies of invoices are sent all the same."
    }
    public var consoleLetterIsOnExplained: String {
        "It is sent to whoever has not switched it off in their portal. If you want to send it to nobody, "
            + "switch it off."
    }
    public func consoleLetterCannotBeOff(_ reason: ConsoleLetterReason) -> String {
        switch reason {
        case .debt: "Always sent: it says that something is owed, and the customer must be able to pay in time."
        case .subscription: "Always sent: it is the proof that something that is charged begins, changes or ends."
        case .refund: "Always sent: it is the proof that money was given back."
        case .access: "Always sent: without it the customer could not come in."
        case .security: "Always sent: if the customer did not make the change, they must hear of it."
        case .others: "Always sent: somebody who is not the customer waits for it."
        }
    }
    public func consolePreviewShows(_ customer: String) -> String { "With the data of \(customer)." }
    public var consolePreviewShowsNobody: String { "With sample data." }
    public var consolePreviewFind: String { "See it with a customer's data" }
    public var consolePreviewCustomer: String { "Customer" }
    public var consolePreviewCustomerHint: String { "Name, e-mail or id. Empty: your newest customer." }
    public var consolePreviewSubmit: String { "Show" }
    public func consoleLetterEditTitle(_ letter: String) -> String { "Text of “\(letter)”" }
    public var consoleLetterEditIntro: String {
        "Change the subject and the paragraphs in this language and this mode. The greeting, the table of "
            + "amounts, the button and the foot are the e-mail's own. What was sent stays as it was."
    }
    public var consoleLetterSubject: String { "Subject" }
    public var consoleLetterBody: String { "Paragraphs" }
    public var consoleLetterBodyHint: String { "Text only. An empty line parts two paragraphs." }
    public var consoleLetterTry: String { "Preview" }
    public var consoleLetterSendTest: String { "Send me a test" }
    public func consoleLetterTestGoesTo(_ email: String) -> String {
        "The test goes to you alone, at \(email), with the same customer's data."
    }
    public var consoleTooManyTestLetters: String {
        "You have sent yourself several tests. Wait a quarter of an hour and send another."
    }
    public var consoleLetterWithoutPortalLink: String {
        "This text lacks {{customer_portal_link}}: whoever gets the e-mail will have no link to your portal."
    }
    public func consoleLetterFault(_ fault: ConsoleLetterFault, line: Int, _ name: String) -> String {
        switch fault {
        case .unknownVariable: "Line \(line): this e-mail knows no {{\(name)}}. Use one of the variables in the list."
        case .brokenTag:
            "Line \(line): the tag {{\(name) is not closed properly. Write {{, the name and }} on one line."
        case .forbiddenTag: "Line \(line): {{\(name)}} cannot be used here. There are only variables and sections."
        case .openSection: "Line \(line): the section {{#\(name)}} is not closed. {{/\(name)}} is missing."
        case .strayEnd: "Line \(line): {{\(name)}} does not close the last section that was opened."
        case .conditionWithoutSection:
            "Line \(line): {{\(name)}} is a condition and says nothing. Use it as {{#\(name)}}…{{/\(name)}}."
        }
    }
    public var consoleVariables: String { "Variables" }
    public var consoleVariablesIntro: String {
        "Copy them, or press one to put it into the text. What stands between {{#note}} and {{/note}} appears "
            + "only if the variable has a value; between {{^note}} and {{/note}}, only if it has none."
    }
    public var consoleVariable: String { "Variable" }
    public var consoleVariableMeaningColumn: String { "What it says" }
    public var consoleVariableSample: String { "Example" }
    public var consoleVariableIsEmpty: String { "No value in this example" }
    public var consoleInsertVariable: String { "Put into the text" }
    public var consoleRestoreLetterTitle: String { "Standard text" }
    public var consoleRestoreLetter: String { "Restore the standard text" }
    public var consoleRestoreLetterExplained: String {
        "Your text in this language and this mode is deleted, and the e-mail says its own again."
    }
    public var consoleLetterSaved: String { "We saved your text. E-mails that are sent from now on have it." }
    public var consoleLetterRestored: String { "The e-mail has its standard text again." }
    public var consoleLetterSwitchedOff: String { "We switched this e-mail off. No customer gets it in this mode." }
    public var consoleLetterSwitchedOn: String { "We switched this e-mail on." }
    public func consoleTestLetterSent(_ email: String) -> String { "We are sending the test to \(email)." }
}
