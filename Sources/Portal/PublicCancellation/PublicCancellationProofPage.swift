import HTML
import Localization
import Web

/// The page of a receipt's link: what was asked, what it may be about, and one button. Looking changes nothing (A4).
struct PublicCancellationProofPage: View {
    let frame: PageFrame
    /// Says what confirming does.
    let title: String
    /// Above what was asked, a sentence each.
    let intro: [String]
    let facts: [DataList.Fact]
    /// What confirming leaves to pay, a sentence each.
    let owed: [String]
    /// Says what it does, where that is the same for all that may be chosen.
    let button: String
    /// Where to sign in, where that gives something back which confirming does not.
    let portal: String?
    /// Empty: nothing that can be ended was found with this address, and the merchant looks.
    let options: [Choices.Choice]
    let chosen: String?
    let error: String?
    let action: String
    let token: String

    static let field = "choice"

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: title, width: .narrow, isRefused: error != nil) {
            FormErrors(say.toCorrect(1), error.map { [(name: Self.field, message: $0)] } ?? [])
            Card {
                div(.class("stack tight")) {
                    h1 { title }
                    for sentence in intro { p(.class("muted")) { sentence } }
                }
                DataList(facts)
                for sentence in owed { p { sentence } }
                form(.action(action), .post, .class("stack"), .novalidate) {
                    input(.type(.hidden), .name(CSRF.field), .value(token))
                    if options.isEmpty {
                        input(.type(.hidden), .name(Self.field), .value("other"))
                        SubmitButton(button)
                    } else {
                        Choices(
                            Self.field, legend: say.requestChoiceLegend, chosen: chosen, options: options, error: error)
                        SubmitButton(button)
                    }
                }
                if let portal { p { ActionLink(say.enterPortal, to: portal) } }
            }
        }
    }
}
