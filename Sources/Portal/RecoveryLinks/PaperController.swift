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
                .post, "/p/:slug/paper/:token/renewal", for: .visitor, permission: "public", about: "recovery_link",
                portal.visitorAction(link.renewal(.paper))),
        ]
    }

    func show(_ request: Request, _ context: VisitorContext) async throws -> Response {
        let token = context.linkToken
        guard let target = try await link.links.paper(of: token, at: context.merchant.id) else {
            return try await link.spent(.paper, context)
        }
        let (invoice, reader) = (target.invoice, context.reader)
        return PaperPage(
            frame: link.frame(target, context), number: invoice.number ?? "", amount: reader.money(invoice.total),
            issued: reader.date(invoice.issuedAt),
            action: target.may(.downloadInvoices) ? context.paths.paperPDF(token.exposed) : nil,
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

    /// The paper as its customer's own page prints it.
    private func words(_ target: PaperTarget, _ context: VisitorContext) async throws -> InvoiceWords {
        let (invoice, customer) = (target.invoice, target.customer)
        let owed =
            invoice.isOpen ? try await presenter.invoices.debt(of: customer.id, in: target.scope)[invoice.id] : nil
        let reader = Reader(
            context.say, country: customer.details.address?.country ?? context.merchant.country,
            zone: context.merchant.zone, cents: .whereUsed)
        return try await presenter.words(invoice, owed: owed, of: context.merchant, for: reader)
    }
}
