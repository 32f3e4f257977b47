import Billing
import HTML
import Localization
import Web

/// A file that is being made: how far it is, then the file, or what to do when it failed.
struct ExportPage: View {
    let frame: PageFrame
    let title: String
    let state: Export.State
    let done: Int
    let total: Int
    /// `62 de 1.200 documentos`.
    let howFar: String
    /// How large it is, and until when it is kept.
    let ready: String
    let file: String
    let refresh: Refresh?
    let here: String
    /// Asks for it once more.
    let action: String
    let fields: [(name: String, value: String)]
    let back: String
    let token: String

    private static let titleID = "export"
    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.standing(of: state), width: .narrow) {
            Card {
                div(.class("stack tight")) {
                    span(.class("empty-icon")) { icon.markup }
                    h1(.id(Self.titleID)) { say.standing(of: state) }
                    p(.class("muted")) { title }
                }
                switch state {
                case .running: running
                case .ready: finished
                case .failed: failed
                case .tooLarge: p(.role("alert")) { say.exportTooLargeText }
                }
            }
            p { ActionLink(say.backToInvoices, to: back, icon: .back) }
        }
    }

    private var icon: Icon {
        switch state {
        case .running: .clock
        case .ready: .check
        case .failed, .tooLarge: .alert
        }
    }

    @MarkupBuilder private var running: Markup {
        if let refresh {
            p(.class("small muted")) {
                say.exportLooksAgain + " "
                a(.href(refresh.stop)) { say.stopLooking }
            }
        }
        div(.class("stack tight")) {
            progress(.value(String(done)), .max(max(total, 1)), .ariaLabelledBy(Self.titleID)) { howFar }
            p(.role("status")) { howFar }
        }
        p(.class("small muted")) { say.exportFoundAgain(say.invoicesSection, say.downloadAll) }
        div(.class("actions")) { LinkButton(say.checkAgain, to: here, icon: .refresh) }
    }

    @MarkupBuilder private var finished: Markup {
        p(.role("status")) { ready }
        div(.class("actions")) { LinkButton(say.downloadFile, to: file, .primary, icon: .download) }
        p(.class("small muted")) { say.exportFoundAgain(say.invoicesSection, say.downloadAll) }
    }

    @MarkupBuilder private var failed: Markup {
        p(.role("alert")) { say.exportFailedText }
        div(.class("actions")) {
            PostButton(say.exportAgain, to: action, token: token, .primary, fields: fields)
        }
    }
}
