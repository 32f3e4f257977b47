import API
import Billing
import Core
import Foundation
import Logging
import Scheduling
import Web

extension Settings {
    /// What the settings are read for: only a server that sends mail must know how.
    enum Purpose: Sendable { case serving, command }

    /// - Throws: ``Refusal``, one sentence that names the setting.
    static func read(_ reader: SettingsReader, for purpose: Purpose) throws -> Settings {
        let database = try DatabaseAddress.named(by: reader)
        let host = reader.text("VENTANILLA_HOST") ?? "127.0.0.1"
        let port = try reader.integer("VENTANILLA_PORT", in: 0...65_535) ?? 8080
        let tls = try tlsFiles(reader)
        let baseURL = try baseAddress(reader, host: host, port: port, isSecure: tls != nil)
        return Settings(
            database: database, baseURL: baseURL, host: host, port: port,
            mail: try MailSettings.read(reader, baseURL: baseURL, for: purpose),
            masterKey: try MasterKey.read(reader, database: database, baseURL: baseURL),
            trustedProxies: try proxies(reader.text("VENTANILLA_TRUSTED_PROXIES") ?? ""),
            logLevel: try reader.choice("VENTANILLA_LOG_LEVEL") ?? .info, tls: tls,
            allowsPrivateWebhooks: try reader.flag("VENTANILLA_ALLOW_PRIVATE_WEBHOOKS"),
            apiLimits: try apiLimits(reader),
            connectionsPerAddress: try reader.integer("VENTANILLA_CONNECTIONS_PER_ADDRESS", in: 1...1_000_000) ?? 512,
            metricsToken: try metricsToken(reader),
            chargesAtOnce: try reader.integer("VENTANILLA_CHARGES_AT_ONCE", in: 1...10_000) ?? Pace().charges,
            databaseConnections: try reader.integer("VENTANILLA_DATABASE_CONNECTIONS", in: 1...1_000)
                ?? DatabaseAddress.connections)
    }

    private static func proxies(_ text: String) throws(Refusal) -> TrustedProxies {
        do { return try TrustedProxies(text) } catch {
            throw Refusal(
                "VENTANILLA_TRUSTED_PROXIES must list addresses or networks such as 10.0.0.0/8, not '\(error.item)'.")
        }
    }

    private static func baseAddress(
        _ reader: SettingsReader, host: String, port: Int, isSecure: Bool
    ) throws -> BaseAddress {
        if let text = reader.text("VENTANILLA_BASE_URL") { return try BaseAddress(text) }
        guard BaseAddress.isLoopback(host) else {
            throw Refusal(
                "VENTANILLA_BASE_URL is missing: the address that customers use, such as https://pay.example.com.")
        }
        guard port != 0 else {
            throw Refusal("VENTANILLA_BASE_URL is missing: with VENTANILLA_PORT=0 nobody else knows the address.")
        }
        return try BaseAddress("\(isSecure ? "https" : "http")://\(host.contains(":") ? "[\(host)]" : host):\(port)")
    }

    private static func metricsToken(_ reader: SettingsReader) throws -> Secret? {
        guard let text = reader.text("VENTANILLA_METRICS_TOKEN") else { return nil }
        guard text.utf8.count >= 16 else {
            throw Refusal("VENTANILLA_METRICS_TOKEN must have 16 characters at least: openssl rand -base64 24.")
        }
        return Secret(text)
    }

    /// Requests per second of one key, in each mode.
    static func apiLimits(_ reader: SettingsReader) throws -> APIRoutes.Limits {
        var limits = APIRoutes.Limits()
        let range = 1...1_000_000
        if let live = try reader.integer("VENTANILLA_API_RATE_LIVE", in: range) { limits.livePerSecond = live }
        if let test = try reader.integer("VENTANILLA_API_RATE_TEST", in: range) { limits.testPerSecond = test }
        if let rows = try reader.integer("VENTANILLA_TEST_ROWS", in: 1_000...Int.max) { limits.test.rows = Int64(rows) }
        if let steps = try reader.integer("VENTANILLA_TEST_CLOCK_STEPS", in: range) {
            limits.test.clocks.stepsADay = Int64(steps)
        }
        return limits
    }

    private static func tlsFiles(_ reader: SettingsReader) throws -> TLSFiles? {
        let names = ["VENTANILLA_TLS_CERTIFICATE", "VENTANILLA_TLS_KEY"]
        let paths = names.map(reader.text)
        guard let certificate = paths[0], let key = paths[1] else {
            guard paths[0] == nil, paths[1] == nil else {
                throw Refusal(
                    "\(paths[0] == nil ? names[0] : names[1]) is missing: both or neither of \(names[0]) and \(names[1])."
                )
            }
            return nil
        }
        for (name, path) in zip(names, [certificate, key]) where !FileManager.default.isReadableFile(atPath: path) {
            throw Refusal("\(name) names '\(path)', which cannot be read.")
        }
        return TLSFiles(certificate: certificate, key: key)
    }
}
