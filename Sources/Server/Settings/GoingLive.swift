import Access
import Billing
import Core
import Storage

/// What stands between this server and customers who pay: said by `serve` when it starts, each with what to do about it.
struct GoingLive: Sendable {
    let composition: Composition
    /// Nobody said where the master key is: it was made, and lies beside what it seals.
    let keyIsBesideDatabase: Bool
    /// Merchants are named one by one up to here.
    private static let named = 5

    init(_ composition: Composition, keyIsBesideDatabase: Bool) {
        self.composition = composition
        self.keyIsBesideDatabase = keyIsBesideDatabase
    }

    /// Whole sentences, in the order in which they are best done. None: everything is there.
    func missing() async throws -> [String] { aroundTheServer + (try await ofMerchants()) }

    private var aroundTheServer: [String] {
        let settings = composition.settings
        var missing: [String] = []
        if settings.baseURL.isLoopback {
            missing.append(
                "\(settings.baseURL) is this machine's alone: set VENTANILLA_BASE_URL to the https address that customers use."
            )
        }
        if case .mailbox = settings.mail {
            missing.append(
                "Mail does not leave, it is kept at \(settings.baseURL)/mailbox: set VENTANILLA_SMTP_URL and VENTANILLA_MAIL_FROM."
            )
        }
        if keyIsBesideDatabase {
            missing.append(
                "The master key lies beside the database that it protects: keep it elsewhere, and name it with VENTANILLA_MASTER_KEY_FILE."
            )
        }
        if settings.baseURL.isSecure, settings.tls == nil, settings.trustedProxies.isEmpty {
            missing.append(
                "The proxy that ends TLS is not named, so all customers count as one address: set VENTANILLA_TRUSTED_PROXIES."
            )
        }
        return missing
    }

    private func ofMerchants() async throws -> [String] {
        let (isEmpty, withoutKey, withoutProcessor) = try await composition.database.read { db in
            let withoutProcessor = try db.query(
                """
                SELECT m.slug FROM merchants m
                WHERE NOT EXISTS (
                    SELECT 1 FROM processor_accounts a WHERE a.merchant_id = m.id AND a.livemode = \(Mode.live))
                ORDER BY m.slug
                """)
            let withoutKey = try db.query(
                """
                SELECT m.slug FROM merchants m
                WHERE NOT EXISTS (
                    SELECT 1 FROM api_keys k
                    WHERE k.merchant_id = m.id AND k.livemode = \(Mode.live) AND k.kind = \(APIKey.Kind.secret)
                        AND k.revoked_at IS NULL)
                ORDER BY m.slug
                """)
            return (
                try db.first("SELECT id FROM merchants LIMIT 1") == nil, try withoutKey.map { try $0.text("slug") },
                try withoutProcessor.map { try $0.text("slug") }
            )
        }
        guard !isEmpty else { return ["There is no merchant: open one with `ventanilla merchant create`."] }
        var missing: [String] = []
        if !withoutProcessor.isEmpty {
            missing.append(
                "No payment processor in live mode: \(Self.names(withoutProcessor)). Charges answer processor_not_configured."
            )
        }
        if !withoutKey.isEmpty {
            missing.append(
                "No live secret key: \(Self.names(withoutKey)). Make one with `ventanilla key create --merchant SLUG --mode live`."
            )
        }
        return missing + (try await ofAccounts())
    }

    /// What processors say of the live accounts, asked with calls that change nothing.
    private func ofAccounts() async throws -> [String] {
        let standings = try await ProcessorAccounts(composition.billing).standings(limit: Self.named)
        return standings.flatMap { slug, processor, standing -> [String] in
            switch standing {
            case .ready: []
            case .missing(let sentences): sentences.map { "\(slug) at \(processor): \($0)" }
            case .noAnswer(let why): ["\(slug) at \(processor) cannot be checked: \(why)"]
            }
        }
    }

    /// `tienda, café and 12 more`.
    private static func names(_ slugs: [String]) -> String {
        let rest = slugs.count - named
        return slugs.prefix(named).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}
