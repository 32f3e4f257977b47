import Access
import Billing
import HTML
import Localization
import Web
import Wording

/// All about one customer on one page: how they stand, what they have and pay, and what went to and fro.
struct CustomerPage: View {
    let frame: ConsoleFrame
    let found: CustomerRecords.Found
    let words: CustomerWords
    let paths: ConsolePaths
    let mayChange: Bool
    let mayView: Bool
    let mayBill: Bool
    let token: String
    /// What was written into the box for a note, when it was refused, and why.
    var typedNote = ""
    var noteFaults = FormFaults()

    var say: any Language { words.say }
    var record: CustomerRecord { found.record }
    var customer: Customer { record.customer }

    var body: Markup {
        ConsolePageLayout(frame, title: words.name, width: .full, isRefused: !noteFaults.isEmpty) {
            head
            if let request = record.deletionRequest {
                Notice(say.consoleAsksDeletion(words.reader.date(request.createdAt)), .attention)
            }
            FormErrors(say.toCorrect(noteFaults.all.count), noteFaults.all)
            Card(say.consoleStanding, id: "standing") {
                DataList(words.facts.map { DataList.Fact($0.label, $0.value) }, inARow: true)
            }
            subscriptions
            methods
            invoices
            payments
            letters
            signIns
            lookalikes
            events
            notes
            details
        }.body
    }

    private var head: Markup {
        div(.class("page-head")) {
            div {
                h1 { words.name }
                if !contact.isEmpty { p(.class("lede")) { contact } }
            }
            div(.class("actions")) {
                if mayChange {
                    LinkButton(say.edit, to: paths.editCustomer(customer.id), icon: .pencil)
                    LinkButton(say.consoleOpenSession, to: paths.portalSession(for: customer.id))
                }
                if mayView { LinkButton(say.consoleViewAs, to: paths.viewAs(customer.id)) }
                if mayBill {
                    LinkButton(say.consoleNewSubscription, to: paths.subscribing(customer.id))
                    LinkButton(say.consoleNewCharge, to: paths.charging(customer.id))
                }
            }
        }
    }

    private var contact: String {
        let name = customer.details.name == nil ? nil : customer.details.email
        return [name, customer.details.phone].compactMap(\.self).joined(separator: " · ")
    }

    /// What the merchant's own program knows them by.
    private var details: Card {
        let country = customer.details.address?.country
        var facts = [DataList.Fact(say.consoleCustomerID, customer.id.rawValue)]
        if let number = customer.details.shownTaxID { facts.append(.init(say.taxIDLabel(in: country), number)) }
        if let country { facts.append(.init(say.countryLabel, say.country(country) ?? country)) }
        if let locale = customer.details.locale {
            facts.append(.init(say.languageLabel, Languages.named(locale)?.name ?? locale))
        }
        facts += customer.metadata.sorted { $0.key < $1.key }.map { DataList.Fact($0.key, $0.value) }
        return Card(say.consoleCustomerDetails, id: "details") { DataList(facts) }
    }
}
