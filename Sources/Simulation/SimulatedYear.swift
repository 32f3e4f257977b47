import Billing
import Core
import SandboxProcessor
import Storage

/// One merchant, from the opening of the shop until a year later, and everything that goes wrong meanwhile.
public struct SimulatedYear: Sendable {
    public let seed: UInt64
    public let faults: FaultLevel
    var alterations = Alterations.none
    /// Is told each line of the trace as it happens.
    var echo: (@Sendable (String) -> Void)?

    public init(
        seed: UInt64, faults: FaultLevel, alterations: Alterations = .none,
        echo: (@Sendable (String) -> Void)? = nil
    ) {
        self.seed = seed
        self.faults = faults
        self.alterations = alterations
        self.echo = echo
    }

    /// - Parameter database: migrated, and nobody else's.
    /// - Throws: ``StorageError`` when the database itself fails. A violation is part of the outcome.
    public func run(on database: any Database) async throws -> YearOutcome {
        let database = AnsweringDatabase(database)
        let start = Instant(seconds: 1_767_225_600) + .day * Int64(seed % 1_461)
        let world = try World(
            seed: seed, faults: faults, from: start, until: start + .day * 365, database: database,
            alterations: alterations, echo: echo)
        let (scope, terms) = try await open(world)
        var driver = Driver(world: world, oracle: Oracle(world: world, scope: scope, terms: terms), lastCheck: start)
        await driver.drive(until: world.end)
        await driver.comeToRest()
        try database.requireAnswers()
        return YearOutcome(
            seed: seed, traceHash: world.trace.hash, steps: driver.steps, faults: world.faults.counts,
            checks: driver.checks, charges: try await charges(in: world), declines: try await declines(in: world),
            portalActs: try await portalActs(in: world), violations: driver.violations,
            lastLines: driver.violations.isEmpty ? [] : driver.linesAtViolation)
    }

    /// Sets the scene: a merchant, what is sold, and those who will come.
    private func open(_ world: World) async throws -> (Scope, MerchantTerms) {
        let people = world.people
        let zone = try Zone(people.pick(["America/Santiago", "America/Sao_Paulo", "America/New_York", "UTC"]) ?? "UTC")
        let merchants = Merchants(world.auditor)
        let merchant = try await merchants.create(
            name: "Tienda Sur", slug: "tienda-sur", country: "CL", currency: try Currency("CLP"), zone: zone,
            email: "shop@example.com")
        let ending = people.pick([DunningPolicy.Ending.leavePastDue, .markUnpaid, .cancel]) ?? .leavePastDue
        let offersFallback = people.happens(500_000)
        _ = try await merchants.update(merchant.id) {
            $0.dunning.ending = ending
            $0.dunning.offersFallback = offersFallback
        }
        let scope = Scope(merchant: merchant.id, mode: .test)
        world.monitor.begin(merchant.id)
        let shop = try await Catalogue.open(in: scope, currency: merchant.currency, world.auditor)
        func simulatedCustomer(_ name: String) -> SimulatedCustomer {
            SimulatedCustomer(
                world: world, scope: scope, shop: shop, name: name, chance: .seeded(people.number(below: .max)))
        }
        for number in 1...people.number(3...6) {
            let simulatedCustomer = simulatedCustomer("customer\(number)")
            world.crew.add(simulatedCustomer.name, from: world.time.now + people.span(0...60, of: .day)) {
                await simulatedCustomer.live()
            }
        }
        let simulatedMerchant = SimulatedMerchant(window: simulatedCustomer("merchant"))
        world.crew.add("merchant", from: world.time.now) { await simulatedMerchant.live() }
        let clerk = SimulatedClerk(window: simulatedCustomer("clerk"))
        world.crew.add("clerk", from: world.time.now) { await clerk.live() }
        let bank = Bank(world: world)
        world.crew.add("bank", from: world.time.now) { await bank.work() }
        let messenger = Messenger(world: world)
        world.crew.add("messenger", from: world.time.now) { await messenger.work() }
        return (scope, try await openPortal(in: scope, shop, world))
    }

    /// Whoever does at the portal what this merchant allows, and not every merchant does.
    private func openPortal(in scope: Scope, _ shop: Catalogue, _ world: World) async throws -> MerchantTerms {
        let terms = try await MerchantTerms.draw(
            in: scope, currency: shop.currency, by: world.portal, world.auditor)
        func window(_ name: String) -> SimulatedCustomer {
            SimulatedCustomer(
                world: world, scope: scope, shop: shop, name: name, chance: .seeded(world.portal.number(below: .max)))
        }
        if let rules = terms.paymentPlan {
            let debtor = SimulatedDebtor(window: window("debtor"), rules: rules)
            world.crew.add("debtor", from: world.time.now) { await debtor.live() }
        }
        if terms.refund != nil || terms.retention != nil {
            let leaver = SimulatedLeaver(window: window("leaver"), terms: terms)
            world.crew.add("leaver", from: world.time.now) { await leaver.live() }
        }
        return terms
    }

    /// What became of promises, of offers to who was leaving, and how many left by the merchant's rule.
    private func portalActs(in world: World) async throws -> [String: Int] {
        let rows = try await world.database.read { db in
            try db.query(
                """
                SELECT 'plan_' || state AS act, COUNT(*) AS count FROM payment_plans GROUP BY state
                UNION ALL
                SELECT 'offer_' || outcome, COUNT(*) FROM retention_assignments
                WHERE outcome IS NOT NULL AND cohort = 'offered' GROUP BY outcome
                UNION ALL
                SELECT 'held_out', COUNT(*) FROM retention_assignments WHERE cohort = 'held_out'
                UNION ALL
                SELECT 'left_by_rule', COUNT(DISTINCT subscription_id) FROM cancellation_notes
                """)
        }
        return try Dictionary(uniqueKeysWithValues: rows.map { (try $0.text("act"), try $0.int("count")) })
            .filter { $0.value > 0 }
    }

    private func declines(in world: World) async throws -> [String: Int] {
        let rows = try await world.database.read { db in
            try db.query(
                """
                SELECT decline_code, COUNT(*) AS count FROM payment_attempts
                WHERE state = 'failed' AND decline_code IS NOT NULL
                GROUP BY decline_code
                """)
        }
        return try Dictionary(
            uniqueKeysWithValues: rows.map { (try $0.text("decline_code"), try $0.int("count")) })
    }

    private func charges(in world: World) async throws -> Int {
        try await world.database.read { db in
            try db.first("SELECT COUNT(*) AS charges FROM sandbox_charges")?.int("charges") ?? 0
        }
    }
}
