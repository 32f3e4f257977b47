import Billing
import Core
import Localization
import Web

/// Invoices of a customer, already in their words.
struct InvoiceDesk: Sendable {
    let invoices: Invoices
    let payments: PaymentDesk
    let methods: PaymentMethods
    let catalog: Catalog
    let baseURL: String

    init(_ billing: BillingContext) {
        invoices = Invoices(billing)
        payments = PaymentDesk(billing)
        methods = PaymentMethods(billing)
        catalog = Catalog(billing)
        baseURL = billing.baseURL
    }

    /// Drafts are the merchant's business until they are finalized.
    func rows(_ page: Page<Invoice>, _ context: CustomerContext) async throws -> [InvoicesPage.Row] {
        let issued = page.elements.filter { $0.status != .draft }
        let plans = try await catalog.plans(invoices: issued, in: context.scope, baseURL: baseURL)
        var rows: [InvoicesPage.Row] = []
        for invoice in issued {
            rows.append(
                .init(
                    number: invoice.number ?? context.say.draftNumber,
                    date: context.reader.shortDate(invoice.finalizedAt ?? invoice.createdAt),
                    amount: context.reader.money(invoice.totalMoney),
                    standing: try await standing(of: invoice, context),
                    plan: plans.title(of: invoice, in: context.say), address: context.paths.invoice(invoice.id),
                    pdf: invoice.number == nil ? nil : context.paths.invoicePDF(invoice.id)))
        }
        return rows
    }

    func standing(of invoice: Invoice, _ context: CustomerContext) async throws -> InvoiceStanding {
        switch invoice.status {
        case .draft: return .draft
        case .paid: return .paid
        case .uncollectible: return .uncollectible
        case .void: return .void
        case .open:
            let latest = try await payments.latest(invoice.id, context)
            return PaymentDesk.Owed(invoice: invoice, latest: latest).standing(at: context.now)
        }
    }

    /// - Throws: `resource_missing` when it is not this customer's, or not issued yet (C2).
    func find(_ context: CustomerContext) async throws -> Invoice {
        let id = Invoice.ID(try context.parameter("id"))
        let invoice = try await invoices.find(id, of: context.id, in: context.scope)
        guard invoice.status != .draft else { throw BillingError.notFound("invoice", id.rawValue) }
        return invoice
    }

    /// What paid it, when it was a stored method that is still known.
    func paidWith(_ invoice: Invoice, _ context: CustomerContext) async throws -> String? {
        guard invoice.status == .paid,
            let method = try await payments.latest(invoice.id, context)?.method,
            let found = try? await methods.find(method, in: context.scope)
        else { return nil }
        return context.words(found).title
    }
}
