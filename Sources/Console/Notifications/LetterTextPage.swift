import Billing
import HTML
import Localization
import Mail
import Web

/// Where a merchant writes a letter's text: its words, what they can name, and how they would look before they are kept.
struct LetterTextPage: View {
    let frame: ConsoleFrame
    let kind: CustomerNotification.Kind
    let language: String
    let form: LetterForm
    var faults = FormFaults()
    /// In the words that are kept, or in what was typed where it was tried.
    let letter: PreviewedLetter
    /// Whether the reader sees it: after trying it out.
    let showsLetter: Bool
    /// Where the test goes.
    let email: String
    /// Whether there are words of the merchant's to take back.
    let isOwn: Bool
    let paths: ConsolePaths
    let token: String

    /// What the form is sent for.
    static let intent = "intent"
    static let previewing = "preview"
    static let testing = "test"

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(
            frame, title: say.consoleLetterEditTitle(say.title(of: kind)), width: .reading, isRefused: !faults.isEmpty
        ) {
            div(.class("page-head")) {
                div {
                    h1 { say.consoleLetterEditTitle(say.title(of: kind)) }
                    p(.class("lede")) { say.consoleLetterEditIntro }
                }
            }
            LetterLanguages(language: language, address: paths.letterText(kind), say: say)
            FormErrors(say.toCorrect(faults.all.count), faults.all)
            if form.leavesOutPortalLink(of: kind) { Notice(say.consoleLetterWithoutPortalLink, .attention) }
            if showsLetter { LetterCards(letter: letter, notFound: notFound, say: say) }
            questions
            LetterVariables(kind: kind, values: letter.values, say: say)
            if isOwn { restoring }
            p { ActionLink(say.title(of: kind), to: "\(paths.letter(kind))?language=\(language)", icon: .back) }
        }.body
    }

    private var notFound: String? { form.customer.isEmpty || letter.customer != nil ? nil : form.customer }

    private var questions: Markup {
        Card {
            HTML.form(.action(paths.letterText(kind)), .post, .class("stack letter-words"), .novalidate) {
                input(.type(.hidden), .name(CSRF.field), .value(token))
                input(.type(.hidden), .name(LetterForm.languageField), .value(language))
                Field(
                    LetterForm.subjectField, label: say.consoleLetterSubject, value: form.subject,
                    error: faults[LetterForm.subjectField], .autocomplete(.off),
                    .maxlength(LetterTemplate.longestSubject), .autofocus(if: faults.isFirst(LetterForm.subjectField)))
                TextField(
                    LetterForm.bodyField, label: say.consoleLetterBody, value: form.body,
                    hint: say.consoleLetterBodyHint, error: faults[LetterForm.bodyField],
                    limit: LetterTemplate.longestBody, isRequired: true,
                    isFocused: faults.isFirst(LetterForm.bodyField))
                Field(
                    LetterForm.customerField, label: say.consolePreviewFind, value: form.customer,
                    hint: say.consolePreviewCustomerHint, isRequired: false, optionalMark: say.optional,
                    .autocomplete(.off), .maxlength(ListQuery.longest))
                div(.class("actions")) {
                    SubmitButton(say.save, field: (name: Self.intent, value: "save"))
                    SubmitButton(
                        say.consoleLetterTry, .secondary, field: (name: Self.intent, value: Self.previewing))
                    SubmitButton(
                        say.consoleLetterSendTest, .secondary, field: (name: Self.intent, value: Self.testing))
                }
                p(.class("muted small")) { say.consoleLetterTestGoesTo(email) }
            }
        }.body
    }

    private var restoring: Card {
        Card(say.consoleRestoreLetterTitle, id: "restore") {
            p { say.consoleRestoreLetterExplained }
            PostButton(
                say.consoleRestoreLetter, to: paths.letter(kind) + "/restore", token: token, .danger,
                fields: [(name: LetterForm.languageField, value: language)])
        }
    }

    static let css = """
        .letter-words textarea { min-height: 18rem; }
        .letter-tags .button { min-height: 2.75rem; padding: .25rem .5rem; }
        """
}
