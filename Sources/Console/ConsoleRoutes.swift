import Access
import Billing
import Documents
import Web

/// The console of the merchants' people: everything below `/console`.
public struct ConsoleRoutes: Sendable {
    private let console: ConsoleMiddleware

    /// - Parameters:
    ///   - press: prints invoices.
    ///   - hasher: what passwords cost.
    ///   - clocks: how much test clocks may do (S7).
    public init(
        _ billing: BillingContext, press: PDFPress, hasher: PasswordHasher = PasswordHasher(),
        clocks: TestClockBudget = TestClockBudget()
    ) {
        console = ConsoleMiddleware(billing: billing, press: press, hasher: hasher, clocks: clocks)
    }

    public var table: RouteTable { RouteTable(routes.map(\.route)) }

    private var routes: [ConsoleRoute] {
        let pages: [[ConsoleRoute]] = [
            SignInController(console: console).routes,
            CodeController(console: console).routes,
            KeptFormController(console: console).routes,
            InvitationController(console: console).routes,
            PasswordController(console: console).routes,
            AccountController(console: console).routes,
            OwnPasswordController(console: console).routes,
            SecondFactorController(console: console).routes,
            HomeController(console: console).routes,
            FirstHourController(console: console).routes,
            InsightsController(console: console).routes,
            CustomersController(console: console).routes,
            CustomerSessionController(console: console).routes,
            ProductsController(console: console).routes,
            ProductPictureController(console: console).routes,
            CouponsController(console: console).routes,
            TaxesController(console: console).routes,
            SubscriptionsController(console: console).routes,
            InvoicesController(console: console).routes,
            PaymentsController(console: console).routes,
            PortalSettingsController(console: console).routes,
            ConfigurationsController(console: console).routes,
            BrandingController(console: console).routes,
            NotificationsController(console: console).routes,
            LetterTextController(console: console).routes,
            MerchantSettingsController(console: console).routes,
            PeopleController(console: console).routes,
            AuditController(console: console).routes,
            KeysController(console: console).routes,
            WebhooksController(console: console).routes,
            EventsController(console: console).routes,
            TimeMachineController(console: console).routes,
        ]
        return pages.flatMap { $0 }.withWaysBack
    }
}
