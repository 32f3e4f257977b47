import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web
import Wording

/// The whole history to take along (S73, U14): all of it, and each year. What is large is made in the background.
struct InvoiceDownloads: Sendable {
    /// What is made at once.
    let rows: [Row]
    /// What is asked for; nil when nothing is so large.
    let form: Form?
    /// Whether papers may be taken along, beside the list (S84).
    let withPapers: Bool
    /// Those that were asked for, and are kept.
    let kept: [Kept]

    struct Row: Sendable {
        let title: String
        let about: String
        let count: String
        let files: [File]
    }

    struct File: Sendable {
        let label: String
        /// Where it is made at once.
        let address: String
    }

    /// One for all years and formats: a page with a button for each would be a long one.
    struct Form: Sendable {
        let intro: String
        let periods: [Option]
        let formats: [Option]
        let action: String
        let token: String

        struct Option: Sendable {
            let value: String
            let label: String
        }
    }

    struct Kept: Sendable {
        let title: String
        let standing: String
        let address: String
    }
}

extension InvoiceDownloads {
    /// - Returns: nil when there is nothing to take along.
    init?(_ tally: PaperTally, kept: [Export], _ context: CustomerContext) {
        guard tally.count() > 0 else { return nil }
        let say = context.say
        let formats = Export.Format.allCases.reversed().filter { context.may($0.permission) }
        let years: [Int?] = tally.years
        let periods = years.count > 1 ? [nil] + years : years
        rows = periods.filter { tally.count(of: $0) <= Export.atOnce }.map { year in
            Row(
                title: year.map(String.init) ?? say.allInvoices, about: say.about(year),
                count: context.reader.number(Int64(tally.count(of: year))),
                files: formats.map { File(label: say.label(of: $0), address: context.paths.file($0, of: year)) })
        }
        let large = periods.filter { tally.count(of: $0) > Export.atOnce }
        form =
            large.isEmpty
            ? nil
            : Form(
                intro: say.exportIntro(context.reader.number(Int64(Export.atOnce))),
                periods: large.map { year in
                    let count = say.paperCount(context.reader.number(Int64(tally.count(of: year))))
                    return Form.Option(
                        value: Self.field(year), label: (year.map(String.init) ?? say.allInvoices) + " · " + count)
                },
                formats: formats.map { Form.Option(value: $0.rawValue, label: say.label(of: $0)) },
                action: context.paths.exports, token: context.token)
        withPapers = context.may(.downloadInvoices)
        self.kept = kept.filter { context.may($0.format.permission) }.prefix(Export.keptOfOne).map { export in
            Kept(
                title: say.title(of: export), standing: say.standing(of: export.state),
                address: context.paths.export(export.id))
        }
    }

    private static let all = "all"

    /// How a form says it.
    static func field(_ year: Int?) -> String { year.map(String.init) ?? all }

    /// - Returns: nil for all years.
    /// - Throws: `resource_missing` for what is no year.
    static func year(_ request: Request) throws -> Int? {
        try year(request.uri.queryParameters["year"].map { String($0) })
    }

    static func year(_ text: String?) throws -> Int? {
        guard let text, !text.isEmpty, text != all else { return nil }
        guard let year = InvoiceSearch.year(text) else { throw BillingError.notFound("year") }
        return year
    }
}

extension PortalPaths {
    /// Where a file is made at once.
    fileprivate func file(_ format: Export.Format, of year: Int?) -> String {
        switch format {
        case .csv: invoiceList(of: year)
        case .zip: invoiceArchive(of: year)
        case .pdf: invoiceBook(of: year)
        }
    }
}

extension Language {
    fileprivate func about(_ year: Int?) -> String { year.map(aboutYear) ?? aboutAll }

    fileprivate func label(of format: Export.Format) -> String {
        switch format {
        case .csv: listLabel
        case .zip: archiveLabel
        case .pdf: bookLabel
        }
    }

    func title(of export: Export) -> String { exportTitle(label(of: export.format), about(export.year)) }

    func standing(of state: Export.State) -> String {
        switch state {
        case .running: exportRunning
        case .ready: exportReady
        case .failed: exportFailed
        case .tooLarge: exportTooLarge
        }
    }
}
