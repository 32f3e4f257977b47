import Billing
import Core
import Web

extension Settings {
    /// For what lives in memory only: a table of routes, a past to be copied into a file.
    ///
    /// - Parameter masterKey: 32 bytes.
    static func inMemory(
        baseURL: String = "http://127.0.0.1:8080", masterKey: [UInt8] = Chance.system.bytes(MasterKey.size)
    ) throws -> Settings {
        let address = try BaseAddress(baseURL)
        return Settings(
            database: .sqlite(path: "memory"), baseURL: address, host: "127.0.0.1", port: address.port ?? 80,
            mail: .mailbox(from: try EmailAddress("ventanilla@localhost.localdomain")), masterKey: masterKey,
            trustedProxies: try TrustedProxies(""), logLevel: .warning, tls: nil,
            allowsPrivateWebhooks: false)
    }
}
