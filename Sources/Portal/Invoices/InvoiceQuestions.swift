import Billing
import HTML
import Localization
import Web
import Wording

/// What a list of invoices can be narrowed down by, and how much of it is left.
struct InvoiceQuestions: View {
    let search: InvoiceSearch
    /// How many there are: `3 de 24 facturas`.
    let found: String
    /// The same page with nothing looked for.
    let all: String
    private let years: [Int]
    private let statuses: [Invoice.Status]
    /// A handful needs no search.
    private let isOffered: Bool
    private let say: any Language

    init(_ search: InvoiceSearch, _ tally: InvoiceTally, pageSize: Int, _ context: CustomerContext) {
        self.search = search
        say = context.say
        all = context.paths.invoices
        years = tally.years
        statuses = InvoiceSearch.statuses.filter { tally.statuses.contains($0) || $0 == search.filter.status }
        isOffered = !search.isEmpty || tally.count() > pageSize || tally.years.count > 1
        found =
            search.isEmpty
            ? say.invoiceCount(tally.count())
            : say.invoicesFound(tally.count(matching: search.filter), of: tally.count())
    }

    var body: Markup {
        if isOffered {
            SearchForm(say.searchInvoices, to: all, submit: say.applySearch, isOpen: !search.isEmpty) {
                SelectField(
                    "year", label: say.yearLabel, value: search.filter.year.map(String.init) ?? "",
                    options: shownYears.map { (String($0), String($0)) }, empty: say.anyYear, isRequired: false)
                SelectField(
                    "status", label: say.statusColumn, value: search.filter.status?.rawValue ?? "",
                    options: statuses.map { ($0.rawValue, say.status(InvoiceStanding($0))) }, empty: say.anyStatus,
                    isRequired: false)
                Field(
                    "number", label: say.invoiceNumber, value: search.filter.number ?? "", type: .search,
                    isRequired: false, .maxlength(InvoiceSearch.numberLimit), .autocomplete(.off))
            }
        }
    }

    /// With the one that was asked for, were it empty.
    private var shownYears: [Int] { Set(years + [search.filter.year].compactMap(\.self)).sorted(by: >) }
}
