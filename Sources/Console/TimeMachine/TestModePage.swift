import HTML
import Localization
import Web

/// What the time machine says in live mode: real time moves by itself.
struct TestModePage: View {
    let frame: ConsoleFrame
    /// The same page of the test mode.
    let inTestMode: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleSection(.timeMachine), width: .reading) {
            h1 { say.consoleSection(.timeMachine) }
            Card {
                EmptyState(
                    .clock, say.consoleTestModeOnly, text: say.consoleTestModeOnlyAdvice,
                    action: LinkButton(say.consoleToTestMode, to: inTestMode, .primary))
            }
        }.body
    }
}
