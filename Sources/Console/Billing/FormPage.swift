import HTML
import Localization
import Web

/// A form of the console on a page of its own: what is wrong with it first, then its questions, then what sends it.
struct FormPage: View {
    let frame: ConsoleFrame
    let title: String
    let intro: String?
    let fields: Markup
    var faults = FormFaults()
    let action: String
    let submit: String
    var weight = Weight.primary
    let back: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: title, width: .narrow, isRefused: !faults.isEmpty) {
            FormErrors(say.toCorrect(faults.all.count), faults.all)
            Card {
                div(.class("stack tight")) {
                    h1 { title }
                    if let intro { p(.class("muted")) { intro } }
                }
                form(.action(action), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    fields
                    div(.class("actions")) {
                        SubmitButton(submit, weight)
                        LinkButton(say.goBack, to: back)
                    }
                }
            }
        }
    }
}
