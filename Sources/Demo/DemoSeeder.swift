import Access
import Billing
import Core
import Storage

/// The demo's merchants, as they stand in a database.
package struct DemoSeeder {
    let engine: DemoEngine
    var billing: BillingContext { engine.billing }

    package init(_ engine: DemoEngine) { self.engine = engine }

    /// Opens the merchants a year ago and lives until now. The same seed on the same day gives the same data.
    ///
    /// - Parameter make: stands the engine upon the database, with the clock of the past.
    package static func build(
        on database: any Database, seed: UInt64, now: Instant, by make: DemoEngine.Maker
    ) async throws {
        let today = Zone.utc.date(at: now)
        let opening = Zone.utc.startOfDay(today.adding(months: -14))
        let moving = MovingClock(opening)
        let engine = try make(database, moving.clock, .seeded(seed))
        let seeder = DemoSeeder(engine)

        let merchants = try DemoMerchant.all()
        var open: [(scope: Scope, plans: [Price.ID])] = []
        var stories: [DemoStory] = []
        for (index, merchant) in merchants.enumerated() {
            open.append(try await seeder.open(merchant))
            let zone = try Zone(merchant.zone)
            stories += merchant.people.enumerated().map { position, person in
                DemoStory(person, of: index, in: zone, now: now, offset: position)
            }
        }
        try await DemoPast(engine, moving: moving, merchants: open).live(stories, until: now)
        for (merchant, place) in zip(merchants, open) {
            try await seeder.attachConfigurations(of: merchant, in: place.scope)
        }
        // A year of mail is nobody's inbox.
        try await database.write { db in
            _ = try db.execute("DELETE FROM mailbox WHERE sent_at < \(now - .hours(72))")
        }
    }

    private func open(_ demo: DemoMerchant) async throws -> (scope: Scope, plans: [Price.ID]) {
        let artist = DemoArtist(color: try HexColor(demo.brand.color))
        let merchant = try await Merchants(billing).create(
            name: demo.name, slug: demo.slug, country: demo.country, currency: demo.currency, zone: Zone(demo.zone),
            email: demo.email, locale: demo.locale, brand: demo.brand)
        let logo = try await engine.keepPicture(artist.logo(demo.glyph, name: demo.name), merchant.id)
        _ = try await Merchants(billing).update(merchant.id) { $0.brand.logo = logo.name }

        let scope = Scope(merchant: merchant.id, mode: .test)
        let configurations = PortalConfigurations(billing)
        let standard = try await configurations.default(in: scope)
        _ = try await configurations.update(standard.id, in: scope) { demo.standard.fill(&$0) }
        for other in demo.others { _ = try await configurations.create(in: scope) { other.fill(&$0) } }

        let rates = TaxRates(billing)
        let tax = try await rates.create(
            displayName: demo.tax.name, rate: try Rate(demo.tax.percentage), isInclusive: true, country: demo.country,
            in: scope)
        try await rates.setDefaults([tax.id], in: scope)

        var plans: [Price.ID] = []
        var sold: [PlanChoices.Product] = []
        for plan in demo.plans {
            let picture = try await engine.keepPicture(artist.picture(plan.glyph), merchant.id)
            let product = try await Catalog(billing).createProduct(
                name: plan.name, in: scope, description: plan.description,
                images: ["\(billing.baseURL)\(picture.path)"])
            let price = try await Catalog(billing).createPrice(
                of: product.id, in: scope, unitAmount: plan.amount, every: plan.recurrence)
            plans.append(price.id)
            sold.append(.init(product.id, [price.id], quantities: demo.standard.changes?.quantities))
        }
        if let changes = demo.standard.changes {
            let choices = PlanChoices(
                changes.updates, among: sold, proration: changes.proration, waiting: changes.waiting)
            _ = try await configurations.update(standard.id, in: scope) { $0.features.subscriptionUpdate = choices }
            if let code = changes.code { try await give(code, in: scope) }
        }
        if let kept = demo.standard.retention {
            let coupon = try await Coupons(billing).create(
                name: kept.name, reduction: .percent(try Rate(kept.percentage)), duration: .repeating(months: 2),
                in: scope)
            _ = try await configurations.update(standard.id, in: scope) {
                $0.features.retention = RetentionOffer(coupon.id)
            }
        }
        return (scope, plans)
    }

    private func give(_ code: String, in scope: Scope) async throws {
        let coupon = try await Coupons(billing).create(
            name: code, reduction: .percent(try Rate("10")), duration: .repeating(months: 3), in: scope)
        _ = try await Coupons(billing).createCode(code, for: coupon.id, in: scope)
    }

    private func attachConfigurations(of demo: DemoMerchant, in scope: Scope) async throws {
        let configurations = try await PortalConfigurations(billing).list(in: scope).elements
        for other in demo.others {
            guard let configuration = configurations.first(where: { $0.name == other.name })?.id else { continue }
            for email in other.members {
                for customer in try await Customers(billing).list(in: scope, email: email).elements {
                    _ = try await Customers(billing).update(customer.id, in: scope) { $0.configuration = configuration }
                }
            }
        }
    }
}

extension DemoMerchant.Configuration {
    func fill(_ configuration: inout PortalConfiguration) {
        configuration.name = name
        configuration.headline = headline
        configuration.features = features
        configuration.loginPageIsEnabled = true
    }
}

extension DemoMerchant.Changes {
    fileprivate var updates: Set<PlanChoices.Update> {
        var updates: Set<PlanChoices.Update> = [.price]
        if quantities != nil { updates.insert(.quantity) }
        if code != nil { updates.insert(.promotionCode) }
        return updates
    }
}
