import HTML
import Localization
import Web
import Wording

/// Before a method becomes the default of somebody whose subscriptions have methods of their own: whether they follow (U1).
struct MethodDefaultPage: View {
    let frame: PageFrame
    let words: MethodWords
    /// The plans that are paid with another method.
    let plans: String
    let count: Int
    let action: String
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.useAsDefaultTitle(words.title), width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    h1 { say.useAsDefaultTitle(words.title) }
                    if count > 0 { p(.class("muted")) { say.haveTheirOwnMethod(plans, count) } }
                }
                form(.action(action), .post, .class("stack")) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    CheckField("everywhere", label: say.useEverywhere, isChecked: true)
                    div(.class("actions")) {
                        SubmitButton(say.useAsDefault)
                        LinkButton(say.keepMethod, to: back)
                    }
                }
            }
        }
    }
}
