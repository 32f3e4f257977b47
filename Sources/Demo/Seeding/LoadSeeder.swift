import Billing
import Core
import SQLiteStorage
import Storage

/// Merchants with a few customers each, made by the real engine in memory: what load-sized data is multiplied from.
package struct LoadSeeder {
    let merchants: Int
    /// How many customers of each merchant the engine makes: they differ in their day of the month.
    let patterns: Int
    let seed: UInt64
    /// The day on which the story ends, as its customers see it.
    let today: CalendarDate

    package init(merchants: Int, patterns: Int, seed: UInt64, today: CalendarDate) {
        self.merchants = merchants
        self.patterns = patterns
        self.seed = seed
        self.today = today
    }

    private static let names = [
        "Ana Rojas", "Luis Herrera", "María Soto", "Jorge Silva", "Paula Castro", "Diego Vargas", "Sofía Núñez",
        "Tomás Pinto", "Valentina Mora", "Andrés Lagos", "Camila Ríos", "Pedro Fuentes", "Laura Vega", "Iván Araya",
    ]
    private static let plans = [
        (name: "Plan básico", amount: Money(9_990, .clp)), (name: "Plan completo", amount: Money(19_990, .clp)),
    ]

    package static func slug(_ index: Int) -> String { "carga-\(index + 1)" }

    /// - Returns: a database in memory that holds them, each with a subscription, a card and three paid invoices.
    package func build(by make: DemoEngine.Maker) async throws -> any Database {
        let memory = try SQLiteDatabase(path: nil)
        let now = Zone.utc.startOfDay(today)
        try await Migrator(Migrations.all).migrate(memory, now: now)
        let moving = MovingClock(Zone.utc.startOfDay(today.adding(months: -4)))
        let engine = try make(memory, moving.clock, .seeded(seed))

        var places: [(scope: Scope, plans: [Price.ID])] = []
        var stories: [DemoStory] = []
        for index in 0..<merchants {
            places.append(try await open(index, engine.billing))
            stories += (0..<patterns).map { pattern in story(pattern, of: index) }
        }
        try await DemoPast(engine, moving: moving, merchants: places).live(stories, until: now)
        return memory
    }

    private func open(_ index: Int, _ billing: BillingContext) async throws -> (scope: Scope, plans: [Price.ID]) {
        let merchant = try await Merchants(billing).create(
            name: "Carga \(index + 1)", slug: Self.slug(index), country: "CL", currency: .clp,
            zone: Zone("America/Santiago"), email: "carga\(index + 1)@example.com")
        let scope = Scope(merchant: merchant.id, mode: .test)
        var prices: [Price.ID] = []
        for plan in Self.plans {
            let product = try await Catalog(billing).createProduct(name: plan.name, in: scope)
            prices.append(
                try await Catalog(billing).createPrice(
                    of: product.id, in: scope, unitAmount: plan.amount, every: .monthly
                ).id)
        }
        return (scope, prices)
    }

    /// Three periods have begun: two months ago, one month ago, and this one.
    private func story(_ pattern: Int, of merchant: Int) -> DemoStory {
        let start =
            Zone.utc.startOfDay(today.adding(months: -2).adding(days: -1 - pattern)) + .hours(15)
        let name = Self.names[pattern % Self.names.count]
        let person = DemoPerson(name: name, email: "cliente.\(pattern)@example.com", state: .paidUp)
        return DemoStory(
            merchant: merchant, person: person,
            steps: [
                .init(at: start, act: .join), .init(at: start + .minutes(1), act: .attach("pm_card_visa")),
                .init(at: start + .minutes(2), act: .subscribe(plan: pattern % Self.plans.count)),
            ])
    }
}
