import API
import Access
import Billing
import Core
import Foundation
import Logging
import PostgreSQLStorage
import SQLiteStorage
import SandboxProcessor
import Storage

/// The production engine on a database of its own, as the server composes it.
enum Workbench {
    /// - Parameter url: `sqlite:PATH` or `postgres://…`.
    static func open(_ url: String) async throws -> any Database {
        guard url.hasPrefix("sqlite:") else {
            return try await PostgreSQLDatabase(url: Secret(url), chance: .system, logger: Logger(label: "bench"))
        }
        return try SQLiteDatabase(path: String(url.dropFirst("sqlite:".count)))
    }

    /// - Parameter faults: what the sandbox does wrong.
    static func billing(
        on database: any Database, clock: Clock, faults: SandboxFaults = .none
    ) throws -> BillingContext {
        let baseURL = "http://127.0.0.1"
        let sandbox = SandboxProcessor(
            database: database, clock: clock, chance: .system, baseURL: baseURL,
            pause: { try? await Task.sleep(for: .milliseconds($0.milliseconds)) }, faults: faults)
        return BillingContext(
            database: database, clock: clock, chance: .system,
            keys: try ServerKeys(master: [UInt8](repeating: 7, count: 32)), processors: Processors(main: sandbox),
            access: AccessEnding(), baseURL: baseURL, snapshot: APIRoutes.snapshot(baseURL: baseURL, clock: clock))
    }

    static func machineTime() -> Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

    /// What was found, as one line of JSON.
    static func print(_ report: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        Swift.print(String(decoding: try encoder.encode(report), as: UTF8.self))
    }
}
