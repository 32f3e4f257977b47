import Billing
import Core
import HTML
import Hummingbird
import Localization
import Web
import Wording

/// What customers pay again and again: the list, and one of them.
struct SubscriptionsController: Sendable {
    let console: ConsoleMiddleware

    private var subscriptions: Subscriptions { Subscriptions(console.billing) }

    var routes: [ConsoleRoute] {
        [
            console.page("/subscriptions", .billingRead, about: "subscription", list),
            console.page("/subscriptions/:id", .billingRead, about: "subscription", show),
        ] + NewSubscriptionController(console: console).routes
            + SubscriptionEndingController(console: console).routes
            + SubscriptionPauseController(console: console).routes
            + SubscriptionPlanController(console: console).routes
    }

    func list(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let (say, reader, paths, scope) = (context.say, context.reader, context.paths, context.scope)
        let query = try ListQuery(request, at: paths.subscriptions, filters: ["state"])
        let status = Subscription.Status(rawValue: query["state"])
        let page = try await subscriptions.list(
            in: scope, status: status.map { .status($0) } ?? .all, query.page)
        let plans = try await Catalog(console.billing).plans(
            page.elements, in: scope, baseURL: console.billing.baseURL)
        let ids = Array(Set(page.elements.map(\.customer)))
        let customers = try await context.billing.read { try $0.customers.find(ids, in: scope) }
        let names = Dictionary(
            customers.map { ($0.id, $0.details.inAList ?? say.unnamedAccount) }, uniquingKeysWith: { $1 })
        return ListPage(
            frame: context.frame(.subscriptions), title: say.consoleSection(.subscriptions),
            intro: say.consoleSubscriptionsIntro,
            action: context.may(.billingWrite)
                ? (label: say.consoleNewSubscription, address: paths.newSubscription) : nil,
            search: SearchForm(
                say.searchInvoices, to: paths.subscriptions, submit: say.applySearch, isOpen: query.isNarrowed
            ) {
                SelectField(
                    "state", label: say.statusColumn, value: query["state"],
                    options: Subscription.Status.allCases.map {
                        (value: $0.rawValue, label: say.status($0.standing))
                    }, empty: say.anyStatus, isRequired: false)
            },
            table: DataTable(
                say.consoleSection(.subscriptions),
                columns: [
                    .init(say.consoleCustomer, .lead), .init(say.planColumn, .name), .init(say.statusColumn),
                    .init(say.nextChargeLabel, isNamedInCards: true), .init(say.amountColumn, .money),
                ],
                rows: page.elements.map { subscription -> [Markup] in
                    [
                        a(.href(paths.subscription(subscription.id))) {
                            names[subscription.customer] ?? say.unnamedAccount
                        },
                        .text(plans.name(of: subscription)),
                        Badge(SubscriptionStanding(subscription), in: say).body,
                        .text(subscription.nextChargeAt.map(reader.shortDate) ?? "–"),
                        .text(reader.amount(of: subscription)),
                    ]
                }),
            isEmpty: page.elements.isEmpty, whole: query.isNarrowed ? paths.subscriptions : nil,
            empty: .init(
                icon: .refresh, title: say.consoleNoSubscriptions, text: say.consoleNoSubscriptionsAdvice),
            pager: query.pager(page) { $0.id.rawValue }
        ).answer(context)
    }

    func show(_ request: Request, _ context: ConsoleContext) async throws -> Response {
        let facts = try await SubscriptionFacts(Subscription.ID(try context.parameter("id")), context)
        return SubscriptionPage(
            frame: context.frame(.subscriptions), facts: facts, reader: context.reader, paths: context.paths,
            mayChange: context.may(.billingWrite), token: context.token
        ).answer(context)
    }
}

extension Subscription.Status {
    /// What it is called where nothing more is known of its subscriptions.
    var standing: SubscriptionStanding {
        switch self {
        case .incomplete: .incomplete
        case .incompleteExpired: .incompleteExpired
        case .trialing: .trialing
        case .active: .active
        case .pastDue: .pastDue
        case .canceled: .canceled
        case .unpaid: .unpaid
        case .paused: .paused
        }
    }
}

extension Reader {
    /// `$9.990 al mes`.
    func amount(of subscription: Subscription) -> String {
        let amount = (try? subscription.amount()).map(money) ?? "–"
        return amount + " " + say.each(subscription.recurrence)
    }
}
