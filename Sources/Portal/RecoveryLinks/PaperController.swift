import Access
import Billing
import Core
import Documents
import Hummingbird
import Localization
import Web
import Wording

/// The link of a mail about an invoice: its paper, and nothing else of the account. It signs nobody in, and looking at it
/// changes nothing (A4): each download is pressed, and counted.
struct PaperController: Sendable {
    let link: LinkPresenter
    let presenter: InvoicePresenter
    let merchants: Merchants
    let press: PDFPress

    init(_ portal: PortalMiddleware, press: PDFPress) {
        link = LinkPresenter(portal)
        presenter = InvoicePresenter(portal.billing)
        merchants = Merchants(portal.billing)
        self.press = press
    }

    var routes: [Route] {
        let portal = link.portal
        return [
            Route(
                .get, "/p/:slug/paper/:token", for: .visitor, permission: "public", about: "recovery_link",
                portal.visitorPage(show)),
            Route(
                .post, "/p/:slug/paper/:token/pdf", for: .visitor, permission: "public", about: "recovery_link",
                portal.visitorAction(download)),
            Route(
                .post, "/p/:slug/paper/:token/receipt", for: .visitor, permission: "public", about: "recovery_link",
                portal.visitorAction(downloadReceipt)),
            Route(
                .post, "/p/:slug/paper/:token/renewal", for: .visitor, permission: "public", about: "recovery_link",
                portal.visitorAction(link.renewal(.paper))),
        ]
    }

    func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let token = context.linkToken
        guard let target = try await link.links.paper(of: token, at: context.merchant.id) else {
            return try await link.spent(.paper, context)
        }
        let (invoice, reader) = (target.invoice, reader(target, context))
        let receipts = try await receipts(target).reversed()
        return PaperPage(
            frame: link.frame(target, context), number: invoice.number ?? "", amount: reader.money(invoice.total),
            issued: reader.date(invoice.issuedAt),
            action: target.may(.downloadInvoices) ? context.paths.paperPDF(token.exposed) : nil,
            receipts: receipts.map { .init(payment: $0.attempt.rawValue, label: reader.label(of: $0)) },
            receiptAction: context.paths.paperReceipt(token.exposed),
            token: context.anonymous.token
        ).answer(context)
    }

    func download(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        guard let target = try await link.links.paper(of: context.linkToken, at: context.merchant.id) else {
            return try await link.spent(.paper, context)
        }
        try target.demand(.downloadInvoices)
        guard try await link.links.use(target.link) else { return try await link.spent(.paper, context) }
        let words = try await words(target, context)
        let logo = try await merchants.printableLogo(of: context.merchant)
        let bytes = try await press.print(
            words.document(address: link.portal.billing.baseURL + context.paths.payments, logo: logo),
            of: context.merchant.id)
        return .download(words.fileName, "application/pdf", .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// The receipt that was pressed; one of another invoice's is not there (C2).
    func downloadReceipt(_ form: FormBody, _ context: VisitorContext) async throws -> Response {
        guard let target = try await link.links.paper(of: context.linkToken, at: context.merchant.id) else {
            return try await link.spent(.paper, context)
        }
        try target.demand(.downloadInvoices)
        let named = PaymentAttempt.ID(form.text(PaperPage.field))
        guard let receipt = try await receipts(target).first(where: { $0.attempt == named }) else {
            throw BillingError.notFound("receipt", named.rawValue)
        }
        guard try await link.links.use(target.link) else { return try await link.spent(.paper, context) }
        let paper = try await presenter.paper(
            of: receipt, for: target.invoice, at: context.merchant, reader(target, context), checkedAt: context.paths,
            logo: merchants.printableLogo(of: context.merchant))
        let bytes = try await press.print(paper.document, of: context.merchant.id)
        return .download(paper.fileName, "application/pdf", .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// None where papers are not to be had (S84), and none for who gets copies: their letters speak of the invoice alone.
    private func receipts(_ target: PaperTarget) async throws -> [Receipt] {
        guard target.link.copy == nil, target.may(.downloadInvoices) else { return [] }
        return try await presenter.payments.receipts.all(of: target.invoice.id, in: target.scope)
    }

    /// As its customer reads.
    private func reader(_ target: PaperTarget, _ context: VisitorContext) -> Reader {
        Reader(
            context.say, country: target.customer.details.address?.country ?? context.merchant.country,
            zone: context.merchant.zone)
    }

    /// The paper as its customer's own page prints it.
    private func words(_ target: PaperTarget, _ context: VisitorContext) async throws -> InvoiceWords {
        let (invoice, customer) = (target.invoice, target.customer)
        let owed =
            invoice.isOpen ? try await presenter.invoices.debt(of: customer.id, in: target.scope)[invoice.id] : nil
        return try await presenter.words(
            invoice, owed: owed, of: context.merchant, for: reader(target, context))
    }
}
