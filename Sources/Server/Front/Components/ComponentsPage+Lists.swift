import HTML
import Localization
import Web

extension ComponentsPage {
    private static let card = "Visa •••• 4242"

    /// Things, one and many.
    @MarkupBuilder var lists: Markup {
        shown("RowGroup") {
            RowGroup(
                say.yourSubscriptions, id: "things",
                action: ActionLink(say.seeAll, to: here, about: say.yourSubscriptions)
            ) {
                Row("Plan Premium", to: here, detail: say.nothingOwed, amount: text(24_990), note: say.total)
                Row(
                    "Plan Plus", mark: ProductPicture("Plan Plus", picture: nil), detail: say.isPastDue, .negative,
                    more: Self.card, amount: text(9_990)
                ) { PostButton(say.pay, to: here, token: "", .quiet, about: "Plan Plus") }
                Row(Self.card, mark: BrandMark(.card("visa")), detail: say.expires("12/2027")) {
                    ActionLink(say.edit, to: here, about: Self.card)
                }
                Row(say.noInvoices)
            }
        }
        shown("MethodTile") {
            div(.class("tiles")) {
                MethodTile(
                    .card("visa"), title: Self.card, detail: say.expires("12/2027"), defaultLabel: say.defaultMethod
                ) { LinkButton(say.delete, to: here, .quiet, about: Self.card) }
                MethodTile(.card("mastercard"), title: "Mastercard •••• 5100", warning: say.hasExpired("12/2025")) {
                    PostButton(say.useAsDefault, to: here, token: "", .quiet, about: "Mastercard •••• 5100")
                }
                MethodTile(.bank, title: "Banco •••• 6789")
            }
        }
        shown("Card") {
            Card(say.yourMethod, id: "plain", action: ActionLink(say.edit, to: here, about: say.yourMethod)) {
                p(.class("muted")) { say.methodsIntro }
                DataList([.init(say.emailLabel, "ana@example.com"), .init(say.total) { text(24_990) }])
            }
            Card(say.seePending, id: "notable", kind: .notable) {
                DataList([.init(say.dateColumn, "2026-06-14"), .init(say.amountColumn, text(9_990))], inARow: true)
            }
            Card(kind: .flush) {
                EmptyState(
                    .receipt, say.noInvoices, text: say.noneFoundAdvice, action: LinkButton(say.seeAll, to: here))
            }
        }
        shown("DataTable") { Card(kind: .flush) { table } }
        shown("Paper") {
            Paper {
                Totals([
                    (label: say.subtotal, amount: text(29_990), isSum: false),
                    (label: say.discount, amount: "−" + text(5_000), isSum: false),
                    (label: say.total, amount: text(24_990), isSum: true),
                ])
            }
        }
    }

    private var table: DataTable {
        DataTable(
            say.latestInvoices,
            columns: [
                .init(say.invoiceNumber, .lead), .init(say.statusColumn), .init(say.amountColumn, .money),
                .init(say.download, .actions),
            ],
            rows: [InvoiceStanding.pastDue, .paid].enumerated().map { index, standing in
                let number = "GYM-00000\(index + 1)"
                return [
                    .text(number), Badge(standing, in: say).body, .text(text(24_990)),
                    ActionLink("PDF", to: here, icon: .download, about: number).body,
                ]
            })
    }
}
