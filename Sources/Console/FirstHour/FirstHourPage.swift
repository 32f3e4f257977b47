import HTML
import Localization
import Web

/// Each of the first steps: what it is for, where it is done, and how it stands.
struct FirstHourPage: View {
    let frame: ConsoleFrame
    let firstHour: FirstHour
    let paths: ConsolePaths
    /// Nil for who may not pass anything over.
    let token: String?

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleFirstHour, width: .reading) {
            div(.class("page-head")) {
                div {
                    h1 { say.consoleFirstHour }
                    p(.class("lede")) { say.consoleFirstHourIntro }
                    p(.class("muted")) { say.consoleStepsDone(firstHour.settled, of: firstHour.count) }
                }
            }
            ol(.class("first-steps")) { for step in firstHour.steps { li { card(step) } } }
        }.body
    }

    private func card(_ step: FirstHour.Step) -> Card {
        Card(step.title, id: "step-" + step.step.rawValue, action: badge(step)) {
            p(.class("muted")) { step.purpose }
            if step.standing != .done {
                div(.class("actions")) {
                    if let address = step.address {
                        LinkButton(
                            say.consoleDoStep, to: address,
                            step.step == firstHour.next?.step ? .primary : .secondary, about: step.title)
                    }
                    if let token { change(step, token) }
                }
            }
        }
    }

    private func badge(_ step: FirstHour.Step) -> Markup {
        switch step.standing {
        case .done: Badge(say.consoleStepIsDone, .positive).body
        case .skipped: Badge(say.consoleStepIsSkipped, .neutral).body
        case .open: .empty
        }
    }

    private func change(_ step: FirstHour.Step, _ token: String) -> PostButton {
        step.standing == .skipped
            ? PostButton(say.consoleResumeStep, to: paths.resume(step.step), token: token, .quiet, about: step.title)
            : PostButton(say.consoleSkipStep, to: paths.skip(step.step), token: token, .quiet, about: step.title)
    }
}

/// On the merchant's first page, until nothing is open: the next step, and the way to all.
struct FirstHourCard: View {
    let say: any Language
    let firstHour: FirstHour
    let address: String

    var body: Markup {
        if let next = firstHour.next {
            Card(
                say.consoleFirstHour, id: "first-hour",
                action: ActionLink(say.consoleAllSteps, to: address, icon: .chevron), kind: .notable
            ) {
                p(.class("muted")) { say.consoleStepsDone(firstHour.settled, of: firstHour.count) }
                p { say.consoleNextStep(next.title) + " " + next.purpose }
                if let way = next.address {
                    div(.class("actions")) { LinkButton(say.consoleDoStep, to: way, about: next.title) }
                }
            }
        }
    }
}
