import API
import Billing
import Core
import Logging
import Scheduling
import Web

/// What the operator decides, read once and checked whole before anything begins.
struct Settings: Sendable {
    var database: DatabaseAddress
    var baseURL: BaseAddress
    var host: String
    var port: Int
    var mail: MailSettings
    /// 32 bytes that everything sealed depends on (K2).
    var masterKey: [UInt8]
    var trustedProxies: TrustedProxies
    var logLevel: Logger.Level
    /// None: a proxy ends TLS.
    var tls: TLSFiles?
    var allowsPrivateWebhooks: Bool
    /// How much one key may ask of one process (S7).
    var apiLimits = APIRoutes.Limits()
    /// How many connections one address may hold at a time (S7).
    var connectionsPerAddress = 512
    /// What a collector of figures says as `Authorization: Bearer …`; without it `/metrics` is for this machine alone.
    var metricsToken: Secret?
    /// How many charges may wait for their processors at the same time.
    var chargesAtOnce = Pace().charges
    /// How many transactions one process has under way at PostgreSQL at most.
    var databaseConnections = DatabaseAddress.connections
}

/// PEM files of a certificate chain and its key.
struct TLSFiles: Hashable, Sendable {
    let certificate: String
    let key: String
}
