import Foundation
import Testing

@testable import Server

@Suite struct `Server settings` {
    private static let key = Data(repeating: 7, count: 32).base64EncodedString()
    private static let good = [
        "VENTANILLA_BASE_URL": "https://pay.example.com", "VENTANILLA_MASTER_KEY": key,
        "VENTANILLA_SMTP_URL": "smtp://user:secret@mail.example.com:587", "VENTANILLA_MAIL_FROM": "billing@example.com",
    ]

    private func read(
        _ changes: [String: String?], for purpose: Settings.Purpose = .serving
    ) async throws -> Settings {
        var environment = Self.good
        for (name, value) in changes { environment[name] = value }
        return try Settings.read(try await SettingsReader(environment: environment), for: purpose)
    }

    @Test func `are read from the environment`() async throws {
        let settings = try await read([
            "VENTANILLA_PORT": "9000", "VENTANILLA_TRUSTED_PROXIES": "10.0.0.0/8",
            "VENTANILLA_DATABASE_CONNECTIONS": "32",
        ])

        #expect(settings.baseURL.text == "https://pay.example.com")
        #expect(settings.port == 9000)
        #expect(settings.database == .sqlite(path: "ventanilla.sqlite"))
        #expect(settings.masterKey == Array(repeating: 7, count: 32))
        #expect(settings.databaseConnections == 32)
    }

    @Test(arguments: [
        ("VENTANILLA_BASE_URL", "http://pay.example.com"), ("VENTANILLA_BASE_URL", "https://pay.example.com/here"),
        ("VENTANILLA_BASE_URL", "https://user@pay.example.com"), ("VENTANILLA_BASE_URL", "pay"),
        ("VENTANILLA_DATABASE_URL", "mysql://localhost"), ("VENTANILLA_DATABASE_URL", "sqlite:"),
        ("VENTANILLA_PORT", "http"), ("VENTANILLA_PORT", "65536"), ("VENTANILLA_MASTER_KEY", "short"),
        ("VENTANILLA_SMTP_URL", "mail.example.com"), ("VENTANILLA_MAIL_FROM", "nobody"),
        ("VENTANILLA_TRUSTED_PROXIES", "10.0.0.0/33"), ("VENTANILLA_TRUSTED_PROXIES", "proxy"),
        ("VENTANILLA_LOG_LEVEL", "loud"), ("VENTANILLA_DATABASE_CONNECTIONS", "0"),
        ("VENTANILLA_TLS_CERTIFICATE", "/nowhere.pem"), ("VENTANILLA_ALLOW_PRIVATE_WEBHOOKS", "maybe"),
    ])
    func `are refused in one sentence that names the one which is wrong`(name: String, value: String) async throws {
        let refusal = await #expect(throws: Refusal.self) { try await read([name: value]) }

        #expect(refusal?.code == 2)
        #expect(refusal?.sentence.contains(name.replacing("CERTIFICATE", with: "")) == true)
        #expect(refusal?.sentence.contains("\n") == false)
    }

    @Test(arguments: ["VENTANILLA_MASTER_KEY", "VENTANILLA_SMTP_URL", "VENTANILLA_MAIL_FROM"])
    func `must be there where customers are elsewhere`(name: String) async throws {
        let refusal = await #expect(throws: Refusal.self) { try await read([name: nil]) }

        #expect(refusal?.sentence.hasPrefix("\(name) is missing") == true)
    }

    @Test func `never repeat a password (K3)`() async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await read(["VENTANILLA_SMTP_URL": "smtp://user:hunter2@mail.example.com:587/inbox"])
        }

        #expect(refusal?.sentence.contains("hunter2") == false)
        #expect("\(try await read([:]))".contains("secret") == false)
    }

    @Test func `need no mail server on loopback`() async throws {
        let settings = try await read([
            "VENTANILLA_BASE_URL": nil, "VENTANILLA_SMTP_URL": nil, "VENTANILLA_MAIL_FROM": nil,
        ])

        guard case .mailbox = settings.mail else { return #expect(Bool(false), "mail should be kept") }
        #expect(settings.baseURL.text == "http://127.0.0.1:8080")
    }

    @Test func `come from a file, and from the environment first`() async throws {
        let file = NSTemporaryDirectory() + "settings-\(UUID().uuidString).env"
        try "VENTANILLA_PORT=9001\nVENTANILLA_HOST=127.0.0.2\n".write(toFile: file, atomically: true, encoding: .utf8)
        defer { unlink(file) }

        let settings = try await read(["VENTANILLA_CONFIG": file, "VENTANILLA_PORT": "9002"])

        #expect(settings.port == 9002)
        #expect(settings.host == "127.0.0.2")
    }

    @Test func `keep a master key beside the database, for its owner only (K2)`() throws {
        let file = NSTemporaryDirectory() + "master-\(UUID().uuidString).key"
        defer { unlink(file) }

        let made = try MasterKey.kept(at: file)

        #expect(made.count == 32)
        #expect(try MasterKey.kept(at: file) == made)
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }
}
