import Billing
import Core
import Hummingbird
import Localization
import Web
import Wording

/// Everything that happened to a customer's money, and all about one thing of it (S75, S76).
struct PaymentHistoryController: Sendable {
    let portal: PortalMiddleware
    let presenter: PaymentPresenter
    let history: PaymentHistory
    private static let pageSize = 20

    var routes: [PortalRoute] {
        [
            portal.page("/payments", about: "payment", list),
            portal.page("/payments/:id", about: "payment", show),
        ]
    }

    func list(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seeInvoices)
        let query = request.uri.queryParameters
        let cursor: PageRequest.Cursor =
            query["after"].map { .after(String($0)) } ?? query["before"].map { .before(String($0)) } ?? .none
        let page = try await history.page(
            of: context.id, in: context.scope, PageRequest(limit: Self.pageSize, cursor: cursor))
        let (hasNewer, hasOlder) =
            switch cursor {
            case .none: (false, page.hasMore)
            case .after: (true, page.hasMore)
            case .before: (page.hasMore, true)
            }
        let words = try await words(page.elements, context)
        func address(_ name: String, _ entry: PaymentHistory.Entry?) -> String? {
            entry.map { "\(context.paths.paymentHistory)?\(name)=\($0.id)" }
        }
        return PaymentHistoryPage(
            frame: context.frame(.payments),
            rows: words.map { words in
                .init(
                    date: words.date, title: words.title, about: words.about, standing: words.standing,
                    amount: words.listedAmount, address: context.paths.paymentEntry(words.entry.id))
            },
            newer: hasNewer ? address("before", page.elements.first) : nil,
            older: hasOlder ? address("after", page.elements.last) : nil, back: context.paths.payments
        ).answer(context)
    }

    func show(_ request: Request, _ context: CustomerContext) async throws -> Response {
        try context.demand(.seeInvoices)
        let entry = try await history.find(try context.parameter("id"), of: context.id, in: context.scope)
        let told = try await words([entry], context)
        guard let words = told.first else { throw HTTPError(.notFound) }
        var receipt: String?
        if case .attempt(let attempt, _, _) = entry.event { receipt = presenter.receipt(of: attempt, context) }
        return PaymentEntryPage(
            frame: context.frame(.payments), title: words.title, standing: words.standing, amount: words.amount,
            facts: words.facts.map { .init($0.label, $0.value) }, sentences: words.sentences,
            invoice: context.paths.invoice(entry.invoice.id), receipt: receipt, back: context.paths.paymentHistory
        ).answer(context)
    }

    private func words(
        _ entries: [PaymentHistory.Entry], _ context: CustomerContext
    ) async throws -> [PaymentEntryWords] {
        let plans = try await presenter.catalog.plans(
            invoices: entries.map(\.invoice), in: context.scope, baseURL: presenter.baseURL)
        return entries.map { PaymentEntryWords($0, plans, context) }
    }
}
