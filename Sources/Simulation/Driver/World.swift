import Access
import Billing
import Core
import SandboxProcessor
import Storage

/// Everything that a simulated year is made of.
struct World: Sendable {
    let time: SimulatedTime
    let trace: Trace
    let faults: FaultDice
    let crew = Crew()
    let machines = Machines(["A", "B"])
    let promises = Promises()
    let monitor = InvariantMonitor()
    let postOffice: PostOffice
    /// Chance for ids, one stream for whoever runs.
    let ids: Chance
    /// Chance for what people do.
    let people: Chance
    let messenger: Chance
    /// Chance for what the merchant allows at the portal, and for what people do there.
    let portal: Chance
    /// The database as it is, for the checks.
    let database: any Database
    /// The same, every write of which is looked at.
    let watched: any Database
    /// The processor as it is, for the customers at its pages.
    let sandbox: SandboxProcessor
    let keys: ServerKeys
    let alterations: Alterations
    /// When nobody begins anything any more.
    let end: Instant

    static let baseURL = "http://127.0.0.1:8080"

    init(
        seed: UInt64, faults level: FaultLevel, from start: Instant, until end: Instant, database: any Database,
        alterations: Alterations, echo: (@Sendable (String) -> Void)?
    ) throws {
        let root = Chance.seeded(seed)
        func stream() -> Chance { .seeded(root.number(below: .max)) }
        time = SimulatedTime(start)
        trace = Trace(time: time, echo: echo)
        faults = FaultDice(level, chance: stream(), trace: trace)
        postOffice = PostOffice(faults: faults, trace: trace)
        ids = stream()
        people = stream()
        messenger = stream()
        self.database = database
        let watched = WatchedDatabase(inner: database, monitor: monitor)
        self.watched = watched
        self.alterations = alterations
        self.end = end
        keys = try ServerKeys(master: [UInt8](repeating: 7, count: 32))
        let time = time
        sandbox = SandboxProcessor(
            database: watched, clock: time.truth, chance: stream(), baseURL: Self.baseURL,
            pause: { span in await Fiber.current?.pause(until: .at(time.now + span)) }, faults: faults.sandbox,
            signing: keys)
        // The last: those before it are what they were without it.
        portal = stream()
    }

    /// Billing without anything in its way: to set the scene, and to look at what was stored.
    var auditor: BillingContext {
        BillingContext(
            database: database, clock: time.server, chance: ids, keys: keys, processors: Processors(main: sandbox),
            access: AccessEnding(), baseURL: Self.baseURL)
    }

    /// A new process: nothing of the one before it is left in memory.
    func start(_ name: String) {
        let process = ServerProcess(name, time: time, faults: faults, trace: trace)
        let processor = UnreliableProcessor(
            inner: alterations.processor(sandbox), process: process, time: time, faults: faults, trace: trace)
        let context = BillingContext(
            database: CrashingDatabase(
                inner: alterations.database(watched), process: process, time: time, faults: faults, trace: trace),
            clock: time.server, chance: ids, keys: keys, processors: Processors(main: processor),
            access: AccessEnding(), baseURL: Self.baseURL)
        let server = Server(process: process, context: context)
        machines.place(server)
        trace.note("process \(name) starts")
        let world = self
        crew.add("worker \(name)", from: time.now) { await server.work(world) }
    }
}

/// Faults that no production part may have: with one of these the simulator must find a violation, or it proves nothing.
public struct Alterations: Sendable {
    public var processor: @Sendable (any Processor) -> any Processor
    public var database: @Sendable (any Database) -> any Database

    public init(
        processor: @escaping @Sendable (any Processor) -> any Processor = { $0 },
        database: @escaping @Sendable (any Database) -> any Database = { $0 }
    ) {
        self.processor = processor
        self.database = database
    }

    public static let none = Alterations()
}
