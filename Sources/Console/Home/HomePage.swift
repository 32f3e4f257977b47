import HTML
import Localization
import Web

/// What a merchant's people see first.
struct HomePage: View {
    let frame: ConsoleFrame
    let name: String
    let merchant: String
    let figures: [Figure]
    /// Nil once it is over, and for who may not see the settings.
    var firstHour: FirstHourCard?
    let steps: [Step]

    struct Figure: Sendable {
        let name: String
        let value: String
        let detail: String?
        let address: String
    }

    struct Step: Sendable {
        let title: String
        let detail: String?
        let address: String
    }

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleSection(.home)) {
            div(.class("page-head")) {
                div {
                    h1 { say.consoleGreeting(name) }
                    p(.class("lede")) { say.consoleHomeIntro(merchant) }
                }
            }
            firstHour
            section(.ariaLabel(say.consoleFigures)) {
                div(.class("figures")) { for figure in figures { show(figure) } }
            }
            RowGroup(say.consoleNextSteps, id: "next") {
                for step in steps { Row(step.title, to: step.address, detail: step.detail) }
            }
        }
    }

    private func show(_ figure: Figure) -> Markup {
        div(.class("figure")) {
            p(.class("figure-name")) { figure.name }
            p(.class("figure-value")) { a(.href(figure.address)) { figure.value } }
            if let detail = figure.detail { p(.class("small muted")) { detail } }
        }
    }
}
