import HTML
import Localization
import Web

/// The warning before a subscription is cancelled, with its last day, and the question why (S50–S52).
struct CancellationPage: View {
    let frame: PageFrame
    let plan: String
    /// What cancelling means here, a sentence each.
    let consequences: [String]
    /// Empty: nothing is asked.
    let reasons: [(value: String, label: String)]
    let typed: Typed
    let action: String
    let back: String
    let token: String
    /// Where a change is paid or taken back, where nothing can be said of a refund before.
    var change: String?
    /// The other way out, where something goes back to who takes it.
    var immediateCancellation: ImmediateCancellation?
    var alternatives: CancellationAlternatives?

    struct Typed: Sendable {
        var reason = ""
        var comment = ""
        var commentError: String?
        var reasonError: String?
    }

    static let commentLimit = 500

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(
            frame, title: say.cancelTitle(plan), width: .narrow,
            isRefused: typed.commentError != nil || typed.reasonError != nil
        ) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.cancelTitle(plan) }
                    for consequence in consequences { p { consequence } }
                    if let change { p { ActionLink(say.seeChange, to: change) } }
                }
                form(
                    .action(action), .post, .class("stack"),
                    alternatives == nil ? .none : .id(CancellationAlternatives.form)
                ) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    if !reasons.isEmpty { questions }
                    div(.class("actions")) {
                        LinkButton(say.keepSubscription, to: back)
                        SubmitButton(say.cancelSubscription, .danger)
                    }
                    immediateCancellation
                }
            }
            alternatives
        }
    }

    @MarkupBuilder private var questions: Markup {
        SelectField(
            "reason", label: say.reasonLabel, value: typed.reason, options: reasons, empty: say.chooseOne,
            error: typed.reasonError, isRequired: false, optionalMark: say.optional,
            .autofocus(if: typed.reasonError != nil))
        TextField(
            "comment", label: say.commentLabel, value: typed.comment, error: typed.commentError,
            limit: Self.commentLimit, optionalMark: say.optional,
            isFocused: typed.commentError != nil && typed.reasonError == nil)
    }
}
