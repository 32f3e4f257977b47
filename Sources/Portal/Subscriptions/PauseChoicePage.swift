import HTML
import Localization
import Web

/// For how long a subscription may rest, each length with its days.
struct PauseChoicePage: View {
    let frame: PageFrame
    let plan: String
    let choices: [Choice]
    let back: String

    /// Ready to print.
    struct Choice: Sendable {
        /// `2 meses`.
        let length: String
        let days: String
        /// `Pausar 2 meses`.
        let button: String
        /// The page that confirms it.
        let address: String
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.pauseTitle(plan)) {
            div(.class("page-head")) {
                div {
                    h1 { say.pauseTitle(plan) }
                    p(.class("lede")) { say.pauseExplained }
                }
            }
            Card(kind: .flush) {
                ul(.class("tiles")) { for choice in choices { li { tile(choice) } } }
            }
            p { ActionLink(say.goBack, to: back, icon: .back) }
        }
    }

    private func tile(_ choice: Choice) -> Markup {
        div(.class("tile")) {
            div(.class("tile-text")) {
                span(.class("tile-title")) { choice.length }
                span(.class("tile-detail")) { choice.days }
            }
            div(.class("tile-actions")) { LinkButton(choice.button, to: choice.address) }
        }
    }
}
