import HTML
import Localization
import Web

/// One paper to download. Nothing else of the account is told.
struct PaperPage: View {
    let frame: PageFrame
    let number: String
    let amount: String
    let issued: String
    /// Nil where the merchant does not let papers be downloaded (S84).
    let action: String?
    let token: String

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.paperTitle(number), width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { Icon.download.markup }
                    h1 { say.paperTitle(number) }
                    p(.class("muted")) { say.paperIntro(frame.merchant) }
                }
                Amount(amount, note: issued, size: .large)
                if let action {
                    PostButton(say.downloadPDF, to: action, token: token, .primary, icon: .download)
                } else {
                    p { say.askMerchant(frame.merchant) }
                }
            }
        }
    }
}
