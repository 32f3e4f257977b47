import Billing
import Documents
import Hummingbird
import Web

/// The customers' portal: everything below `/p/{slug}`.
public struct PortalRoutes: Sendable {
    private let billing: BillingContext
    private let press: PDFPress
    private let reception: Reception

    /// - Parameters:
    ///   - press: prints invoices.
    ///   - processorOrigins: origins of the processors' pages, `https://host`, that forms may lead to (W2).
    public init(_ billing: BillingContext, press: PDFPress, processorOrigins: [String] = []) {
        self.billing = billing
        self.press = press
        reception = Reception(billing: billing, formTargets: processorOrigins)
    }

    public var table: RouteTable {
        let signIn = SignIn(billing)
        let methods = PaymentMethods(billing)
        let subscriptions = SubscriptionDesk(billing)
        let payments = PaymentDesk(billing)
        let pages: [[PortalRoute]] = [
            SignInController(reception: reception, signIn: signIn, summary: SummaryController(billing)).routes,
            CodeController(reception: reception, signIn: signIn).routes,
            AccountsController(reception: reception, signIn: signIn, visits: Visits(billing)).routes,
            PaymentsController(reception: reception, desk: payments).routes,
            PaymentReturnController(reception: reception, desk: payments).routes,
            SubscriptionsController(reception: reception, desk: subscriptions, payments: payments).routes,
            SubscriptionMethodController(reception: reception, desk: subscriptions, invoices: Invoices(billing)).routes,
            PauseController(reception: reception, desk: subscriptions).routes,
            ResumptionController(reception: reception, desk: subscriptions).routes,
            ReturnController(reception: reception, desk: subscriptions).routes,
            CancellationController(reception: reception, desk: subscriptions).routes,
            MethodsController(
                reception: reception, methods: methods, subscriptions: Subscriptions(billing),
                invoices: Invoices(billing)
            ).routes,
            MethodOfferController(reception: reception, methods: methods, invoices: Invoices(billing)).routes,
            FallbackController(reception: reception, customers: Customers(billing)).routes,
            MethodDeletionController(reception: reception, methods: methods, desk: subscriptions).routes,
            EnrolmentController(reception: reception, methods: methods, invoices: Invoices(billing)).routes,
            InvoicesController(
                reception: reception, desk: InvoiceDesk(billing), merchants: Merchants(billing), press: press
            ).routes,
            VisitsController(reception: reception, visits: Visits(billing)).routes,
            DetailsController(reception: reception, customers: Customers(billing)).routes,
        ]
        let purposes = PurposeDesk(reception)
        return RouteTable(
            pages.flatMap { $0 }.flatMap(\.routes)
                + LinkController(reception: reception, signIn: signIn).routes
                + PortalSessionController(reception: reception, sessions: PortalSessions(billing)).routes
                + PurposeController(desk: purposes).routes
                + PurposeReturnController(desk: purposes).routes
                + [brand])
    }

    /// The merchant's colour as a stylesheet (S78): its name changes with it, so it is kept for good.
    private var brand: Route {
        let merchants = Merchants(billing)
        return Route(
            .get, "/p/:slug/assets/:file", for: .visitor, permission: "public", about: "merchant"
        ) { request, context in
            guard let slug = context.parameters.get("slug"), let merchant = try await merchants.find(slug: slug) else {
                throw HTTPError(.notFound)
            }
            let asset = BrandStyles.asset(of: merchant)
            guard request.uri.path == asset.path else { throw HTTPError(.notFound) }
            return asset.response(to: request)
        }
    }
}
