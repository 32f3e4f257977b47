import Access
import Billing
import Core
import Storage

/// Lives through the stories with the real engine: each act happens at its time, and whatever falls due in between too.
struct DemoPast {
    let engine: DemoEngine
    let moving: MovingClock
    let merchants: [(scope: Scope, plans: [Price.ID])]

    var billing: BillingContext { engine.billing }

    init(_ engine: DemoEngine, moving: MovingClock, merchants: [(scope: Scope, plans: [Price.ID])]) {
        self.engine = engine
        self.moving = moving
        self.merchants = merchants
    }

    /// What an act needs of those before it.
    private struct Life {
        var customer: Customer.ID
        var subscription: Subscription.ID?
        var lastMethod: PaymentMethod.ID?
    }

    /// - Parameter end: until when jobs are done.
    func live(_ stories: [DemoStory], until end: Instant) async throws {
        var lives: [String: Life] = [:]
        let steps = stories.enumerated()
            .flatMap { index, story in story.steps.enumerated().map { (story, $1, index, $0) } }
            .filter { $0.1.at <= end }
            .sorted { ($0.1.at, $0.2, $0.3) < ($1.1.at, $1.2, $1.3) }
        for (story, step, _, _) in steps {
            try await advance(to: step.at)
            let key = "\(story.merchant) \(story.person.email)"
            lives[key] = try await perform(step.act, of: story, lives[key])
        }
        try await advance(to: end)
    }

    /// Does all jobs that fall due until then, each at its own time.
    private func advance(to target: Instant) async throws {
        while let next = try await nextJob(), next <= target {
            moving.move(to: next)
            try await engine.scheduler.runUntilIdle()
        }
        moving.move(to: target)
    }

    private func nextJob() async throws -> Instant? {
        try await billing.database.read { db in
            try db.first("SELECT MIN(run_at) AS run_at FROM jobs WHERE quarantined_at IS NULL")?
                .instantIfAny("run_at")
        }
    }

    private func perform(_ act: DemoStory.Act, of story: DemoStory, _ life: Life?) async throws -> Life {
        let (scope, plans) = merchants[story.merchant]
        guard var life else { return Life(customer: try await join(story.person, scope)) }
        let methods = PaymentMethods(billing)
        let subscriptions = Subscriptions(billing)
        switch act {
        case .join: break
        case .attach(let token):
            life.lastMethod = try await methods.attach(PaymentMethod.ID(token), to: life.customer, in: scope).id
        case .preferLast:
            guard let method = life.lastMethod else { break }
            _ = try await methods.makeDefault(method, of: life.customer, in: scope, everywhere: true)
            for other in try await methods.list(of: life.customer, in: scope) where other.id != method {
                _ = try await methods.detach(other.id, in: scope)
            }
        case .detachAll:
            for method in try await methods.list(of: life.customer, in: scope) {
                _ = try await methods.detach(method.id, in: scope)
            }
        case .subscribe(let plan, let trialDays, let byInvoice, let withoutCharge):
            var order = SubscriptionOrder(items: [.init(price: plans[plan])])
            if let trialDays { order.trial = .days(trialDays) }
            if byInvoice {
                order.collectionMethod = .sendInvoice
                order.daysUntilDue = 10
            }
            if withoutCharge { order.behavior = .defaultIncomplete }
            life.subscription = try await subscriptions.create(order, for: life.customer, in: scope).id
        case .chargeToLast:
            guard let subscription = life.subscription else { break }
            _ = try await subscriptions.useMethod(life.lastMethod, for: subscription, of: life.customer, in: scope)
        case .payOpenInvoices:
            for invoice in try await Invoices(billing).open(of: life.customer, in: scope) {
                _ = try await Invoices(billing).payOutOfBand(invoice.id, in: scope)
            }
        case .chargeOnce(let lines):
            try await chargeOnce(lines, life.customer, scope, plans[story.person.plan])
        case .change(let plan):
            guard let subscription = life.subscription else { break }
            try await change(subscription, of: life.customer, to: plans[plan], in: scope)
        case .promise(let days): try await promise(in: days, of: story.person, life.customer, scope)
        case .cancel(let effect, let reason, let comment):
            guard let subscription = life.subscription else { break }
            // Who leaves comes by the page of leaving.
            let offer = try await PortalConfigurations(billing).default(in: scope).features.retention
            _ = try await Retention(billing).look(
                at: offer, for: subscription, of: life.customer, in: scope)
            _ = try await subscriptions.cancel(
                subscription, in: scope, effect: effect, reason: reason, comment: comment)
        }
        return life
    }

    private func chargeOnce(
        _ lines: [(name: String, hundredths: Int64)], _ customer: Customer.ID, _ scope: Scope, _ plan: Price.ID
    ) async throws {
        let price = try await Catalog(billing).price(plan, in: scope)
        var order = InvoiceOrder()
        order.collectionMethod = .sendInvoice
        order.daysUntilDue = 10
        order.description = "Taller de técnica\nIncluye evaluación física. Llega diez minutos antes."
        order.customFields = [InvoiceField(name: "Sede", value: "Chapinero")]
        let welcome = try await Coupons(billing).create(
            name: "Bienvenida", reduction: .percent(try Rate("10")), in: scope)
        order.discounts = [.coupon(welcome.id)]
        let draft = try await Invoices(billing).create(order, for: customer, in: scope)
        for (index, line) in lines.enumerated() {
            // Round figures, as on a price list.
            let amount = Money(
                price.unitAmount.amount / 100 * line.hundredths / 10_000 * 10_000, price.currency)
            // The first looks like what is sold.
            let charge: InvoiceItemOrder.Charge = index == 0 ? .newPrice(price.product, amount) : .amount(amount)
            var item = InvoiceItemOrder(charge)
            item.description = line.name
            item.invoice = draft.id
            _ = try await InvoiceItems(billing).create(item, for: customer, in: scope)
        }
        _ = try await Invoices(billing).send(draft.id, in: scope)
    }

    private func join(_ person: DemoPerson, _ scope: Scope) async throws -> Customer.ID {
        let details = CustomerDetails(
            email: person.email, name: person.name, phone: person.phone, address: person.address, taxID: person.taxID,
            locale: person.locale)
        return try await Customers(billing).create(details, in: scope).id
    }
}
