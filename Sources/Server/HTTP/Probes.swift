import Billing
import Hummingbird
import Storage
import Web

/// What those who watch over the server ask: does it live, can it work, what has it done.
struct Probes: Sendable {
    let database: any Database
    let measurements: Measurements?

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
            Route(.get, "/metrics", for: .operator, permission: "public", about: "metrics") { [measurements] _, _ in
                .text(measurements?.text ?? "", "text/plain; version=0.0.4; charset=utf-8")
            },
        ])
    }
}
