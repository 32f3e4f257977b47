import Access
import Billing
import Core
import Logging
import SandboxProcessor
import Scheduling
import Storage

/// Plays a scenario file on a database of its own, which is gone afterwards: real billing, the sandbox, a clock that moves when
/// the file says so, and mail that is kept. The same file gives the same outcome.
public struct ScenarioRun: Sendable {
    let file: ScenarioFile
    let stage: Stage

    public init(_ file: ScenarioFile, on stage: Stage = .sqlite) {
        self.file = file
        self.stage = stage
    }

    /// - Parameter progress: is told each step as it ends.
    /// - Throws: what neither the file nor billing can explain: a database that fails.
    public func run(progress: @escaping @Sendable (ScenarioOutcome.Step) -> Void = { _ in }) async throws
        -> ScenarioOutcome
    {
        let file = file
        do {
            let outcome = try await stage.withDatabase { database in
                var player = try await ScenarioPlayer(file, on: database)
                return try await player.play(progress)
            }
            await stage.close()
            return outcome
        } catch {
            await stage.close()
            throw error
        }
    }
}

extension ScenarioPlayer {
    /// Stands a world upon an empty database: the merchant, what it sells, the clock, and the customers.
    init(_ file: ScenarioFile, on database: any Database) async throws {
        let start = file.merchant.zone.instant(file.start.time)
        let clock = Clock { start }
        let sandbox = SandboxProcessor(
            database: database, clock: clock, chance: .seeded(file.seed &+ 1), baseURL: World.baseURL,
            pause: { _ in }, faults: .none, signing: nil)
        let context = BillingContext(
            database: database, clock: clock, chance: .seeded(file.seed),
            keys: try ServerKeys(master: [UInt8](repeating: 7, count: 32)), processors: Processors(main: sandbox),
            access: AccessEnding(), baseURL: World.baseURL)
        let merchants = Merchants(context)
        let merchant = try await merchants.create(
            name: "Scenario", slug: "scenario", country: file.merchant.country, currency: file.merchant.currency,
            zone: file.merchant.zone, email: "scenario@example.com")
        let dunning = file.merchant.dunning
        _ = try await merchants.update(merchant.id) { $0.dunning = dunning }
        let scope = Scope(merchant: merchant.id, mode: .test)
        var taxes: [TaxRate.ID] = []
        for tax in file.merchant.taxes {
            taxes.append(
                try await TaxRates(context).create(
                    displayName: tax.name, rate: tax.percent, isInclusive: tax.isInclusive, in: scope
                ).id)
        }
        if !taxes.isEmpty { try await TaxRates(context).setDefaults(taxes, in: scope) }
        self.init(
            file: file, context: context, scope: scope,
            clock: try await TestClocks(context, budget: Self.budget).create(frozenAt: start, in: scope).id)
        for plan in file.prices { prices[plan.id] = try await sell(plan) }
        for (number, person) in file.customers.enumerated() {
            let customer = try await Customers(context).create(
                CustomerDetails(email: "customer-\(number + 1)@example.com", name: person.name), in: scope,
                testClock: self.clock)
            customers[person.id] = customer.id
            if let method = person.method { try await addMethod(method, to: customer.id, isDefault: true) }
        }
        _ = try await news()
    }

    /// Whoever runs it pays with their own time.
    static let budget = TestClockBudget(periods: 100_000, stepsADay: 10_000_000)

    mutating func play(_ progress: @Sendable (ScenarioOutcome.Step) -> Void) async throws -> ScenarioOutcome {
        var outcome = ScenarioOutcome(name: file.name, seed: file.seed)
        for (index, step) in file.steps.enumerated() {
            var refused: String?
            do { try await perform(step) } catch let error as BillingError { refused = error.code }
            try await scheduler.runUntilIdle()
            let done = ScenarioOutcome.Step(
                step: "\(index + 1). \(step.words)", came: try await news(), refused: refused)
            outcome.steps.append(done)
            progress(done)
            if refused != step.refused {
                let (wanted, found) = (step.refused ?? "no refusal", refused ?? "no refusal")
                outcome.differences.append(
                    "steps[\(index)] \(step.act.rawValue): expected \(wanted), found \(found)")
            }
            guard try await TestClocks(context).find(clock, in: scope).status == .ready else {
                outcome.differences.append("steps[\(index)]: the clock did not arrive")
                break
            }
        }
        for expectation in file.expected {
            guard let customer = customers[expectation.customer] else { continue }
            let found = try await ScenarioStanding(context).of(customer, named: expectation.customer, in: scope)
            outcome.differences += expectation.differences(from: found)
        }
        outcome.differences += try await Verification(context).run().map { "a rule of billing is broken: \($0)" }
        return outcome
    }
}
