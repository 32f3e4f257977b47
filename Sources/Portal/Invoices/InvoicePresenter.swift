import Billing
import Core
import Localization
import Web
import Wording

/// Invoices of a customer, already in their words.
struct InvoicePresenter: Sendable {
    let invoices: Invoices
    let payments: PaymentPresenter
    let methods: PaymentMethods
    let refunds: Refunds
    let catalog: Catalog
    let baseURL: String

    init(_ billing: BillingContext) {
        invoices = Invoices(billing)
        payments = PaymentPresenter(billing)
        methods = PaymentMethods(billing)
        refunds = Refunds(billing)
        catalog = Catalog(billing)
        baseURL = billing.baseURL
    }

    /// A page of them under the years in which they were issued, newest first.
    func years(_ page: Page<Invoice>, _ context: CustomerContext) async throws -> [InvoicesPage.Year] {
        let debt = page.elements.contains(where: \.isOpen) ? try await payments.debt(context) : Debt([])
        let plans = try await catalog.plans(invoices: page.elements, in: context.scope, baseURL: baseURL)
        let back = try await refunds.givenBack(of: page.elements, in: context.scope)
        return try Dictionary(grouping: page.elements) { context.reader.zone.date(at: $0.issuedAt).year }
            .sorted { $0.key > $1.key }
            .map { try InvoicesPage.Year(year: $0.key, rows: rows($0.value, plans, debt, back, context)) }
    }

    /// Drafts are the merchant's business until they are finalized.
    ///
    /// - Parameter back: what has gone back of each.
    func rows(
        _ invoices: [Invoice], _ plans: Plans, _ debt: Debt, _ back: [Invoice.ID: GivenBack],
        _ context: CustomerContext
    ) throws -> [InvoicesPage.Row] {
        try invoices.filter { $0.status != .draft }.map { invoice in
            InvoicesPage.Row(
                number: invoice.number ?? context.say.draftNumber,
                date: context.reader.shortDate(invoice.issuedAt),
                amount: context.reader.money(invoice.total),
                standing: try InvoiceStanding(invoice, owed: debt[invoice.id], givenBack: back[invoice.id]),
                plan: plans.title(of: invoice, for: context.reader), address: context.paths.invoice(invoice.id),
                pdf: pdf(of: invoice, context))
        }
    }

    /// Where its paper is; nil for who may only read it here (S84).
    func pdf(of invoice: Invoice, _ context: CustomerContext) -> String? {
        invoice.number != nil && context.may(.downloadInvoices) ? context.paths.invoicePDF(invoice.id) : nil
    }

    /// What is still owed of an invoice; nil when it is not open.
    func owed(_ invoice: Invoice, _ context: CustomerContext) async throws -> Owed? {
        invoice.isOpen ? try await payments.debt(context)[invoice.id] : nil
    }

    /// - Throws: `resource_missing` when it is not this customer's, or not issued yet (C2).
    func find(_ context: CustomerContext) async throws -> Invoice {
        let id = Invoice.ID(try context.parameter("id"))
        let invoice = try await invoices.find(id, of: context.id, in: context.scope)
        guard invoice.status != .draft else { throw BillingError.notFound("invoice", id.rawValue) }
        return invoice
    }

    /// It in a reader's words, as its page and its paper say it.
    func words(
        _ invoice: Invoice, owed: Owed?, of merchant: Merchant, for reader: Reader
    ) async throws -> InvoiceWords {
        let back = try await refunds.givenBack(of: [invoice], in: invoice.scope)[invoice.id]
        return InvoiceWords(
            invoice: invoice, merchant: merchant, reader: reader,
            standing: try InvoiceStanding(invoice, owed: owed, givenBack: back),
            paidWith: try await paidWith(invoice, in: reader.say),
            refunds: try await refunds.of(invoice.id, in: invoice.scope))
    }

    /// What paid it, when it was one stored method that is still known. A later try that paid too much did not.
    func paidWith(_ invoice: Invoice, in say: any Language) async throws -> String? {
        guard invoice.status == .paid, !invoice.isPaidOutOfBand else { return nil }
        let paying = try await payments.payments.attempts(of: invoice.id, in: invoice.scope).filter(\.hasPaid)
        guard let last = paying.last, paying.allSatisfy({ $0.method == last.method }) else { return nil }
        return try await paidWith(last, in: say)
    }

    /// The stored method of a charge, when it is still known.
    func paidWith(_ attempt: PaymentAttempt, in say: any Language) async throws -> String? {
        guard let method = attempt.method else { return nil }
        return try await methods.findIfAny(method, of: attempt.customer, in: attempt.scope)?.facts.title(in: say)
    }
}
