import Core
import HTML
import Localization
import Web

/// Every component of the portal in its states, in the portal's own words: by this page a change of style is judged.
struct ComponentsPage: View {
    static let address = "/components"

    /// A page each, so that either is no heavier than a page of the portal may be (S81).
    enum Part: String { case things, forms }

    let visitor: FrontVisitor
    var part = Part.things

    var say: any Language { visitor.say.language }
    var here: String { Self.address }

    var body: Markup {
        PageLayout(frame, title: visitor.say.componentsTitle, width: .full) {
            Statement(visitor.say.componentsTitle, greeting: "Ventanilla", isGood: true) {
                p(.class("why")) { visitor.say.componentsText }
                p(.class("why")) { span(.class("late")) { say.isPastDue + "." } }
                div(.class("actions")) {
                    PostButton(say.pay + " " + text(9_990), to: here, token: "", .primary)
                    LinkButton(say.tryAnotherWay, to: here)
                }
            }
            switch part {
            case .things:
                marks
                lists
            case .forms: forms
            }
        }.body
    }

    /// With all that stands around a page of the portal.
    private var frame: PageFrame {
        var frame = visitor.frame()
        frame.returnTo = "/"
        frame.isTestMode = true
        frame.support = .init(email: "hola@example.com", phone: "+56 2 2345 6789")
        frame.sections = [
            SectionLink(say.summarySection, to: here, isCurrent: part == .things),
            SectionLink(say.detailsSection, to: here + "?part=forms", isCurrent: part == .forms),
        ]
        frame.account = .init(
            "ana@example.com", of: "Ana Soto", others: .init([.init("Luz SpA", id: "luz")], action: here),
            signOut: here, token: "")
        frame.notice = Notice(say.detailsSaved, .positive)
        return frame
    }

    /// Some Chilean pesos, as the reader writes them.
    func text(_ amount: Int64) -> String {
        Reader(say, country: "CL", zone: .utc).money(Money(amount, .clp))
    }

    /// One component under its name in the source.
    func shown(_ name: String, @MarkupBuilder _ content: () -> Markup) -> Markup {
        section(.class("stack tight"), .ariaLabelledBy("c-" + name)) {
            h2(.id("c-" + name), .lang("en")) { name }
            content()
        }
    }
}
