import Billing
import Core
import Localization
import Mail
import Web

/// A merchant's words for a letter: what is asked, and what was typed.
struct LetterForm: Hashable, Sendable {
    static let subjectField = "subject"
    static let bodyField = "body"
    static let customerField = "customer"
    static let languageField = "language"

    var subject: String
    var body: String
    /// Whose facts the preview and the test have.
    var customer: String

    init(subject: String, body: String, customer: String = "") {
        self.subject = subject
        self.body = body
        self.customer = customer
    }

    init(_ form: FormBody) {
        subject = form.text(Self.subjectField)
        body = form.text(Self.bodyField).replacing("\r\n", with: "\n")
        customer = form.text(Self.customerField)
    }

    /// Whether a letter whose own words lead to the portal would not any more (S12).
    func leavesOutPortalLink(of kind: CustomerNotification.Kind) -> Bool {
        // What is no template is told at its field, and warned of no further.
        guard kind.wordsHoldPortalLink, let words = try? LetterWording(subject: subject, body: body, of: kind) else {
            return false
        }
        return !words.variables.contains(.customerPortalLink)
    }
}

extension FormFaults {
    /// Why words cannot be kept, at their box.
    ///
    /// - Throws: the error itself where nothing on the form can put it right.
    init(_ error: any Error, ofLetterIn say: any Language) throws {
        self.init()
        switch error {
        case let refusal as LetterWording.Refusal:
            let fault = refusal.fault
            add(refusal.part.rawValue, say.consoleLetterFault(fault.problem.word, line: fault.line, fault.name))
        case let error as BillingError:
            try add(
                error,
                of: [
                    ("subject", LetterForm.subjectField, say.consoleLetterSubject, LetterTemplate.longestSubject),
                    ("body", LetterForm.bodyField, say.consoleLetterBody, LetterTemplate.longestBody),
                ], in: say)
        default: throw error
        }
    }
}

extension TemplateFault.Problem {
    fileprivate var word: ConsoleLetterFault {
        switch self {
        case .unknownVariable: .unknownVariable
        case .brokenTag: .brokenTag
        case .forbiddenTag: .forbiddenTag
        case .openSection: .openSection
        case .strayEnd: .strayEnd
        case .conditionWithoutSection: .conditionWithoutSection
        }
    }
}
