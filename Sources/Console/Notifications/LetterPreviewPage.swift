import HTML
import Localization
import Web

/// One letter, in each language: its subject, how it looks, and its plain twin.
struct LetterPreviewPage: View {
    let frame: ConsoleFrame
    let title: String
    /// The code of what it is written in.
    let language: String
    let subject: String
    let text: String
    /// Of the letter itself.
    let frameAddress: String
    /// This page's own, without a language.
    let address: String
    let back: String

    private var say: any Language { frame.language }

    var body: Markup {
        ConsolePageLayout(frame, title: title, width: .reading) {
            div(.class("page-head")) {
                div {
                    h1 { title }
                    p(.class("lede")) { say.consolePreviewIntro }
                }
            }
            nav(.class("row"), .ariaLabel(say.letterLanguage)) {
                for one in Languages.all {
                    a(
                        .href(address + "?language=" + one.code), .lang(one.tag), .class("action"),
                        one.code == language ? .ariaCurrent("page") : .none
                    ) { one.name }
                }
            }
            Card(subject, id: "letter", kind: .flush) {
                iframe(.class("letter-frame"), .src(frameAddress), .title(subject), .sandbox(""))
            }
            Card(say.consolePlainPart, id: "plain") { pre(.class("plain-part")) { text } }
            p { ActionLink(say.consoleSection(.notifications), to: back, icon: .back) }
        }.body
    }
}
