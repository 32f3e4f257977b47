import HTML
import Localization
import Web

/// The other way out, in the form that asks whether to cancel: at once, with what goes back by the merchant's rule (M14).
struct ImmediateCancellation: View {
    /// What goes back and where to, when, and what stays to be paid.
    let facts: [(label: String, lines: [String])]
    /// What else is settled, a sentence each.
    let sentences: [String]
    let button: String
    /// What the page says, signed.
    let quote: String
    let say: any Language

    static let quoteField = "quote"
    /// Sent only where this button is the one that is pressed.
    static let pressed = (name: "leave", value: "now")

    var body: Markup {
        section(.class("stack"), .ariaLabelledBy("leave-now")) {
            h2(.id("leave-now")) { say.leaveNowTitle }
            p { say.leaveNowEnds }
            DataList(
                facts.map { fact in DataList.Fact(fact.label) { for line in fact.lines { p { line } } } })
            for sentence in sentences { p { sentence } }
            p { say.leaveNowIsFinal }
            input(.type(.hidden), .name(Self.quoteField), .value(quote))
            div(.class("actions")) { SubmitButton(button, .danger, field: Self.pressed) }
        }
    }
}
