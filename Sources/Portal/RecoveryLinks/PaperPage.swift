import HTML
import Localization
import Web

/// One paper to download, with the receipts of what paid it. Nothing else of the account is told.
struct PaperPage: View {
    let frame: PageFrame
    let number: String
    let amount: String
    let issued: String
    /// Nil where the merchant does not let papers be downloaded (S84).
    let action: String?
    /// Newest first: who has any came for the first.
    var receipts: [Receipt] = []
    var receiptAction = ""
    let token: String

    struct Receipt: Sendable {
        let payment: String
        /// `Recibo de $3.000, 14 jun 2026`.
        let label: String
    }

    static let field = "payment"

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
                    div(.class("actions")) {
                        for (index, receipt) in receipts.enumerated() {
                            receiptButton(receipt, isFirst: index == 0)
                        }
                        PostButton(
                            say.downloadPDF, to: action, token: token, receipts.isEmpty ? .primary : .secondary,
                            icon: .download)
                    }
                } else {
                    p { say.askMerchant(frame.merchant) }
                }
            }
        }
    }

    private func receiptButton(_ receipt: Receipt, isFirst: Bool) -> PostButton {
        PostButton(
            receipt.label, to: receiptAction, token: token, isFirst ? .primary : .secondary, icon: .download,
            fields: [(Self.field, receipt.payment)])
    }
}
