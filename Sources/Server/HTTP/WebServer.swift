import Billing
import Core
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import Metrics
import NIOCore
import NIOSSL
import Scheduling
import ServiceLifecycle

/// The process that serves: HTTP and the scheduler, until it is asked to stop (D7).
struct WebServer: Sendable {
    let composition: Composition
    /// What is left to finish after the signal to stop.
    private static let drain = Duration.seconds(25)
    /// For the head of a request to arrive whole, and between two of one connection (W10).
    private static let headTimeout = TimeAmount.seconds(10)
    /// When whatever was waited for has been given up and answered: longer than each of those waits, or it would end the
    /// connection before the answer is on it.
    private static let idle = TimeAmount.seconds(30)
    /// Beyond this nobody is answered; ``RequestGuard`` answers those before.
    private static let headerBytes = 32 * 1024

    init(_ composition: Composition) { self.composition = composition }

    private var scheduling: SchedulerLoop {
        SchedulerLoop(scheduler: composition.scheduler, logger: Logger(label: "scheduler"))
    }

    private var sandboxPost: SandboxPost {
        SandboxPost(
            sandbox: composition.sandbox, settings: composition.settings, logger: Logger(label: "sandbox"))
    }

    private var housekeeping: Housekeeping {
        Housekeeping(billing: composition.billing, logger: Logger(label: "housekeeping"))
    }

    /// - Parameter ready: called once connections are accepted, with the address where.
    /// - Throws: ``Refusal`` when the port is taken.
    func run(ready: @escaping @Sendable (_ address: String) async -> Void) async throws {
        let settings = composition.settings
        try ListeningPort.check(settings.host, settings.port)
        let configured = "\(settings.host):\(settings.port)"
        let measurements = Measurements()
        MetricsSystem.bootstrap(measurements)
        let life = await begun()
        let application = Application(
            router: try composition.router(measurements: measurements, life: life), server: try server(settings.tls),
            configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: nil),
            onServerRunning: { channel in await ready(Self.name(of: channel.localAddress) ?? configured) },
            logger: Logger(label: "http"))
        let pulse: [any Service] = life.map { [Pulse(life: $0, logger: Logger(label: "lifecycle"))] } ?? []
        try await run([application, scheduling, housekeeping, sandboxPost] + pulse + soundness(), ending: life)
    }

    /// Where nothing can be written, reads are answered all the same (D6); what a request of such a process left behind is
    /// looked at after a minute, as if lives were not kept.
    private func begun() async -> ServerLife? {
        do { return try await ServerLife.begin(composition.billing) } catch {
            composition.logger.warning("the life of this process was not noted", metadata: ["error": "\(error)"])
            return nil
        }
    }

    /// `127.0.0.1:8080`, `[::1]:8080`.
    private static func name(of address: SocketAddress?) -> String? {
        guard let address, let host = address.ipAddress, let port = address.port else { return nil }
        return host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }

    func runScheduler() async throws { try await run([scheduling, housekeeping] + soundness()) }

    /// What reads a file that was too large to be read before it was served.
    private func soundness() async throws -> [any Service] {
        try await composition.soundnessCheck().map { [$0] } ?? []
    }

    /// - Parameter life: of this process, if it serves: over once its requests are.
    private func run(_ services: [any Service], ending life: ServerLife? = nil) async throws {
        var quiet = Logger(label: "lifecycle")
        quiet.logLevel = .warning
        var configuration = ServiceGroupConfiguration(
            services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet)
        configuration.maximumGracefulShutdownDuration = Self.drain
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as IOError {
            throw Refusal(
                "The server cannot listen on \(composition.settings.host):\(composition.settings.port): \(error).")
        }
        // What fails here is over ten seconds later by itself.
        try? await life?.end()
        await composition.database.close()
    }

    private func server(_ files: TLSFiles?) throws -> HTTPServerBuilder {
        let cap = ConnectionCap(
            limit: composition.settings.connectionsPerAddress, proxies: composition.settings.trustedProxies)
        let limits = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: Self.headerBytes, maxHeaderListSize: Self.headerBytes, maxHeaderFieldCount: 200)
        let http = HTTPServerBuilder.http1(
            configuration: .init(
                additionalChannelHandlers: [cap.slot(), RequestHeadTimeout(timeout: Self.headTimeout), RequestTurns()],
                idleTimeout: Self.idle,
                httpDecoderConfiguration: limits))
        guard let files else { return http }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(files.certificate).map {
                NIOSSLCertificateSource.certificate($0)
            }
            let key = try NIOSSLPrivateKey(file: files.key, format: .pem)
            var tls = TLSConfiguration.makeServerConfiguration(certificateChain: chain, privateKey: .privateKey(key))
            tls.minimumTLSVersion = .tlsv12
            return try .tls(http, tlsConfiguration: tls)
        } catch {
            throw Refusal("VENTANILLA_TLS_CERTIFICATE and VENTANILLA_TLS_KEY must be PEM files that fit: \(error).")
        }
    }
}
