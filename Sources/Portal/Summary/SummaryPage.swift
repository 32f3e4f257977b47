import HTML
import Localization
import Web
import Wording

/// The first page (S24): one sentence about what is owed, then everything there is, a row each. On a desk what is owed, the
/// method and the details stand at the left; on a phone it is one column.
struct SummaryPage: View {
    let frame: PageFrame
    let statement: SummaryStatement
    let subscriptions: [SubscriptionRow]?
    let method: MethodEntry
    let invoices: [InvoicesPage.Row]?
    let details: DetailsEntry?
    let addresses: Addresses
    let token: String

    struct MethodEntry: Sendable {
        let words: MethodWords?
        /// Why a first one is worth adding.
        let advice: String?
        let add: String?
    }

    struct DetailsEntry: Sendable {
        let name: String
        let more: String?
        let address: String
    }

    struct Addresses: Sendable {
        let subscriptions: String
        let methods: String
        let invoices: String
    }

    private var say: any Language { frame.language }

    var body: Markup {
        PageLayout(frame, title: say.summarySection, width: .full) {
            div(.class("overview")) {
                statement
                if let subscriptions { group(of: subscriptions) }
                if let invoices { group(of: invoices) }
                methodGroup
                if let details { group(of: details) }
            }
        }
    }

    private func group(of subscriptions: [SubscriptionRow]) -> RowGroup {
        RowGroup(
            say.yourSubscriptions, id: "subscriptions", action: seeAll(addresses.subscriptions, say.yourSubscriptions)
        ) {
            if subscriptions.isEmpty {
                Row(say.noSubscriptions)
            } else {
                for subscription in subscriptions { subscription }
            }
        }
    }

    private func group(of invoices: [InvoicesPage.Row]) -> RowGroup {
        RowGroup(say.latestInvoices, id: "invoices", action: seeAll(addresses.invoices, say.latestInvoices)) {
            if invoices.isEmpty {
                Row(say.noInvoices)
            } else {
                for invoice in invoices {
                    Row(
                        invoice.date, to: invoice.address, about: say.seeInvoice(invoice.number),
                        detail: say.status(invoice.standing), invoice.standing.tone,
                        amount: invoice.amount
                    ) {
                        if let pdf = invoice.pdf {
                            a(.href(pdf), .class("download"), .ariaLabel(say.downloadInvoice(invoice.number))) {
                                Icon.download.markup
                            }
                        }
                    }
                }
            }
        }
    }

    private var methodGroup: RowGroup {
        RowGroup(say.yourMethod, id: "method") {
            if let words = method.words {
                Row(
                    words.short, mark: BrandMark(words.mark), detail: words.warning ?? words.detail,
                    words.warning == nil ? .neutral : .negative
                ) { ActionLink(say.editMethod, to: addresses.methods, about: say.yourMethod) }
            } else {
                Row(say.noMethodsYet, detail: method.advice) {
                    if let add = method.add { PostButton(say.addMethod, to: add, token: token, .quiet) }
                }
            }
        }
    }

    private func group(of details: DetailsEntry) -> RowGroup {
        RowGroup(say.detailsSection, id: "details") {
            Row(details.name, detail: details.more) {
                ActionLink(say.edit, to: details.address, about: say.detailsSection)
            }
        }
    }

    private func seeAll(_ address: String, _ subject: String) -> ActionLink {
        ActionLink(say.seeAll, to: address, about: subject)
    }
}
