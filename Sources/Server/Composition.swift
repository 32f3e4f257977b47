import API
import Access
import Billing
import Console
import Core
import Demo
import Documents
import Hummingbird
import Logging
import Mail
import Portal
import SandboxPages
import SandboxProcessor
import Scheduling
import ServiceLifecycle
import Storage
import Web

/// Everything that runs, made here from the settings and from nothing else: read it from top to bottom.
///
/// The machine's clock, chance, network and files enter here, and nowhere else (D8).
struct Composition: Sendable {
    let settings: Settings
    let database: any Database
    let billing: BillingContext
    let sandbox: SandboxProcessor
    let press = PDFPress()
    let scheduler: Scheduler
    let logger: Logger
    /// What the demo's hall shows. None outside the demo.
    var demo: DemoReport?

    /// Opens the database that the settings name, and stands everything upon it.
    ///
    /// - Throws: ``Refusal``.
    static func open(
        _ settings: Settings, schema: SchemaPolicy = .mustBeCurrent, watchesClock: Bool = false
    ) async throws -> Composition {
        let database = try await settings.database.open(
            connections: settings.databaseConnections, chance: .system, logger: Logger(label: "storage"))
        do { try await schema.apply(to: database, now: Clock.system.now()) } catch StorageError.corrupt(let text) {
            throw damaged(text)
        }
        return try Composition(settings, on: database, watchesClock: watchesClock)
    }

    /// - Parameters:
    ///   - clock: the machine's, except while the demo's past is made.
    ///   - chance: the machine's, except where a seed must give the same data again.
    ///   - pace: how much the scheduler has under way at once, if not what the settings say.
    ///   - watchesClock: whether billing waits when the clock leaps ahead (D9).
    ///   - webhooks: whether the sandbox, and this server, tell by themselves what happens; not of a past that is only made up.
    init(
        _ settings: Settings, on database: any Database, clock: Clock = .system, chance: Chance = .system,
        pace: Pace? = nil, watchesClock: Bool = false, webhooks: Bool = true
    ) throws {
        let baseURL = settings.baseURL.text
        let keys = try ServerKeys(master: settings.masterKey)
        let sandbox = SandboxProcessor(
            database: database, clock: clock, chance: chance, baseURL: baseURL,
            pause: { try? await Task.sleep(for: .milliseconds($0.milliseconds)) }, signing: webhooks ? keys : nil)
        let billing = BillingContext(
            database: database, clock: clock, chance: chance, keys: keys,
            processors: Processors(main: sandbox), access: AccessEnding(), baseURL: baseURL,
            snapshot: APIRoutes.snapshot(baseURL: baseURL, clock: clock),
            allowsPrivateWebhooks: settings.allowsPrivateWebhooks)
        let mailer = Mailer(
            billing, transport: settings.mail.transport(database: database, clock: clock), from: settings.mail.from,
            host: settings.baseURL.host)
        self.settings = settings
        self.database = database
        self.sandbox = sandbox
        self.billing = billing
        let alarm = ClockAlarm(Logger(label: "scheduler"))
        let exports = ExportWriter(
            billing, press: press, isStopping: { Task.isShuttingDownGracefully || Task.isCancelled })
        let sender = WebhookSender(allowsPrivate: settings.allowsPrivateWebhooks)
        let post = WebhookPost(
            render: APIRoutes.eventBodies(baseURL: baseURL, clock: clock), connect: { await sender.connect(to: $0) })
        scheduler = Scheduler(
            billing, mailer: { try await mailer.deliver($0, in: $1) }, exporter: { try await exports.write($0) },
            webhooks: webhooks ? post : nil, logger: Logger(label: "scheduler"),
            pace: pace ?? Pace(charges: settings.chargesAtOnce), watch: watchesClock ? alarm.hear : nil,
            nap: { try? await Task.sleep(for: SchedulerLoop.rest) })
        logger = Logger(label: "ventanilla")
    }

    /// Every address that is served (C4).
    ///
    /// - Parameter life: of the process that serves them.
    func routes(measurements: Measurements?, life: ServerLife? = nil) -> RouteTable {
        var table = HealthRoutes(
            database: database, measurements: measurements, metricsToken: settings.metricsToken
        ).table
        table = table + APIRoutes(billing, limits: settings.apiLimits, life: life).table
        // The demo's people have nothing to lose, and a debug build would take half a minute for each try.
        let hasher = PasswordHasher(cost: demo == nil ? .standard : .cheap)
        table = table + PortalRoutes(billing, press: press, hasher: hasher).table
        table =
            table
            + ConsoleRoutes(billing, press: press, hasher: hasher, clocks: settings.apiLimits.test.clocks).table
        table =
            table
            + SandboxPages(
                sandbox,
                isOpen: { [billing, sandbox] in
                    try await ProcessorAccounts(billing).exist(at: sandbox.name)
                }
            ).routes
        table = table + IncomingWebhookRoutes(billing: billing).table
        table = table + AssetRoutes(pictures: Pictures(billing)).table
        if case .mailbox = settings.mail {
            table =
                table
                + MailboxRoutes(
                    database: database, clock: billing.clock, baseURL: billing.baseURL,
                    isSecure: settings.baseURL.isSecure, zone: .ofMachine
                ).table
        }
        table =
            table
            + FrontRoutes(
                billing: billing, isSecure: settings.baseURL.isSecure,
                hall: demo.map { Hall(billing: billing, report: $0) }
            ).table
        return table
    }

    /// What happens to a request, from the outside in, before its route is found.
    func router(measurements: Measurements?, life: ServerLife? = nil) throws -> Router<WebContext> {
        let table = routes(measurements: measurements, life: life)
        let isSecure = settings.baseURL.isSecure
        let limits = BodyLimits(table)
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RequestLog(proxies: settings.trustedProxies))
        router.add(middleware: ProtectiveHeaders(isSecure: isSecure))
        router.add(
            middleware: ErrorMiddleware(
                methods: MethodTable(table), lost: UnknownPortalPage(billing),
                lostInConsole: UnknownConsolePage(billing, press: press), limits: limits, isSecure: isSecure))
        router.add(
            middleware: RequestGuard(
                hosts: settings.baseURL.acceptedHosts, proxies: settings.trustedProxies, limits: limits))
        router.add(
            middleware: EdgeLimit(
                clock: billing.clock,
                keysPerSecond: max(settings.apiLimits.livePerSecond, settings.apiLimits.testPerSecond)))
        router.add(middleware: BodyReading(limits: limits))
        router.add(middleware: APIErrors())
        try table.register(on: router)
        return router
    }
}
