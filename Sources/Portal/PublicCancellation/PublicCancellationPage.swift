import HTML
import Localization
import Web

/// Cancelling or withdrawing without an account: who, which mailbox, and what.
struct PublicCancellationPage: View {
    let frame: PageFrame
    let way: PublicCancellation
    /// In which one may withdraw.
    let days: Int
    let typed: Typed
    /// By the field's name.
    let errors: [String: String]
    /// What keeps it from being taken, whatever was typed.
    let problem: String?
    let limits: (name: Int, what: Int)
    let action: String
    let back: String
    let token: String

    struct Typed: Sendable {
        var name = ""
        var email = ""
        var what = ""
    }

    static let fields = ["name", "email", "what"]

    private var say: any Language { frame.language }
    private var found: [(name: String, message: String)] {
        Self.fields.compactMap { field in errors[field].map { (name: field, message: $0) } }
    }
    private var isRefused: Bool { !errors.isEmpty || problem != nil }

    var body: Markup {
        PageLayout(frame, title: say.publicCancellationTitle(way), width: .narrow, isRefused: isRefused) {
            if let problem { Notice(problem, .negative) }
            FormErrors(say.toCorrect(found.count), found)
            Card {
                div(.class("stack tight")) {
                    h1 { say.publicCancellationTitle(way) }
                    p(.class("muted")) { say.publicCancellationIntro(way, frame.merchant, days: days) }
                }
                form(.action(action), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    Field(
                        "name", label: say.nameLabel, value: typed.name, hint: say.publicCancellationNameHint,
                        error: errors["name"], .autocomplete(.name), .maxlength(limits.name),
                        .autofocus(if: found.first?.name == "name"))
                    EmailField(
                        say.emailLabel, value: typed.email, hint: say.publicCancellationEmailHint,
                        error: errors["email"],
                        isFocused: found.first?.name == "email")
                    TextField(
                        "what", label: say.publicCancellationWhatLabel(way), value: typed.what,
                        hint: say.publicCancellationWhatHint, error: errors["what"], limit: limits.what,
                        isRequired: true)
                    SubmitButton(say.publicCancellationSend(way))
                }
                p { ActionLink(say.goBack, to: back, icon: .back) }
            }
        }
    }
}
