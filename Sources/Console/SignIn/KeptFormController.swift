import Access
import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web

/// Shows who has signed in again what they had typed, and sends it when they press.
struct KeptFormController: Sendable {
    let console: ConsoleMiddleware

    var routes: [ConsoleRoute] { [console.personPage(ConsoleAddress.keptForm, about: "console_session", show)] }

    func show(_ request: Request, _ person: ConsolePerson) throws -> Response {
        let visitor = person.visitor
        let cookie = visitor.cookies.form.value(in: visitor.headers)
        guard let form = KeptForm(cookie, for: person.person.id, console.billing) else {
            return try person.redirect(to: ConsoleAddress.root)
        }
        return KeptFormPage(frame: person.frame(), form: form, token: person.token).answer(person)
    }
}

/// Nothing of it was done; it is done when they press, as if it had been sent now.
struct KeptFormPage: View {
    let frame: ConsoleFrame
    let form: KeptForm
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleKeptFormTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.info.markup }
                    h1 { say.consoleKeptFormTitle }
                    p { say.consoleKeptFormIntro }
                    if !form.texts.isEmpty { ul { for text in form.texts { li { text } } } }
                }
                div(.class("actions")) {
                    PostButton(
                        say.consoleKeptFormSend, to: form.address, token: token, .primary,
                        fields: form.fields.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) })
                    LinkButton(say.consoleKeptFormLeave, to: form.address, .quiet)
                }
            }
        }
    }
}
