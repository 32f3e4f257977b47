import Billing
import Core
import Crypto
import Foundation
import Hummingbird
import Storage
import Web

/// What those who watch over the server ask: does it live, can it work, what has it done.
struct HealthRoutes: Sendable {
    let database: any Database
    let measurements: Measurements?
    /// Without it, this machine alone may read the figures.
    let metricsToken: Secret?

    var table: RouteTable {
        RouteTable([
            Route(.get, "/health", for: .visitor, permission: "public", about: "health") { _, _ in
                .text("ok\n", "text/plain; charset=utf-8")
            },
            Route(.get, "/ready", for: .visitor, permission: "public", about: "health") { [database] _, context in
                do {
                    let state = try await Migrator(Migrations.all).state(of: database)
                    guard state == .current else { throw StorageError.schema("\(state)") }
                    return .text("ready\n", "text/plain; charset=utf-8")
                } catch {
                    context.logger.warning("not ready", metadata: ["error": "\(error)"])
                    return .text("not ready\n", "text/plain; charset=utf-8", status: .serviceUnavailable)
                }
            },
            Route(.get, "/metrics", for: .operator, permission: "metrics.read", about: "metrics") {
                [measurements, metricsToken] request, context in
                guard Self.mayRead(request, context, metricsToken) else { throw HTTPError(.notFound) }
                return .text(measurements?.text ?? "", "text/plain; version=0.0.4; charset=utf-8")
            },
        ])
    }

    /// Figures tell routes, traffic and failures: they are no stranger's.
    private static func mayRead(_ request: Request, _ context: WebContext, _ token: Secret?) -> Bool {
        guard let token else { return context.isOwnMachine }
        let word = "Bearer "
        guard let header = request.headers[.authorization], header.hasPrefix(word) else { return false }
        // Digests are compared in constant time (K1).
        return SHA256.hash(data: Data(header.dropFirst(word.count).utf8)) == SHA256.hash(data: Data(token.exposed.utf8))
    }
}
