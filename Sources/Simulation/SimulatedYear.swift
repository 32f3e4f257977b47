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
        let scope = try await open(world)
        var driver = Driver(world: world, oracle: Oracle(world: world, scope: scope), lastCheck: start)
        await driver.drive(until: world.end)
        await driver.comeToRest()
        try database.requireAnswers()
        return YearOutcome(
            seed: seed, traceHash: world.trace.hash, steps: driver.steps, faults: world.faults.counts,
            checks: driver.checks, charges: try await charges(in: world), declines: try await declines(in: world),
            violations: driver.violations,
            lastLines: driver.violations.isEmpty ? [] : driver.linesAtViolation)
    }

    /// Sets the scene: a merchant, what is sold, and those who will come.
    private func open(_ world: World) async throws -> Scope {
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
        return scope
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

/// What a simulated year came to.
public struct YearOutcome: Sendable {
    public let seed: UInt64
    /// SHA-256 of everything that happened, in order; the same for the same seed on either engine.
    public let traceHash: String
    /// How often the driver let somebody go on.
    public let steps: Int
    public let faults: [Fault: Int]
    /// How many rules were checked, each time counted.
    public let checks: Int
    /// How many charges reached the processor.
    public let charges: Int
    /// How often an attempt failed, by the code of its decline.
    public let declines: [String: Int]
    /// Empty when everything held. The year ends at the first.
    public let violations: [InvariantViolation]
    /// The end of the trace before the first violation.
    public let lastLines: [String]
}
