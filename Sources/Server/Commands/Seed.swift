import ArgumentParser
import Billing
import Core
import Demo
import Storage

struct Seed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Load-sized data in test mode: each customer has a subscription, a card and three paid invoices.")

    @Option(help: "How many merchants to open: carga-1, carga-2…") var merchants = 1
    @Option(help: "How many customers in all, spread evenly.") var customers = 1_000
    @Option(help: "One more merchant, with so few customers.") var neighbor = 0
    @Flag(help: "As it was a month ago: the next renewal of every subscription is due now.") var due = false
    @Option(help: "The same seed gives the same data.") var seed: UInt64 = 1
    @Flag(help: "Print one JSON object.") var json = false

    /// How many customers one transaction adds: few at first, so that PostgreSQL learns how large its tables are before it
    /// plans for many.
    private static let batches = (first: 250, last: 10_000, growth: 4)
    /// How many the engine makes in all, at most; the others are copies.
    private static let patterns = 1_080
    /// At most so many of one merchant, each begun a day before the other: in the shortest month too, each is due once.
    private static let patternsEach = 27

    struct Report: Encodable {
        let merchants: [String], customers: Int, invoices: Int, seconds: Double
    }

    func validate() throws {
        guard (1...10_000).contains(merchants) else { throw ValidationError("--merchants must be 1 to 10000.") }
        guard (merchants...90_000_000).contains(customers) else {
            throw ValidationError("--customers must be at least --merchants, and 90000000 at most.")
        }
        guard (0...customers).contains(neighbor) else {
            throw ValidationError("--neighbor must be 0 to --customers.")
        }
    }

    func run() async throws {
        let started = ContinuousClock.now
        let settings = try Settings.read(try await SettingsReader(), for: .command)
        Logs.start(max(settings.logLevel, .warning))
        let composition = try await Composition.open(settings, schema: .setUpWhenEmpty)
        guard try await Merchants(composition.billing).find(slug: LoadSeeder.slug(0)) == nil else {
            throw Refusal("The database has been seeded already: there is a merchant '\(LoadSeeder.slug(0))'.")
        }
        let wanted = shares
        let patterns = max(1, min(Self.patternsEach, Self.patterns / wanted.count, wanted.min() ?? 1))
        Terminal.tell("Making \(wanted.count * patterns) customers with the billing engine.")
        let today = Zone.utc.date(at: Clock.system.now())
        let seeder = LoadSeeder(
            merchants: wanted.count, patterns: patterns, seed: seed, today: due ? today.adding(days: -31) : today)
        var offline = settings
        offline.mail = .mailbox(from: try EmailAddress("nobody@localhost.localdomain"))
        let memory = try await seeder.build(by: Composition.past(offline))
        try await RowCopy(source: memory, target: composition.database).run()
        await memory.close()
        for (index, wanted) in wanted.enumerated() { try await multiply(index, wanted - patterns, composition) }
        try await composition.database.refreshStatistics()
        let report = Report(
            merchants: wanted.indices.map(LoadSeeder.slug), customers: customers + neighbor,
            invoices: (customers + neighbor) * 3,
            seconds: Double((ContinuousClock.now - started).nanoseconds / 1_000_000) / 1000)
        await composition.database.close()
        if json { return try Terminal.print(json: report) }
        Terminal.print("\(report.customers) customers of \(wanted.count) merchants in \(report.seconds) s.")
    }

    /// How many customers each merchant has. The first take what does not divide evenly.
    private var shares: [Int] {
        let even = (0..<merchants).map { customers / merchants + ($0 < customers % merchants ? 1 : 0) }
        return neighbor > 0 ? even + [neighbor] : even
    }

    private func multiply(_ index: Int, _ count: Int, _ composition: Composition) async throws {
        guard count > 0 else { return }
        let merchant = try await composition.merchant(LoadSeeder.slug(index))
        let scope = Scope(merchant: merchant.id, mode: .test)
        let page = try await Customers(composition.billing).list(in: scope, PageRequest(limit: 100))
        let patterns = page.elements.map(\.id).sorted()
        let copies = try await composition.database.read {
            try CustomerCopies(of: merchant.id, patterns: patterns, in: $0)
        }
        var start = 1
        var size = Self.batches.first
        while start <= count {
            let numbers = start...min(start + size - 1, count)
            let isGrowing = size < Self.batches.last
            try await composition.database.write { db in
                try copies.make(numbers, in: db)
                if isGrowing, db.engine == .postgresql { _ = try db.execute("ANALYZE") }
            }
            if numbers.upperBound / 100_000 > start / 100_000 {
                Terminal.tell("\(merchant.slug): \(numbers.upperBound) of \(count)")
            }
            start = numbers.upperBound + 1
            size = min(size * Self.batches.growth, Self.batches.last)
        }
    }
}
