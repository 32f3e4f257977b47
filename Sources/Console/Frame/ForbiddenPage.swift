import HTML
import Localization
import Web

/// A role does not allow this: whose does (C3).
struct ForbiddenPage: View {
    let frame: ConsoleFrame
    /// Of whoever reads.
    let role: String
    let people: [Contact]

    struct Contact: Sendable {
        let name: String
        let role: String
    }

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleForbiddenTitle, width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.lock.markup }
                    h1 { say.consoleForbiddenTitle }
                    p(.class("muted")) { say.consoleForbidden(role) }
                    if people.isEmpty {
                        p { say.consoleNobodyCan }
                    } else {
                        p { say.consoleWhoCan }
                        ul { for person in people { li { person.name + " (" + person.role + ")" } } }
                    }
                    p { LinkButton(say.toTheStart, to: frame.place?.home ?? ConsoleAddress.root) }
                }
            }
        }
    }
}
