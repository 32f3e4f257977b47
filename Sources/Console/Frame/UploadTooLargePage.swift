import HTML
import Localization
import Web

/// More came with a picture than is read at all (W10): how much may, and the way back to the form.
struct UploadTooLargePage: View {
    let frame: ConsoleFrame
    /// Where the form is.
    let back: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleUploadIsTooLarge, width: .narrow, isRefused: true) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.alert.markup }
                    h1 { say.consoleUploadIsTooLarge }
                    p { say.consolePictureHasTooManyBytes }
                    p(.class("muted")) { say.consoleUploadKeptNothing }
                    p { LinkButton(say.goBack, to: back, .primary) }
                }
            }
        }
    }
}
