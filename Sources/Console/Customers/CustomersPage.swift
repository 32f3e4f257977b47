import Billing
import HTML
import Localization
import Web

/// The customers of a merchant, the newest first, or those whom somebody looks for.
struct CustomersPage: View {
    /// Of the box in which one looks for somebody, here and in the address.
    static let question = "q"

    let frame: ConsoleFrame
    /// What was typed; empty for the whole list.
    let asked: String
    let reader: Reader
    let paths: ConsolePaths
    let mayCreate: Bool
    var rows: [Row] = []
    /// Whether everybody is there who was looked for.
    var isComplete = true
    var pager = ListPager(newer: nil, older: nil)

    struct Row: Sendable {
        let customer: Customer
        /// What of them was found; nil in the whole list.
        let reason: CustomerSearch.Reason?
    }

    private var say: any Language { reader.say }

    var body: Markup {
        ConsolePageLayout(frame, title: say.consoleSection(.customers), width: .full) {
            div(.class("page-head")) {
                div {
                    h1 { say.consoleSection(.customers) }
                    p(.class("lede"), .id("customers-count"), .role("status")) { lede }
                }
                if mayCreate { LinkButton(say.consoleNewCustomer, to: paths.newCustomer, .primary, icon: .plus) }
            }
            if !asked.isEmpty || !rows.isEmpty { search }
            div(.id("customers-found"), .class("stack")) { found }
        }.body
    }

    /// Alone, for who types: how many they are, and the list.
    var part: Markup {
        let found = self.found
        return markup {
            p(.id("customers-count")) { lede }
            div(.id("customers-found")) {
                IconSheet(of: found)
                found
            }
        }
    }

    @MarkupBuilder private var found: Markup {
        if rows.isEmpty { Card { nothing } } else { Card(kind: .flush) { table } }
        pager.links(say.consoleSection(.customers), in: say)
    }

    private var lede: String {
        if asked.isEmpty { return say.consoleCustomersIntro }
        let count = reader.number(Int64(rows.count))
        return isComplete ? say.consoleCustomersFound(count) : say.consoleCustomersFoundFirst(count)
    }

    private var search: Markup {
        form(.method(.get), .action(paths.customers), .role("search"), .class("stack tight")) {
            Field(
                Self.question, label: say.consoleFindCustomer, value: asked, type: .search,
                hint: say.consoleFindCustomerHint, isRequired: false, .maxlength(ListQuery.longest),
                .autocomplete(.off), .spellcheck(false))
            div(.class("actions")) {
                SubmitButton(say.consoleFindCustomers, .secondary)
                if !asked.isEmpty { LinkButton(say.seeAll, to: paths.customers, .quiet) }
            }
        }
    }

    private var nothing: EmptyState {
        if !asked.isEmpty {
            return EmptyState(.info, say.consoleNoCustomerFound, text: say.consoleNoCustomerFoundAdvice)
        }
        return EmptyState(
            .plus, say.consoleNoCustomers, text: say.consoleNoCustomersAdvice,
            action: markup {
                if mayCreate { LinkButton(say.consoleNewCustomer, to: paths.newCustomer, .primary) }
            })
    }

    private var table: DataTable {
        DataTable(
            say.consoleSection(.customers),
            columns: [
                .init(say.nameLabel, .lead), .init(say.emailLabel, .name),
                asked.isEmpty
                    ? .init(say.consoleCustomerSince, isNamedInCards: true)
                    : .init(say.consoleFoundBy, isNamedInCards: true),
            ],
            rows: rows.map { row in
                [
                    a(.href(paths.customer(row.customer.id))) { say.customerName(row.customer) },
                    .text(row.customer.details.email ?? "–"),
                    .text(
                        row.reason.map { say.consoleFound(by: $0.word) }
                            ?? reader.shortDate(row.customer.createdAt)),
                ]
            })
    }
}

extension Language {
    /// What a customer is called where one name must do.
    func customerName(_ customer: Customer) -> String {
        customer.details.name ?? customer.details.email ?? unnamedAccount
    }
}

extension CustomerSearch.Reason {
    /// For the phrases.
    var word: FoundBy {
        switch self {
        case .id: .id
        case .invoice: .invoice
        case .email: .email
        case .taxID: .taxID
        case .card: .card
        case .reference: .reference
        case .name: .name
        }
    }
}
