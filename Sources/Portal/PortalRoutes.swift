import Access
import Billing
import Documents
import Hummingbird
import Web

/// The customers' portal: everything below `/p/{slug}`.
public struct PortalRoutes: Sendable {
    private let billing: BillingContext
    private let press: PDFPress
    private let portal: PortalMiddleware
    private let hasher: PasswordHasher

    /// - Parameters:
    ///   - press: prints invoices.
    ///   - hasher: what passwords cost.
    ///   - processorOrigins: origins of the processors' pages, `https://host`, that forms may lead to (W2).
    public init(
        _ billing: BillingContext, press: PDFPress, hasher: PasswordHasher = PasswordHasher(),
        processorOrigins: [String] = []
    ) {
        self.billing = billing
        self.press = press
        self.hasher = hasher
        portal = PortalMiddleware(billing: billing, formTargets: processorOrigins)
    }

    public var table: RouteTable {
        let signIn = SignIn(billing)
        let passwords = Passwords(billing, hasher: hasher)
        let methods = PaymentMethods(billing)
        let subscriptions = SubscriptionPresenter(billing)
        let payments = PaymentPresenter(billing)
        let addresses = CustomerAddressController(
            portal: portal, signIn: signIn, addresses: CustomerAddresses(billing))
        let pages: [[PortalRoute]] = [
            SignInController(portal: portal, signIn: signIn, summary: SummaryController(billing)).routes,
            CodeController(portal: portal, signIn: signIn).routes,
            PasswordSignInController(portal: portal, signIn: signIn, passwords: passwords).routes,
            PasswordController(portal: portal, signIn: signIn, passwords: passwords).routes,
            AccountsController(portal: portal, signIn: signIn, browserSessions: BrowserSessions(billing)).routes,
            PaymentsController(portal: portal, presenter: payments).routes,
            WholeDebtController(portal: portal, presenter: payments).routes,
            AmountController(portal: portal, presenter: payments).routes,
            PaymentPlanController(portal: portal, presenter: payments, plans: PaymentPlans(billing)).routes,
            PaymentReturnController(portal: portal, presenter: payments).routes,
            PaymentHistoryController(
                portal: portal, presenter: payments, history: PaymentHistory(billing)
            ).routes,
            SubscriptionsController(portal: portal, presenter: subscriptions, payments: payments).routes,
            SubscriptionMethodController(portal: portal, presenter: subscriptions, invoices: Invoices(billing)).routes,
            PauseController(portal: portal, presenter: subscriptions).routes,
            ResumptionController(portal: portal, presenter: subscriptions).routes,
            ReactivationController(portal: portal, presenter: subscriptions).routes,
            PlanChangeController(portal: portal, presenter: subscriptions).routes,
            PromotionController(portal: portal, presenter: subscriptions).routes,
            BillingDetailsController(portal: portal, presenter: subscriptions).routes,
            CancellationController(portal: portal, presenter: subscriptions).routes,
            MethodsController(
                portal: portal, methods: methods, presenter: subscriptions, invoices: Invoices(billing)
            ).routes,
            MethodOfferController(portal: portal, methods: methods, invoices: Invoices(billing)).routes,
            FallbackController(portal: portal, customers: Customers(billing)).routes,
            MethodDeletionController(portal: portal, methods: methods, presenter: subscriptions).routes,
            SetupController(portal: portal, methods: methods, invoices: Invoices(billing)).routes,
            InvoicesController(
                portal: portal, presenter: InvoicePresenter(billing), merchants: Merchants(billing), press: press,
                exports: Exports(billing), creditNotes: CreditNotes(billing)
            ).routes,
            InvoiceDownloadsController(portal: portal, merchants: Merchants(billing), press: press).routes,
            ExportsController(portal: portal, exports: Exports(billing)).routes,
            ReceiptController(
                portal: portal, presenter: InvoicePresenter(billing), merchants: Merchants(billing), press: press
            ).routes,
            BrowserSessionsController(
                portal: portal, browserSessions: BrowserSessions(billing), links: RecoveryLinks(billing)
            ).routes,
            MailedLinksController(portal: portal, links: RecoveryLinks(billing)).routes,
            DetailsController(
                portal: portal, customers: Customers(billing), emailChanges: EmailChanges(billing)
            ).routes,
            MyDataController(
                portal: portal, data: PersonalData(billing), requests: DeletionRequests(billing),
                addresses: CustomerAddresses(billing)
            ).routes,
            LetterChoicesController(portal: portal, customers: Customers(billing)).routes,
            InvoiceCopiesController(portal: portal, copies: InvoiceCopies(billing)).routes,
            addresses.routes,
            EmailChangeController(portal: portal, changes: EmailChanges(billing)).routes,
            EmailProofController(portal: portal, signIn: signIn).routes,
            EmailConfirmationController(portal: portal, changes: EmailChanges(billing)).routes,
            PublicCancellationController(portal: portal, requests: CancellationRequests(billing)).routes,
        ]
        let recoveries = RecoveryPresenter(portal)
        let narrow =
            ReplacementController(link: recoveries.link, methods: methods).routes
            + PaperController(portal, press: press).routes
        return RouteTable(
            pages.flatMap { $0 }.flatMap(\.routes)
                + LinkController(portal: portal, signIn: signIn).routes
                + PublicCancellationProofController(portal: portal, requests: CancellationRequests(billing)).routes
                + PortalSessionController(portal: portal, sessions: PortalSessions(billing)).routes
                + RecoveryController(presenter: recoveries).routes
                + RecoveryReturnController(presenter: recoveries).routes
                + narrow + addresses.openRoutes
                + InvoiceCopyLinksController(portal: portal, copies: InvoiceCopies(billing)).routes
                + ReceiptCheckController(portal: portal, receipts: Receipts(billing)).routes
                + [brand])
    }

    /// The merchant's colour as a stylesheet and an icon (S78): their names change with it, so they are kept for good.
    private var brand: Route {
        let merchants = Merchants(billing)
        return Route(
            .get, "/p/:slug/assets/:file", for: .visitor, permission: "public", about: "merchant"
        ) { request, context in
            guard let slug = context.parameters.get("slug"), let merchant = try await merchants.find(slug: slug) else {
                throw HTTPError(.notFound)
            }
            guard let asset = BrandFiles.of(merchant)[request.uri.path] else { throw HTTPError(.notFound) }
            return asset.response(to: request)
        }
    }
}
