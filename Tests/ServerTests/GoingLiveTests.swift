import Access
import Billing
import Core
import Storage
import TestSupport
import Testing
import Web

@testable import Server

@Suite struct `What is missing to go live` {
    private func missing(_ settings: Settings, keyIsBesideDatabase: Bool, merchant: Bool, key: Bool) async throws
        -> [String]
    {
        let database = try await TestEngine.open(.sqlite, migrations: Migrations.all)
        let composition = try Composition(settings, on: database)
        if merchant {
            let opened = try await Merchants(composition.billing).create(
                name: "Tienda", slug: "tienda", country: "CL", currency: .clp, zone: Zone("America/Santiago"),
                email: "ana@example.com")
            if key { _ = try await APIKeys(composition.billing).create(for: opened.id, mode: .live, kind: .secret) }
        }
        return try await GoingLive(composition, keyIsBesideDatabase: keyIsBesideDatabase).missing()
    }

    @Test func `is all of it on a laptop, each with what to do`() async throws {
        let missing = try await missing(.inMemory(), keyIsBesideDatabase: true, merchant: false, key: false)

        let wanted = [
            "VENTANILLA_BASE_URL", "VENTANILLA_SMTP_URL", "VENTANILLA_MASTER_KEY_FILE", "ventanilla merchant create",
        ]
        #expect(missing.count == wanted.count)
        for (sentence, word) in zip(missing, wanted) { #expect(sentence.contains(word)) }
    }

    @Test func `is what is said of each live account at its processor`() async throws {
        let database = try await TestEngine.open(.sqlite, migrations: Migrations.all)
        let composition = try Composition(.inMemory(), on: database)
        let opened = try await Merchants(composition.billing).create(
            name: "Tienda", slug: "tienda", country: "CL", currency: .clp, zone: Zone("America/Santiago"),
            email: "ana@example.com")
        try await database.write { db in
            try db.execute(
                """
                INSERT INTO processor_accounts (merchant_id, livemode, processor, created_at)
                VALUES (\(opened.id), \(Mode.live), 'elsewhere', 0)
                """)
        }

        let missing = try await GoingLive(composition, keyIsBesideDatabase: false).missing()

        #expect(missing.last == "tienda at elsewhere: This server does not have this processor.")
    }

    @Test func `is less with every step`() async throws {
        var settings = try Settings.inMemory(baseURL: "https://pay.example.com")
        settings.mail = .none
        let unnamed = try await missing(settings, keyIsBesideDatabase: false, merchant: true, key: false)
        #expect(unnamed.contains { $0.contains("VENTANILLA_TRUSTED_PROXIES") })
        #expect(unnamed.contains { $0.contains("ventanilla key create") && $0.contains("tienda") })

        settings.trustedProxies = try TrustedProxies("10.0.0.0/8")
        let rest = try await missing(settings, keyIsBesideDatabase: false, merchant: true, key: true)
        #expect(rest.count == 1 && rest[0].contains("processor_not_configured") && rest[0].contains("tienda"))
    }
}
