import Access
import HTML
import Localization
import Web

/// The second address that gets copies of invoices: what is active, what waits, and another one.
struct InvoiceCopiesPage: View {
    let frame: PageFrame
    let standing: InvoiceCopyStanding
    /// Whether papers may be downloaded here.
    let isOffered: Bool
    let typed: String
    let error: String?
    let action: String
    let removal: String
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.copiesTitle, isRefused: error != nil) {
            div(.class("page-head")) {
                div {
                    h1 { say.copiesTitle }
                    p(.class("lede")) { isOffered ? say.copiesIntro : say.copiesNotOffered }
                }
            }
            if !facts.isEmpty {
                Card {
                    DataList(facts)
                    div(.class("actions")) { PostButton(say.endCopies, to: removal, token: token) }
                }
            }
            if isOffered {
                Card(say.newCopyTitle, id: "new-copy") {
                    form(.action(action), .post, .class("stack"), .novalidate) {
                        input(.type(.hidden), .name(CSRF.field), .value(token))
                        EmailField(
                            say.newCopyLabel, value: typed, hint: say.newCopyHint, error: error,
                            isFocused: error != nil)
                        SubmitButton(say.sendCopyLink)
                    }
                }
            }
        }
    }

    private var facts: [DataList.Fact] {
        var facts: [DataList.Fact] = []
        if let active = standing.active { facts.append(fact(active.email, say.copyIsActive)) }
        if let waiting = standing.waiting {
            let replaced = standing.active.map { " " + say.copyAddressIsReplaced($0.email) } ?? ""
            facts.append(fact(waiting.email, say.copyIsWaiting + replaced))
        }
        return facts
    }

    private func fact(_ email: String, _ note: String) -> DataList.Fact {
        DataList.Fact(say.copyAddressLabel) {
            p { email }
            p(.class("small muted")) { note }
        }
    }
}
