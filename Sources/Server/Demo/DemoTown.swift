import Billing
import Core
import Foundation
import Storage

/// The demo's merchants, as they stand in a database.
struct DemoTown {
    let composition: Composition
    private var billing: BillingContext { composition.billing }

    init(_ composition: Composition) { self.composition = composition }

    /// Opens the merchants a year ago and lives until now. The same seed on the same day gives the same data.
    static func build(on database: any Database, _ settings: Settings, seed: UInt64) async throws {
        let now = Clock.system.now()
        let today = Zone.utc.date(at: now)
        let opening = Zone.utc.startOfDay(today.adding(months: -14))
        let moving = MovingClock(opening)
        let composition = try Composition(
            settings, on: database, clock: moving.clock, chance: .seeded(seed), pace: .oneByOne, webhooks: false)
        let town = DemoTown(composition)

        let merchants = try DemoMerchant.all()
        var open: [(scope: Scope, plans: [Price.ID])] = []
        var stories: [DemoStory] = []
        for (index, merchant) in merchants.enumerated() {
            open.append(try await town.open(merchant))
            let zone = try Zone(merchant.zone)
            stories += merchant.people.enumerated().map { position, person in
                DemoStory(person, of: index, in: zone, now: now, offset: position)
            }
        }
        try await DemoPast(composition, moving: moving, merchants: open).live(stories, until: now)
        for (merchant, place) in zip(merchants, open) {
            try await town.attachConfigurations(of: merchant, in: place.scope)
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
        let pictures = Pictures(database: billing.database, clock: billing.clock)
        let logo = try await pictures.keep(png: artist.logo(demo.glyph, name: demo.name), of: merchant.id)
        _ = try await Merchants(billing).update(merchant.id) { $0.brand.logo = logo }

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
            let picture = try await pictures.keep(png: artist.picture(plan.glyph), of: merchant.id)
            let product = try await Catalog(billing).createProduct(
                name: plan.name, in: scope, description: plan.description,
                images: ["\(billing.baseURL)\(Pictures.path(picture))"])
            let price = try await Catalog(billing).createPrice(
                of: product.id, in: scope, unitAmount: plan.amount, currency: demo.currency, every: plan.recurrence)
            plans.append(price.id)
            sold.append(.init(product.id, [price.id], quantities: demo.standard.changes?.quantities))
        }
        if let changes = demo.standard.changes {
            let choices = PlanChoices(
                changes.quantities == nil ? [.price] : [.price, .quantity], among: sold, proration: changes.proration,
                waiting: changes.waiting)
            _ = try await configurations.update(standard.id, in: scope) { $0.features.subscriptionUpdate = choices }
        }
        return (scope, plans)
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

    /// Everything worth knowing, with keys that are made for it.
    func report() async throws -> DemoReport {
        let base = billing.baseURL
        var merchants: [DemoReport.Merchant] = []
        for demo in try DemoMerchant.all() {
            let merchant = try await composition.merchant(demo.slug)
            let scope = Scope(merchant: merchant.id, mode: .test)
            let keys = APIKeys(billing)
            let others = try await PortalConfigurations(billing).list(in: scope, isDefault: false).elements
            merchants.append(
                DemoReport.Merchant(
                    slug: demo.slug, name: demo.name, portalUrl: "\(base)/p/\(demo.slug)",
                    secretKey: try await keys.create(for: merchant.id, mode: .test, kind: .secret).1.exposed,
                    publishableKey: try await keys.create(for: merchant.id, mode: .test, kind: .publishable).1.exposed,
                    configurations: others.map {
                        .init(id: $0.id.rawValue, name: $0.name ?? "", portalUrl: "\(base)/p/\(demo.slug)/c/\($0.id)")
                    },
                    customers: demo.people.map { .init(email: $0.email, name: $0.name, state: $0.state.rawValue) }))
        }
        return DemoReport(baseUrl: base, mailboxUrl: "\(base)/mailbox", merchants: merchants)
    }

    /// Pictures and the links of letters have absolute addresses: they follow the demo to another port.
    func move(from old: String) async throws {
        let base = billing.baseURL
        try await billing.database.write { db in
            _ = try db.execute(
                """
                UPDATE mailbox
                SET body_text = REPLACE(body_text, \(old + "/"), \(base + "/")),
                    body_html = REPLACE(body_html, \(old + "/"), \(base + "/"))
                """)
        }
        for demo in try DemoMerchant.all() {
            let scope = Scope(merchant: try await composition.merchant(demo.slug).id, mode: .test)
            for product in try await Catalog(billing).products(in: scope, PageRequest(limit: 100)).elements {
                _ = try await Catalog(billing).updateProduct(product.id, in: scope) { product in
                    product.images = product.images.map { $0.hasPrefix(old) ? base + $0.dropFirst(old.count) : $0 }
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
